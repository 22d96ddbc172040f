// Shows every [data-form]: a form and its values in a data block, sent as JSON to the address that the attribute names.
import { Form } from '@bpmn-io/form-js-viewer';

const csrf = () => {
  const name = document.querySelector('meta[name="csrf-header"]')?.content;
  const token = document.querySelector('meta[name="csrf-token"]')?.content;
  return name && token ? { [name]: token } : {};
};

const idsByKey = (components, found = {}) => {
  for (const component of components ?? []) {
    if (component.key) found[component.key] = component.id;
    idsByKey(component.components, found);
  }
  return found;
};

// The viewer speaks English only; the page brings these sentences in the person's language.
const speak = (form, words) => {
  const rules = [
    [/^Field is required\.$/, words.required],
    [/^Field must match pattern .*\.$/, words.pattern],
    [/^Field must have minimum value of (.+)\.$/, words.min],
    [/^Field must have maximum value of (.+)\.$/, words.max],
    [/^Field must have minimum length of (.+)\.$/, words.minLength],
    [/^Field must have maximum length of (.+)\.$/, words.maxLength],
    [/^Field must be a valid {1,2}international phone number\..*$/, words.phone],
    [/^Field must be a valid email\.$/, words.email],
  ].filter(([, sentence]) => sentence);
  const translate = (error) => {
    for (const [pattern, sentence] of rules) {
      const found = pattern.exec(error);
      if (found) return sentence.replace('{0}', found[1] ?? '');
    }
    return error;
  };
  const validator = form.get('validator');
  for (const name of ['validateField', 'validateFieldInstance']) {
    const original = validator[name]?.bind(validator);
    if (original) validator[name] = (...given) => original(...given).map(translate);
  }
};

const relabel = (place, words) => {
  const said = { Search: words.search, Select: words.select, 'No results': words.noResults, 'All values selected': words.allSelected };
  const walk = (root) => {
    for (const field of root.querySelectorAll('input[placeholder]')) {
      if (said[field.placeholder]) field.placeholder = said[field.placeholder];
    }
    for (const part of root.querySelectorAll('.fjs-repeat-render-add')) {
      for (const text of part.childNodes) if (text.nodeType === Node.TEXT_NODE && text.data === 'Add new') text.data = words.addNew;
    }
    for (const part of root.querySelectorAll('.fjs-select-display, .fjs-dropdownlist-empty')) {
      const text = part.firstChild;
      if (text?.nodeType === Node.TEXT_NODE && said[text.data]) text.data = said[text.data];
    }
  };
  walk(place);
  new MutationObserver(() => walk(place)).observe(place, { childList: true, subtree: true });
};

const refuse = (place, detail, sentences) => {
  const heading = document.createElement('div');
  heading.className = 'fw-medium';
  heading.textContent = detail;
  const parts = [heading];
  if (sentences.length) {
    const rows = document.createElement('ul');
    rows.className = 'mb-0 mt-1';
    for (const sentence of sentences) {
      const row = document.createElement('li');
      row.textContent = sentence;
      rows.append(row);
    }
    parts.push(rows);
  }
  place.replaceChildren(...parts);
  place.hidden = false;
  place.scrollIntoView({ block: 'nearest' });
};

const json = async (answer) => (/json/.test(answer.headers.get('Content-Type') ?? '') ? answer.json() : {});

export const mount = async (element) => {
  const { schema, data, words } = JSON.parse(element.querySelector('script[type="application/json"]').textContent);
  const place = element.querySelector('[data-form-place]');
  const refusal = element.querySelector('[data-form-refusal]');
  const button = element.querySelector('[data-form-send]');
  const form = new Form({ container: place });
  await form.importSchema(schema, data);
  speak(form, words);
  relabel(place, words);
  const ids = idsByKey(schema.components);

  const showFieldErrors = (errors) => {
    const byId = {};
    for (const [key, sentence] of Object.entries(errors)) if (ids[key]) byId[ids[key]] = [sentence];
    form._setState({ errors: byId });
    return Object.entries(errors).filter(([key]) => !ids[key]).map(([, sentence]) => sentence);
  };

  const send = async () => {
    refusal.hidden = true;
    const { data: values, errors } = form.submit();
    if (Object.keys(errors).length) {
      refuse(refusal, element.dataset.formIncomplete, []);
      place.querySelector('.fjs-has-errors :is(input, textarea, select)')?.focus();
      return;
    }
    button.disabled = true;
    try {
      const answer = await fetch(element.dataset.form, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json, application/problem+json', ...csrf() },
        body: JSON.stringify(values),
      });
      if (answer.redirected) return window.location.reload();
      const body = await json(answer);
      if (!answer.ok) {
        const rest = showFieldErrors(body.errors ?? {});
        return refuse(refusal, body.detail ?? element.dataset.formFailed, rest);
      }
      element.dispatchEvent(new CustomEvent('form-sent', { bubbles: true, detail: body }));
    } catch (unreachable) {
      if (!(unreachable instanceof TypeError)) throw unreachable;
      refuse(refusal, element.dataset.formFailed, []);
    } finally {
      button.disabled = false;
    }
  };
  form.on('submit', (event) => event.preventDefault?.());
  button.addEventListener('click', send);
  place.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  });
};
