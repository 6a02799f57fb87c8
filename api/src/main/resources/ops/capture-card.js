import { card } from './card.js';
import { queued } from './hops.js';
import { h } from './dom.js';
import { figures, keyed, write } from './update.js';
import { line, seconds, UNKNOWN } from './words.js';

/** The connectors, one a shard, and what Debezium says of itself. */
export function captureCard() {
  const list = h('ul', { class: 'connectors' });
  const show = keyed(list, ({ name }) => name, connectorPart);
  const made = card('capture', 'Connectors', list);
  return { element: made.element, show: ({ hops }) => made.of(hops.capture, ({ connectors }) => show(connectors)) };
}

function connectorPart({ name }) {
  const numbers = figures('Connector', 'Task', 'Queue', 'Last change read', 'Lag of that one');
  const trace = h('p', { class: 'hint trace' });
  return {
    element: h('li', null, h('h3', null, name), numbers.element, trace),
    show(connector) {
      const { state, task, debezium } = connector;
      numbers.show(state, task + (debezium?.snapshotRunning ? ', takes a snapshot' : ''), ...debeziumTexts(debezium));
      write(trace, line(connector.trace ?? ''));
    },
  };
}

/** Below 0: there was none. */
const span = (value) => (value < 0 ? '–' : seconds(value));

function debeziumTexts(debezium) {
  return debezium ? [queued(debezium), span(debezium.secondsSinceLastEvent) + ' ago', span(debezium.lagSeconds)] : [UNKNOWN, UNKNOWN, UNKNOWN];
}
