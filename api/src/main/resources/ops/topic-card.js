import { card } from './card.js';
import { h } from './dom.js';
import { columns, pendingRecords } from './past.js';
import { timePlot } from './plot.js';
import { RECORDS } from './scales.js';
import { keyed, mark, put, write } from './update.js';
import { count, seconds } from './words.js';

/** What the job has not read, by partition. */
export function topicCard() {
  const total = h('p', { class: 'total' });
  const plot = timePlot('Records not read', (value) => count(value, 'record'), RECORDS);
  const topics = h('div', { class: 'topics' });
  const showTopics = keyed(topics, ([topic]) => topic, topicPart);
  const made = card('topic', 'Records not read', total, plot.element, topics);
  return {
    element: made.element,
    show: ({ hops }) =>
      made.of(hops.topic, (hop) => {
        const silent = hop.silentSeconds === undefined ? 'no record of a user yet' : `the newest came ${seconds(hop.silentSeconds)} ago`;
        write(total, `${hop.pendingRecords}, the oldest for ${seconds(hop.pendingSeconds)}; ${silent}`);
        plot.show(columns(pendingRecords), null);
        showTopics([...Map.groupBy(hop.partitions, ({ topic }) => topic)]);
      }),
  };
}

function topicPart([topic]) {
  const list = h('ol', { class: 'partitions', 'aria-label': `Partitions of ${topic}` });
  const show = keyed(list, ({ partition }) => partition, partitionCell);
  return { element: h('div', null, h('h3', null, topic), list), show: ([, partitions]) => show(partitions) };
}

function partitionCell({ partition }) {
  const pending = h('span', { class: 'value' });
  const element = h('li', null, h('span', { class: 'hint' }, h('span', { class: 'unseen' }, 'Partition '), String(partition), h('span', { class: 'unseen' }, ', not read:')), pending);
  return {
    element,
    show({ endOffset, pendingRecords: records, pendingSeconds }) {
      write(pending, String(records));
      mark(element, 'pending', records > 0);
      put(element, 'title', `partition ${partition}: ${count(records, 'record')} not read, the oldest for ${seconds(pendingSeconds)}; ends at ${endOffset}`);
    },
  };
}
