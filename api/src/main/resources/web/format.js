import { now } from './api.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const time = new Intl.DateTimeFormat(undefined, { hour: '2-digit', minute: '2-digit' });
const weekday = new Intl.DateTimeFormat(undefined, { weekday: 'short' });
const date = new Intl.DateTimeFormat(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
const dateWithYear = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'long', year: 'numeric' });
const one = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
const two = new Intl.NumberFormat(undefined, { maximumFractionDigits: 2 });
const whole = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });

/** lower_back → Lower back */
export function label(word) {
  return word === 'ez_bar' ? 'EZ bar' : word[0].toUpperCase() + word.slice(1).replaceAll('_', ' ');
}

/** As the model reckons a set, rest included. */
const MINUTES_PER_SET = 3;

/** What a workout asks: exercises, sets, time. */
export function outline(exercises) {
  const sets = exercises.reduce((sum, exercise) => sum + exercise.sets, 0);
  return `${count(exercises.length, 'exercise')} · ${count(sets, 'set')} · about ${sets * MINUTES_PER_SET} min`;
}

export const number = (value) => one.format(value);

/** Not null, nor left out of an answer, which is the same. */
export const isKnown = (value) => value !== undefined && value !== null;

/** As plates make it: 61.25 */
export const kilograms = (value) => two.format(value);

export const wholeNumber = (value) => whole.format(value);

/** What arithmetic may lose: who says 40 % must not read 39 % a moment later. */
const LOST = 1e-6;

/** Rounded down: 89.9 is not fresh yet and must not look it. */
export const percent = (value) => `${Math.floor(value + LOST)} %`;

/** Of 0 to 1: 0.63 → 63 % */
export const share = (value) => `${whole.format(value * 100)} %`;

export function count(value, noun) {
  return `${number(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** 0.4 → 24 min, 7.2 → 7 h, 31 → 1 d 7 h */
export function duration(hours) {
  if (hours < 1) {
    return `${Math.max(1, Math.round(hours * 60))} min`;
  }
  const rounded = Math.round(hours);
  if (rounded < 24) {
    return `${rounded} h`;
  }
  const rest = rounded % 24;
  return rest === 0 ? `${Math.floor(rounded / 24)} d` : `${Math.floor(rounded / 24)} d ${rest} h`;
}

export function ago(instant) {
  const hours = (now() - Date.parse(instant)) / HOUR;
  return hours * 60 < 1 ? 'just now' : `${duration(hours)} ago`;
}

/** today 14:05, Tue 14:05, 3 March 2026 14:05 */
export function moment(instant) {
  const then = new Date(instant);
  const name = isSameDay(then, now()) ? 'today' : Math.abs(now() - then) < 6 * DAY ? weekday.format(then) : dateWithYear.format(then);
  return `${name} ${time.format(then)}`;
}

export const clock = (instant) => time.format(new Date(instant));

export const shortDay = (millis) => weekday.format(new Date(millis));

function isSameDay(then, other) {
  return then.toDateString() === new Date(other).toDateString();
}

export function day(instant) {
  const then = new Date(instant);
  if (isSameDay(then, now())) {
    return 'Today';
  }
  if (isSameDay(then, now() - DAY)) {
    return 'Yesterday';
  }
  return now() - then > 300 * DAY ? dateWithYear.format(then) : date.format(then);
}

/** Of a date as the API writes it: today, Monday 2 March */
export function calendarDay(text) {
  const name = day(`${text}T12:00`);
  return name === 'Today' || name === 'Yesterday' ? name.toLowerCase() : name;
}

/** The user's own calendar day, as the API writes dates. */
export function localDate(millis) {
  const then = new Date(millis);
  const digits = (value) => String(value).padStart(2, '0');
  return `${then.getFullYear()}-${digits(then.getMonth() + 1)}-${digits(then.getDate())}`;
}

/** 80 kg × 8, 12 reps, 45 s */
export function setText(set) {
  if (set.durationSeconds && set.reps <= 1) {
    return `${set.durationSeconds} s`;
  }
  return set.weightKg ? `${kilograms(set.weightKg)} kg × ${set.reps}` : count(set.reps, 'rep');
}
