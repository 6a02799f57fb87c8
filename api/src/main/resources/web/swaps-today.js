import { get, now } from './api.js';
import { openAudit, revertSwap, startWorkout } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { ago, count, localDate } from './format.js';
import { state, subscribe, tell } from './store.js';

const KEY = 'gravl.swapped';
const MOST = 12;

/** So that the swap is found again after a reload, also where neither workout is recommended. */
export function rememberSwapOf(workoutId) {
  sessionStorage.setItem(KEY, JSON.stringify([...new Set([...remembered(), workoutId])].slice(-MOST)));
}

const remembered = () => JSON.parse(sessionStorage.getItem(KEY) ?? '[]');

/** Says which workouts are swapped away today, for what and why, and undoes it. */
export function swapsToday() {
  const list = h('div', { class: 'swaps-today' });
  let asked = '';
  subscribe((changed) => {
    const ids = [...new Set([...recommended(), ...state.loggedToday, ...remembered()])].slice(0, MOST);
    if (changed.has('swaps') || ((changed.has('insights') || changed.has('underWay')) && ids.join() !== asked)) {
      asked = ids.join();
      read(ids).catch(() => (asked = ''));
    }
    if (changed.has('swapsToday') || changed.has('underWay')) {
      list.replaceChildren(...state.swapsToday.map(line));
    }
  });
  return list;
}

const recommended = () => state.recommendations.filter(({ workout }) => workout.kind === 'catalog').map(({ workout }) => workout.id);

/** From workout to workout, since a chain of swaps may lead to one that nobody named. */
async function read(ids) {
  const today = localDate(now());
  const standing = new Map();
  const seen = new Set();
  let next = ids;
  while (next.length > 0) {
    next.forEach((id) => seen.add(id));
    const trails = await Promise.all(next.map((id) => get(`/api/workouts/${id}/swaps?limit=20`)));
    const found = trails.flatMap((trail) => trail.swaps).filter((swap) => swap.standing && swap.date === today);
    found.forEach((swap) => standing.set(swap.id, swap));
    const workouts = found.flatMap(({ from, to }) => [from, to]).filter(({ kind, id }) => kind === 'catalog' && !seen.has(id));
    next = [...new Set(workouts.map(({ id }) => id))];
  }
  state.swapsToday = [...standing.values()].sort((a, b) => b.id - a.id);
  tell('swapsToday');
}

/** The swap that a workout was swapped away by today. */
export const swappedAway = ({ kind, id }) => (kind === 'catalog' ? state.swapsToday.find((swap) => swap.from.id === id) : undefined);

export const isSame = (one, other) => one.kind === other.kind && one.id === other.id;

function line(swap) {
  const stoodOn = swappedAway(swap.to);
  const begun = state.underWay && isSame(state.underWay.workout, swap.to) ? state.underWay : null;
  return h(
    'article',
    { class: 'card today-line', 'aria-label': `${swap.to.name} instead of ${swap.from.name}` },
    h(
      'div',
      null,
      h('h3', null, swap.to.name),
      h('p', { class: 'hint' }, `today instead of ${swap.from.name}`, swap.reason && ` · “${swap.reason}”`, `, swapped ${ago(swap.swappedAt)}`),
      begun && h('p', { class: 'hint' }, `${count(begun.sets, 'set')} so far, the last ${ago(begun.since)}`),
    ),
    h(
      'div',
      { class: 'today-buttons' },
      !stoodOn &&
        h('button', { type: 'button', class: 'button small', on: { click: () => startWorkout(swap.to, swap.from.name) } }, icon('play'), begun ? 'Continue' : 'Start'),
      // One that another stands on can only be undone after that.
      !stoodOn && h('button', { type: 'button', class: 'button small', 'aria-label': `Undo the swap of ${swap.from.name}`, on: { click: () => revertSwap(swap.id) } }, icon('undo'), 'Undo'),
      h('button', { type: 'button', class: 'link audit', 'aria-label': `All swaps of ${swap.from.name}`, on: { click: () => openAudit(swap.from) } }, 'All swaps'),
    ),
  );
}
