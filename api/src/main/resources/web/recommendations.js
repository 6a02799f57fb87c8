import { highlighting } from './body-map.js';
import { effectBar, ring } from './charts.js';
import { editWorkout, openAudit, openPreferences, openSwap, revertSwap, startWorkout } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { ago, count, duration, label, moment, number, outline, percent } from './format.js';
import { select, state, subscribe, workoutName } from './store.js';
import { isSame, swappedAway, swapsToday } from './swaps-today.js';

/** The three workouts that suit best now, or why there is none. */
export function recommendations() {
  const list = h('div', { class: 'picks' });
  const asOf = h('p', { class: 'hint' });
  const current = h('div');
  const respected = h('p', { class: 'hint respected' });
  const section = h(
    'section',
    { class: 'recommendations', id: 'recommendations', 'aria-labelledby': 'recommendations-title' },
    h('header', { class: 'section-head' }, h('h2', { id: 'recommendations-title' }, 'What to train next'), asOf, respected),
    swapsToday(),
    current,
    list,
  );
  const opened = new Set([1]);
  subscribe((changed) => {
    if (['underWay', 'workouts', 'ownWorkouts', 'swapsToday'].some((what) => changed.has(what))) {
      current.replaceChildren(...underWay());
    }
    if (changed.has('preferences')) {
      respected.replaceChildren(...preferencesLine(state.preferences));
    }
    if (['insights', 'workouts', 'ownWorkouts', 'swapsToday'].some((what) => changed.has(what))) {
      list.replaceChildren(...(state.rest ? [rest(state.rest)] : state.recommendations.map((pick) => card(pick, opened))));
      asOf.textContent = state.at ? `As of ${moment(state.at)}` : '';
    }
  });
  return section;
}

const sentence = (text) => text[0].toUpperCase() + text.slice(1);

/** What is left out on the user's wish. */
function preferencesLine({ equipment, minutesAvailable, excludedExerciseIds }) {
  const wishes = [
    minutesAvailable && `at most ${minutesAvailable} min`,
    equipment && (equipment.length <= 3 ? `with ${equipment.map(label).join(', ').toLowerCase() || 'no equipment'}` : `${equipment.length} kinds of equipment`),
    excludedExerciseIds.length > 0 && `${count(excludedExerciseIds.length, 'exercise')} left out`,
  ].filter(Boolean);
  const change = h('button', { type: 'button', class: 'link', 'aria-label': 'Preferences', on: { click: () => openPreferences() } }, icon('sliders'), 'Preferences');
  return [h('span', null, wishes.length > 0 ? sentence(wishes.join(', ')) : 'All equipment, any time'), change];
}

/** Whoever closed a workout in the middle gets back to it, recommended or not. */
function underWay() {
  if (!state.underWay) {
    return [];
  }
  const { workout, sets, since } = state.underWay;
  if (state.swapsToday.some((swap) => isSame(swap.to, workout))) {
    // It stands above, as the one that was taken instead.
    return [];
  }
  const name = workoutName(workout);
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
    h('p', { class: 'rest-mark', 'aria-hidden': 'true' }, resting ? 'Zzz' : icon('sliders')),
    h('h3', null, resting ? 'Rest for now' : 'No workout fits'),
    h('p', null, message),
    earliestAt && h('p', { class: 'rest-until' }, `Next possible ${moment(earliestAt)}`),
    code === 'NO_CANDIDATE' &&
      h('button', { type: 'button', class: 'button primary', on: { click: () => openPreferences() } }, icon('sliders'), 'Change your preferences'),
  );
}

function card(pick, opened) {
  const { workout } = pick;
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
      h('div', null, h('h3', { id: title }, workout.name), h('p', { class: 'hint' }, asks(pick))),
    ),
    swappedNote(swappedAway(workout)),
    parts(pick),
    h(
      'div',
      { class: 'pick-buttons' },
      h(
        'button',
        {
          type: 'button',
          class: pick.rank === 1 ? 'button primary' : 'button',
          'aria-label': `Start ${workout.name}`,
          on: { click: () => startWorkout(workout) },
        },
        icon('play'),
        'Start',
      ),
      workout.kind === 'custom' ? changing(workout) : swapping(workout),
    ),
    details,
  );
}

const ownWorkout = ({ id }) => state.ownWorkouts?.find((workout) => workout.id === id);

/** Only the user's own can be changed, and only the catalog's be swapped. */
function changing(workout) {
  const own = ownWorkout(workout);
  return (
    own &&
    h('button', { type: 'button', class: 'button', 'aria-label': `Edit ${own.name}`, on: { click: () => editWorkout(own) } }, icon('edit'), 'Edit')
  );
}

function swapping(workout) {
  return [
    !swappedAway(workout) &&
      h('button', { type: 'button', class: 'button', 'aria-label': `Swap ${workout.name}`, on: { click: () => openSwap(workout) } }, icon('swap'), 'Swap'),
    h('button', { type: 'button', class: 'link audit', 'aria-label': `Swaps of ${workout.name}`, on: { click: () => openAudit(workout) } }, 'Past swaps'),
  ];
}

function swappedNote(swap) {
  return (
    swap &&
    h(
      'p',
      { class: 'swapped-note' },
      icon('swap'),
      h('span', null, `Swapped for ${swap.to.name} today`),
      !swappedAway(swap.to) && h('button', { type: 'button', class: 'link', on: { click: () => revertSwap(swap.id) } }, 'Undo'),
    )
  );
}

function asks({ workout, muscles }) {
  const exercises = (workout.kind === 'custom' ? ownWorkout(workout) : state.workouts?.get(workout.id))?.exercises;
  const asked = exercises ? outline(exercises) : muscles.map((muscle) => label(muscle.muscleGroup)).join(', ');
  return workout.kind === 'custom' ? `Yours · ${asked}` : asked;
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
