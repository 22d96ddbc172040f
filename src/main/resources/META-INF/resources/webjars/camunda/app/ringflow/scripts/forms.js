/*
 * The forms library speaks English only, and curtly: what it says by itself is said in Ringflow's words and the person's
 * language. Texts of the forms themselves are not touched.
 */
import { language, words } from './frame.js';

const SAYINGS = [
  [/^Field is required\.$/, words.required],
  [/^Field must match pattern .+\.$/, words.pattern],
  [/^Field must have minimum value of (.+)\.$/, words.min],
  [/^Field must have maximum value of (.+)\.$/, words.max],
  [/^Field must have minimum length of (.+)\.$/, words.minLength],
  [/^Field must have maximum length of (.+)\.$/, words.maxLength],
  [/^Field must be a valid {1,2}international phone number\..*$/, words.phone],
  [/^Field must be a valid email\.$/, words.email],
  [/^Value is not a number\.$/, words.number],
  [/^Value is expected to be an integer\.$/, words.integer],
  [/^Value is expected to have at most (.+) decimal digits?\.$/, words.decimals],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, words.step],
  [/^Select$/, words.select],
  [/^No results$/, words.noResults],
  [/^All values selected$/, words.allSelected],
  [/^Add new$/, words.addRow],
  [/^Expand all \((.+)\)$/, words.showRows],
  [/^Collapse$/, words.hideRows],
  ...names({ month: 'long' }, (month) => new Date(2026, month, 1), 12),
  ...names({ weekday: 'short' }, (day) => new Date(2026, 1, 1 + day), 7),
];

const PLACES =
  '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .fjs-repeat-render-add, ' +
  '.fjs-repeat-render-collapse, .flatpickr-weekday, .flatpickr-monthDropdown-month';

function names(format, date, count) {
  return Array.from({ length: count }, (_, index) => [
    new RegExp(`^${date(index).toLocaleDateString('en', format)}$`),
    date(index).toLocaleDateString(language, format),
  ]);
}

function said(text) {
  for (const [pattern, saying] of SAYINGS) {
    const found = pattern.exec(text);
    if (found) {
      return saying.replace('{0}', found[1] || '').replace('{1}', found[2] || '');
    }
  }
  return text;
}

function translate(place) {
  const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const before = texts.currentNode.nodeValue.trim();
    const after = said(before);
    if (after !== before) {
      texts.currentNode.nodeValue = after;
    }
  }
}

function look(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (element) {
    const around = element.closest(PLACES);
    if (around) {
      translate(around);
    }
    element.querySelectorAll(PLACES).forEach(translate);
    element.querySelectorAll('.fjs-input[placeholder="Search"]').forEach((input) => (input.placeholder = words.search));
  }
}

export function translateForms() {
  new MutationObserver((changes) =>
    changes.forEach((change) => {
      look(change.target);
      change.addedNodes.forEach(look);
    }),
  ).observe(document.body, { childList: true, characterData: true, subtree: true });
}
