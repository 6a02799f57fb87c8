// Logged sets: reading, writing, and bringing one back.

import { get, idempotencyKey, now, write } from './api.js';
import { muscle, refresh, state } from './store.js';
import { label, percent } from './format.js';

const LOOK_BACK = 500;
/** Sets of one workout lie no further apart. */
export const SAME_WORKOUT_MILLIS = 6 * 3_600_000;
const UNDER_WAY_MILLIS = 2 * 3_600_000;

export const logs = (query) => get(`/api/logs?${new URLSearchParams(query)}`);

/** What was lifted lately: per exercise the sets of its latest day, and what this workout has already. */
export async function lately(on) {
  const { logs: sets } = await logs({ limit: LOOK_BACK });
  const last = new Map();
  const today = [];
  for (const set of sets) {
    if (isPartOf(set, on)) {
      today.push(set);
      continue;
    }
    const known = last.get(set.exerciseId);
    if (!known || known[0].performedAt.slice(0, 10) === set.performedAt.slice(0, 10)) {
      last.set(set.exerciseId, [...(known ?? []), set]);
    }
  }
  for (const ofDay of last.values()) {
    ofDay.sort((a, b) => a.setNumber - b.setNumber || a.id - b.id);
  }
  today.sort((a, b) => a.id - b.id);
  return { last, today };
}

/** Logged on that workout, not at some earlier time. */
const isPartOf = (set, on) =>
  set.workoutId === on.workoutId &&
  set.customWorkoutId === on.customWorkoutId &&
  now() - Date.parse(set.performedAt) < SAME_WORKOUT_MILLIS;

/** The workout that somebody is in the middle of, told from the newest sets, newest first. */
export function underWay(newest) {
  const [latest] = newest;
  const since = latest && now() - Date.parse(latest.performedAt);
  if (!latest || Math.abs(since) > UNDER_WAY_MILLIS || !(latest.workoutId || latest.customWorkoutId)) {
    return null;
  }
  const kind = latest.customWorkoutId ? 'custom' : 'catalog';
  return {
    workout: { kind, id: latest.customWorkoutId ?? latest.workoutId },
    sets: newest.filter((set) => isPartOf(set, latest)).length,
    since: latest.performedAt,
  };
}

/** Logs sets of one workout, or of none, all at one instant. */
export function log(on, sets, performedAt = new Date(now()).toISOString()) {
  return write('POST', '/api/logs', { ...on, performedAt, sets }, { 'Idempotency-Key': idempotencyKey() });
}

export const change = (id, fields) =>
  write('PATCH', `/api/logs/${id}`, fields, { 'Content-Type': 'application/merge-patch+json' });

export const remove = (id) => write('DELETE', `/api/logs/${id}`);

/** The same set again, after it was deleted. */
export function bringBack(set) {
  const { exerciseId, setNumber, type, reps, weightKg, durationSeconds, rpe, completed } = set;
  const on = { workoutId: set.workoutId, customWorkoutId: set.customWorkoutId };
  return log(on, [{ exerciseId, setNumber, type, reps, weightKg, durationSeconds, rpe, completed }], set.performedAt);
}

/** Reads the insights again and says what a write did to the muscle that it changed most. */
export async function effect() {
  const before = new Map(state.muscles.map((entry) => [entry.muscleGroup, entry.recovery]));
  await refresh();
  let most = null;
  for (const [key, recovery] of before) {
    const moved = Math.abs((muscle(key)?.recovery ?? recovery) - recovery);
    if (moved >= 0.5 && moved > (most?.moved ?? 0)) {
      most = { key, moved, from: recovery };
    }
  }
  return most ? `${label(most.key)} ${percent(most.from)} → ${percent(muscle(most.key).recovery)}` : '';
}
