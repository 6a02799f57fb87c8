// What the page knows, in one place, and who wants to hear of changes.

import { get, insight } from './api.js';

const listeners = new Set();

export const state = {
  at: null,
  version: 0,
  muscles: [],
  recommendations: [],
  rest: null,
  /** Of the catalog, by id; null until loaded. */
  workouts: null,
  /** The workout of the latest sets, where they are not long ago: {workout, sets, since}. */
  underWay: null,
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
  state.selected ??= leastRecovered(recovery.muscles);
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

export function reset() {
  Object.assign(state, {
    at: null,
    version: 0,
    muscles: [],
    recommendations: [],
    rest: null,
    workouts: null,
    underWay: null,
    selected: null,
    highlighted: [],
  });
  listeners.clear();
}
