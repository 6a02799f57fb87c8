import { card } from './card.js';
import { h } from './dom.js';
import { hide, keyed, table, tableRow } from './update.js';
import { age, line } from './words.js';

const COLUMNS = ['Alarm', 'Times', 'Last', 'Message'];

/** What parts of the stream found within the last hour. */
export function alarmsCard() {
  const body = h('tbody');
  const show = keyed(body, ({ kind, message, firstAt }) => kind + firstAt + message, alarmRow);
  const none = h('p', { class: 'empty' }, 'None in the last hour.');
  const rows = table('Alarms of the last hour, the latest first', COLUMNS, body);
  const made = card('alarms', 'Alarms', none, rows);
  return {
    element: made.element,
    show: ({ at, hops }) =>
      made.of(hops.serving, ({ alarms }) => {
        hide(none, alarms.length > 0);
        hide(rows, alarms.length === 0);
        show(alarms.map((alarm) => ({ ...alarm, age: age((Date.parse(at) - Date.parse(alarm.lastAt)) / 1000) })));
      }),
  };
}

function alarmRow() {
  const row = tableRow(COLUMNS);
  return {
    element: row.element,
    show: (alarm) => row.show(alarm.kind, `${alarm.count}×`, `${alarm.age} ago`, line(alarm.message)),
  };
}
