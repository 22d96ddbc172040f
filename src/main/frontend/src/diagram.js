// Draws every [data-diagram]: the model at that address, with the path taken, the current steps and badges on top.
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const list = (element, name) => JSON.parse(element.dataset[name] || '[]');
const map = (element, name) => JSON.parse(element.dataset[name] || '{}');
const isStep = ({ type }) => /Task$|CallActivity|SubProcess|^bpmn:(Start|End|Intermediate\w+)Event$/.test(type);

const rename = (elements, labels) => {
  for (const { businessObject } of elements) {
    if (businessObject && labels[businessObject.id]) businessObject.name = labels[businessObject.id];
  }
};

const steps = (elements, taken, current, badges) => {
  const rows = document.createElement('ol');
  rows.className = 'diagram-steps list-unstyled';
  elements
    .filter((shape) => isStep(shape) && !shape.labelTarget && (taken.has(shape.id) || current.has(shape.id)))
    .sort((one, other) => one.x - other.x)
    .forEach((shape) => {
      const row = document.createElement('li');
      row.className = current.has(shape.id) ? 'is-current' : 'is-taken';
      row.textContent = shape.businessObject.name || shape.id;
      if (current.has(shape.id)) row.setAttribute('aria-current', 'step');
      if (badges[shape.id] !== undefined) {
        const badge = document.createElement('span');
        badge.className = 'badge bg-secondary-lt ms-2';
        badge.textContent = badges[shape.id];
        row.append(badge);
      }
      rows.append(row);
    });
  return rows;
};

export const mount = async (element) => {
  const answer = await fetch(element.dataset.diagram, { headers: { Accept: 'application/xml, text/xml, */*' } });
  if (!answer.ok) return;
  const canvasPlace = document.createElement('div');
  canvasPlace.className = 'diagram-canvas';
  element.replaceChildren(canvasPlace);
  const viewer = new NavigatedViewer({ container: canvasPlace });
  await viewer.importXML(await answer.text());

  const canvas = viewer.get('canvas');
  const registry = viewer.get('elementRegistry');
  const renderer = viewer.get('graphicsFactory');
  const taken = new Set(list(element, 'taken'));
  const current = new Set(list(element, 'current'));
  const badges = map(element, 'badges');
  const labels = map(element, 'labels');
  const all = registry.getAll();
  rename(all, labels);
  for (const shape of all) {
    if (labels[shape.businessObject?.id]) {
      renderer.update(shape.waypoints ? 'connection' : 'shape', shape, registry.getGraphics(shape));
    }
    if (taken.has(shape.id)) canvas.addMarker(shape.id, 'is-taken');
    if (current.has(shape.id)) canvas.addMarker(shape.id, 'is-current');
  }
  const overlays = viewer.get('overlays');
  for (const [id, text] of Object.entries(badges)) {
    if (!registry.get(id)) continue;
    const badge = document.createElement('span');
    badge.className = 'diagram-badge';
    badge.textContent = text;
    overlays.add(id, { position: { top: -10, right: 14 }, html: badge });
  }
  element.prepend(steps(all, taken, current, badges));
  const fit = () => {
    if (!canvasPlace.clientWidth) return;
    canvas.resized();
    canvas.zoom('fit-viewport', 'auto');
  };
  fit();
  new ResizeObserver(fit).observe(canvasPlace);
};
