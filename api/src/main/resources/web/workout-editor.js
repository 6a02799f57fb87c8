import { idempotencyKey, write } from './api.js';
import { combobox } from './combobox.js';
import { openDialog } from './dialog.js';
import { announce, h, icon } from './dom.js';
import { editOwnExercise } from './lazy-dialogs.js';
import { findExercises } from './exercises.js';
import { outline } from './format.js';
import { loadOwnWorkouts, refresh } from './store.js';
import { failed, toast } from './toast.js';

const PATH = '/api/custom-workouts';
const USUAL = { sets: 3, reps: 10 };

/** Puts a workout of the user's own together, or changes one. null: a new one. */
export function editWorkout(workout) {
  const key = idempotencyKey();
  const name = h('input', { id: 'own-name', required: true, maxlength: 200, value: workout?.name ?? '', placeholder: 'Monday push', autocomplete: 'off' });
  const list = h('ol', { class: 'planned' });
  const total = h('p', { class: 'hint', role: 'status' });
  const rows = new Map();
  const planned = () => [...list.children].map((element) => rows.get(element));
  const add = (exercise) => {
    const row = plannedExercise(exercise, { move, remove, change: count });
    rows.set(row.element, row);
    list.append(row.element);
    count();
  };

  function count() {
    const all = planned().map((row) => ({ sets: row.value().sets || 0 }));
    total.textContent = all.length > 0 ? outline(all) : 'No exercise yet: find one below.';
  }

  function move(row, by) {
    const from = planned().indexOf(row);
    const to = Math.min(list.children.length - 1, Math.max(0, from + by));
    if (to === from) {
      return;
    }
    const focused = document.activeElement;
    list.insertBefore(row.element, list.children[by > 0 ? to + 1 : to] ?? null);
    focused.focus();
    announce(`${row.name} is number ${to + 1} of ${list.children.length} now`);
  }

  function remove(row) {
    const next = row.element.nextElementSibling ?? row.element.previousElementSibling;
    row.element.remove();
    count();
    (next?.querySelector('.remove') ?? document.getElementById('own-add')).focus();
    announce(`${row.name} removed`);
  }

  async function submit(event) {
    event.preventDefault();
    if (list.children.length === 0) {
      document.getElementById('own-add').focus();
      return;
    }
    const plan = { name: name.value.trim(), exercises: planned().map((row) => row.value()) };
    try {
      await (workout ? write('PUT', `${PATH}/${workout.id}`, plan) : write('POST', PATH, plan, { 'Idempotency-Key': key }));
      dialog.close();
      await Promise.all([loadOwnWorkouts(), refresh()]);
      toast(`${plan.name} is saved.`);
    } catch (error) {
      failed(error);
    }
  }

  workout?.exercises.forEach(add);
  count();
  const dialog = openDialog(
    workout ? `Change ${workout.name}` : 'New workout',
    'wide',
    h(
      'form',
      { class: 'plan', on: { submit } },
      h('div', { class: 'field' }, h('label', { for: 'own-name' }, 'Name'), name),
      total,
      list,
      combobox({
        id: 'own-add',
        label: 'Add an exercise',
        placeholder: 'squat, curl…',
        search: findExercises,
        onPick: ({ exercise }) => {
          add({ exerciseId: exercise.id, name: exercise.name, ...USUAL });
          announce(`${exercise.name} added`);
        },
      }),
      h(
        'div',
        { class: 'dialog-buttons' },
        h('button', { type: 'submit', class: 'button primary' }, 'Save'),
        h(
          'button',
          { type: 'button', class: 'link', on: { click: () => editOwnExercise(null, (made) => add({ exerciseId: made.id, name: made.name, ...USUAL })) } },
          'Not in the list? Make an exercise',
        ),
      ),
    ),
  );
}

/** One line: up, down, sets × reps, away. Alt with the arrows moves it from any of its fields. */
function plannedExercise({ exerciseId, name, sets, reps }, { move, remove, change }) {
  const amount = (what, value, max) =>
    h('input', { type: 'number', inputmode: 'numeric', min: 1, max, step: 1, required: true, value, 'aria-label': `${name}, ${what}`, on: { input: change } });
  const setCount = amount('sets', sets, 20);
  const repCount = amount('repetitions', reps, 1000);
  const button = (symbol, text, act, kind = '') =>
    h('button', { type: 'button', class: `icon-button ${kind}`, 'aria-label': text, title: text, on: { click: act } }, icon(symbol));
  const row = { name, value: () => ({ exerciseId, sets: Number(setCount.value), reps: Number(repCount.value) }) };
  row.element = h(
    'li',
    {
      class: 'planned-row',
      on: {
        keydown: (event) => {
          const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
          if (by && event.altKey) {
            event.preventDefault();
            move(row, by);
          }
        },
      },
    },
    h('span', { class: 'movers' }, button('up', `Move ${name} up`, () => move(row, -1)), button('more', `Move ${name} down`, () => move(row, 1))),
    h('span', { class: 'planned-name' }, name),
    h('span', { class: 'amounts' }, setCount, h('span', { 'aria-hidden': 'true' }, '×'), repCount, h('span', { class: 'hint', 'aria-hidden': 'true' }, 'sets × reps')),
    button('close', `Remove ${name}`, () => remove(row), 'remove'),
  );
  return row;
}
