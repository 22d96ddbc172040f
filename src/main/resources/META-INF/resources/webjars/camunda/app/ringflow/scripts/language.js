/*
 * The language of Ringflow's pages is the language of Camunda's, too: the person's choice, kept in a cookie, or else the
 * browser's. Camunda itself compares only the first part of the browser's language («zh») with the locales it is offered,
 * so it is offered exactly the one that counts.
 */
const OFFERED = ['en', 'zh-CN'];

function chosen() {
  const cookie = document.cookie.match(/(?:^|;\s*)ringflow-language=([^;]+)/);
  return cookie ? [decodeURIComponent(cookie[1])] : navigator.languages || [navigator.language];
}

function offered(tag) {
  const words = String(tag).toLowerCase();
  return OFFERED.find((locale) => words.startsWith(locale.slice(0, 2).toLowerCase()));
}

export const language = chosen().map(offered).find(Boolean) || OFFERED[0];

export const locales = { availableLocales: [language], fallbackLocale: language };

export const dateFormat =
  language === 'zh-CN'
    ? { monthName: 'YYYY年M月', day: 'DD', abbr: 'M月D日 HH:mm', normal: 'YYYY年M月D日 HH:mm', long: 'YYYY年M月D日dddd HH:mm', short: 'YYYY年M月D日' }
    : { monthName: 'MMMM', day: 'DD', abbr: 'D MMM, HH:mm', normal: 'D MMM YYYY, HH:mm', long: 'dddd, D MMMM YYYY, HH:mm', short: 'D MMM YYYY' };

document.documentElement.lang = language;
