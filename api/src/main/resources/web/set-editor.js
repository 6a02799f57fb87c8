import { announce, h } from './dom.js';
import { openDialog } from './dialog.js';
import { setText } from './format.js';
import * as sets from './sets.js';
import { refresh, tell } from './store.js';
import { failed, toast } from './toast.js';

const TYPES = { working: 'Working set', warmup: 'Warm-up', drop: 'Drop set', failure: 'To failure' };

/** Changes or deletes a logged set. */
export function editSet(set) {
  const input = (name, value, props) => h('input', { id: `edit-${name}`, type: 'number', value: value ?? '', ...props });
  const weight = input('weight', set.weightKg, { step: 'any', min: -500, max: 1000 });
  const reps = input('reps', set.reps, { step: 1, min: 0, max: 10000, required: true });
  const rpe = input('rpe', set.rpe, { step: 0.5, min: 0, max: 10 });
  const type = h(
    'select',
    { id: 'edit-type' },
    Object.entries(TYPES).map(([type, name]) => h('option', { value: type, selected: type === set.type }, name)),
  );
  const line = (name, text, element) => h('div', { class: 'field' }, h('label', { for: `edit-${name}` }, text), element);
  const valueOf = (element) => (element.value === '' ? null : Number(element.value));

  async function save(event) {
    event.preventDefault();
    try {
      await sets.change(set.id, { weightKg: valueOf(weight), reps: Number(reps.value), rpe: valueOf(rpe), type: type.value });
      dialog.close();
      await done(`${set.exerciseName} changed`);
    } catch (error) {
      failed(error);
    }
  }

  async function remove() {
    try {
      await sets.remove(set.id);
      dialog.close();
      await done(`${set.exerciseName}, ${setText(set)}, deleted`, {
        name: 'Undo',
        act: async () => {
          try {
            await sets.bringBack(set);
            await done(`${set.exerciseName} is back`);
          } catch (error) {
            failed(error);
          }
        },
      });
    } catch (error) {
      failed(error);
    }
  }

  const dialog = openDialog(
    set.exerciseName,
    'narrow',
    h(
      'form',
      { class: 'edit-set', on: { submit: save } },
      h('div', { class: 'side-by-side' }, line('weight', 'Weight, kg', weight), line('reps', 'Repetitions', reps)),
      h('div', { class: 'side-by-side' }, line('rpe', 'RPE, 0 to 10', rpe), line('type', 'Type of set', type)),
      h(
        'div',
        { class: 'dialog-buttons' },
        h('button', { type: 'submit', class: 'button primary' }, 'Save'),
        h('button', { type: 'button', class: 'button danger', on: { click: remove } }, 'Delete'),
      ),
    ),
  );
}

async function done(text, action) {
  tell('logs');
  try {
    const moved = await sets.effect();
    toast(moved ? `${text} · ${moved}` : text, action);
  } catch {
    toast(text, action);
    await refresh().catch(() => announce('The recovery could not be updated yet'));
  }
}
