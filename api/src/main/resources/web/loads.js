import { h } from './dom.js';
import { ago, count, number, setText } from './format.js';

const SHOWN = 2;
const MOST = 30;

/**
 * The sets that loaded a muscle, by exercise and day, each with what is left of its fatigue, where
 * the server tells that; those before a check-in are covered by it.
 */
export function loads({ loadedBy, checkIn, fatigueNow, capacity }) {
  if (loadedBy.length === 0) {
    return h('p', { class: 'hint' }, 'No set weighs on it.');
  }
  const checkInLeft = checkIn?.fatigueLeft;
  const largest = Math.max(checkInLeft ?? 0, ...loadedBy.map((set) => set.fatigueLeft ?? 0));
  const entries = [
    checkInLeft !== undefined && h('li', null, h('ul', { class: 'load-sets' }, left('Your check-in', checkInLeft, largest))),
    ...byExercise(loadedBy).map((sets) => entry(sets, largest)),
  ].filter(Boolean);
  return h(
    'div',
    { class: 'loads' },
    h('h3', null, 'What loaded it'),
    fatigueNow !== undefined &&
      h('p', { class: 'hint' }, `With the fatigue left of each, ${fatigueNow.toFixed(2)} in all; at ${capacity.toFixed(2)} it would be at 50 %.`),
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

function entry(sets, largest) {
  const [newest] = sets;
  const open = sets.filter((set) => !set.coveredByCheckIn);
  const told = open.length < sets.length || open.some((set) => set.fatigueLeft !== undefined);
  const share = newest.activation < 1 && ` · counts ${number(newest.activation * 100)} %`;
  return h(
    'li',
    null,
    h('span', { class: 'load-name' }, newest.exerciseName ?? 'An exercise that is gone'),
    h('span', { class: 'load-what' }, told ? null : `${count(sets.length, 'set')} · ${setText(newest)} · `, ago(newest.performedAt), share),
    open.length < sets.length && h('span', { class: 'load-what' }, `${count(sets.length - open.length, 'set')} covered by your check-in`),
    told && h('ul', { class: 'load-sets' }, open.reverse().map((set) => left(setText(set), set.fatigueLeft, largest))),
  );
}

function left(what, fatigue, largest) {
  const share = fatigue !== undefined && largest > 0 ? fatigue / largest : 0;
  return h(
    'li',
    { class: 'load-set' },
    h('span', null, what),
    h('span', { class: 'load-bar', 'aria-hidden': 'true', vars: { share: share.toFixed(3) } }),
    h('span', { class: 'load-left' }, h('span', { class: 'unseen' }, 'fatigue left '), fatigue === undefined ? '–' : fatigue.toFixed(2)),
  );
}
