import { get } from './api.js';
import { card } from './card.js';
import { h } from './dom.js';
import { COLUMNS, letterRow } from './letter-row.js';
import { putBack } from './put-back.js';
import { hide, keyed, table, write } from './update.js';
import { count } from './words.js';

/** They change rarely, and reading them reads their topics: the looks tell when some came. */
const REREAD_MILLIS = 60_000;

/** Records that the job could not use, with a button that puts them back. */
export function lettersCard() {
  const body = h('tbody');
  const showRows = keyed(body, ({ topic, place }) => `${topic}@${place}`, letterRow);
  const rows = table('Dead letters, the newest first', COLUMNS, body);
  const about = h('p', { class: 'hint' });
  const done = h('p', { class: 'done', role: 'status', tabindex: -1 });
  const button = h('button', { type: 'button', class: 'button small', on: { click: () => putBack(waiting, button, done, read) } }, 'Put back');
  const made = card('letters', 'Dead letters', h('div', { class: 'letters-head' }, about, button), done, rows);
  let waiting = 0;
  let known = null;
  let readAt = 0;

  async function read() {
    readAt = Date.now();
    let page;
    try {
      page = await get('/api/ops/dead-letters');
    } catch (error) {
      // The next look tries again.
      known = null;
      write(about, error.offline ? 'The api does not answer.' : error.message);
      return;
    }
    ({ waiting } = page);
    write(about, words(page));
    button.disabled = waiting === 0;
    hide(rows, page.letters.length === 0);
    showRows(page.letters);
  }

  button.disabled = true;
  hide(rows, true);
  return {
    element: made.element,
    show: ({ hops }) =>
      made.of(hops.topic, ({ deadLetters }) => {
        const counted = deadLetters.map((box) => box.waiting).join();
        if (counted !== known || Date.now() - readAt > REREAD_MILLIS) {
          known = counted;
          read();
        }
      }),
  };
}

function words({ total, waiting, letters }) {
  if (total === 0) {
    return 'None.';
  }
  const shown = letters.length < total ? `; the newest ${letters.length} are shown` : '';
  return `${count(total, 'letter')}, ${waiting} waiting to be put back${shown}`;
}
