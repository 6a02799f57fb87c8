import { write } from './api.js';
import { ask } from './dialog.js';
import { editWorkout, openOwnExercises, startWorkout } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { outline } from './format.js';
import { loadOwnWorkouts, refresh, state, subscribe, tell } from './store.js';
import { failed, toast } from './toast.js';

/** The workouts that the user made; they are recommended like the catalog's. */
export function ownWorkouts() {
  const list = h('div', { class: 'own-list' }, h('p', { class: 'hint' }, 'Loading…'));
  subscribe((changed) => {
    if (changed.has('ownWorkouts')) {
      list.replaceChildren(...(state.ownWorkouts.length > 0 ? state.ownWorkouts.map(entry) : [none()]));
    }
  });
  return h(
    'section',
    { class: 'card own', id: 'workouts', 'aria-labelledby': 'own-title', tabindex: -1 },
    h(
      'header',
      { class: 'section-head' },
      h('h2', { id: 'own-title' }, 'Your workouts'),
      h(
        'div',
        { class: 'head-buttons' },
        h('button', { type: 'button', class: 'button small', on: { click: () => openOwnExercises() } }, 'Your exercises'),
        h('button', { type: 'button', class: 'button small', on: { click: () => editWorkout(null) } }, icon('plus'), 'New workout'),
      ),
    ),
    list,
  );
}

function none() {
  return h('p', { class: 'hint' }, 'None yet. Put one together, and it is recommended when it suits, like all others.');
}

function entry(workout) {
  const names = workout.exercises.map((exercise) => exercise.name).join(', ');
  return h(
    'article',
    { class: 'own-workout', 'aria-label': workout.name },
    h('div', { class: 'own-what' }, h('h3', null, workout.name), h('p', { class: 'hint' }, outline(workout.exercises)), h('p', { class: 'hint clipped', title: names }, names)),
    h(
      'div',
      { class: 'own-buttons' },
      h('button', { type: 'button', class: 'icon-button', 'aria-label': `Start ${workout.name}`, title: 'Start', on: { click: () => startWorkout({ kind: 'custom', ...workout }) } }, icon('play')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': `Edit ${workout.name}`, title: 'Edit', on: { click: () => editWorkout(workout) } }, icon('edit')),
      h('button', { type: 'button', class: 'icon-button', 'aria-label': `Delete ${workout.name}`, title: 'Delete', on: { click: () => ask(`Delete ${workout.name}?`, 'Sets that you logged on it stay.', 'Delete', () => remove(workout)) } }, icon('bin')),
    ),
  );
}

async function remove(workout) {
  try {
    await write('DELETE', `/api/custom-workouts/${workout.id}`);
    await loadOwnWorkouts();
    document.getElementById('workouts').focus();
    await refresh();
    tell('logs');
    toast(`${workout.name} is deleted.`);
  } catch (error) {
    failed(error);
  }
}
