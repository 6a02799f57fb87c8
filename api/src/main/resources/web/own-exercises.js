import { idempotencyKey, write } from './api.js';
import { ask, openDialog } from './dialog.js';
import { h, icon } from './dom.js';
import { exercises, forgetExercises } from './exercises.js';
import { label, percent } from './format.js';
import { loadOwnWorkouts, refresh } from './store.js';
import { failed, toast } from './toast.js';
import { EQUIPMENT, MOVEMENTS, MUSCLES } from './vocabulary.js';

const PATH = '/api/exercises';
const STEP = 5;

/** The exercises that the user made, or that an import made for the user. */
export async function openOwnExercises() {
  const body = h('div', { class: 'own-exercises' }, h('p', { class: 'hint', role: 'status' }, 'Loading…'));
  openDialog('Your exercises', 'medium', body);
  const show = async () => {
    try {
      const own = (await exercises()).filter((exercise) => exercise.own);
      body.replaceChildren(
        own.length === 0
          ? h('p', { class: 'hint' }, 'None yet. Imports make one of every name that the catalog does not know.')
          : h('ul', { class: 'alternatives' }, own.map((exercise) => entry(exercise, show))),
        h(
          'div',
          { class: 'dialog-buttons' },
          h('button', { type: 'button', class: 'button primary', on: { click: () => editOwnExercise(null, show) } }, icon('plus'), 'New exercise'),
        ),
      );
    } catch (error) {
      body.replaceChildren(h('p', { class: 'problem', role: 'alert' }, error.message));
    }
  };
  await show();
}

function entry(exercise, show) {
  const trains = exercise.muscles.map(({ muscleGroup, activation }) => `${label(muscleGroup)} ${percent(activation * 100)}`);
  return h(
    'li',
    { class: 'alternative' },
    h(
      'div',
      null,
      h('strong', null, exercise.name),
      trains.length > 0
        ? h('p', { class: 'hint' }, trains.join(' · '))
        : h('p', { class: 'hint warning' }, 'Counts for no muscle yet: say what it trains.'),
    ),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': `Edit ${exercise.name}`, title: 'Edit', on: { click: () => editOwnExercise(exercise, show) } }, icon('edit')),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': `Delete ${exercise.name}`, title: 'Delete', on: { click: () => ask(`Delete ${exercise.name}?`, 'It is gone for good.', 'Delete', () => remove(exercise, show)) } }, icon('bin')),
  );
}

async function remove(exercise, show) {
  try {
    await write('DELETE', `${PATH}/${exercise.id}`);
    forgetExercises();
    await show();
    toast(`${exercise.name} is deleted.`);
  } catch (error) {
    await show();
    failed(error);
  }
}

/**
 * Makes an exercise, or changes one of the user's own.
 *
 * @param exercise null: a new one
 * @param done called with the stored one
 */
export function editOwnExercise(exercise, done = () => {}) {
  const key = idempotencyKey();
  const name = h('input', { id: 'exercise-name', required: true, maxlength: 200, value: exercise?.name ?? '', autocomplete: 'off' });
  const choice = (id, words, chosen) =>
    h('select', { id }, words.map((word) => h('option', { value: word, selected: word === chosen }, label(word))));
  const equipment = choice('exercise-equipment', EQUIPMENT, exercise?.equipment ?? 'other');
  const movement = choice('exercise-movement', MOVEMENTS, exercise?.movementPattern ?? 'other');
  const body = bodyShare(exercise);
  const before = new Map(exercise?.muscles.map(({ muscleGroup, activation }) => [muscleGroup, activation]));
  const sliders = MUSCLES.map((muscle) => activation(muscle, before.get(muscle) ?? 0));
  const field = (element, text) => h('div', { class: 'field' }, h('label', { for: element.id }, text), element);

  async function submit(event) {
    event.preventDefault();
    const wanted = {
      name: name.value.trim(),
      equipment: equipment.value,
      movementPattern: movement.value,
      ...body.value(),
      muscles: sliders.map((slider) => slider.value()).filter((muscle) => muscle.activation > 0),
    };
    try {
      const { id } = await (exercise ? write('PUT', `${PATH}/${exercise.id}`, wanted) : write('POST', PATH, wanted, { 'Idempotency-Key': key }));
      forgetExercises();
      dialog.close();
      await done({ id, ...wanted });
      toast(`${wanted.name} is saved.`);
      await Promise.all([refresh(), loadOwnWorkouts()]);
    } catch (error) {
      failed(error);
    }
  }

  const dialog = openDialog(
    exercise ? `Change ${exercise.name}` : 'New exercise',
    'wide',
    h(
      'form',
      { on: { submit } },
      field(name, 'Name'),
      h('div', { class: 'side-by-side' }, field(equipment, 'Equipment'), field(movement, 'Movement')),
      body.element,
      h(
        'fieldset',
        null,
        h('legend', null, 'What it trains'),
        h('p', { class: 'hint' }, '100 % is trained directly, about 50 % helps along.'),
        h('div', { class: 'activations' }, sliders.map((slider) => slider.element)),
      ),
      h('div', { class: 'dialog-buttons' }, h('button', { type: 'submit', class: 'button primary' }, 'Save')),
    ),
  );
}

/** How much of the user it moves, and whether weight takes some of that off. */
function bodyShare(exercise) {
  const stored = exercise?.bodyWeightShare ?? null;
  const shown = stored === null ? '' : String(Math.round(stored * 1000) / 10);
  const input = h('input', { id: 'exercise-body', type: 'number', inputmode: 'decimal', min: 0, max: 100, step: 'any', value: shown, placeholder: '–', 'aria-describedby': 'exercise-body-hint' });
  const assisted = h('input', { type: 'checkbox', checked: exercise?.assisted ?? false });
  const share = () => (input.value === '' ? null : Math.round(Number(input.value) * 10) / 1000);
  return {
    element: h(
      'fieldset',
      null,
      h('legend', null, 'How much of you it lifts'),
      h('div', { class: 'in-line' }, h('label', { for: 'exercise-body' }, 'Share of body weight, %'), input),
      h('label', { class: 'switched' }, assisted, 'Assisted: a machine or band takes weight off you'),
      h('p', { id: 'exercise-body-hint', class: 'hint' }, 'Left empty: 100 % with body weight as equipment or when assisted, else none.'),
    ),
    value: () => ({ bodyWeightShare: share(), assisted: assisted.checked }),
  };
}

function activation(muscle, stored) {
  const id = `activation-${muscle}`;
  // A stored one between two steps stays as it is until somebody moves it.
  let share = stored;
  const output = h('output', { for: id });
  const slider = h('input', {
    id,
    type: 'range',
    min: 0,
    max: 100,
    step: STEP,
    value: Math.round(stored * 100),
    on: {
      input: () => {
        share = Number(slider.value) / 100;
        show();
      },
    },
  });
  const element = h('div', { class: 'activation' }, h('label', { for: id }, label(muscle)), slider, output);

  function show() {
    output.textContent = share > 0 ? percent(share * 100) : '–';
    element.classList.toggle('trained', share > 0);
  }

  show();
  return { element, value: () => ({ muscleGroup: muscle, activation: share }) };
}
