import { highlighting } from './body-map.js';
import { effectBar, ring } from './charts.js';
import { h, icon } from './dom.js';
import { ago, count, duration, label, moment, number, percent } from './format.js';
import { select, state, subscribe } from './store.js';
import { openAudit, openSwap, swapsAreThere } from './swap.js';
import { startWorkout } from './workout.js';

const MINUTES_PER_SET = 3;

/** The three workouts that suit best now, or why there is none. */
export function recommendations() {
  const list = h('div', { class: 'picks' });
  const asOf = h('p', { class: 'hint' });
  const current = h('div');
  const section = h(
    'section',
    { class: 'recommendations', id: 'recommendations', 'aria-labelledby': 'recommendations-title' },
    h('header', { class: 'section-head' }, h('h2', { id: 'recommendations-title' }, 'What to train next'), asOf),
    list,
  );
  const opened = new Set([1]);
  subscribe((changed) => {
    if (changed.has('underWay') || changed.has('workouts')) {
      current.replaceChildren(...underWay());
    }
    if (changed.has('insights') || changed.has('workouts')) {
      list.replaceChildren(...(state.rest ? [rest(state.rest)] : state.recommendations.map((pick) => card(pick, opened))));
      asOf.textContent = state.at ? `As of ${moment(state.at)}` : '';
    }
  });
  return section;
}

/** Whoever closed a workout in the middle gets back to it, recommended or not. */
function underWay() {
  if (!state.underWay) {
    return [];
  }
  const { workout, sets, since } = state.underWay;
  const name = workout.kind === 'custom' ? 'Your own workout' : (state.workouts?.get(workout.id)?.name ?? 'Workout');
  return [
    h(
      'article',
      { class: 'card under-way', 'aria-label': 'Workout under way' },
      h('div', null, h('h3', null, name), h('p', { class: 'hint' }, `${count(sets, 'set')} so far, the last ${ago(since)}`)),
      h('button', { type: 'button', class: 'button', on: { click: () => startWorkout({ ...workout, name }) } }, icon('play'), 'Continue'),
    ),
  ];
}

function rest({ code, message, earliestAt }) {
  const resting = code === 'REST';
  return h(
    'article',
    { class: 'card rest' },
    h('p', { class: 'rest-mark', 'aria-hidden': 'true' }, resting ? 'Zzz' : '–'),
    h('h3', null, resting ? 'Rest for now' : 'No workout fits'),
    h('p', null, message),
    earliestAt && h('p', { class: 'rest-until' }, `Next possible ${moment(earliestAt)}`),
  );
}

function card(pick, opened) {
  const workout = state.workouts?.get(pick.workout.id);
  const custom = pick.workout.kind === 'custom';
  const title = `pick-${pick.rank}`;
  const details = h(
    'details',
    {
      class: 'pick-more',
      open: opened.has(pick.rank),
      on: { toggle: () => (details.open ? opened.add(pick.rank) : opened.delete(pick.rank)) },
    },
    h('summary', null, 'Effect and reasons'),
    h('ul', { class: 'effects' }, pick.muscles.map(effectRow)),
    h('ul', { class: 'reasons' }, pick.reasons.map((reason) => h('li', null, reason.message))),
  );
  return h(
    'article',
    {
      class: `card pick rank-${pick.rank}`,
      'aria-labelledby': title,
      on: highlighting(pick.muscles.map((muscle) => muscle.muscleGroup)),
    },
    h(
      'header',
      { class: 'pick-head' },
      ring(pick.score),
      h('div', null, h('h3', { id: title }, pick.workout.name), h('p', { class: 'hint' }, outline(pick, custom ? null : workout))),
    ),
    parts(pick),
    h(
      'div',
      { class: 'pick-buttons' },
      h(
        'button',
        {
          type: 'button',
          class: pick.rank === 1 ? 'button primary' : 'button',
          'aria-label': `Start ${pick.workout.name}`,
          on: { click: () => startWorkout(pick.workout) },
        },
        icon('play'),
        'Start',
      ),
      !custom &&
        swapsAreThere() &&
        h(
          'button',
          { type: 'button', class: 'button', 'aria-label': `Swap ${pick.workout.name}`, on: { click: () => openSwap(pick.workout) } },
          icon('swap'),
          'Swap',
        ),
      !custom &&
        swapsAreThere() &&
        h(
          'button',
          { type: 'button', class: 'link audit', 'aria-label': `Swaps of ${pick.workout.name}`, on: { click: () => openAudit(pick.workout) } },
          'Past swaps',
        ),
    ),
    details,
  );
}

function outline(pick, workout) {
  if (!workout) {
    return pick.workout.kind === 'custom' ? 'Your own workout' : pick.muscles.map((m) => label(m.muscleGroup)).join(', ');
  }
  const sets = workout.exercises.reduce((sum, exercise) => sum + exercise.sets, 0);
  return `${count(workout.exercises.length, 'exercise')} · ${count(sets, 'set')} · about ${sets * MINUTES_PER_SET} min`;
}

function parts(pick) {
  const part = (name, value, meaning) =>
    h(
      'div',
      { class: 'part', title: meaning },
      h('dt', null, name),
      h('dd', { vars: { share: value.toFixed(3) } }, h('span', null, Math.round(value * 100))),
    );
  return h(
    'dl',
    { class: 'parts' },
    part('Ready', pick.readiness, 'How recovered what it trains is'),
    part('Needed', pick.need, 'How much of it your weekly targets still need'),
    part('Variety', pick.variety, 'How long ago you last did it'),
  );
}

function effectRow(muscle) {
  const name = label(muscle.muscleGroup);
  const since = muscle.hoursSinceTrained === undefined ? 'not trained lately' : `trained ${duration(muscle.hoursSinceTrained)} ago`;
  return h(
    'li',
    null,
    h('button', { type: 'button', class: 'link', on: { click: () => select(muscle.muscleGroup) } }, name),
    effectBar(muscle.recovery, muscle.projectedRecovery),
    h(
      'span',
      { class: 'effect-numbers' },
      h('span', { class: 'unseen' }, 'Recovery '),
      `${percent(muscle.recovery)} → ${percent(muscle.projectedRecovery)}`,
    ),
    h(
      'span',
      { class: 'hint' },
      `${number(muscle.setsThisWeek)}/${number(muscle.target)} sets · ${since} · fresh again ${duration(muscle.projectedHoursToFresh)} later`,
    ),
  );
}
