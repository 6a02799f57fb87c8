// Numbers and spans as ./gravl lag writes them, so that what is read here can be found there.

export const UNKNOWN = '?';

/** What a line of the terminal holds of a message; the rest is unfolded. */
const MESSAGE_LENGTH = 150;

const HOUR = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
const CLOCK = { ...HOUR, second: '2-digit' };

const hourTime = new Intl.DateTimeFormat(undefined, HOUR);
const clockTime = new Intl.DateTimeFormat(undefined, CLOCK);
const dayTime = new Intl.DateTimeFormat(undefined, { ...CLOCK, day: 'numeric', month: 'short' });

export const isKnown = (value) => value !== undefined && value !== null;

/** A lag: 15 ms, 1.2 s, 43.0 s, 4 min; the same as an age where it is long. */
export function seconds(value) {
  if (!isKnown(value)) {
    return UNKNOWN;
  }
  if (value < 1) {
    return `${Math.round(value * 1000)} ms`;
  }
  return value < 120 ? `${value.toFixed(1)} s` : `${Math.round(value / 60)} min`;
}

/** In whole units, of the largest of which there are two: 90 s, 12 min, 30 h */
export function age(value) {
  if (!isKnown(value)) {
    return UNKNOWN;
  }
  const whole = Math.max(0, Math.floor(value));
  if (whole < 120) {
    return `${whole} s`;
  }
  return whole < 7_200 ? `${Math.floor(whole / 60)} min` : `${Math.floor(whole / 3_600)} h`;
}

export function bytes(value) {
  if (!isKnown(value)) {
    return UNKNOWN;
  }
  for (const [unit, size] of [['GB', 1e9], ['MB', 1e6], ['kB', 1e3]]) {
    if (value >= size) {
      return `${(value / size).toFixed(1)} ${unit}`;
    }
  }
  return `${Math.round(value)} B`;
}

/** Of 0 to 1: 0.63 → 63 % */
export const percent = (share) => `${Math.round(100 * share)} %`;

/** 1 user, 2 users */
export const count = (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`;

export const number = (value) => (isKnown(value) ? String(value) : UNKNOWN);

/** One line, as messages of other programs are not always. */
export const line = (message) => message.replace(/\s+/g, ' ').trim();

/** Of what can't be taken in at a glance; null: it can. */
export function beginning(message) {
  return message.length <= MESSAGE_LENGTH ? null : `${message.slice(0, MESSAGE_LENGTH - 1)}…`;
}

export const clock = (millis) => clockTime.format(millis);

export const hour = (millis) => hourTime.format(millis);

/** 14:05:10, with the day where it is another than that of nowMillis. */
export function moment(instant, nowMillis) {
  const then = new Date(instant);
  return then.toDateString() === new Date(nowMillis).toDateString() ? clockTime.format(then) : dayTime.format(then);
}
