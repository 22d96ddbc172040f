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

// What is said of an element, name by name: attributes of any namespace, and what it contains. Flows in and out, the drawing,
// and elements that are compared on their own are left out.
const APART = new Set(['id', 'di', 'incoming', 'outgoing', 'flowElements', 'artifacts', 'laneSets', 'lanes', 'flowNodeRef',
  'participants', 'messageFlows', 'processRef', 'childLaneSet', 'rootElements', 'diagrams']);
const REFERENCES = ['sourceRef', 'targetRef', 'default', 'attachedToRef', 'messageRef', 'signalRef', 'errorRef', 'escalationRef'];
const facts = (object) => {
  const found = new Map();
  for (const [name, value] of Object.entries(object)) {
    if (!name.startsWith('$') && !APART.has(name)) found.set(name, said(value, object));
  }
  for (const name of REFERENCES) {
    if (object[name]?.id) found.set(name, label(object[name]));
  }
  for (const [name, value] of Object.entries(object.$attrs ?? {})) {
    if (!name.startsWith('xmlns')) found.set(name.replace(/^.*:/, ''), String(value));
  }
  return found;
};
const said = (value, owner) => {
  if (value === null || typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.map((one) => said(one, owner)).join(', ');
  if (value.id && value.$parent && value.$parent !== owner) return label(value);
  const inside = [...facts(value)].map(([name, text]) => (name === 'body' ? text : `${name} ${text}`));
  const children = (value.$children ?? []).map((child) => said(child, value));
  return [value.$type?.replace(/^.*:/, ''), value.$body, ...inside, ...children].filter(Boolean).join(' ');
};

// «PT8H» is eight hours of work.
const inHours = (text, words) => text?.replace(/^PT(\d+)H$/, (_, hours) => words.hours.replace('{0}', hours));

// Which facts differ, but for the name of an element at the other end, which is told at that element: «deadline: 8 h → 16 h»; long ones are only named.
const LONGEST = 60;
const differing = (before, after, words) => {
  const [old, now] = [facts(before), facts(after)];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((name) => old.get(name) !== now.get(name) && !(before[name]?.id && before[name].id === after[name]?.id))
    .map((name) => {
      const what = words[`fact.${name}`] ?? name;
      const [one, other] = [old, now].map((side) => inHours(side.get(name), words) ?? '–');
      return one.length + other.length > LONGEST * 2 || name === 'extensionElements' ? what : `${what}: ${one} → ${other}`;
    });
};
const elements = (viewer) => {
  const found = new Map();
  for (const { businessObject } of viewer.get('elementRegistry').getAll()) {
    if (businessObject?.id) found.set(businessObject.id, businessObject.processRef ?? businessObject);
  }
  return found;
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
  text.textContent = `${words[`type.${kind(element)}`]} ${words.quoted.replace('{0}', label(element))}`;
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
  const [old, now] = [elements(before), elements(after)];

  const rows = document.createElement('ul');
  rows.className = 'compare-changes list-unstyled';
  const tell = (id, model, how, details = []) => {
    if (how !== 'added') mark(before, id, how);
    if (how !== 'removed') mark(after, id, how);
    rows.append(line(model, how, details, [before, after], words));
  };
  for (const [id, model] of Object.entries(found._added)) tell(id, model, 'added');
  for (const [id, model] of Object.entries(found._removed)) tell(id, model, 'removed');
  for (const [id, model] of now) {
    const details = old.has(id) ? differing(old.get(id), model, words) : [];
    if (details.length) tell(id, model, 'changed', details);
    else if (found._layoutChanged[id] && old.has(id)) tell(id, model, 'moved');
  }
  const heading = document.createElement('h3');
  heading.className = 'h4';
  heading.textContent = rows.childElementCount ? words.changes : words.same;
  element.prepend(heading, rows);
};
