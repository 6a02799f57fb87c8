import { headers, toError, wrote } from './api.js';
import { openDialog } from './dialog.js';
import { openOwnExercises } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { forgetExercises } from './exercises.js';
import { count, day, wholeNumber } from './format.js';
import { refresh, tell } from './store.js';

const MIB = 1024 * 1024;

/** Takes another app's export, shows how far it is, and says what became of each row. */
export function openImport() {
  const file = h('input', { id: 'import-file', type: 'file', accept: '.csv,text/csv,text/plain', required: true });
  const zone = h('input', { id: 'import-zone', value: Intl.DateTimeFormat().resolvedOptions().timeZone, required: true });
  const unit = h(
    'select',
    { id: 'import-unit' },
    h('option', { value: '' }, 'As the file says'),
    h('option', { value: 'kg' }, 'Kilograms'),
    h('option', { value: 'lb' }, 'Pounds'),
  );
  const result = h('div', { class: 'import-result', role: 'status' });
  const button = h('button', { type: 'submit', class: 'button primary' }, icon('upload'), 'Import');
  const field = (element, text, hint) =>
    h('div', { class: 'field' }, h('label', { for: element.id }, text), element, hint && h('p', { class: 'hint' }, hint));
  const form = h(
    'form',
    { on: { submit } },
    h('p', { class: 'hint' }, 'A CSV export of Strong, Hevy, FitNotes or Fitbod. Importing the same file again adds nothing twice.'),
    field(file, 'File'),
    field(zone, 'Your time zone', 'Exports name no time zone; their times are read in this one.'),
    field(unit, 'Weights are in'),
    button,
  );
  const dialog = openDialog('Import your history', 'narrow', form, result);
  let request = null;
  dialog.addEventListener('close', () => request?.abort());

  function submit(event) {
    event.preventDefault();
    const [chosen] = file.files;
    const bar = h('progress', { max: 1, value: 0, 'aria-label': 'Import' });
    const text = h('p', { class: 'hint' }, 'Sending…');
    const rest = h('p', { class: 'hint' });
    result.replaceChildren(bar, text, rest);
    button.disabled = true;
    request = send(chosen, { timeZone: zone.value, ...(unit.value && { unit: unit.value }) }, (sent) => {
      if (sent < chosen.size) {
        bar.value = sent / chosen.size;
        text.textContent = `Sending: ${(sent / MIB).toFixed(1)} of ${(chosen.size / MIB).toFixed(1)} MiB`;
      } else {
        bar.removeAttribute('value');
        text.textContent = 'All is sent. Storing…';
        rest.textContent = 'The server does not tell how far it is; years of training take some seconds.';
      }
    });
    request.answer
      .then(async (summary) => {
        wrote(summary.consistencyToken);
        forgetExercises();
        result.replaceChildren(outcome(summary));
        tell('logs');
        await refresh();
      })
      .catch((error) => {
        result.replaceChildren(h('p', { class: 'problem', role: 'alert' }, `Not imported. ${error.message}`));
      })
      .finally(() => (button.disabled = false));
  }
}

/** Not fetch: it does not tell how much of a body is sent. */
function send(file, parameters, onProgress) {
  const request = new XMLHttpRequest();
  const answer = new Promise((resolve, reject) => {
    request.upload.addEventListener('progress', (event) => onProgress(event.loaded));
    request.addEventListener('load', async () => {
      if (request.status < 300) {
        resolve(JSON.parse(request.responseText));
      } else {
        reject(await toError(request.status, request.responseText));
      }
    });
    request.addEventListener('error', () => reject(new Error('The server can’t be reached.')));
    request.open('POST', `/api/logs/import?${new URLSearchParams(parameters)}`);
    for (const [name, value] of Object.entries(headers({ 'Content-Type': 'text/csv' }))) {
      request.setRequestHeader(name, value);
    }
    request.send(file);
  });
  return { answer, abort: () => request.abort() };
}

function outcome(summary) {
  const row = (name, value) => value > 0 && h('div', null, h('dt', null, name), h('dd', null, wholeNumber(value)));
  const listed = (rows) => rows.map(({ line, reason }) => h('li', null, `Line ${line}: ${reason}`));
  const [lines, kept] = [listed(summary.leftOut), listed(summary.keptAsStored ?? [])];
  const names = summary.unrecognised.map(({ name, rows }) => h('li', null, `${name} (${count(rows, 'row')})`));
  return h(
    'div',
    { class: 'import-outcome' },
    h('h3', null, `${count(summary.setsImported, 'set')} imported`),
    summary.from && h('p', { class: 'hint' }, [...new Set([day(summary.from), day(summary.to)])].join(' to ')),
    summary.assumedKilograms && h('p', { class: 'hint' }, 'Nothing in the file names the unit of its weights; they were taken for kilograms.'),
    h(
      'dl',
      { class: 'facts' },
      row('Rows read', summary.rowsRead),
      row('There already', summary.alreadyThere),
      row('Notes and timers', summary.noSets),
      row('Of those, other values here', summary.keptAsStoredCount ?? 0),
      row('Distance only', summary.distanceOnly),
      row('Left out', summary.leftOutCount),
    ),
    lines.length > 0 && unfolding('What was left out', lines, summary.leftOutCount),
    kept.length > 0 && unfolding('Where your log says otherwise; it stays as it is', kept, summary.keptAsStoredCount),
    names.length > 0 &&
      h(
        'details',
        { open: true },
        h('summary', null, `${count(names.length, 'exercise name')} not recognised`),
        h('p', { class: 'hint' }, 'They became exercises of your own that train no muscle yet.'),
        h('ul', null, names),
        h('button', { type: 'button', class: 'button small', on: { click: () => openOwnExercises() } }, 'Say what they train'),
      ),
  );
}

/** The server lists the first of many. */
function unfolding(title, items, count) {
  return h('details', { open: true }, h('summary', null, title), h('ul', null, items, count > items.length && h('li', null, `and ${wholeNumber(count - items.length)} more`)));
}
