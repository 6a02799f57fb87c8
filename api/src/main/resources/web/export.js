import { headers, toError } from './api.js';
import { openDialog } from './dialog.js';
import { h, icon } from './dom.js';
import { number } from './format.js';

const MIB = 1024 * 1024;
const TABLES = [
  ['logs', 'Logged sets'],
  ['check-ins', 'Check-ins'],
  ['custom-workouts', 'Your workouts'],
  ['exercises', 'Your exercises'],
  ['swaps', 'Swaps'],
  ['preferences', 'Preferences'],
  ['excluded-exercises', 'Excluded exercises'],
  ['user', 'Your account'],
];

/** Everything that is stored of the user: all of it as JSON, or a table each as CSV. */
export function openExport() {
  const status = h('p', { class: 'hint', role: 'status' });
  const abort = new AbortController();
  const button = (kind, file, query, ...content) =>
    h('button', { type: 'button', class: kind, on: { click: () => take(query, file) } }, icon('download'), ...content);

  async function take(query, file) {
    const buttons = dialog.querySelectorAll('.export button');
    buttons.forEach((each) => (each.disabled = true));
    try {
      status.textContent = 'Asking for it…';
      const blob = await download(query, abort.signal, (bytes) => {
        status.textContent = `${number(bytes / MIB)} MiB so far`;
      });
      save(blob, file);
      status.textContent = `${file} is saved, ${size(blob.size)}.`;
    } catch (error) {
      status.textContent = abort.signal.aborted ? '' : `Nothing was saved. ${error.message}`;
    } finally {
      buttons.forEach((each) => (each.disabled = false));
    }
  }

  const dialog = openDialog(
    'Take your data with you',
    'narrow',
    h(
      'div',
      { class: 'export' },
      h('p', null, 'All that Gravl keeps of you, as files that other programs read.'),
      button('button primary', 'gravl-export.json', { format: 'json' }, 'Everything, as JSON'),
      h('h3', null, 'One table each, as CSV'),
      h(
        'div',
        { class: 'export-tables' },
        TABLES.map(([table, name]) => button('button small', `gravl-${table}.csv`, { format: 'csv', table }, name)),
      ),
      status,
    ),
  );
  dialog.addEventListener('close', () => abort.abort());
}

/** Through fetch, since a link can't carry the token. */
async function download(query, signal, onProgress) {
  let response;
  try {
    response = await fetch(`/api/export?${new URLSearchParams(query)}`, { headers: headers(), signal, cache: 'no-store' });
  } catch {
    throw new Error('The server can’t be reached.');
  }
  if (!response.ok) {
    throw await toError(response.status, await response.text());
  }
  const reader = response.body.getReader();
  const chunks = [];
  let bytes = 0;
  for (;;) {
    const { value, done } = await reader.read().catch(() => {
      throw new Error('The line broke on the way.');
    });
    if (done) {
      return new Blob(chunks, { type: response.headers.get('Content-Type') });
    }
    chunks.push(value);
    bytes += value.length;
    onProgress(bytes);
  }
}

function save(blob, name) {
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

const size = (bytes) => (bytes < MIB ? `${number(bytes / 1024)} KiB` : `${number(bytes / MIB)} MiB`);
