/* Ringflow's bar above Camunda's own header: whose application this is, and the way back, in the same tab. */
import { frame, root, words } from './frame.js';

const RING =
  '<svg viewBox="0 0 24 24" width="22" height="22" fill="none" stroke="currentColor" stroke-width="2.5" ' +
  'stroke-linecap="round" aria-hidden="true"><path d="M20 12a8 8 0 1 1-2.6-5.9"/><path d="M17.8 2.6v3.9h-3.9"/></svg>';

function link(path, text, className) {
  const a = document.createElement('a');
  a.href = root + path;
  a.textContent = text;
  a.className = className;
  a.target = '_self';
  return a;
}

function pages() {
  const nav = document.createElement('nav');
  nav.setAttribute('aria-label', words.pages);
  nav.append(...frame.pages.map((page) => link(page.path, page.label, 'ringflow-bar-page')));
  return nav;
}

function backToTasks() {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ringflow-bar-back';
  button.textContent = `‹ ${words.backToTasks}`;
  button.addEventListener('click', () => window.ringflow.backToTasks());
  return button;
}

export function showBar() {
  const bar = document.createElement('header');
  bar.className = 'ringflow-bar';
  const brand = link('/', '', 'ringflow-bar-brand');
  brand.innerHTML = RING;
  brand.append(words.ringflow);
  bar.append(brand, pages(), backToTasks());
  document.body.prepend(bar);
}
