// Looks again and again, as long as somebody can see it.

import { get } from './api.js';

const INTERVAL_MILLIS = 2_000;
/** A hop that hangs takes the api five seconds. */
const PATIENCE_MILLIS = 15_000;

/**
 * onReading(reading), onSilence(error), onPause(): nobody looks. begin() is awaited before the
 * first look, and before those after a pause or a silence. Returns how to stop.
 */
export function watch({ begin, onReading, onSilence, onPause }) {
  let timer;
  let looking = null;
  let interrupted = true;

  async function look() {
    const mine = new AbortController();
    looking = mine;
    const patience = setTimeout(() => mine.abort(), PATIENCE_MILLIS);
    let reading;
    let failure = null;
    try {
      if (interrupted) {
        await begin(mine.signal);
      }
      reading = await get('/api/ops/lag', mine.signal);
    } catch (error) {
      failure = error;
    }
    clearTimeout(patience);
    if (looking !== mine) {
      return;
    }
    timer = setTimeout(look, INTERVAL_MILLIS);
    interrupted = failure !== null;
    if (interrupted) {
      onSilence(failure);
    } else {
      onReading(reading);
    }
  }

  function pause() {
    clearTimeout(timer);
    const under = looking;
    looking = null;
    under?.abort();
    interrupted = true;
  }

  function visibility() {
    if (document.hidden) {
      pause();
      onPause();
    } else if (looking === null) {
      look();
    }
  }

  document.addEventListener('visibilitychange', visibility);
  visibility();
  return () => {
    document.removeEventListener('visibilitychange', visibility);
    pause();
  };
}
