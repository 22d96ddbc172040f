/* The part of the configuration that Camunda's four web applications share. */
import { dateFormat, language, locales } from './language.js';
import { words } from './words.js';
import { home, showBar } from './bar.js';
import { translateForms } from './forms.js';

const HERE = new URL('.', import.meta.url).pathname;

/*
 * Camunda loads its words while it draws, so that the first visit can show keys in their place. It draws at once from what
 * its local storage holds, so the words are put there before it starts.
 */
async function loadWords(application) {
  const folder = `${home}camunda/app/${application}/locales/`;
  const response = await fetch(`${folder}${language}.json?bust=${window.bust}`);
  if (response.ok) {
    const kept = JSON.parse(localStorage.getItem('camunda-web') || '{}');
    kept[`${folder}_locales_data_${language}_${window.bust}`] = JSON.stringify(await response.json());
    localStorage.setItem('camunda-web', JSON.stringify(kept));
  }
}

export async function configuration(application, more = {}) {
  window.ringflow = { application, words };
  showBar();
  if (language === 'zh-CN') {
    translateForms();
  }
  await loadWords(application);
  return {
    app: { vendor: 'Ringflow', name: words[application] },
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
