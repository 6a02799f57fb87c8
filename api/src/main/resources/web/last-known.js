// What was shown last, for a reload without the server. It lasts as long as the token: until the
// tab is closed or the user signs out.

import { clockAhead, setClockAhead, token } from './api.js';

const KEY = 'gravl.last-known';

/** The insights as they were; they say themselves as of when. */
export function keepLastKnown({ at, version, muscles, recommendations, rest }) {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ token: token(), ahead: clockAhead(), at, version, muscles, recommendations, rest }));
  } catch {
    // No room: then there is nothing to show without the server.
  }
}

/** Null where nothing was shown in this tab yet, or to somebody else. */
export function lastKnown() {
  try {
    const { token: of, ahead, ...insights } = JSON.parse(sessionStorage.getItem(KEY)) ?? {};
    if (of !== token()) {
      return null;
    }
    setClockAhead(ahead);
    return insights;
  } catch {
    return null;
  }
}
