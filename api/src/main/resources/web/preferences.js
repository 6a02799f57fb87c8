import { get, write } from './api.js';
import { combobox } from './combobox.js';
import { openDialog } from './dialog.js';
import { h, icon } from './dom.js';
import { exercises, findExercises } from './exercises.js';
import { label } from './format.js';
import { loadPreferences, refresh, state } from './store.js';
import { failed, toast } from './toast.js';
import { EQUIPMENT } from './vocabulary.js';

const PATH = '/api/preferences';
const MINUTES = [20, 30, 45, 60, 90];

/** What recommendations have to respect: what is at hand, the time there is, what is not wanted; and what loads are reckoned by. */
export async function openPreferences() {
  const body = h('div', { class: 'preferences' }, h('p', { class: 'hint', role: 'status' }, 'Loading…'));
  const dialog = openDialog('Preferences', 'medium', body);
  try {
    const [kept, all] = await Promise.all([get(PATH), exercises()]);
    body.replaceChildren(form(dialog, kept, all));
  } catch (error) {
    body.replaceChildren(h('p', { class: 'problem', role: 'alert' }, `Your preferences could not be loaded. ${error.message}`));
  }
}

function form(dialog, kept, all) {
  const equipment = equipmentAtHand(kept.equipment ?? null);
  const minutes = minutesAvailable(kept.minutesAvailable ?? null);
  const weight = bodyWeight(kept.bodyWeightKg ?? null);
  const excluded = excludedExercises(kept.excludedExerciseIds, new Map(all.map((exercise) => [exercise.id, exercise.name])));

  async function submit(event) {
    event.preventDefault();
    const wanted = {
      equipment: equipment.value(),
      minutesAvailable: minutes.value(),
      bodyWeightKg: weight.value(),
      excludedExerciseIds: excluded.value(),
    };
    try {
      await store(wanted);
      dialog.close();
      const fit = state.rest?.code === 'NO_CANDIDATE' ? 'Saved, but no workout fits them.' : 'Saved; what is recommended respects it.';
      toast(fit, { name: 'Undo', act: () => store(kept).catch(failed) });
    } catch (error) {
      failed(error);
    }
  }

  return h(
    'form',
    { on: { submit } },
    equipment.element,
    minutes.element,
    weight.element,
    excluded.element,
    h('div', { class: 'dialog-buttons' }, h('button', { type: 'submit', class: 'button primary' }, 'Save')),
  );
}

async function store(preferences) {
  await write('PUT', PATH, preferences);
  await Promise.all([refresh(), loadPreferences()]);
}

function equipmentAtHand(kept) {
  const boxes = EQUIPMENT.map((name) => h('input', { type: 'checkbox', value: name, checked: kept?.includes(name) ?? true }));
  const everything = h('input', { type: 'checkbox', class: 'switch', checked: kept === null, on: { change: show } });
  const choices = h(
    'div',
    { class: 'choices' },
    boxes.map((box) => h('label', { class: 'choice' }, box, h('span', null, label(box.value)))),
  );

  function show() {
    choices.hidden = everything.checked;
  }

  show();
  return {
    element: h(
      'fieldset',
      null,
      h('legend', null, 'Equipment at hand'),
      h('label', { class: 'switched' }, everything, 'Everything a gym has'),
      choices,
    ),
    // All ticked is everything, also what may be added to the list one day.
    value: () => (everything.checked || boxes.every((box) => box.checked) ? null : boxes.filter((box) => box.checked).map((box) => box.value)),
  };
}

function minutesAvailable(kept) {
  const input = h('input', { id: 'minutes', type: 'number', min: 5, max: 600, step: 1, value: kept ?? '', placeholder: '–', 'aria-describedby': 'minutes-hint' });
  const quick = (text, value) =>
    h('button', { type: 'button', class: 'chip', 'aria-label': `${text}, time available`, on: { click: () => (input.value = value) } }, text);
  return {
    element: h(
      'fieldset',
      null,
      h('legend', null, 'Time'),
      h('div', { class: 'in-line' }, h('label', { for: 'minutes' }, 'Minutes available'), input),
      h('div', { class: 'chips' }, MINUTES.map((value) => quick(`${value} min`, value)), quick('No limit', '')),
      h('p', { id: 'minutes-hint', class: 'hint' }, 'A set is reckoned with 3 minutes, rest included.'),
    ),
    value: () => (input.value === '' ? null : Number(input.value)),
  };
}

function bodyWeight(kept) {
  const input = h('input', { id: 'body-weight', type: 'number', inputmode: 'decimal', min: 20, max: 500, step: 'any', value: kept ?? '', placeholder: '–', 'aria-describedby': 'body-weight-hint' });
  return {
    element: h(
      'fieldset',
      null,
      h('legend', null, 'You'),
      h('div', { class: 'in-line' }, h('label', { for: 'body-weight' }, 'Body weight, kg'), input),
      h('p', { id: 'body-weight-hint', class: 'hint' }, 'It counts where you lift yourself, as in pull-ups. Left empty, 75 kg is reckoned with.'),
    ),
    value: () => (input.value === '' ? null : Number(input.value)),
  };
}

function excludedExercises(kept, names) {
  const ids = new Set(kept);
  const list = h('ul', { class: 'removable' });
  const show = () =>
    list.replaceChildren(
      ...[...ids].map((id) => {
        const name = names.get(id) ?? `Exercise ${id}`;
        return h(
          'li',
          null,
          name,
          h('button', { type: 'button', class: 'icon-button small', 'aria-label': `Allow ${name} again`, on: { click: () => ids.delete(id) && show() } }, icon('close')),
        );
      }),
    );
  show();
  return {
    element: h(
      'fieldset',
      null,
      h('legend', null, 'Never recommend'),
      combobox({
        id: 'exclude',
        label: 'Leave out an exercise',
        placeholder: 'burpee, deadlift…',
        search: async (text) => (await findExercises(text)).filter(({ key }) => !ids.has(key)),
        onPick: ({ key }) => {
          ids.add(key);
          show();
        },
      }),
      list,
    ),
    value: () => [...ids],
  };
}
