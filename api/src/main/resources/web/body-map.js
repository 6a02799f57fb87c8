import { BACK, BODY, FRONT, HEAD } from './body-shapes.js';
import { disc } from './charts.js';
import { h, icon, svg } from './dom.js';
import { duration, label, percent } from './format.js';
import { spoken, usuallyNext } from './muscle-words.js';
import { colour, statusWord } from './scale.js';
import { highlight, muscle, select, state, subscribe } from './store.js';

// Where each muscle's name stands, and the point on it that the line leads to; x from the middle line.
const LABELS = {
  front: {
    shoulders: [108, -80, 132],
    chest: [150, -44, 140],
    biceps: [192, -86, 190],
    abdominals: [234, -36, 222],
    forearms: [276, -106, 262],
    abductors: [404, -60, 304],
    quadriceps: [446, -40, 372],
    adductors: [488, -15, 350],
  },
  back: {
    traps: [92, 34, 108],
    middle_back: [134, 46, 142],
    triceps: [176, 92, 186],
    lats: [218, 48, 200],
    lower_back: [260, 16, 236],
    glutes: [404, 44, 304],
    hamstrings: [446, 50, 366],
    calves: [488, 46, 448],
  },
};
const SHAPES = { front: FRONT, back: BACK };
const MIDDLE = { front: 252, back: 148 };
const EDGE = { front: 4, back: 396 };
// Inwards of the longest number.
const DISC_FROM_EDGE = 82;
const DISC_RADIUS = 8;

/** Front and back; every muscle is one button, with its name, its line and all its parts. */
export function bodyMap() {
  const buttons = new Map();
  const figures = ['front', 'back'].map((view) => figure(view, buttons));
  const element = h(
    'div',
    { class: 'body-map', role: 'group', 'aria-label': 'Body map: recovery of 16 muscle groups, and how usual each is next' },
    figures,
  );
  subscribe((changed) => {
    if (changed.has('insights')) {
      paint(buttons);
    }
    if (changed.has('insights') || changed.has('selected') || changed.has('highlighted')) {
      mark(element, buttons);
    }
  });
  return element;
}

function figure(view, buttons) {
  const drawing = svg(
    'svg',
    { class: `figure ${view}`, viewBox: '0 0 400 560', role: 'group', 'aria-label': view === 'front' ? 'Front' : 'Back' },
    svg('defs', null, hatching(view)),
    svg(
      'g',
      { class: 'silhouette', transform: `translate(${MIDDLE[view]} 0)`, 'aria-hidden': 'true' },
      mirrored(BODY),
      svg('path', { d: HEAD }),
    ),
  );
  for (const [key, outlines] of Object.entries(SHAPES[view])) {
    const button = muscleButton(view, key, outlines);
    drawing.append(button.element);
    buttons.set(key, [...(buttons.get(key) ?? []), button]);
  }
  drawing.append(
    svg('text', { class: 'view-name', x: MIDDLE[view], y: 557, 'aria-hidden': 'true' }, view === 'front' ? 'Front' : 'Back'),
  );
  return drawing;
}

const mirrored = (d) => [svg('path', { d }), svg('path', { d, transform: 'scale(-1 1)' })];

