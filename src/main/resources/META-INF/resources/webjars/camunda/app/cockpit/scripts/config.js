import { configuration } from '../../ringflow/scripts/config.js';

export default await configuration('cockpit', { previewHtml: false });
