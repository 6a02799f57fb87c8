import { ApiError, forgetToken, takeTokenFromAddress, token, whenSignedOut } from './api.js';
import { bodyMap, peek } from './body-map.js';
import { openPreferences } from './lazy-dialogs.js';
import { h, icon } from './dom.js';
import { moment } from './format.js';
import { history } from './history.js';
import { follow } from './live.js';
import { legend } from './map-legend.js';
import { musclePanel } from './muscle-panel.js';
import { keepForOffline } from './offline.js';
import { ownWorkouts } from './own-workouts.js';
import { recommendations } from './recommendations.js';
import { signIn } from './sign-in.js';
import { loadOwnWorkouts, loadPreferences, loadWorkouts, refresh, reset, restore, state, subscribe, tell } from './store.js';
import { themeButton } from './theme.js';
import { week } from './week.js';

const CAVEAT = 'Recovery is a transparent account of training load, not a measurement of muscles.';
const SIGN_IN = {
  title: 'See what your training left in each muscle',
  lead: 'Gravl reads your logged sets and shows which muscles are fresh, which still carry load, and what to train next.',
  whose: 'the demo user',
  command: './gravl token --user 1',
};
const RETRY_MILLIS = 5_000;
const STALE_MILLIS = 5 * 60_000;

const main = document.getElementById('main');
const notice = document.getElementById('notice');
const nav = document.querySelector('.nav');
const tools = document.querySelector('.tools');
let stopFollowing = () => {};
let retryTimer;
let begun = 0;

function start() {
  reset();
  clearTimeout(retryTimer);
  begun++;
  stopFollowing();
  if (token()) {
    showPage();
  } else {
    showSignIn();
  }
}

function showSignIn(reason) {
  nav.hidden = true;
  notice.hidden = true;
  document.getElementById('foot').replaceChildren();
  tools.replaceChildren(themeButton());
  main.replaceChildren(signIn(SIGN_IN, reason, start));
}

function showPage() {
  nav.hidden = false;
  const live = h('span', { class: 'live', role: 'status' });
  tools.replaceChildren(
    live,
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Open preferences', title: 'Preferences', on: { click: () => openPreferences() } }, icon('sliders')),
    themeButton(),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Sign out', title: 'Sign out', on: { click: signOut } }, icon('leave')),
  );
  main.replaceChildren(
    h(
      'div',
      { class: 'today loading', id: 'today', 'aria-busy': 'true' },
      h(
        'section',
        { class: 'card map-card', 'aria-labelledby': 'map-title' },
        h('header', { class: 'section-head' }, h('h1', { id: 'map-title' }, 'Your muscles now'), summary()),
        bodyMap(),
        peek(),
        legend(),
        h('p', { class: 'caveat' }, CAVEAT),
      ),
      musclePanel(),
      recommendations(),
      week(),
      ownWorkouts(),
    ),
    history(),
  );
  document
    .getElementById('foot')
    .replaceChildren(
      h(
        'p',
        null,
        'What you see follows from the sets that you log and from nothing else; ',
        'it fits how people train, and does not foresee how strong you will be.',
      ),
    );
  begin(live);
}

/** The insights first: they are what people came for, and the rest can wait for them. */
async function begin(live) {
  const mine = ++begun;
  const workouts = loadWorkouts().catch(() => {});
  await load();
  if (mine !== begun) {
    return;
  }
  stopFollowing = follow(changed, (what) => showLive(live, what));
  await workouts;
  if (mine === begun) {
    loadMore();
    keepForOffline();
  }
}

function loadMore() {
  for (const part of [loadOwnWorkouts, loadPreferences, state.workouts === null && loadWorkouts]) {
    part && part().catch(() => {});
  }
}

/** How many muscles are in which state. */
function summary() {
  const text = h('p', { class: 'hint' });
  subscribe((changed) => {
    if (changed.has('insights')) {
      const of = (...states) => state.muscles.filter((entry) => states.includes(entry.status)).length;
      text.textContent = `${of('fresh', 'untrained')} fresh · ${of('recovering')} recovering · ${of('fatigued')} fatigued`;
    }
  });
  return text;
}

async function load() {
  clearTimeout(retryTimer);
  const mine = begun;
  let failure = null;
  try {
    await refresh();
  } catch (error) {
    failure = error;
  }
  // Somebody may have signed out meanwhile.
  if (mine === begun && failure === null) {
    ready();
  } else if (mine === begun) {
    problem(failure);
  }
}

function ready() {
  shown();
  document.getElementById('today').classList.remove('stale');
  if (!notice.hidden) {
    // It was away; what else it knows may have changed meanwhile, or never came.
    notice.hidden = true;
    loadMore();
    tell('logs');
  }
  performance.mark('gravl-ready');
}

function shown() {
  const today = document.getElementById('today');
  today.classList.remove('loading');
  today.removeAttribute('aria-busy');
}

/** What is shown stays; a line above says how old it is and that we keep trying. */
function problem(error) {
  if (error instanceof ApiError && error.status === 401) {
    return;
  }
  if (error.offline && restore()) {
    shown();
  }
  document.getElementById('today').classList.toggle('stale', state.at !== null);
  const since = state.at ? ` Shown as of ${moment(state.at)}.` : '';
  const what = {
    'not-evaluated-yet': 'Your muscles are being computed for the first time…',
    'unknown-user': 'This token’s user does not exist here.',
    offline: `You are offline, or the server is.${since} Trying again…`,
  };
  notice.replaceChildren(h('p', null, what[error.type] ?? `${error.message}${since} Trying again…`));
  notice.hidden = false;
  if (error.type !== 'unknown-user') {
    retryTimer = setTimeout(load, RETRY_MILLIS);
  }
}

/** Something was logged, here or elsewhere, or time has changed what is recommended. */
function changed(update) {
  const known = update.version !== undefined && update.version <= state.version && update.evaluatedAt <= state.at;
  if (!known) {
    load().then(() => tell('logs', 'swaps'));
  }
}

function showLive(element, what) {
  const words = { live: 'Live', connecting: 'Connecting', off: 'Not live' };
  element.className = `live ${what === 'live' ? 'now-live' : what}`;
  element.textContent = words[what];
  element.title =
    what === 'off' ? 'This server tells of no changes made elsewhere; yours show at once' : 'Changes made elsewhere appear at once';
}

function signOut() {
  forgetToken();
  start();
}

whenSignedOut((error) => {
  forgetToken();
  reset();
  clearTimeout(retryTimer);
  begun++;
  stopFollowing();
  showSignIn(`You were signed out. ${error.message}`);
});

addEventListener('online', () => token() && load());
addEventListener('offline', () => token() && problem(new ApiError(0, 'offline', '')));
addEventListener('hashchange', () => {
  if (location.hash.includes('token=')) {
    takeTokenFromAddress();
    start();
  }
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && token() && state.at && Date.now() - Date.parse(state.at) > STALE_MILLIS) {
    load();
  }
});

takeTokenFromAddress();
start();
