import { get } from './api.js';
import { recoveryCurve } from './charts.js';
import { checkIn } from './check-in.js';
import { announce, h } from './dom.js';
import { ago, duration, label, moment, number, percent, wholeNumber } from './format.js';
import { loads } from './loads.js';
import { likelyShare, NEXT_MEANS, spoken } from './muscle-words.js';
import { colour, statusWord } from './scale.js';
import { muscle, state, subscribe } from './store.js';

const SETTLE_MILLIS = 120;
const BALANCE = { below: 'below target', within: 'on target', above: 'well above target' };

/** All that is known of the selected muscle. The numbers at once, the explanation when it comes. */
export function musclePanel() {
  const panel = h('section', { id: 'muscle-panel', class: 'card muscle-panel', tabindex: -1, 'aria-labelledby': 'muscle-name' });
  const known = new Map();
  let waiting;
  let said = null;

  function show() {
    const entry = state.selected && muscle(state.selected);
    if (!entry) {
      return;
    }
    const explanation = known.get(entry.muscleGroup);
    panel.replaceChildren(head(entry), facts(entry), ...why(entry, explanation));
    if (said !== null && said !== entry.muscleGroup && document.activeElement?.dataset?.muscle !== entry.muscleGroup) {
      announce(spoken(entry));
    }
    said = entry.muscleGroup;
    if (!explanation) {
      clearTimeout(waiting);
      waiting = setTimeout(() => explain(entry.muscleGroup), SETTLE_MILLIS);
    }
  }

  async function explain(key) {
    const version = state.version;
    try {
      const explanation = await get(`/api/recovery/muscle-groups/${key}`);
      if (version === state.version) {
        known.set(key, explanation);
      }
    } catch (error) {
      known.set(key, { error });
    }
    if (state.selected === key) {
      // Not over somebody's hand on the slider.
      if (!panel.contains(document.activeElement) || document.activeElement === panel) {
        show();
      }
    }
  }

  subscribe((changed) => {
    if (changed.has('insights')) {
      known.clear();
    }
    if (changed.has('insights') || changed.has('selected')) {
      show();
    }
  });
  return panel;
}

function head(entry) {
  return h(
    'header',
    { class: 'panel-head' },
    h(
      'div',
      null,
      h('h2', { id: 'muscle-name' }, label(entry.muscleGroup)),
      h('span', { class: `status ${entry.status}` }, statusWord(entry.status)),
    ),
    h(
      'div',
      { class: 'big', vars: { dot: colour(entry.recovery) } },
      h('p', { class: 'big-number' }, percent(entry.recovery)),
      h('p', { class: 'hint' }, 'recovered'),
    ),
  );
}

function facts(entry) {
  const { week } = entry;
  const row = (term, ...value) => h('div', null, h('dt', null, term), h('dd', null, ...value));
  const next = likelyShare(entry.likely);
  return h(
    'dl',
    { class: 'facts' },
    row(
      'Fresh',
      entry.hoursToFresh > 0
        ? `in ${duration(entry.hoursToFresh)}, ${moment(new Date(Date.parse(state.at) + entry.hoursToFresh * 3_600_000))}`
        : 'now',
    ),
    next && h('div', { class: 'next', title: NEXT_MEANS }, h('dt', null, 'Usually next'), h('dd', null, next)),
    row('Last trained', entry.lastTrainedAt ? ago(entry.lastTrainedAt) : 'not in 150 days'),
    row('Last 7 days', `${number(week.sets)} of ${number(week.target)} sets, ${BALANCE[week.balance]}`),
    week.sessions > 0 && row('Sessions', `${week.sessions}${week.volumeKg > 0 ? ` · ${wholeNumber(week.volumeKg)} kg moved` : ''}`),
  );
}

function why(entry, explanation) {
  if (!explanation) {
    return [h('div', { class: 'curve-place loading', 'aria-hidden': 'true' })];
  }
  if (explanation.error) {
    return [h('p', { class: 'hint' }, `The curve could not be loaded. ${explanation.error.message}`)];
  }
  return [
    curve(entry, explanation),
    loads(explanation),
    checkIn(entry, explanation.checkIn),
  ];
}

function curve(entry, explanation) {
  const points = [...(explanation.past ?? []), ...explanation.curve];
  const last = points[points.length - 1].recovery;
  const hasPast = (explanation.past ?? []).length > 0;
  return h(
    'figure',
    { class: 'curve-place' },
    recoveryCurve(
      points,
      Date.parse(explanation.at),
      `Recovery of ${label(entry.muscleGroup)} over the next 7 days of rest, from ${percent(entry.recovery)} to ${percent(last)}`,
    ),
    h('figcaption', null, hasPast ? 'Last 7 days, and the next 7 at rest' : 'If it rests for the next 7 days'),
  );
}
