/*
 * What Ringflow tells Camunda's web applications about the person: language, words, ways to its pages, how to log out. Who is
 * not logged in goes to Ringflow's login page and comes back.
 */
const APP_ROOT = document.querySelector('base').getAttribute('app-root');

/** Where Ringflow's own pages start, without the slash. */
export const root = APP_ROOT.replace(/\/camunda$/, '');

async function ask() {
  const answer = await fetch(`${root}/frame`, { headers: { Accept: 'application/json' } });
  if (answer.status === 401) {
    window.location.assign(`${root}/login?next=${encodeURIComponent(window.location.pathname.slice(root.length))}`);
    return new Promise(() => {});
  }
  return answer.json();
}

export const frame = await ask();
export const { language, words } = frame;

/*
 * Camunda compares only the first part of the browser's language («zh») with the locales it is offered, so it is offered
 * exactly the one that counts.
 */
export const locales = { availableLocales: [language], fallbackLocale: language };

export const dateFormat =
  language === 'zh-CN'
    ? {
        monthName: 'YYYY年M月',
        day: 'DD',
        abbr: 'M月D日 HH:mm',
        normal: 'YYYY年M月D日 HH:mm',
        long: 'YYYY年M月D日 dddd HH:mm',
        short: 'YYYY年M月D日',
      }
    : {
        monthName: 'MMMM',
        day: 'DD',
        abbr: 'D MMM, HH:mm',
        normal: 'D MMM YYYY, HH:mm',
        long: 'dddd D MMMM YYYY, HH:mm',
        short: 'D MMM YYYY',
      };

document.documentElement.lang = language;
