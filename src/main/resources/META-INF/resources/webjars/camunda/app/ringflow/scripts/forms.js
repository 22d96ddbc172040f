/* The forms library speaks English only: what it says by itself, in Chinese. Texts of the forms themselves are not touched. */
const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
];
const WEEKDAYS = { Sun: '日', Mon: '一', Tue: '二', Wed: '三', Thu: '四', Fri: '五', Sat: '六' };

const SENTENCES = [
  [/^Field is required\.$/, '必填。'],
  [/^Field must have minimum length of (.+)\.$/, '至少输入 $1 个字符。'],
  [/^Field must have maximum length of (.+)\.$/, '最多输入 $1 个字符。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must match pattern .+\.$/, '格式不正确。'],
  [/^Field must be a valid {1,2}international phone number\..*$/, '输入带国家代码的电话号码，例如 +8613800138000。'],
  [/^Field must be a valid email\.$/, '输入有效的电子邮箱地址。'],
  [/^Value is not a number\.$/, '输入数字。'],
  [/^Value is expected to be an integer\.$/, '输入整数。'],
  [/^Value is expected to have at most (.+) decimal digits?\.$/, '最多 $1 位小数。'],
  [/^Please select a valid value, the two nearest valid values are (.+) and (.+)\.$/, '最接近的有效值是 $1 和 $2。'],
  [/^Date is not allowed to be in the past\.$/, '日期不能早于今天。'],
  [/^Select$/, '选择'],
  [/^No results$/, '没有结果'],
  [/^All values selected$/, '已全部选择'],
];

const ERRORS_AND_LISTS =
  '.fjs-form-field-error, .fjs-select-placeholder, .fjs-dropdownlist-empty, .flatpickr-weekday, .flatpickr-monthDropdown-month';

function inChinese(text) {
  const month = MONTHS.indexOf(text);
  if (month >= 0) {
    return `${month + 1}月`;
  }
  if (WEEKDAYS[text]) {
    return WEEKDAYS[text];
  }
  const sentence = SENTENCES.find(([pattern]) => pattern.test(text));
  return sentence ? text.replace(sentence[0], sentence[1]) : text;
}

function translate(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const said = walker.currentNode.nodeValue.trim();
    const meant = inChinese(said);
    if (meant !== said) {
      walker.currentNode.nodeValue = meant;
    }
  }
}

function look(node) {
  const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
  if (!element) {
    return;
  }
  const inside = element.closest(ERRORS_AND_LISTS);
  if (inside) {
    translate(inside);
  }
  element.querySelectorAll(ERRORS_AND_LISTS).forEach(translate);
  element.querySelectorAll('.fjs-input[placeholder="Search"]').forEach((input) => (input.placeholder = '搜索'));
}

export function translateForms() {
  new MutationObserver((changes) =>
    changes.forEach((change) => {
      look(change.target);
      change.addedNodes.forEach(look);
    }),
  ).observe(document.body, { childList: true, characterData: true, subtree: true });
}
