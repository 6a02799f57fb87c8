import { highlighting } from './body-map.js';
import { effectBar, ring } from './charts.js';
import { editWorkout, openAudit, openSwap, revertSwap, startWorkout } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { duration, isKnown, label, number, outline, percent, share } from './format.js';
import { orderLine, whyReasons } from './pick-order.js';
import { select, state } from './store.js';
import { loadText } from './suggested-loads.js';
import { swappedAway } from './swaps-today.js';

/** One of the three: what it is, why it stands there, and what it would do. */
export function pickCard(pick, opened) {
  const { workout } = pick;
  const title = `pick-${pick.rank}`;
  const toPutOn = weights(pick);
  const details = h(
    'details',
    {
      class: 'pick-more',
      open: opened.has(pick.rank),
      on: { toggle: () => (details.open ? opened.add(pick.rank) : opened.delete(pick.rank)) },
    },
    h('summary', null, toPutOn ? 'Effect, weights and reasons' : 'Effect and reasons'),
    h('ul', { class: 'effects' }, pick.muscles.map(effectRow)),
    toPutOn,
    h('ul', { class: 'reasons' }, whyReasons(pick).map((reason) => h('li', null, reason.message))),
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
    orderLine(pick),
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

const exercisesOf = (workout) => (workout.kind === 'custom' ? ownWorkout(workout) : state.workouts?.get(workout.id))?.exercises;

function asks(pick) {
  const { workout, muscles } = pick;
  const exercises = exercisesOf(workout);
  const asked = exercises ? outline(exercises) : muscles.map((muscle) => label(muscle.muscleGroup)).join(', ');
  return [workout.kind === 'custom' && 'Yours', asked, equipment(pick)].filter(Boolean).join(' · ');
}

/** Whether it is done on what the user uses; somebody without a habit uses nothing yet. */
function equipment({ equipment, muscles }) {
  const hasHabit = muscles.some(({ likely }) => isKnown(likely));
  return hasHabit && isKnown(equipment) && `${equipment < 1 ? `${share(equipment)} ` : ''}on equipment that you use`;
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
    pick.match !== undefined && part('Match', pick.match, 'How like it is to what you usually do next'),
    part('Ready', pick.readiness, 'How recovered what it trains is'),
    part('Needed', pick.need, 'How much of it your weekly targets still need'),
    part('Variety', pick.variety, 'How long ago you last did it'),
  );
}

/** What to put on, where the user's sets tell. */
function weights({ workout, exercises = [] }) {
  const names = new Map(exercisesOf(workout)?.map((exercise) => [exercise.exerciseId, exercise.name]));
  const known = exercises.filter(({ exerciseId, suggestedKg }) => names.has(exerciseId) && isKnown(suggestedKg));
  return (
    known.length > 0 && [
      h('h4', null, 'Suggested weights'),
      h(
        'ul',
        { class: 'weights' },
        known.map(({ exerciseId, sets, reps, suggestedKg }) =>
          h('li', null, h('span', null, names.get(exerciseId)), h('span', null, `${sets} × ${reps} · ${loadText(suggestedKg)}`)),
        ),
      ),
    ]
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
