// What the page knows, in one place, and who wants to hear of changes.

import { get, insight } from './api.js';
import { keepLastKnown, lastKnown } from './last-known.js';

const listeners = new Set();

export const state = {
  at: null,
  version: 0,
  muscles: [],
  recommendations: [],
  rest: null,
  /** Of the catalog, by id; null until loaded. */
  workouts: null,
  /** The user's own, by name; null until loaded. */
  ownWorkouts: null,
  /** As the API tells them; null until loaded. */
  preferences: null,
  /** The workout of the latest sets, where they are not long ago: {workout, sets, since}. */
  underWay: null,
  /** Ids of the catalog's workouts that today's sets were logged on or stood in for. */
  loggedToday: [],
  /** Swaps of today that stand, newest first. */
  swapsToday: [],
  /** The muscle that the panel shows. */
  selected: null,
  /** Muscles of the workout under the pointer. */
  highlighted: [],
};

/** listener(changed): the names of what changed, as a set. */
export function subscribe(listener) {
  listeners.add(listener);
}

export function tell(...changed) {
  for (const listener of listeners) {
    listener(new Set(changed));
  }
}

export const muscle = (key) => state.muscles.find((entry) => entry.muscleGroup === key);

export function select(key) {
  if (state.selected !== key) {
    state.selected = key;
    tell('selected');
  }
}

export function highlight(keys) {
  state.highlighted = keys;
  tell('highlighted');
}

/** Recoveries and recommendations, both of the user's latest writes. */
export async function refresh() {
  const [recovery, smart] = await Promise.all([
    insight('/api/recovery/muscle-groups'),
    insight('/api/recommendations/smart-workout'),
  ]);
  state.at = recovery.at;
  state.version = Math.max(recovery.version, smart.version);
  state.muscles = recovery.muscles;
  state.recommendations = smart.recommendations;
  state.rest = smart.rest ?? null;
  keepLastKnown(state);
  shown();
}

/** What was shown before a reload, where the server can't be asked; false if there is nothing. */
export function restore() {
  const known = state.at === null && lastKnown();
  if (known) {
    Object.assign(state, known);
    shown();
  }
  return Boolean(known);
}

function shown() {
  state.selected ??= leastRecovered(state.muscles);
  tell('insights');
}

function leastRecovered(muscles) {
  return [...muscles].sort((a, b) => a.recovery - b.recovery)[0]?.muscleGroup ?? null;
}

export async function loadWorkouts() {
  const { workouts } = await get('/api/workouts');
  state.workouts = new Map(workouts.map((workout) => [workout.id, workout]));
  tell('workouts');
}

export async function loadOwnWorkouts() {
  state.ownWorkouts = (await get('/api/custom-workouts')).customWorkouts;
  tell('ownWorkouts');
}

export async function loadPreferences() {
  state.preferences = await get('/api/preferences');
  tell('preferences');
}

/**
 * The name of a workout that somebody refers to, as it is now; for one that left the catalog or that
 * the user deleted, the name that came along with the reference.
 */
export function workoutName({ kind, id, name }) {
  return kind === 'custom'
    ? (state.ownWorkouts?.find((workout) => workout.id === id)?.name ?? name ?? 'Your own workout')
    : (state.workouts?.get(id)?.name ?? name ?? 'Workout');
}

export function reset() {
  Object.assign(state, {
    at: null,
    version: 0,
    muscles: [],
    recommendations: [],
    rest: null,
    workouts: null,
    ownWorkouts: null,
    preferences: null,
    underWay: null,
    loggedToday: [],
    swapsToday: [],
    selected: null,
    highlighted: [],
  });
  listeners.clear();
}
