import { h } from './dom.js';
import { ago, count, number, setText } from './format.js';

const SHOWN = 3;
const MOST = 30;

/**
 * The sets that loaded a muscle, by exercise and day, each with what is left of its fatigue, where
 * the server tells that; those before a check-in are covered by it.
 */
export function loads({ loadedBy, checkIn, capacity }) {
  if (loadedBy.length === 0) {
    return h('p', { class: 'hint' }, 'No set weighs on it.');
  }
  const covered = (set) => set.covered ?? (checkIn !== undefined && set.performedAt <= checkIn.checkedInAt);
  const largest = Math.max(...loadedBy.map((set) => set.fatigueLeft ?? 0));
  const entries = byExercise(loadedBy).map((sets) => entry(sets, largest, covered));
  return h(
    'div',
    { class: 'loads' },
    h('h3', null, 'What loaded it'),
    largest > 0 && h('p', { class: 'hint' }, `With the fatigue left of each set; at ${number(capacity)} in all, it would be at 50 %.`),
    h('ul', { class: 'load-list' }, entries.slice(0, SHOWN)),
    entries.length > SHOWN &&
      h(
        'details',
        null,
        h('summary', null, `${entries.length - SHOWN} more`),
        h('ul', { class: 'load-list' }, entries.slice(SHOWN, MOST)),
      ),
  );
}

function byExercise(sets) {
  const groups = new Map();
  for (const set of sets) {
    const key = `${set.exerciseId} ${set.performedAt.slice(0, 10)}`;
    groups.set(key, [...(groups.get(key) ?? []), set]);
  }
  return [...groups.values()];
}

function entry(sets, largest, covered) {
  const [newest] = sets;
  const told = sets.some((set) => set.fatigueLeft !== undefined || covered(set));
  const share = newest.activation < 1 && ` · counts ${number(newest.activation * 100)} %`;
  return h(
    'li',
    null,
    h('span', { class: 'load-name' }, newest.exerciseName),
    h('span', { class: 'load-what' }, told ? null : `${count(sets.length, 'set')} · ${setText(newest)} · `, ago(newest.performedAt), share),
    told && h('ul', { class: 'load-sets' }, [...sets].reverse().map((set) => left(set, largest, covered(set)))),
  );
}

function left(set, largest, covered) {
  return h(
    'li',
    { class: covered ? 'load-set covered' : 'load-set' },
    h('span', null, setText(set)),
    covered
      ? h('span', { class: 'load-covered' }, 'covered by your check-in')
      : [
          h('span', { class: 'load-bar', 'aria-hidden': 'true', vars: { share: largest > 0 ? ((set.fatigueLeft ?? 0) / largest).toFixed(3) : 0 } }),
          h('span', { class: 'load-left' }, h('span', { class: 'unseen' }, 'fatigue left '), set.fatigueLeft === undefined ? '–' : set.fatigueLeft.toFixed(2)),
        ],
  );
}
