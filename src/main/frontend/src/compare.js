// Draws two versions of a process beside each other in every [data-compare], marks what differs, and says it in words.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import { diff } from 'bpmn-js-differ';

const KINDS = [
  [/:(UserTask|ManualTask|Task|ReceiveTask)$/, 'task'],
  [/:BusinessRuleTask$/, 'rule'],
  [/:(ServiceTask|SendTask|ScriptTask)$/, 'step'],
  [/:CallActivity$/, 'call'],
  [/Gateway$/, 'gateway'],
  [/Event$/, 'event'],
  [/Flow$/, 'flow'],
  [/:(SubProcess|Transaction)$/, 'subprocess'],
  [/:(Process|Collaboration|Participant|Lane)$/, 'process'],
];
const kind = ({ $type }) => (KINDS.find(([type]) => type.test($type)) ?? [null, 'other'])[1];
const label = (element) => {
  if (element.name) return element.name;
  if (element.sourceRef?.id && element.targetRef?.id) {
    return `${element.sourceRef.name || element.sourceRef.id} → ${element.targetRef.name || element.targetRef.id}`;
  }
  return element.id;
};
const shown = (value) => (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : '');

// One attribute that differs: «deadline PT8H → PT16H»; what has no short form is only named.
const attribute = (name, { oldValue, newValue } = {}, words) => {
  const what = name === 'name' ? words.name : name === 'extensionElements' ? words.properties : name.replace(/^\$attrs\./, '');
  const [before, after] = [shown(oldValue), shown(newValue)];
  return before || after ? `${what}: ${before || '–'} → ${after || '–'}` : what;
};

const draw = async (place, address, title) => {
  const answer = await fetch(address, { headers: { Accept: 'application/xml, */*' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  const side = document.createElement('figure');
  side.className = 'compare-side';
  const heading = document.createElement('figcaption');
  heading.textContent = title;
  const canvas = document.createElement('div');
  canvas.className = 'diagram-canvas';
  side.append(heading, canvas);
  place.append(side);
  const viewer = new NavigatedViewer({ container: canvas });
  await viewer.importXML(await answer.text());
  new ResizeObserver(() => {
    if (!canvas.clientWidth) return;
    viewer.get('canvas').resized();
    viewer.get('canvas').zoom('fit-viewport', 'auto');
  }).observe(canvas);
  return viewer;
};

const mark = (viewer, id, how) => {
  if (viewer.get('elementRegistry').get(id)) viewer.get('canvas').addMarker(id, `is-${how}`);
};

const show = (viewer, id) => {
  const element = viewer.get('elementRegistry').get(id);
  if (!element) return;
  viewer.get('canvas').scrollToElement(element, 80);
  viewer.get('selection', false)?.select(element);
};

const line = (element, how, details, viewers, words) => {
  const row = document.createElement('li');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = `compare-change is-${how}`;
  const what = document.createElement('span');
  what.className = 'compare-how';
  what.textContent = words[how];
  const text = document.createElement('span');
  text.textContent = `${words[`type.${kind(element)}`]} «${label(element)}»`;
  button.append(what, text);
  if (details.length) {
    const more = document.createElement('small');
    more.className = 'text-secondary';
    more.textContent = details.join(' · ');
    button.append(more);
  }
  button.addEventListener('click', () => viewers.forEach((viewer) => show(viewer, element.id)));
  row.append(button);
  return row;
};

export const mount = async (element) => {
  const words = JSON.parse(element.dataset.words);
  const sides = document.createElement('div');
  sides.className = 'compare-sides';
  element.replaceChildren(sides);
  const before = await draw(sides, element.dataset.compare, words.before);
  const after = await draw(sides, element.dataset.with, words.after);
  const found = diff(before.getDefinitions(), after.getDefinitions());

  const rows = document.createElement('ul');
  rows.className = 'compare-changes list-unstyled';
  const tell = (changes, how, details = () => []) => {
    for (const [id, change] of Object.entries(changes)) {
      const model = change.model ?? change;
      if (how !== 'added') mark(before, id, how);
      if (how !== 'removed') mark(after, id, how);
      rows.append(line(model, how, details(change), [before, after], words));
    }
  };
  tell(found._added, 'added');
  tell(found._removed, 'removed');
  tell(found._changed, 'changed', ({ attrs }) => Object.entries(attrs ?? {}).map(([name, values]) => attribute(name, values, words)));
  tell(
    Object.fromEntries(Object.entries(found._layoutChanged).filter(([id]) => !found._changed[id] && !found._added[id])),
    'moved',
  );
  const heading = document.createElement('h3');
  heading.className = 'h4';
  heading.textContent = rows.childElementCount ? words.changes : words.same;
  element.prepend(heading, rows);
};
