/* Ringflow's bar above Camunda's own header: whose application this is, and the way back, in the same tab. */
import { words } from './words.js';

const APP_ROOT = document.querySelector('base').getAttribute('app-root');

/** Where Ringflow's own pages start. */
export const home = APP_ROOT.replace(/\/camunda$/, '') + '/';

const RING =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2.5" ' +
  'stroke-linecap="round" aria-hidden="true"><path d="M20 12a8 8 0 1 1-2.6-5.9"/><path d="M17.8 2.6v3.9h-3.9"/></svg>';

function link(href, text, className) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  a.className = className;
  a.target = '_self';
  return a;
}

export function showBar() {
  const bar = document.createElement('header');
  bar.className = 'ringflow-bar';
  const brand = link(home, '', 'ringflow-bar-brand');
  brand.innerHTML = RING;
  brand.append(words.pages);
  const pages = document.createElement('nav');
  pages.setAttribute('aria-label', words.pages);
  pages.append(
    link(home, words.home, 'ringflow-bar-page'),
    link(home + 'customers', words.customers, 'ringflow-bar-page'),
    link(home + 'pipeline', words.pipeline, 'ringflow-bar-page'),
    link(home + 'contracts', words.contracts, 'ringflow-bar-page'),
  );
  const back = document.createElement('button');
  back.type = 'button';
  back.className = 'ringflow-bar-back';
  back.textContent = '‹ ' + words.backToTasks;
  back.addEventListener('click', () => window.ringflow.backToTasks());
  bar.append(brand, pages, back);
  document.body.prepend(bar);
}
