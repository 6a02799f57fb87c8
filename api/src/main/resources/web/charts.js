import { svg } from './dom.js';
import { isKnown, shortDay } from './format.js';
import { colour, FATIGUED_UP_TO, FRESH_FROM } from './scale.js';

const WIDTH = 320;
const HEIGHT = 150;
const LEFT = 30;
const TOP = 8;
const BOTTOM = 128;
const DAY = 86_400_000;
const MOST_DAY_NAMES = 8;

/**
 * Recovery over time, 0 to 100 %.
 *
 * @param points {at, recovery}, in order
 * @param nowMillis where the line between past and rest to come stands
 */
export function recoveryCurve(points, nowMillis, description) {
  const times = points.map((point) => Date.parse(point.at));
  const from = times[0];
  const span = times[times.length - 1] - from;
  const x = (millis) => LEFT + ((millis - from) / span) * (WIDTH - LEFT - 4);
  const y = (recovery) => BOTTOM - (recovery / 100) * (BOTTOM - TOP);
  const at = (point, i) => `${x(times[i]).toFixed(1)} ${y(point.recovery).toFixed(1)}`;
  const line = `M${points.map(at).join('L')}`;
  const current = points[times.findLastIndex((time) => time <= nowMillis)] ?? points[0];

  return svg(
    'svg',
    { class: 'curve', viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: 'img', 'aria-label': description },
    svg('defs', null, gradient()),
    [0, FATIGUED_UP_TO, FRESH_FROM, 100].map((level) => [
      svg('path', { class: level % 100 === 0 ? 'grid' : 'grid threshold', d: `M${LEFT} ${y(level)}H${WIDTH - 4}` }),
      level !== 100 && svg('text', { class: 'axis', x: LEFT - 5, y: y(level) + 4, 'text-anchor': 'end' }, level),
    ]),
    midnights(from, from + span).map((time, i, all) => [
      svg('path', { class: 'grid day', d: `M${x(time).toFixed(1)} ${TOP}V${BOTTOM}` }),
      i % Math.ceil(all.length / MOST_DAY_NAMES) === 0 &&
        x(time + DAY / 2) < WIDTH - 16 &&
        svg('text', { class: 'axis', x: x(time + DAY / 2).toFixed(1), y: HEIGHT - 6, 'text-anchor': 'middle' }, shortDay(time + DAY / 2)),
    ]),
    svg('path', { class: 'curve-area', d: `${line}V${BOTTOM}H${LEFT}Z` }),
    svg('path', { class: 'curve-line', d: line, stroke: 'url(#curve-colours)' }),
    nowMillis > from && svg('path', { class: 'now', d: `M${x(nowMillis).toFixed(1)} ${TOP}V${BOTTOM}` }),
    svg('circle', { class: 'curve-now', cx: x(nowMillis).toFixed(1), cy: y(current.recovery).toFixed(1), r: 4.5 }),
  );
}

function gradient() {
  return svg(
    'linearGradient',
    { id: 'curve-colours', gradientUnits: 'userSpaceOnUse', x1: 0, x2: 0, y1: BOTTOM, y2: TOP },
    [0, 30, 60, 90, 100].map((level) => svg('stop', { offset: `${level}%`, 'stop-color': colour(level) })),
  );
}

function midnights(from, to) {
  const midnight = new Date(from);
  midnight.setHours(24, 0, 0, 0);
  const found = [];
  while (midnight.getTime() < to) {
    found.push(midnight.getTime());
    midnight.setDate(midnight.getDate() + 1);
  }
  return found;
}

/** A bar of recovery that ends at a workout's projected effect. */
export function effectBar(before, after) {
  const mark = (value) => 4 + value * 1.12;
  return svg(
    'svg',
    { class: 'effect', viewBox: '0 0 120 14', 'aria-hidden': 'true' },
    svg('path', { class: 'effect-track', d: 'M4 7H116' }),
    svg('path', { class: 'effect-fall', d: `M${mark(after)} 7H${mark(before)}` }),
    dot(mark(before), before, 'before'),
    dot(mark(after), after, 'after'),
  );
}

function dot(x, recovery, name) {
  const circle = svg('circle', { class: `effect-dot ${name}`, cx: x, cy: 7, r: 4.5 });
  circle.style.setProperty('--dot', colour(recovery));
  return circle;
}

/** How usual something is, as a disc that fills up; by its shape alone, so that no colour vision is needed. */
export function disc(x, y, radius) {
  const filling = svg('circle', {
    class: 'disc-filling',
    r: radius / 2,
    'stroke-width': radius,
    pathLength: 100,
    transform: 'rotate(-90)',
  });
  const element = svg(
    'g',
    { class: 'disc', transform: `translate(${x} ${y})`, 'aria-hidden': 'true' },
    svg('circle', { class: 'disc-edge', r: radius }),
    filling,
  );
  /** share: 0 to 1, or null: then there is none. */
  const show = (share) => {
    element.classList.toggle('unknown', !isKnown(share));
    filling.setAttribute('stroke-dasharray', `${((share ?? 0) * 100).toFixed(1)} 100`);
  };
  return { element, show };
}

/** A score of 0 to 100 as a ring. */
export function ring(score) {
  const round = 2 * Math.PI * 19;
  return svg(
    'svg',
    { class: 'ring', viewBox: '0 0 48 48', role: 'img', 'aria-label': `Score ${Math.round(score)} of 100` },
    svg('circle', { class: 'ring-track', cx: 24, cy: 24, r: 19 }),
    svg('circle', {
      class: 'ring-value',
      cx: 24,
      cy: 24,
      r: 19,
      'stroke-dasharray': `${((round * score) / 100).toFixed(1)} ${round.toFixed(1)}`,
      transform: 'rotate(-90 24 24)',
    }),
    svg('text', { x: 24, y: 29, 'text-anchor': 'middle' }, Math.round(score)),
  );
}
