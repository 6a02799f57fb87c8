// The last hour: loaded from the api, and gone on with at each look. Times are in seconds, by the
// clock of the api.

import { get } from './api.js';
import { HOPS, retained } from './hops.js';

export const HOUR = 3_600;

/** Looks come every few seconds; where none came for so long there is a gap, and no line over it. */
const GAP = 20;

let points = [];

export async function loadPast(signal) {
  const loaded = (await get('/api/ops/history', signal)).points.map((point) => ({ ...point, at: Date.parse(point.at) / 1000 }));
  const last = loaded.at(-1)?.at ?? 0;
  points = [...loaded, ...points.filter((point) => point.at > last)];
}

export function forgetPast() {
  points = [];
}

/** What a look has told. */
export function remember(reading) {
  const at = Date.parse(reading.at) / 1000;
  const { source, topic } = reading.hops;
  const lagSeconds = {};
  for (const { key } of HOPS) {
    lagSeconds[key] = reading.hops[key].lagSeconds;
  }
  // A clock that was set back begins again where it is.
  points = points.filter((point) => point.at < at && point.at >= at - HOUR);
  points.push({ at, lagSeconds, retainedBytes: source.slots && retained(source.slots), pendingRecords: topic.pendingRecords });
}

/** The end of the hour. */
export const lastAt = () => points.at(-1)?.at ?? 0;

export const lagOf = (key) => (point) => point.lagSeconds[key];

export const retainedBytes = (point) => point.retainedBytes;

export const pendingRecords = (point) => point.pendingRecords;

/** As the plots take it: times, and a value at each; null: not known. */
export function columns(valueOf) {
  const times = [];
  const values = [];
  for (const point of points) {
    const before = times.at(-1);
    if (before !== undefined && point.at - before > GAP) {
      times.push(before + 1);
      values.push(null);
    }
    times.push(point.at);
    values.push(valueOf(point) ?? null);
  }
  return { times, values };
}

/** How much of the hour it was over its budget, and of how much of it anything is known, in seconds; when it was highest. */
export function summary({ times, values }, budget) {
  let over = 0;
  let highest = null;
  let highestAt = null;
  values.forEach((value, i) => {
    if (value === null) {
      return;
    }
    if (highest === null || value > highest) {
      highest = value;
      highestAt = times[i];
    }
    const next = times[i + 1];
    if (budget !== null && value > budget && next !== undefined) {
      over += next - times[i];
    }
  });
  return { highest, highestAt, over, span: times.length === 0 ? 0 : times.at(-1) - times[0] };
}
