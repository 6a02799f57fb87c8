// The dialogs. Their code is loaded when one is first opened, so that the page is there sooner.

import { toast } from './toast.js';

function lazy(load, name) {
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

export const startWorkout = lazy(() => import('./workout.js'), 'startWorkout');
export const openSwap = lazy(swaps, 'openSwap');
export const openAudit = lazy(swaps, 'openAudit');
export const revertSwap = lazy(swaps, 'revert');
export const editSet = lazy(() => import('./set-editor.js'), 'editSet');
export const openImport = lazy(() => import('./import.js'), 'openImport');
export const openExport = lazy(() => import('./export.js'), 'openExport');
export const openPreferences = lazy(() => import('./preferences.js'), 'openPreferences');
export const editWorkout = lazy(() => import('./workout-editor.js'), 'editWorkout');
export const openOwnExercises = lazy(own, 'openOwnExercises');
export const editOwnExercise = lazy(own, 'editOwnExercise');
