import { announce, h } from './dom.js';
import { openDialog } from './dialog.js';
import { clock, count, day, setText } from './format.js';
import * as sets from './sets.js';
import { refresh, state, subscribe, tell } from './store.js';
import { failed, toast } from './toast.js';

const PAGE = 100;
const TYPES = ['working', 'warmup', 'drop', 'failure'];

/** What was logged, newest first; every set can be changed or deleted. */
export function history() {
  const list = h('div', { class: 'days' }, h('p', { class: 'hint' }, 'Loading…'));
  const more = h('button', { type: 'button', class: 'button', hidden: true, on: { click: () => load(false) } }, 'Show more');
  let logs = [];
  let cursor;
  let loading = 0;

  async function load(fromStart) {
    const mine = ++loading;
    try {
      const page = await sets.logs({ limit: PAGE, ...(!fromStart && cursor && { cursor }) });
      if (mine !== loading) {
        return;
      }
      logs = fromStart ? page.logs : [...logs, ...page.logs];
      cursor = page.nextCursor;
      more.hidden = !cursor;
      show();
      if (fromStart) {
        state.underWay = sets.underWay(logs);
        tell('underWay');
      }
    } catch (error) {
      list.replaceChildren(h('p', { class: 'problem', role: 'alert' }, `Your history could not be loaded. ${error.message}`));
    }
  }

  function show() {
    if (logs.length === 0) {
      list.replaceChildren(
        h('p', { class: 'empty' }, 'Nothing logged yet. Start a recommended workout, or import your history from another app.'),
      );
      return;
    }
    list.replaceChildren(...byDay(logs).map(([name, ofDay]) => dayOf(name, ofDay)));
  }

  subscribe((changed) => {
    if (changed.has('logs')) {
      load(true);
    } else if (changed.has('workouts') && logs.length > 0) {
      show();
    }
  });
  load(true);
  return h(
    'section',
    { class: 'card history', id: 'history', 'aria-labelledby': 'history-title', tabindex: -1 },
    h('header', { class: 'section-head' }, h('h2', { id: 'history-title' }, 'History')),
    list,
    more,
  );
}

function groups(items, keyOf) {
  const found = new Map();
  for (const item of items) {
    const key = keyOf(item);
    found.set(key, [...(found.get(key) ?? []), item]);
  }
  return [...found];
}

const byDay = (logs) => groups(logs, (set) => day(set.performedAt));

function dayOf(name, ofDay) {
  const workouts = groups(ofDay, (set) => `${set.workoutId ?? ''}/${set.customWorkoutId ?? ''}`);
  return h(
    'section',
    { class: 'day' },
    h('h3', null, name),
    workouts.map(([, ofWorkout]) => workout(ofWorkout)),
  );
}

function workout(ofWorkout) {
  const [newest] = ofWorkout;
  const oldest = ofWorkout[ofWorkout.length - 1];
  const swapped = newest.swappedFromId && state.workouts?.get(newest.swappedFromId);
  return h(
    'div',
    { class: 'done-workout' },
    h(
      'p',
      { class: 'done-name' },
      h('strong', null, workoutName(newest)),
      h(
        'span',
        { class: 'hint' },
        `${clock(oldest.performedAt)} · ${count(ofWorkout.length, 'set')}`,
        swapped && ` · instead of ${swapped.name}`,
      ),
    ),
    h(
      'ul',
      { class: 'done-exercises' },
      groups([...ofWorkout].reverse(), (set) => set.exerciseId).map(([, ofExercise]) =>
        h('li', null, h('span', { class: 'done-exercise' }, ofExercise[0].exerciseName), h('span', { class: 'chips' }, ofExercise.map(chip))),
      ),
    ),
  );
}

function workoutName(set) {
  if (set.workoutId) {
    return state.workouts?.get(set.workoutId)?.name ?? 'Workout';
  }
  if (set.customWorkoutId) {
    return 'Your own workout';
  }
  return set.source === 'import' ? 'Imported' : 'Free training';
}

function chip(set) {
  return h(
    'button',
    {
      type: 'button',
      class: `chip ${set.type}${set.completed ? '' : ' missed'}`,
      'aria-label': `Edit ${set.exerciseName}, ${setText(set)}, ${set.type}`,
      on: { click: () => edit(set) },
    },
    setText(set),
  );
}

function edit(set) {
  const input = (name, value, props) => h('input', { id: `edit-${name}`, type: 'number', value: value ?? '', ...props });
  const weight = input('weight', set.weightKg, { step: 'any', min: -500, max: 1000 });
  const reps = input('reps', set.reps, { step: 1, min: 0, max: 10000, required: true });
  const rpe = input('rpe', set.rpe, { step: 0.5, min: 0, max: 10 });
  const type = h(
    'select',
    { id: 'edit-type' },
    TYPES.map((name) => h('option', { value: name, selected: name === set.type }, name)),
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
      line('weight', 'Weight, kg', weight),
      line('reps', 'Repetitions', reps),
      line('rpe', 'RPE, 0 to 10', rpe),
      line('type', 'Type of set', type),
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
