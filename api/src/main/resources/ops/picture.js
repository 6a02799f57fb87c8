import { h } from './dom.js';
import { hopBox } from './hop-box.js';
import { HOPS } from './hops.js';

/** The pipeline: its hops in the order in which a change takes them. */
export function picture() {
  const boxes = HOPS.map((hop) => ({ key: hop.key, ...hopBox(hop) }));
  return {
    element: h(
      'section',
      { class: 'pipeline', 'aria-labelledby': 'pipeline-title' },
      h(
        'header',
        { class: 'section-head' },
        h('h2', { id: 'pipeline-title' }, 'Lag by hop, last hour'),
        h('p', { class: 'hint legend' }, h('span', { class: 'legend-limit' }), 'budget', h('span', { class: 'legend-over' }), 'over it'),
      ),
      h('ol', { class: 'hops' }, boxes.map((box) => box.element)),
    ),
    show: ({ hops }) => boxes.forEach((box) => box.show(hops[box.key])),
  };
}
