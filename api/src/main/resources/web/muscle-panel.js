import { get } from './api.js';
import { recoveryCurve } from './charts.js';
import { checkIn } from './check-in.js';
import { announce, h } from './dom.js';
import { ago, count, duration, label, moment, number, percent, setText, wholeNumber } from './format.js';
import { colour, statusWord } from './scale.js';
import { muscle, state, subscribe } from './store.js';

const SETTLE_MILLIS = 120;
const BALANCE = { below: 'below target', within: 'on target', above: 'well above target' };

/** All that is known of the selected muscle. The numbers at once, the explanation when it comes. */
export function musclePanel() {
  const panel = h('section', { id: 'muscle-panel', class: 'card muscle-panel', tabindex: -1, 'aria-labelledby': 'muscle-name' });
  const known = new Map();
  let waiting;
  let spoken = null;

  function show() {
    const entry = state.selected && muscle(state.selected);
    if (!entry) {
      return;
    }
    const explanation = known.get(entry.muscleGroup);
    panel.replaceChildren(head(entry), facts(entry), ...why(entry, explanation));
    if (spoken !== null && spoken !== entry.muscleGroup && document.activeElement?.dataset?.muscle !== entry.muscleGroup) {
      announce(`${label(entry.muscleGroup)}: ${percent(entry.recovery)}, ${statusWord(entry.status)}`);
    }
    spoken = entry.muscleGroup;
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
    h('p', { class: 'big-number', vars: { dot: colour(entry.recovery) } }, percent(entry.recovery)),
  );
}

function facts(entry) {
  const { week } = entry;
  const row = (term, ...value) => h('div', null, h('dt', null, term), h('dd', null, ...value));
  return h(
    'dl',
    { class: 'facts' },
    row(
      'Fresh',
      entry.hoursToFresh > 0
        ? `in ${duration(entry.hoursToFresh)}, ${moment(new Date(Date.parse(state.at) + entry.hoursToFresh * 3_600_000))}`
        : 'now',
    ),
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
    loads(explanation.loadedBy),
    checkIn(entry, explanation.checkIn),
  ];
}

function curve(entry, explanation) {
  const points = [...(explanation.past ?? []), ...explanation.curve];
  const last = points[points.length - 1].recovery;
  return h(
    'figure',
    { class: 'curve-place' },
    recoveryCurve(
      points,
      Date.parse(explanation.at),
      `Recovery of ${label(entry.muscleGroup)} over the next 7 days of rest, from ${percent(entry.recovery)} to ${percent(last)}`,
    ),
    h('figcaption', null, 'If it rests for the next 7 days'),
  );
}

function loads(sets) {
  if (sets.length === 0) {
    return h('p', { class: 'hint' }, 'No set weighs on it.');
  }
  const byExercise = new Map();
  for (const set of sets) {
    const key = `${set.exerciseId} ${set.performedAt.slice(0, 10)}`;
    byExercise.set(key, [...(byExercise.get(key) ?? []), set]);
  }
  const groups = [...byExercise.values()];
  const item = (group) =>
    h(
      'li',
      null,
      h('span', { class: 'load-name' }, group[0].exerciseName),
      h(
        'span',
        { class: 'load-what' },
        `${count(group.length, 'set')} · ${setText(group[0])} · ${ago(group[0].performedAt)}`,
        group[0].activation < 1 && ` · counts ${number(group[0].activation * 100)} %`,
        group[0].coveredByCheckIn && ' · covered by your check-in',
      ),
    );
  return h(
    'div',
    { class: 'loads' },
    h('h3', null, 'What loaded it'),
    h('ul', null, groups.slice(0, 3).map(item)),
    groups.length > 3 &&
      h(
        'details',
        null,
        h('summary', null, `${groups.length - 3} more`),
        h('ul', null, groups.slice(3, 30).map(item)),
      ),
  );
}
