import { h } from './dom.js';
import { label, number } from './format.js';
import { select, state, subscribe } from './store.js';
import { REGIONS } from './vocabulary.js';

const WORDS = { below: 'below', within: 'on target', above: 'high' };
/** The bar ends at this many times the target; what is above it is cut and marked. */
const SCALE = 2.5;

/** The last 7 days: fractional sets of each muscle against its target. */
export function week() {
  const columns = h('div', { class: 'week-columns' });
  const summary = h('p', { class: 'hint' });
  subscribe((changed) => {
    if (changed.has('insights')) {
      columns.replaceChildren(...REGIONS.map(([title, muscles]) => region(title, muscles)));
      const reached = state.muscles.filter((entry) => entry.week.balance !== 'below').length;
      summary.textContent = `${reached} of ${state.muscles.length} muscle groups have reached their target in the last 7 days`;
    }
  });
  return h(
    'section',
    { class: 'card week', id: 'week', 'aria-labelledby': 'week-title', tabindex: -1 },
    h('header', { class: 'section-head' }, h('h2', { id: 'week-title' }, 'Your week against targets'), summary),
    columns,
  );
}

function region(title, muscles) {
  return h(
    'div',
    { class: 'week-region' },
    h('h3', null, title),
    h(
      'ul',
      null,
      muscles.map((key) => state.muscles.find((entry) => entry.muscleGroup === key)).filter(Boolean).map(bar),
    ),
  );
}

function bar({ muscleGroup, week: { sets, target, balance, directSets } }) {
  const share = Math.min(1, sets / target / SCALE);
  return h(
    'li',
    { class: `week-row ${balance}` },
    h('button', { type: 'button', class: 'link', on: { click: () => select(muscleGroup) } }, label(muscleGroup)),
    h(
      'span',
      { class: 'week-bar', vars: { share: share.toFixed(3), goal: (1 / SCALE).toFixed(3) }, 'aria-hidden': 'true' },
    ),
    h('span', { class: 'week-number', title: `${directSets} direct sets` }, `${number(sets)} / ${number(target)}`),
    h('span', { class: 'week-word' }, WORDS[balance]),
  );
}
