// The dialogs. Their code is loaded when one is first opened, so that the page is there sooner.

import { toast } from './toast.js';

function door(load, name) {
  return async (...given) => {
    let module;
    try {
      module = await load();
    } catch {
      toast('That part of the page could not be loaded. You are offline, or the server is.', null, 'error');
      return;
    }
    await module[name](...given);
  };
}

const swaps = () => import('./swap.js');
const own = () => import('./own-exercises.js');

export const startWorkout = door(() => import('./workout.js'), 'startWorkout');
export const openSwap = door(swaps, 'openSwap');
export const openAudit = door(swaps, 'openAudit');
export const revertSwap = door(swaps, 'revert');
export const editSet = door(() => import('./set-editor.js'), 'editSet');
export const openImport = door(() => import('./import.js'), 'openImport');
export const openExport = door(() => import('./export.js'), 'openExport');
export const openPreferences = door(() => import('./preferences.js'), 'openPreferences');
export const editWorkout = door(() => import('./workout-editor.js'), 'editWorkout');
export const openOwnExercises = door(own, 'openOwnExercises');
export const editOwnExercise = door(own, 'editOwnExercise');
