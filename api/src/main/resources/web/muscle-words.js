// A muscle in words. Recovery and how usual it is next are both percentages,
// so each is said with what it is of.

import { duration, isKnown, label, percent, share } from './format.js';
import { statusWord } from './scale.js';

/** What the second number means. */
export const NEXT_MEANS = 'How often your past sessions trained it directly; those at moments like this one weigh more. It tells your habit, not what you should do.';

/** null where there is no habit yet. */
export const likelyShare = (likely) => (isKnown(likely) ? `${share(likely)} of the time` : null);

/** null where there is no habit yet. */
export function usuallyNext(likely) {
  const times = likelyShare(likely);
  return times && `usually next: ${times}`;
}

/** All of it, to hear. */
export function spoken(entry) {
  const fresh = entry.hoursToFresh > 0 && `fresh in ${duration(entry.hoursToFresh)}`;
  const about = [`${percent(entry.recovery)} recovered`, statusWord(entry.status), fresh, usuallyNext(entry.likely)];
  return `${label(entry.muscleGroup)}: ${about.filter(Boolean).join(', ')}`;
}
