import { h, icon } from './dom.js';
import { budget, isLate, stateOf } from './hops.js';
import { columns, lagOf } from './past.js';
import { timePlot } from './plot.js';
import { LAG } from './scales.js';
import { keyed, mark, numbered, put, write } from './update.js';
import { isKnown, line, seconds, UNKNOWN } from './words.js';

const MARKS = { well: 'check', over: 'alert', silent: 'close', unwatched: 'unknown', unsure: 'unknown' };

/** One hop: how far it lags, of what it may; what it says of itself; its last hour. */
export function hopBox({ key, name, part, measure, setting, remark }) {
  const sign = h('span', { class: 'hop-mark' });
  const words = h('span');
  const lag = h('strong', { class: 'hop-lag' });
  const most = h('span', { class: 'hop-budget' });
  const said = h('p', { class: 'hop-remark' });
  const problems = h('ul', { class: 'hop-problems' });
  const showProblems = keyed(problems, (problem) => problem.key, problemLine);
  const plot = timePlot(`Lag of the ${key}`, seconds, LAG);
  const element = h(
    'li',
    { class: 'hop', id: `hop-${key}`, tabindex: -1 },
    h('header', { class: 'hop-head' }, h('h3', null, name), h('span', { class: 'hop-part' }, part)),
    h('p', { class: 'hop-state' }, sign, words),
    h('p', { class: 'hop-numbers', title: measure }, lag, most),
    plot.element,
    said,
    problems,
  );
  let kind = null;

  return {
    element,
    show(hop) {
      const state = stateOf(hop);
      if (state.kind !== kind) {
        kind = state.kind;
        element.className = `hop ${kind}`;
        sign.replaceChildren(icon(MARKS[kind]));
      }
      write(words, state.words);
      write(lag, isKnown(hop.lagSeconds) ? seconds(hop.lagSeconds) : UNKNOWN);
      mark(lag, 'late', isLate(hop));
      write(most, budget(hop));
      write(said, sentence(hop));
      put(said, 'title', sentence(hop));
      showProblems(numbered(hop.problems, (problem) => problem.code));
      plot.show(columns(lagOf(key)), hop.budgetSeconds);
    },
  };

  function sentence(hop) {
    if (!hop.watched) {
      return `The api was not told where it is (${setting}).`;
    }
    return hop.answers ? remark(hop) : measure;
  }
}

function problemLine() {
  const element = h('li');
  return {
    element,
    show({ message }) {
      write(element, line(message));
      put(element, 'title', line(message));
    },
  };
}
