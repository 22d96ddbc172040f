// What every page can do: fragments over htmx, keys, menus, dialogs. Behaviour is asked for by data attributes only.
import htmx from 'htmx.org';

window.htmx = htmx;
Object.assign(htmx.config, {
  includeIndicatorStyles: false,
  allowEval: false,
  selfRequestsOnly: true,
  scrollIntoViewOnBoost: false,
  historyCacheSize: 0,
  responseHandling: [
    { code: '204', swap: false },
    { code: '[23]..', swap: true },
    { code: '[45]..', swap: true, error: true },
  ],
});

const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
const closest = (event, selector) => (event.target instanceof Element ? event.target.closest(selector) : null);

// Requests carry the token; an answer that is the login page means that the session is over.
document.addEventListener('htmx:configRequest', ({ detail }) => {
  if (meta('csrf-header')) detail.headers[meta('csrf-header')] = meta('csrf-token');
});
document.addEventListener('htmx:beforeSwap', (event) => {
  if (new URL(event.detail.xhr.responseURL || window.location.href).pathname.endsWith('/login')) {
    event.detail.shouldSwap = false;
    window.location.reload();
  } else if (event.detail.isError && !event.detail.xhr.getResponseHeader('HX-Retarget')) {
    event.detail.shouldSwap = false;
    say(meta('words-failed'));
  }
});
document.addEventListener('htmx:sendError', () => say(meta('words-unreachable')));

const say = (text) => {
  const place = document.getElementById('notices');
  const notice = document.createElement('div');
  notice.className = 'alert alert-danger';
  notice.setAttribute('role', 'alert');
  notice.textContent = text;
  place.replaceChildren(notice);
};

// Larger libraries come only where a page shows what they draw.
const bundles = [
  ['[data-chart]', 'charts'],
  ['[data-diagram]', 'diagram'],
  ['[data-compare]', 'compare'],
  ['[data-form]', 'form'],
];
const loadStyle = (name) => {
  const address = meta(`style-${name}`);
  if (!address || document.querySelector(`link[href="${address}"]`)) return Promise.resolve();
  return new Promise((loaded) => {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: address, onload: loaded, onerror: loaded });
    document.head.append(link);
  });
};
const bringToLife = (root) => {
  for (const [selector, name] of bundles) {
    const places = [...(root.matches?.(selector) ? [root] : []), ...root.querySelectorAll(selector)].filter(
      (place) => !place.dataset.alive,
    );
    if (!places.length) continue;
    for (const place of places) place.dataset.alive = 'true';
    Promise.all([import(meta(`script-${name}`)), loadStyle(name)]).then(([bundle]) => {
      for (const place of places) if (place.isConnected) bundle.mount(place);
    });
  }
  for (const field of root.querySelectorAll('[data-focus]')) field.focus({ preventScroll: true });
};
htmx.onLoad(bringToLife);

// «/» goes to the search field; up, down, Enter walk the rows of a list; Escape closes.
const typing = ({ target }) => target.closest?.('input, textarea, select, [contenteditable]');
const walk = (row, by) => {
  const rows = [...document.querySelectorAll('[data-href], [data-unfolds]')].filter((one) => one.offsetParent);
  rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(row) + by))]?.focus();
};
document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = closest(event, '[data-href], [data-unfolds]');
  if (event.key === 'Escape') {
    closeMenus(null);
  } else if (event.key === '/' && !typing(event)) {
    const field = [...document.querySelectorAll('[data-search]')].find((one) => one.offsetParent);
    if (field) {
      event.preventDefault();
      field.focus();
      field.select();
    }
  } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && !typing(event) && !closest(event, 'svg, .djs-container')) {
    if (row || document.activeElement === document.body) {
      if (!document.querySelector('[data-href], [data-unfolds]')) return;
      event.preventDefault();
      walk(row, event.key === 'ArrowDown' ? 1 : -1);
    }
  } else if (event.key === 'Enter' && row?.dataset.href && event.target === row) {
    open(row, false);
  }
});
const open = (row, elsewhere) => {
  const link = row.querySelector('a[hx-get]');
  if (link && !elsewhere) link.click();
  else if (elsewhere) window.open(row.dataset.href, '_blank', 'noopener');
  else window.location.assign(row.dataset.href);
};

