import { configuration, words } from '../../ringflow/scripts/config.js';

export default await configuration('tasklist', {
  shortcuts: {
    claimTask: { key: 'ctrl+alt+c', description: words.claimTask },
    focusFilter: { key: 'ctrl+shift+f', description: words.focusFilter },
    focusList: { key: 'ctrl+alt+l', description: words.focusList },
    focusForm: { key: 'ctrl+alt+f', description: words.focusForm },
    startProcess: { key: 'ctrl+alt+p', description: words.startProcess },
  },
});
