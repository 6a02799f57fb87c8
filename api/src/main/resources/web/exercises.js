// All exercises that the user may log, the catalog's and the user's own; read once.

import { get, token } from './api.js';
import { label } from './format.js';

let reading = null;
let readBy = null;

/** [{id, name, equipment, own, aliases, muscles: [{muscleGroup, activation}]}], by name. */
export function exercises() {
  if (readBy !== token()) {
    readBy = token();
    reading = null;
  }
  reading ??= get('/api/exercises').then(
    (answer) => answer.exercises,
    (error) => {
      reading = null;
      throw error;
    },
  );
  return reading;
}

/** After one was written. */
export function forgetExercises() {
  reading = null;
}

/** Those whose names have every word, the user's own first, by aliases last; for a combobox. */
export async function findExercises(text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = (name) => words.every((word) => name.toLowerCase().includes(word));
  const all = await exercises();
  const byName = all.filter((exercise) => has(exercise.name));
  const byAlias = all.filter((exercise) => !byName.includes(exercise) && exercise.aliases.some(has));
  const ownFirst = byName.sort((a, b) => Number(b.own) - Number(a.own));
  return [...ownFirst, ...byAlias].map((exercise) => ({ key: exercise.id, name: exercise.name, hint: about(exercise), exercise }));
}

function about({ own, equipment, muscles }) {
  const direct = muscles.filter((muscle) => muscle.activation === 1).map((muscle) => label(muscle.muscleGroup));
  return [own && 'Yours', label(equipment), direct.join(', ')].filter(Boolean).join(' · ');
}
