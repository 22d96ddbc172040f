import { configuration } from '../../ringflow/scripts/config.js';

export default await configuration('admin');
