// Recovery as colour: one direction of lightness from dark (loaded) to light (fresh), with hues that
// every kind of colour vision keeps apart. Numbers, words and a hatching say the same.

export const FATIGUED_UP_TO = 30;
export const FRESH_FROM = 90;

const STOPS = [
  [0, 74, 34, 120],
  [15, 71, 54, 138],
  [30, 58, 84, 150],
  [50, 38, 116, 148],
  [70, 32, 147, 138],
  [85, 76, 182, 110],
  [95, 143, 210, 74],
  [100, 196, 226, 72],
];

/** The colour of a recovery in percent. */
export function colour(recovery) {
  const at = Math.min(100, Math.max(0, recovery));
  const upper = Math.max(
    1,
    STOPS.findIndex(([stop]) => at <= stop),
  );
  const [from, ...a] = STOPS[upper - 1];
  const [to, ...b] = STOPS[upper];
  const share = (at - from) / (to - from);
  return `rgb(${a.map((value, i) => Math.round(value + (b[i] - value) * share)).join(' ')})`;
}

/** For gradients: offset in percent and colour. */
export const stops = () => STOPS.map(([at]) => ({ offset: at, colour: colour(at) }));

const WORDS = {
  fatigued: 'Fatigued',
  recovering: 'Recovering',
  fresh: 'Fresh',
  untrained: 'Untrained',
};

export const statusWord = (status) => WORDS[status] ?? status;
