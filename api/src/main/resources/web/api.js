// The way to the API: token, errors as one class, the server's clock, and reading one's own writes.

const TOKEN = 'gravl.token';
const MAX_RETRIES = 2;

let aheadMillis = null;
let aheadBefore = null;
let lastWrite = null;
let onSignedOut = () => {};

/** status 0: the server can't be reached. type: the last part of the problem's type. */
export class ApiError extends Error {
  constructor(status, type, detail, errors = []) {
    super(detail);
    this.status = status;
    this.type = type;
    this.errors = errors;
  }

  get offline() {
    return this.status === 0;
  }

  /** The server is older than this page and does not have that endpoint. */
  get missing() {
    return this.status === 405 || (this.status === 404 && this.type === 'not-found');
  }
}

/**
 * The demo link carries its token behind the #, which no server sees; it leaves the address at
 * once, so that it is not bookmarked or shared.
 */
export function takeTokenFromAddress() {
  const given = new URLSearchParams(location.hash.slice(1)).get('token');
  if (given) {
    sessionStorage.setItem(TOKEN, given);
  }
  if (location.hash.includes('token=')) {
    history.replaceState(null, '', location.pathname);
  }
}

export const token = () => sessionStorage.getItem(TOKEN);

export const keepToken = (text) => sessionStorage.setItem(TOKEN, text);

/** And all else that was kept for this user. */
export function forgetToken() {
  sessionStorage.clear();
  lastWrite = null;
}

export function whenSignedOut(listener) {
  onSignedOut = listener;
}

/** The server's clock, never ahead of it: a set dated in its future would not count yet. */
export const now = () => Date.now() + (aheadMillis ?? aheadBefore ?? 0);

/** Milliseconds, for one who keeps it over a reload; null where the server was not heard yet. */
export const clockAhead = () => aheadMillis ?? aheadBefore;

/** What it was before a reload; true until the server is heard again. */
export function setClockAhead(millis) {
  aheadBefore = millis;
}

export const headers = (more) => ({ Authorization: `Bearer ${token()}`, ...more });

export async function toError(status, text) {
  let problem = {};
  try {
    problem = JSON.parse(text);
  } catch {
    // Not from our server, a proxy's page perhaps.
  }
  const type = (problem.type ?? '').replace('urn:gravl:problem:', '');
  const error = new ApiError(status, type, problem.detail ?? `The server answered ${status}.`, problem.errors);
  if (status === 401) {
    onSignedOut(error);
  }
  return error;
}

const pause = (seconds) => new Promise((resume) => setTimeout(resume, seconds * 1000));

async function send(method, path, { body, moreHeaders, signal } = {}, retries = MAX_RETRIES) {
  const hasBody = body !== undefined;
  let response;
  let text;
  try {
    response = await fetch(path, {
      method,
      headers: headers({ ...(hasBody && { 'Content-Type': 'application/json' }), ...moreHeaders }),
      body: hasBody ? JSON.stringify(body) : undefined,
      cache: 'no-store',
      signal,
    });
    text = await response.text();
  } catch {
    throw new ApiError(0, 'offline', 'The server can’t be reached.');
  }
  if (response.ok) {
    return text ? JSON.parse(text) : {};
  }
  const wait = Number(response.headers.get('Retry-After'));
  if (retries > 0 && wait > 0 && wait <= 5 && (method === 'GET' || response.status === 429)) {
    await pause(wait);
    return send(method, path, { body, moreHeaders, signal }, retries - 1);
  }
  throw await toError(response.status, text);
}

/** signal: ends the waiting; then it is as if the server could not be reached. */
export const get = (path, signal) => send('GET', path, { signal });

/** An insight, no older than this page's last write. */
export async function insight(path) {
  const asked = lastWrite;
  const query = asked ? `${path.includes('?') ? '&' : '?'}after=${encodeURIComponent(asked)}&wait=5000` : '';
  const answer = await get(path + query);
  // Each answer was on its way for a while, so the largest difference is the nearest to the truth.
  const ahead = Date.parse(answer.at) - Date.now();
  aheadMillis = Math.max(aheadMillis ?? ahead, ahead);
  if (asked === lastWrite) {
    lastWrite = null;
  }
  return answer;
}

export async function write(method, path, body, moreHeaders) {
  const answer = await send(method, path, { body, moreHeaders });
  lastWrite = answer.consistencyToken ?? lastWrite;
  return answer;
}

/** For answers that came on another way than through write. */
export function wrote(consistencyToken) {
  lastWrite = consistencyToken ?? lastWrite;
}

/** A key that makes a repeated request harmless. */
export const idempotencyKey = () =>
  Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
