import { h } from './dom.js';
import { put, write } from './update.js';
import { beginning, line, moment } from './words.js';

export const COLUMNS = ['When', 'Record', 'Error', 'Message', 'State'];

/** One letter; only whether it was put back changes. */
export function letterRow({ at, record, key, error, message }) {
  const state = h('span', { class: 'letter-state' });
  const cells = [
    h('time', { datetime: at }, moment(at, Date.now())),
    [h('span', { class: 'record' }, line(record)), key && h('span', { class: 'hint' }, ` key ${line(key)}`)],
    line(error),
    unfoldable(line(message)),
    state,
  ];
  const element = h('tr', null, cells.map((cell, i) => h('td', { 'data-column': COLUMNS[i] }, cell)));
  return {
    element,
    show({ replayed }) {
      write(state, replayed ? 'replayed' : 'waiting');
      put(state, 'class', `letter-state ${replayed ? 'replayed' : 'waiting'}`);
    },
  };
}

function unfoldable(message) {
  const short = beginning(message);
  return short === null ? message : h('details', null, h('summary', null, short), h('p', null, message));
}
