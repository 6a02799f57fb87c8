import { now } from './api.js';
import { editSet, openExport, openImport } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { clock, count, day, localDate, setText } from './format.js';
import * as sets from './sets.js';
import { state, subscribe, tell, workoutName } from './store.js';

/** Sets at a time; a workout has about twenty. */
const PAGE = 60;
const MOST = 500;

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
      // As many as are shown: what somebody looks at must not vanish because a set was changed.
      const limit = fromStart ? Math.min(MOST, Math.max(PAGE, logs.length)) : PAGE;
      const page = await sets.logs({ limit, ...(!fromStart && cursor && { cursor }) });
      if (mine !== loading) {
        return;
      }
      logs = fromStart ? page.logs : [...logs, ...page.logs];
      cursor = page.nextCursor;
      more.hidden = !cursor;
      show();
      if (fromStart) {
        state.underWay = sets.underWay(logs);
        state.loggedToday = swappable(logs);
        tell('underWay');
      }
    } catch (error) {
      if (logs.length > 0) {
        return;
      }
      list.replaceChildren(h('p', { class: 'problem', role: 'alert' }, `Your history could not be loaded. ${error.message}`));
    }
  }

  function show() {
    if (logs.length === 0) {
      list.replaceChildren(
        h(
          'div',
          { class: 'empty' },
          h('p', null, 'Nothing logged yet. Start a recommended workout, or bring your history along from another app.'),
          h('button', { type: 'button', class: 'button primary', on: { click: () => openImport() } }, icon('upload'), 'Import your history'),
        ),
      );
      return;
    }
    list.replaceChildren(...byDay(logs).map(([name, ofDay]) => dayOf(name, ofDay)));
  }

  subscribe((changed) => {
    if (changed.has('logs')) {
      load(true);
    } else if ((changed.has('workouts') || changed.has('ownWorkouts')) && logs.length > 0) {
      show();
    }
  });
  load(true);
  return h(
    'section',
    { class: 'card history', id: 'history', 'aria-labelledby': 'history-title', tabindex: -1 },
    h(
      'header',
      { class: 'section-head' },
      h('h2', { id: 'history-title' }, 'History'),
      h(
        'div',
        { class: 'head-buttons' },
        h('button', { type: 'button', class: 'button small', 'aria-label': 'Import history', on: { click: () => openImport() } }, icon('upload'), 'Import'),
        h('button', { type: 'button', class: 'button small', 'aria-label': 'Export your data', on: { click: () => openExport() } }, icon('download'), 'Export'),
      ),
    ),
    list,
    more,
  );
}

/** Workouts that today's sets were logged on or stood in for, catalog ones. */
function swappable(logs) {
  const today = localDate(now());
  const ofToday = logs.filter((set) => localDate(Date.parse(set.performedAt)) === today);
  return [...new Set(ofToday.flatMap((set) => [set.workoutId, set.swappedFromId]).filter(Boolean))];
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
      h('strong', null, nameOf(newest)),
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

function nameOf(set) {
  if (set.workoutId) {
    return workoutName({ kind: 'catalog', id: set.workoutId, name: set.workoutName });
  }
  if (set.customWorkoutId) {
    return workoutName({ kind: 'custom', id: set.customWorkoutId, name: set.workoutName });
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
      on: { click: () => editSet(set) },
    },
    setText(set),
  );
}
