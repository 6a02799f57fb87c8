import { openPreferences, startWorkout } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { ago, count, label, moment } from './format.js';
import { pickCard } from './pick-card.js';
import { state, subscribe, workoutName } from './store.js';
import { isSame, swapsToday } from './swaps-today.js';

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
      list.replaceChildren(...(state.rest ? [rest(state.rest)] : state.recommendations.map((pick) => pickCard(pick, opened))));
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
