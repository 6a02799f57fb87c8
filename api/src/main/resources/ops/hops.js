// The hops of the pipeline, first to last: what they are called, and what each tells at a glance.

import { age, bytes, count, isKnown, percent, seconds } from './words.js';

/** measure: what its lag is; setting: tells the api where it is; remark: of an answer. */
export const HOPS = [
  { key: 'source', name: 'Source', part: 'Postgres', measure: 'oldest open transaction', remark: source },
  { key: 'capture', name: 'Capture', part: 'Debezium', measure: 'from commit to Kafka', setting: 'CONNECT_URL', remark: capture },
  { key: 'topic', name: 'Topic', part: 'Kafka', measure: 'oldest record not read', setting: 'KAFKA_BOOTSTRAP_SERVERS', remark: topic },
  { key: 'job', name: 'Job', part: 'Flink', measure: 'from Kafka into the job', setting: 'FLINK_URL', remark: job },
  { key: 'sink', name: 'Sink', part: 'Postgres', measure: 'from the job to the tables', setting: 'FLINK_URL', remark: sink },
  { key: 'serving', name: 'Serving', part: 'users', measure: 'age of what users see', remark: serving },
];

/** Its kind, for colours and marks, and words, for those who see neither. */
export function stateOf(hop) {
  if (!hop.watched) {
    return { kind: 'unwatched', words: 'not watched' };
  }
  if (!hop.answers) {
    return { kind: 'silent', words: 'does not answer' };
  }
  if (hop.overBudget) {
    return { kind: 'over', words: isLate(hop) ? 'over budget' : 'has a problem' };
  }
  return isKnown(hop.lagSeconds) ? { kind: 'well', words: 'within budget' } : { kind: 'unsure', words: 'lag not known' };
}

export const isLate = (hop) => (hop.lagSeconds ?? 0) > hop.budgetSeconds;

function source({ slots, oldestTransaction }) {
  const oldest = oldestTransaction ? `; oldest transaction: ${transaction(oldestTransaction)}` : '';
  if (slots.length === 0) {
    return `no slot${oldest}`;
  }
  const unread = slots.filter((slot) => !slot.active).map((slot) => `${slot.name} ${slot.present ? 'NOT read' : 'MISSING'}`);
  const read = slots.length === 1 ? `${slots[0].name} read` : `${count(slots.length, 'slot')} read`;
  return `${unread.join(', ') || read}, ${bytes(retained(slots))} of WAL held${oldest}`;
}

/** Bytes of WAL that are kept for all slots; undefined: not known. */
export function retained(slots) {
  const known = slots.filter((slot) => slot.retainedBytes !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, slot) => sum + slot.retainedBytes, 0);
}

/** Whose it is; a prepared one is nobody's. */
export const transaction = ({ pid, application }) =>
  (pid === undefined ? 'prepared' : `pid ${pid}`) + (application ? ` (${application})` : '');

function capture({ connectors }) {
  return (
    connectors
      .map(({ name, task, debezium }) => `${name} ${task}${debezium ? `, queue ${queued(debezium)}` : ''}`)
      .join('; ') || 'no connector'
  );
}

export const queued = ({ queueCapacity, queueRemaining }) => `${queueCapacity - queueRemaining} of ${queueCapacity}`;

function topic({ pendingRecords, partitions, deadLetters }) {
  const letters = deadLetters.reduce((sum, box) => sum + box.waiting, 0);
  return `${pendingRecords} records not read in ${count(partitions.length, 'partition')}; ${count(letters, 'dead letter')}`;
}

function job({ state, operators, checkpoint }) {
  const most = (share) => percent(Math.max(0, ...operators.map((chain) => chain[share])));
  const saved = checkpoint ? `checkpoint ${seconds(checkpoint.ageSeconds)} ago` : 'no checkpoint yet';
  return `${state}, busy ${most('busy')}, back-pressured ${most('backPressured')}; ${saved}`;
}

function sink({ queued: waiting, batchSeconds, refusedByGuard }) {
  const batch = batchSeconds === undefined ? '' : `, a batch takes ${seconds(batchSeconds)}`;
  return `${count(waiting, 'user')} queued${batch}; ${refusedByGuard} refused by the guard`;
}

function serving({ users }) {
  return `${count(users.total, 'user')}, ${users.behind} behind, ${users.notEvaluated} not evaluated yet`;
}

/** What it may lag, in words. */
export const budget = (hop) => `budget ${age(hop.budgetSeconds)}`;
