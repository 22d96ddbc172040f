/* The part of the configuration that Camunda's four web applications share. */
import { dateFormat, frame, language, locales, root, words } from './frame.js';
import { showBar } from './bar.js';
import { translateForms } from './forms.js';

const HERE = new URL('.', import.meta.url).pathname;

/*
 * Camunda loads its words while it draws, so that the first visit can show keys in their place. It draws at once from what
 * its local storage holds, so the words are put there before it starts.
 */
async function loadWords(application) {
  const folder = `${root}/camunda/app/${application}/locales/`;
  const answer = await fetch(`${folder}${language}.json?bust=${window.bust}`);
  if (answer.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await answer.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

export async function configuration(application, more = {}) {
  window.ringflow = { application, root, words, logout: frame.logout };
  showBar();
  translateForms();
  await loadWords(application);
  return {
    app: { vendor: words.ringflow, name: words[application] },
    locales,
    dateFormat,
    csrfCookieName: 'XSRF-TOKEN',
    disableWelcomeMessage: true,
    requireJsConfig: {
      ngDeps: ['ringflow'],
      deps: [HERE + 'session.js'],
    },
    ...more,
  };
}

export { words };
