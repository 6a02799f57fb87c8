import { card } from './card.js';
import { figures } from './update.js';
import { number, seconds } from './words.js';

/** What the sink did since the job started. */
export function sinkCard() {
  const numbers = figures('Users queued', 'A batch takes', 'Can’t write for', 'Users written', 'Refused by the guard', 'Refused for their values', 'Dated ahead, held back', 'Retries by cause');
  const made = card('sink', 'Sink', numbers.element);
  return {
    element: made.element,
    show: ({ hops }) =>
      made.of(hops.sink, (hop) =>
        numbers.show(
          number(hop.queued),
          hop.batchSeconds === undefined ? '–' : seconds(hop.batchSeconds),
          hop.waitingSeconds > 0 ? seconds(hop.waitingSeconds) : '–',
          number(hop.usersWritten),
          number(hop.refusedByGuard),
          number(hop.poison),
          number(hop.usersAhead),
          retries(hop.retriesByCause),
        ),
      ),
  };
}

const retries = (byCause) =>
  Object.entries(byCause)
    .map(([cause, times]) => `${cause} ${times}`)
    .join(', ') || 'none';
