// The weights that a pick suggests, in words, and where a workout that is begun finds them again.

import { now } from './api.js';
import { kilograms } from './format.js';
import { SAME_WORKOUT_MILLIS } from './sets.js';
import { state } from './store.js';
import { isSame } from './swaps-today.js';

const KEY = 'gravl.suggested';

/** 62.5 kg; 0 is the body and nothing more, less than that is help. */
export function loadText(kg) {
  if (kg > 0) {
    return `${kilograms(kg)} kg`;
  }
  return kg < 0 ? `${kilograms(-kg)} kg of assistance` : 'body only';
}

/** The same with the number to log, where the words have another or none. */
export const loadToLog = (kg) => (kg > 0 ? loadText(kg) : `${loadText(kg)} (logged as ${kilograms(kg)} kg)`);

/**
 * How much to put on, by planned exercise; null where nothing is suggested. They are kept once it
 * is begun: its first set already changes what is recommended, and it may be no pick any more.
 *
 * @param begunAt epoch milliseconds of its first set today, or null
 */
export function suggestionsFor({ kind, id }, begunAt) {
  const kept = JSON.parse(sessionStorage.getItem(KEY));
  const age = begunAt === null || kept === null ? -1 : begunAt - kept.at;
  if (age >= 0 && age < SAME_WORKOUT_MILLIS && isSame(kept.workout, { kind, id })) {
    return among(kept.exercises);
  }
  const exercises = state.recommendations.find((pick) => isSame(pick.workout, { kind, id }))?.exercises ?? [];
  sessionStorage.setItem(KEY, JSON.stringify({ workout: { kind, id }, at: now(), exercises }));
  return among(exercises);
}

const among = (exercises) => (planned) =>
  exercises.find(({ exerciseId, reps }) => exerciseId === planned.exerciseId && reps === planned.reps)?.suggestedKg ?? null;