function hatching(view) {
  return svg(
    'pattern',
    { id: `hatch-${view}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { width: 2, height: 6, class: 'hatch-line' }),
  );
}

function muscleButton(view, key, outlines) {
  const named = LABELS[view][key];
  const paths = outlines.flatMap(mirrored);
  const hatch = svg(
    'g',
    { class: 'hatch', fill: `url(#hatch-${view})` },
    outlines.flatMap(mirrored),
  );
  const value = svg('tspan', { class: 'label-value' });
  const next = named && nextDisc(view, named);
  const pointing = {
    pointerenter: (event) => event.pointerType === 'mouse' && select(key),
    click: () => select(key),
  };
  const keyboard = {
    focus: () => select(key),
    keydown: (event) => {
      if (event.key === 'Enter' || event.key === ' ') {
        event.preventDefault();
        select(key);
        document.getElementById('muscle-panel')?.focus();
      }
    },
  };
  const element = svg(
    'g',
    // A muscle that both views show is one stop for the keyboard, where its name stands. The other
    // must not even listen for focus: that alone makes an SVG element a stop.
    named
      ? { class: 'muscle', tabindex: 0, role: 'button', 'data-muscle': key, on: { ...pointing, ...keyboard } }
      : { class: 'muscle', 'aria-hidden': 'true', 'data-muscle': key, on: pointing },
    svg('g', { class: 'shape', transform: `translate(${MIDDLE[view]} 0)` }, paths, hatch),
    named && nameTag(view, key, named, value, next),
  );
  return { element, paths, hatch, value, next, named: Boolean(named) };
}

function nextDisc(view, [y]) {
  const inward = view === 'front' ? 1 : -1;
  return disc(EDGE[view] + inward * DISC_FROM_EDGE, y + 6, DISC_RADIUS);
}

function nameTag(view, key, [y, x, targetY], value, next) {
  const edge = EDGE[view];
  const outward = view === 'front' ? -1 : 1;
  const start = edge - outward * 92;
  const end = MIDDLE[view] + x;
  return svg(
    'g',
    { class: 'name-tag', 'aria-hidden': 'true' },
    svg('rect', { class: 'tag-ring', x: view === 'front' ? 0 : 302, y: y - 22, width: 98, height: 40, rx: 8 }),
    svg('path', { class: 'leader', d: `M${start} ${y - 2}L${end} ${targetY}` }),
    svg('circle', { class: 'leader-end', cx: end, cy: targetY, r: 2.6 }),
    svg('text', { class: 'label-name', x: edge, y: y - 6, 'text-anchor': view === 'front' ? 'start' : 'end' }, label(key)),
    svg('text', { x: edge, y: y + 12, 'text-anchor': view === 'front' ? 'start' : 'end' }, value),
    next.element,
  );
}

function paint(buttons) {
  for (const entry of state.muscles) {
    for (const button of buttons.get(entry.muscleGroup) ?? []) {
      for (const path of button.paths) {
        path.style.fill = colour(entry.recovery);
      }
      button.element.dataset.status = entry.status;
      button.value.textContent = percent(entry.recovery);
      if (button.named) {
        button.next.show(entry.likely);
        button.element.setAttribute('aria-label', spoken(entry));
      }
    }
  }
}

function mark(element, buttons) {
  element.classList.toggle('has-highlight', state.highlighted.length > 0);
  for (const [key, views] of buttons) {
    for (const button of views) {
      button.element.classList.toggle('selected', key === state.selected);
      button.element.classList.toggle('highlighted', state.highlighted.includes(key));
      if (button.named) {
        button.element.setAttribute('aria-pressed', String(key === state.selected));
      }
    }
  }
}

/** The selected muscle in one line, for screens where the panel lies below; leads there. */
export function peek() {
  const line = h('a', { class: 'peek', href: '#muscle-panel' });
  subscribe((changed) => {
    const entry = muscle(state.selected);
    if (entry && (changed.has('insights') || changed.has('selected'))) {
      const fresh = entry.hoursToFresh > 0 ? ` · fresh in ${duration(entry.hoursToFresh)}` : '';
      const next = usuallyNext(entry.likely);
      line.replaceChildren(
        h('strong', null, `${label(entry.muscleGroup)} ${percent(entry.recovery)}`),
        h('span', { class: 'hint' }, `${statusWord(entry.status)}${fresh}`),
        icon('more'),
        ...(next ? [h('span', { class: 'hint peek-next' }, next)] : []),
      );
    }
  });
  return line;
}

/** Pointing at a workout shows on the map what it trains. */
export const highlighting = (muscles) => ({
  pointerenter: () => highlight(muscles),
  pointerleave: () => highlight([]),
  focusin: () => highlight(muscles),
  focusout: () => highlight([]),
});
