import { card } from './card.js';
import { h } from './dom.js';
import { transaction } from './hops.js';
import { columns, retainedBytes } from './past.js';
import { timePlot } from './plot.js';
import { BYTES } from './scales.js';
import { bar, figures, hide, keyed, write } from './update.js';
import { age, bytes, moment, UNKNOWN } from './words.js';

/** Slots with the WAL that is kept for them, and what keeps it. */
export function sourceCard() {
  const slots = h('ul', { class: 'slots' });
  const showSlots = keyed(slots, ({ name }) => name, slotLine);
  const plot = timePlot('WAL held for the slots', bytes, BYTES);
  const rest = figures('Oldest open transaction', 'Epoch', 'Newest backup');
  const made = card('source', 'WAL and slots', slots, plot.element, rest.element);
  return {
    element: made.element,
    show: ({ at, hops }) =>
      made.of(hops.source, (hop) => {
        showSlots(hop.slots);
        // Of several slots the plot shows the sum, which has no limit of its own.
        plot.show(columns(retainedBytes), hop.slots.length === 1 ? (hop.slots[0].limitBytes ?? null) : null);
        rest.show(oldest(hop), epoch(hop, at), hop.newestBackupAt ? moment(hop.newestBackupAt, Date.parse(at)) : 'none was made');
      }),
  };
}

function oldest({ oldestTransaction, oldestTransactionSeconds }) {
  return oldestTransaction ? `${transaction(oldestTransaction)}, ${age(oldestTransactionSeconds)} old` : 'none that wrote';
}

function epoch({ epoch: current, epochReason, epochStartedAt }, at) {
  return current === undefined ? 'none yet' : `${current} (${epochReason}), since ${moment(epochStartedAt, Date.parse(at))}`;
}

function slotLine({ name }) {
  const state = h('span', { class: 'slot-state' });
  const held = bar(`WAL held for ${name}`);
  const text = h('span', { class: 'hint' });
  return {
    element: h('li', null, h('p', null, h('strong', null, name), ' ', state), held.element, text),
    show(slot) {
      write(state, stateOf(slot));
      const share = slot.limitBytes ? (slot.retainedBytes ?? 0) / slot.limitBytes : 0;
      const limit = slot.limitBytes ? ` of at most ${bytes(slot.limitBytes)}` : ', without a limit';
      const words = `${bytes(slot.retainedBytes)} held${limit}; ${bytes(slot.lagBytes)} not confirmed`;
      hide(held.element, !slot.limitBytes);
      held.show(share, words);
      write(text, words);
    },
  };
}

function stateOf({ shard, epoch: of, present, active, walStatus, invalidationReason }) {
  const read = !present ? 'is MISSING' : active ? 'is read' : 'is NOT read';
  const status = invalidationReason ? `, invalid: ${invalidationReason}` : walStatus ? `, ${walStatus}` : '';
  return `${read}${status} · shard ${shard ?? UNKNOWN}, epoch ${of}`;
}
