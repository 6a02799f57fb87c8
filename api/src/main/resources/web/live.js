// Server-Sent Events by fetch, since EventSource can't send a token.

import { ApiError, headers, toError } from './api.js';

const PATH = '/api/recommendations/stream';
const FIRST_RETRY_MILLIS = 1_000;
const LAST_RETRY_MILLIS = 30_000;
/** The server sends a comment at least this often; longer silence means that the line is dead. */
const SILENCE_MILLIS = 45_000;

/**
 * Calls onChange at each change of the user's insights and onState with 'live', 'connecting' or
 * 'off', where the server has no stream. Returns how to stop.
 */
export function follow(onChange, onState) {
  let stopped = false;
  let lastId = null;
  let abort = new AbortController();
  let wake = () => {};

  async function run() {
    let retry = FIRST_RETRY_MILLIS;
    while (!stopped) {
      onState('connecting');
      try {
        await listen(() => (retry = FIRST_RETRY_MILLIS));
      } catch (error) {
        if (error instanceof ApiError && (error.missing || error.status === 401 || error.status === 406)) {
          onState('off');
          return;
        }
      }
      if (!stopped) {
        onState('connecting');
        await new Promise((resume) => {
          wake = resume;
          setTimeout(resume, retry);
        });
        retry = Math.min(retry * 2, LAST_RETRY_MILLIS);
      }
    }
  }

  async function listen(connected) {
    abort = new AbortController();
    const response = await fetch(PATH, {
      headers: headers({ Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) }),
      signal: abort.signal,
      cache: 'no-store',
    });
    if (!response.ok) {
      throw await toError(response.status, await response.text());
    }
    connected();
    onState('live');
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    let text = '';
    for (;;) {
      const watchdog = setTimeout(() => abort.abort(), SILENCE_MILLIS);
      const { value, done } = await reader.read().finally(() => clearTimeout(watchdog));
      if (done) {
        return;
      }
      const blocks = (text + value).replaceAll('\r\n', '\n').split('\n\n');
      text = blocks.pop();
      blocks.forEach(take);
    }
  }

  function take(block) {
    const data = [];
    for (const line of block.split('\n')) {
      const [, name, value] = /^([^:]*):? ?(.*)$/.exec(line);
      if (name === 'id') {
        lastId = value;
      } else if (name === 'data') {
        data.push(value);
      }
    }
    if (data.length > 0) {
      onChange(JSON.parse(data.join('\n')));
    }
  }

  addEventListener('online', () => wake());
  run();
  return () => {
    stopped = true;
    abort.abort();
    wake();
  };
}
