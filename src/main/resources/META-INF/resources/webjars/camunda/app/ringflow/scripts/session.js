/*
 * Ties Camunda's web applications to Ringflow's session and speech: who is not logged in goes to Ringflow's login page, who
 * logs out does so everywhere, and a refusal shows the sentence that explains it.
 */
define(['angular'], function (angular) {
  var ringflow = window.ringflow;
  var words = ringflow.words;
  var left = false;

  /* Tasklist ignores the order that a filter asks for and takes the one in its address. */
  var MOST_URGENT_FIRST = '[{"sortBy":"dueDate","sortOrder":"asc"}]';

  function leave(go) {
    if (!left) {
      left = true;
      go();
    }
  }

  function logIn() {
    leave(function () {
      var here = window.location.pathname.slice(ringflow.root.length);
      window.location.assign(ringflow.root + '/login?next=' + encodeURIComponent(here));
    });
  }

  function logOut() {
    leave(function () {
      var form = document.createElement('form');
      form.method = 'post';
      form.action = ringflow.root + ringflow.logout.path;
      var token = document.createElement('input');
      token.type = 'hidden';
      token.name = ringflow.logout.parameter;
      token.value = ringflow.logout.token;
      form.appendChild(token);
      document.body.appendChild(form);
      form.submit();
    });
  }

  function readably(variable) {
    if (typeof variable.value === 'number') {
      variable.value = variable.value.toLocaleString(document.documentElement.lang);
    }
  }

  var wrapped = /^Cannot (submit task form [^:]+|instantiate process definition [^ ]+): /;

  function showFirstMistake() {
    var mistake = document.querySelector('.fjs-has-errors');
    if (mistake) {
      mistake.scrollIntoView({ block: 'center' });
    }
  }

  /* «An error happened» says nothing: the heading says what did not happen, the message why. */
  function speakPlainly(notification, said) {
    var heading = { COMPLETE_ERROR: words.refusedTask, PROCESS_START_ERROR: words.refusedStart };
    Object.keys(heading).forEach(function (key) {
      if (notification && notification.status === said(key)) {
        if (!notification.message) {
          setTimeout(showFirstMistake, 100);
        }
        notification.status = heading[key];
        notification.message = (notification.message || words.incomplete).replace(wrapped, '');
      }
    });
    return notification;
  }

  /* Deadlines follow from working time; nobody moves them by hand. */
  function keepDeadlines(event) {
    if (event.target.closest && event.target.closest('[cam-tasklist-task-meta] .due-date, [cam-tasklist-task-meta] .followup-date')) {
      event.stopPropagation();
      event.preventDefault();
    }
  }
  document.addEventListener('click', keepDeadlines, true);
  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Tab') {
      keepDeadlines(event);
    }
  }, true);

  angular
    .module('ringflow', [])
    .config([
      '$provide',
      function ($provide) {
        $provide.decorator('Notifications', [
          '$delegate',
          '$injector',
          function (notifications, $injector) {
            var addError = notifications.addError;
            notifications.addError = function (notification) {
              return addError.call(notifications, speakPlainly(notification, $injector.get('$translate').instant));
            };
            return notifications;
          },
        ]);
        /* Cockpit translates names of models, too, and works out as a template whatever it finds no translation for. */
        $provide.decorator('$translate', [
          '$delegate',
          function ($translate) {
            var instant = $translate.instant;
            $translate.instant = function (text) {
              return typeof text === 'string' && text.indexOf('{{') >= 0 ? text : instant.apply($translate, arguments);
            };
            return $translate;
          },
        ]);
        /* The same in its table of variables: a name between braces is kept apart, so that it is shown and nothing else. */
        $provide.decorator('camRenderVarTemplateDirective', [
          '$delegate',
          function (directives) {
            directives.forEach(function (directive) {
              var compile = directive.compile;
              directive.compile = function () {
                var link = compile.apply(directive, arguments);
                return function (scope) {
                  angular.forEach(scope.info.additions, function (cell) {
                    cell.html = String(cell.html || '').replace(/\{(?=\{)/g, '{<!-- -->');
                  });
                  return link.apply(this, arguments);
                };
              };
            });
            return directives;
          },
        ]);
        $provide.decorator('AuthenticationService', [
          '$delegate',
          function (authentication) {
            authentication.logout = logOut;
            return authentication;
          },
        ]);
      },
    ])
    /*
     * Tasklist takes any list inside a form for an error in it (form-js tells the fields of its rows with no errors, too) and
     * would never let people complete. The form checks itself when it is sent and marks what is wrong.
     */
    .directive('camTasklistForm', function () {
      return {
        restrict: 'A',
        require: 'camTasklistForm',
        link: {
          pre: function (scope, element, attributes, form) {
            var tell = form.notifyFormValidated;
            form.notifyFormValidated = function (invalid) {
              tell.call(form, invalid && !element[0].querySelector('.fjs-container'));
            };
          },
        },
      };
    })
    .directive('camTasklistVariables', function () {
      return {
        restrict: 'A',
        priority: -1,
        link: function (scope, element) {
          var own = element.isolateScope();
          own.$watch('variablesByName', function (variables) {
            angular.forEach(variables, readably);
          });
        },
      };
    })
    .run([
      '$rootScope',
      '$location',
      function ($rootScope, $location) {
        if (ringflow.application === 'tasklist') {
          $rootScope.$on('$locationChangeSuccess', function () {
            var address = $location.search();
            document.body.classList.toggle('ringflow-task-open', Boolean(address.task));
            if (!address.sorting) {
              $location.search('sorting', MOST_URGENT_FIRST).replace();
            }
          });
          ringflow.backToTasks = function () {
            $rootScope.$apply(function () {
              $location.search('task', null).search('detailsTab', null);
            });
          };
        }
        $rootScope.$watch('authentication', function (person) {
          var mayRead = person && person.authorizedApps && person.authorizedApps.indexOf('cockpit') >= 0;
          document.body.classList.toggle('ringflow-without-cockpit', !mayRead);
        });
        $rootScope.$on('authentication.login.required', function (event) {
          event.preventDefault();
          logIn();
        });
      },
    ]);
});
