import { card } from './card.js';
import { h } from './dom.js';
import { flinkLink } from './flink-link.js';
import { bar, figures, keyed, write } from './update.js';
import { age, bytes, count, line, number, percent, seconds } from './words.js';

/** The job, its last checkpoint, and how busy its operators are. */
export function jobCard() {
  const job = figures('State', 'Runs for', 'Restarts', 'Evaluations per change');
  const checkpoint = figures('Last', 'Took', 'Size', 'Failed');
  const rows = h('tbody');
  const showRows = keyed(rows, ({ name }) => name, operatorRow);
  const link = flinkLink('flink-link', 'Open in Flink');
  const made = card(
    'job',
    'Job and checkpoints',
    h('div', { class: 'job-figures' }, h('div', null, h('h3', null, 'Job'), job.element), h('div', null, h('h3', null, 'Checkpoint'), checkpoint.element)),
    h(
      'table',
      { class: 'operators' },
      h('caption', { class: 'unseen' }, 'Operators, by their busiest subtask'),
      h('thead', null, h('tr', null, ['Operators', 'Busy', 'Back-pressured'].map((name) => h('th', { scope: 'col' }, name)))),
      rows,
    ),
    link.element,
  );
  return {
    element: made.element,
    show: ({ hops }) =>
      made.of(hops.job, (hop) => {
        job.show(hop.state, age(hop.runningSeconds), number(hop.restarts), hop.evaluationsPerChange === undefined ? '–' : hop.evaluationsPerChange.toFixed(2));
        checkpoint.show(...checkpointTexts(hop));
        showRows(hop.operators);
        link.show(hop.link);
      }),
  };
}

function checkpointTexts({ checkpoint, checkpointIntervalSeconds, failedCheckpoints }) {
  const every = `one every ${age(checkpointIntervalSeconds)}`;
  return checkpoint
    ? [`${checkpoint.id}, ${seconds(checkpoint.ageSeconds)} ago; ${every}`, seconds(checkpoint.durationSeconds), bytes(checkpoint.stateBytes), number(failedCheckpoints)]
    : [`none yet; ${every}`, '–', '–', number(failedCheckpoints)];
}

function operatorRow({ name }) {
  const busy = bar(`${name}: busy`);
  const pressed = bar(`${name}: back-pressured`);
  const about = h('span', { class: 'hint' });
  const [busyText, pressedText] = [h('span', { class: 'value' }), h('span', { class: 'value' })];
  const element = h(
    'tr',
    null,
    h('th', { scope: 'row' }, h('span', { class: 'operator', title: line(name) }, line(name)), about),
    h('td', null, h('span', { class: 'share' }, busy.element, busyText)),
    h('td', null, h('span', { class: 'share' }, pressed.element, pressedText)),
  );
  return {
    element,
    show(chain) {
      write(about, `${count(chain.parallelism, 'subtask')}${chain.status === 'RUNNING' ? '' : `, ${chain.status}`}`);
      for (const [meter, text, share] of [[busy, busyText, chain.busy], [pressed, pressedText, chain.backPressured]]) {
        meter.show(share, percent(share));
        write(text, percent(share));
      }
    },
  };
}
