import { card } from './card.js';
import { h } from './dom.js';
import { keyed, put, write } from './update.js';
import { seconds } from './words.js';

const PARTS = [
  ['capture', 'to Debezium'],
  ['publish', 'into Kafka'],
  ['process', 'into the job'],
  ['write', 'into the tables'],
];

/** The last canary's way: how long it took, and where. */
export function canaryCard() {
  const total = h('p', { class: 'total' });
  const rows = PARTS.map(([key, words]) => {
    const fill = h('span', { class: 'fill' });
    const value = h('span', { class: 'value' });
    return { key, fill, value, element: h('li', null, h('span', { class: 'name' }, words), h('span', { class: 'way-bar', 'aria-hidden': 'true' }, fill), value) };
  });
  const shards = h('ul', { class: 'hint shards' });
  const showShards = keyed(shards, ({ shard }) => shard, shardLine);
  const made = card('canary', 'Way of the last canary', total, h('ol', { class: 'way' }, rows.map((row) => row.element)), shards);

  return {
    element: made.element,
    show({ canary }) {
      if (!canary) {
        made.unknown('no canary is heard');
        return;
      }
      made.known();
      write(total, canary.waySeconds === undefined ? 'None has arrived yet' : `${seconds(canary.waySeconds)} from commit to arrival`);
      const sum = Object.values(canary.hopSeconds).reduce((all, part) => all + part, 0) || 1;
      let before = 0;
      for (const { key, fill, value } of rows) {
        const part = canary.hopSeconds[key] ?? 0;
        fill.style.setProperty('--from', `${(100 * before) / sum}%`);
        fill.style.setProperty('--share', `${(100 * part) / sum}%`);
        write(value, seconds(canary.hopSeconds[key]));
        before += part;
      }
      showShards(canary.shards.length > 1 ? canary.shards : []);
      put(shards, 'hidden', canary.shards.length > 1 ? null : '');
    },
  };
}

function shardLine() {
  const element = h('li');
  return { element, show: ({ shard, ageSeconds }) => write(element, `Shard ${shard}: ${seconds(ageSeconds)} old`) };
}
