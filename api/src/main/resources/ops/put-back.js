import { write as send } from './api.js';
import { ask } from './dialog.js';
import { write } from './update.js';
import { count } from './words.js';

const WHAT =
  'Their records go back into the topics that they came from, and the job reads them again. ' +
  'What it has applied already it knows, so nothing counts twice; what fails again becomes a letter again.';

/** Asks, puts all waiting letters back, and says in done what was done; then reread() is called. */
export function putBack(waiting, button, done, reread) {
  ask(`Put back ${count(waiting, 'dead letter')}?`, WHAT, 'Put back', () => replay(button, done, reread), { no: 'Not now', kind: 'primary' });
}

async function replay(button, done, reread) {
  button.disabled = true;
  write(done, 'Putting back…');
  // The button that had the focus is of no use now.
  done.focus();
  try {
    const { topics } = await send('POST', '/api/ops/dead-letters/replay');
    write(done, topics.filter(isWorthSaying).map(words).join(' ') || 'There was nothing to put back.');
  } catch (error) {
    write(done, error.offline ? 'The api did not answer: some may have been put back. Trying again does no harm.' : error.message);
  }
  // It tells whether there is still something to put back.
  await reread();
}

const isWorthSaying = ({ putBack: records, evaluated, same, tooOld }) => records + evaluated + same + tooOld > 0;

function words({ topic, putBack: records, evaluated, same, tooOld }) {
  const said = [`${count(records, 'record')} put back`];
  if (evaluated > 0) {
    said.push(`${count(evaluated, 'user')} to be evaluated again`);
  }
  if (same > 0) {
    said.push(`${count(same, 'letter')} the same as others`);
  }
  if (tooOld > 0) {
    said.push(`${count(tooOld, 'letter')} too old to be put back`);
  }
  return `${topic}: ${said.join(', ')}.`;
}
