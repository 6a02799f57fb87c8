// How numbers become heights.

import { age, bytes, seconds } from './words.js';

/** Lags reach from milliseconds to hours; what is less than this lies on the floor. */
const FLOOR = 0.001;
const STEPS = [0.001, 0.01, 0.1, 1, 10, 60, 600, 3_600, 36_000];

/** Names beside a plot: more would not be read. */
const NAMES = 4;

/** Each step is ten times the one below: the budget and a lag far below it are both seen. */
export const LAG = {
  kind: { distr: 3 },
  draw: (value) => Math.max(FLOOR, value),
  range: (highest, budget) => [FLOOR, top(highest, budget)],
  splits(highest, budget) {
    const shown = STEPS.filter((step) => step <= top(highest, budget));
    const every = Math.ceil(shown.length / NAMES);
    return shown.filter((_, i) => i % every === 0);
  },
  words: (value) => (value < 1 ? seconds(value) : age(value)),
};

/** Room above the budget, so that going over it is seen to come. */
const top = (highest, budget) => Math.max(10 * (budget ?? 1), 2 * (highest ?? 0));

function linear(least, words) {
  const most = (highest, limit) => 1.15 * Math.max(least, highest ?? 0, limit ?? 0);
  return {
    kind: {},
    draw: (value) => value,
    range: (highest, limit) => [0, most(highest, limit)],
    splits(highest, limit) {
      const step = 10 ** Math.floor(Math.log10(most(highest, limit)));
      const times = most(highest, limit) / step;
      const apart = step * (times > 5 ? 3 : times > 2 ? 2 : 1);
      return [0, apart, 2 * apart].filter((value) => value <= most(highest, limit));
    },
    words,
  };
}

export const BYTES = linear(1e6, bytes);

export const RECORDS = linear(10, (value) => String(Math.round(value)));