// Menus are <details data-menu>: they work alone, and close when something else is clicked.
const closeMenus = (except) => {
  for (const menu of document.querySelectorAll('details[data-menu][open]')) {
    if (!except || !menu.contains(except)) menu.open = false;
  }
};

document.addEventListener('click', (event) => {
  closeMenus(event.target);
  const opener = closest(event, '[data-opens]');
  if (opener) {
    const dialog = document.getElementById(opener.dataset.opens);
    if (dialog?.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
    return;
  }
  const closer = closest(event, '[data-closes]');
  if (closer) {
    event.preventDefault();
    (closer.dataset.closes ? document.getElementById(closer.dataset.closes) : closer.closest('dialog')).close();
    return;
  }
  const filler = closest(event, '[data-fills]');
  if (filler) {
    const field = document.getElementById(filler.dataset.fills);
    field.value = filler.dataset.value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.focus();
    return;
  }
  const spreader = closest(event, '[data-spreads]');
  if (spreader) {
    const [year, ...months] = spreader.closest('[data-spread-row]').querySelectorAll('input');
    const whole = Math.round(Number(year.value.replace(/[,\s]/g, '')) * 100);
    if (whole > 0) {
      const part = Math.floor(whole / months.length / 100) * 100;
      months.forEach((month, at) => {
        month.value = (at < months.length - 1 ? part : whole - part * (months.length - 1)) / 100;
      });
    }
  }
  const remover = closest(event, '[data-removes]');
  if (remover) {
    event.preventDefault();
    remover.closest(remover.dataset.removes)?.remove();
    return;
  }
  const row = closest(event, '[data-href]');
  if (row && !closest(event, 'a, button, input, select, textarea, label, summary, form') && !window.getSelection().toString()) {
    open(row, event.ctrlKey || event.metaKey);
  }
});

// A row that unfolds: again a click folds it; on a phone it is a page of its own.
const narrow = window.matchMedia('(max-width: 767.98px)');
document.addEventListener('htmx:confirm', (event) => {
  const row = event.target.closest?.('[data-unfolds]');
  if (!row || event.detail.elt !== row) return;
  const place = row.nextElementSibling;
  if (narrow.matches) {
    event.preventDefault();
    window.location.assign(row.href);
  } else if (place.childElementCount) {
    event.preventDefault();
    place.replaceChildren();
    row.setAttribute('aria-expanded', 'false');
  }
});
document.addEventListener('htmx:afterSwap', ({ target }) => {
  if (target.matches?.('.work-place')) target.previousElementSibling.setAttribute('aria-expanded', 'true');
});

// A filter sends itself; a form is sent once.
document.addEventListener('change', (event) => {
  if (closest(event, '[data-sends]')) event.target.form?.requestSubmit();
});
document.addEventListener('submit', ({ target }) => {
  if (target.method !== 'post' || target.hasAttribute('hx-post')) return;
  setTimeout(() => {
    for (const button of target.querySelectorAll('button[type=submit], button:not([type])')) button.disabled = true;
  });
});
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) for (const button of document.querySelectorAll('form button:disabled')) button.disabled = false;
});

// A task that was sent: the list looks again, and the next task of the same case opens where the person is.
document.addEventListener('form-sent', ({ target, detail }) => {
  if (target.dataset.formAfter === 'page') {
    window.location.assign(detail.next ?? target.dataset.formHome);
    return;
  }
  htmx.ajax('GET', detail.refresh, { target: '#now', swap: 'outerHTML show:#now:top' });
});
