// Why the three stand in this order: each counts only what the ones above it leave open, so the
// second and third may show a low score although they fit well.

import { h } from './dom.js';
import { share, wholeNumber } from './format.js';

const PLACES = ['first', 'second', 'third'];
const COVERED = 'SIMILAR_TO_PICK';
/** Less than this moves no number that is shown. */
const WORTH_A_WORD = 0.05;

/** Nothing for those of the former model, whose scores did not depend on each other. */
export function orderLine(pick) {
  return (
    pick.covered !== undefined &&
    h('p', { class: 'order' }, h('strong', null, `Placed ${PLACES[pick.rank - 1] ?? pick.rank}.`), ` ${why(pick)}`)
  );
}

/** The others: that one stands in the line above. */
export const whyReasons = ({ covered, reasons }) => reasons.filter(({ code }) => covered === undefined || code !== COVERED);

function why({ rank, score, match, covered, factor, reasons }) {
  if (rank === 1) {
    return 'Of all that suits now, nothing scores higher.';
  }
  const alone = wholeNumber(100 * factor * match);
  const likeABetterOne = reasons.find(({ code }) => code === COVERED);
  if (likeABetterOne) {
    return `${likeABetterOne.message} On its own it would score ${alone}, not ${wholeNumber(score)}.`;
  }
  return covered < WORTH_A_WORD
    ? 'It scores next, for something else than what stands above.'
    : `On its own it would score ${alone}; what stands above covers ${share(covered)} of what speaks for it.`;
}
