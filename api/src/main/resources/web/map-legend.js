import { disc } from './charts.js';
import { h, svg } from './dom.js';
import { isKnown } from './format.js';
import { NEXT_MEANS } from './muscle-words.js';
import { FATIGUED_UP_TO, FRESH_FROM, stops } from './scale.js';
import { state, subscribe } from './store.js';

const NEXT = [
  [0, 'never'],
  [0.5, 'half'],
  [1, 'always'],
];

/** What the map's two marks mean: the colours, and the discs. */
export function legend() {
  return h('div', { class: 'legend' }, recovery(), next());
}

function recovery() {
  const gradient = svg(
    'linearGradient',
    { id: 'recovery-scale' },
    stops().map((stop) => svg('stop', { offset: `${stop.offset}%`, 'stop-color': stop.colour })),
  );
  const tick = (at) => [
    svg('path', { class: 'legend-tick', d: `M${at * 3} 13V31` }),
    svg('text', { x: at * 3, y: 9, 'text-anchor': 'middle' }, `${at} %`),
  ];
  const word = (x, text) => svg('text', { class: 'legend-word', x, y: 42, 'text-anchor': 'middle' }, text);
  return svg(
    'svg',
    {
      class: 'legend-scale',
      viewBox: '0 0 300 46',
      role: 'img',
      'aria-label': 'Scale of recovery: fatigued up to 30 percent, hatched; recovering; fresh from 90 percent',
    },
    svg('defs', null, gradient),
    svg('rect', { y: 15, width: 300, height: 14, rx: 4, fill: 'url(#recovery-scale)' }),
    svg('rect', { y: 15, width: FATIGUED_UP_TO * 3, height: 14, rx: 4, fill: 'url(#hatch-front)' }),
    tick(FATIGUED_UP_TO),
    tick(FRESH_FROM),
    word(45, 'fatigued'),
    word(180, 'recovering'),
    word(285, 'fresh'),
  );
}

/** Not where no muscle has a disc; its room is kept, so that nothing moves when it comes. */
function next() {
  const row = h(
    'p',
    { class: 'legend-next unknown', title: NEXT_MEANS },
    h('span', null, 'Usually next'),
    NEXT.map(([share, words]) => h('span', { class: 'legend-disc' }, sample(share), words)),
  );
  subscribe((changed) => {
    if (changed.has('insights')) {
      row.classList.toggle('unknown', !state.muscles.some((entry) => isKnown(entry.likely)));
    }
  });
  return row;
}

function sample(share) {
  const { element, show } = disc(9, 9, 7);
  show(share);
  return svg('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' }, element);
}
