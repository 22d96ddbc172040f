package io.ringflow.identity.tasklist;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GLOBAL;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import io.ringflow.identity.Groups;
import io.ringflow.identity.rights.SetUpOnce;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes Tasklist's filters at the first start that knows them. From then on they belong to the administrators: what one of
 * them changes or deletes is never made again.
 */
@Component
class TasklistFilters {

    private static final List<String> MANAGERS =
            List.of(Groups.SALES_MANAGERS, Groups.MANAGEMENT, Groups.CAMUNDA_ADMIN);

    private final SetUpOnce setUp;
    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final MessageSource messages;
    private final Locale language;

    TasklistFilters(
            SetUpOnce setUp,
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            MessageSource messages,
            @Value("${ringflow.language}") Locale language) {
        this.setUp = setUp;
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.messages = messages;
        this.language = language;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void make() {
        setUp.waitForOthers();
        for (TasklistFilter filter : TasklistFilter.values()) {
            if (setUp.isFirst("tasklist filter " + filter.key())) {
                make(filter);
            }
        }
    }

    private void make(TasklistFilter wanted) {
        Filter filter = filters.newTaskFilter(word(wanted.key()));
        filter.setQuery(wanted.narrow(tasks.createTaskQuery()));
        filter.setProperties(Map.of(
                "description", word(wanted.key() + ".text"),
                "color", wanted.colour(),
                "priority", wanted.priority(),
                "refresh", wanted.refreshes(),
                "showUndefinedVariable", false,
                "variables",
                        List.of(
                                column("customerName", "customer"),
                                column("opportunityNumber", "number"),
                                column("value", "value"))));
        filters.saveFilter(filter);
        if (wanted.isForManagers()) {
            MANAGERS.forEach(group -> readable(filter, grantTo(group)));
        } else {
            readable(filter, grantToEverybody());
        }
    }

    private Map<String, String> column(String variable, String word) {
        return Map.of("name", variable, "label", word(word));
    }

    private Authorization grantTo(String group) {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
        grant.setGroupId(group);
        return grant;
    }

    private Authorization grantToEverybody() {
        Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GLOBAL);
        grant.setUserId(ANY);
        return grant;
    }

    private void readable(Filter filter, Authorization grant) {
        grant.setResource(Resources.FILTER);
        grant.setResourceId(filter.getId());
        grant.addPermission(Permissions.READ);
        authorizations.saveAuthorization(grant);
    }

    private String word(String key) {
        return messages.getMessage("webapps.filter." + key, null, language);
    }
}
