import { announce, h, icon } from './dom.js';
import { forgetToken, takeTokenFromAddress, token, whenSignedOut } from './api.js';
import { details } from './details.js';
import { flinkLink } from './flink-link.js';
import { headline } from './headline.js';
import { forgetPast, loadPast, remember } from './past.js';
import { picture } from './picture.js';
import { signIn } from './sign-in.js';
import { themeButton } from './theme.js';
import { hide, mark, put, write } from './update.js';
import { watch } from './watch.js';
import { age, clock } from './words.js';

const SIGN_IN = {
  title: 'Where the pipeline stands, hop by hop',
  lead: 'For those who run Gravl: lags and budgets, checkpoints, alarms and dead letters.',
  whose: 'operators',
  command: './gravl token --user 1 --scope ops',
};
const FORBIDDEN = 403;

const main = document.getElementById('main');
const notice = document.getElementById('notice');
const tools = document.querySelector('.tools');
let stop = () => {};

function start() {
  stop();
  forgetPast();
  hide(notice, true);
  if (token()) {
    showPage();
  } else {
    showSignIn();
  }
}

function showSignIn(reason) {
  stop();
  hide(notice, true);
  main.className = '';
  document.title = 'Gravl pipeline';
  tools.replaceChildren(themeButton());
  main.replaceChildren(signIn(SIGN_IN, reason, start));
}

function showPage() {
  const live = h('span', { class: 'live', role: 'status' });
  const asOf = h('span', { class: 'as-of' });
  const flink = flinkLink('tool-link', 'Flink');
  tools.replaceChildren(
    asOf,
    live,
    flink.element,
    themeButton(),
    h('button', { type: 'button', class: 'icon-button', 'aria-label': 'Sign out', title: 'Sign out', on: { click: signOut } }, icon('leave')),
  );
  const parts = [headline(), picture(), details()];
  let shown = null;

  function showReading(reading) {
    remember(reading);
    if (shown === null) {
      main.replaceChildren(...parts.map((part) => part.element));
    }
    shown = { at: Date.parse(reading.at), heard: Date.now() };
    parts.forEach((part) => part.show(reading));
    flink.show(reading.hops.job.link);
    showLive(live, 'live');
    write(asOf, clock(shown.at));
    mark(main, 'stale', false);
    hide(notice, true);
  }

  function silence(error) {
    if (error.status === FORBIDDEN) {
      showSignIn(`This token is not an operator’s. ${error.message}`);
      return;
    }
    const what = error.status > 0 ? error.message : 'The api does not answer.';
    write(document.getElementById('notice-what'), what);
    write(document.getElementById('notice-age'), shown ? `What is shown is of ${clock(shown.at)}, ${age((Date.now() - shown.heard) / 1000)} ago. Trying again…` : 'Trying again…');
    hide(notice, false);
    mark(main, 'stale', true);
    showLive(live, 'connecting');
  }

  stop = watch({ begin: loadPast, onReading: showReading, onSilence: silence, onPause: () => showLive(live, 'off') });
}

function showLive(element, what) {
  const words = { live: 'Live', connecting: 'Connecting', off: 'Paused' };
  put(element, 'class', `live ${what === 'live' ? 'now-live' : what}`);
  write(element, words[what]);
}

function signOut() {
  forgetToken();
  announce('Signed out');
  start();
}

whenSignedOut((error) => {
  forgetToken();
  showSignIn(`You were signed out. ${error.message}`);
});

addEventListener('hashchange', () => {
  if (location.hash.includes('token=')) {
    takeTokenFromAddress();
    start();
  }
});

takeTokenFromAddress();
start();
