import { announce, h, icon } from './dom.js';
import { columns, lagOf, summary } from './past.js';
import { keyed, numbered, write } from './update.js';
import { age, clock, isKnown, line, seconds } from './words.js';

/** What it comes to: whether what users see is up to date, how old it is, and where to look. */
export function headline() {
  const mark = h('span', { class: 'headline-mark' });
  const verdict = h('h1', { id: 'verdict' });
  const old = h('p', { class: 'headline-age' });
  const problems = h('ul', { class: 'problems' });
  const showProblems = keyed(problems, (problem) => problem.key, problemLine);
  const element = h('section', { class: 'headline', 'aria-labelledby': 'verdict' }, mark, h('div', null, verdict, old), problems);
  let kind = null;

  return {
    element,
    show(reading) {
      const words = wordsOf(reading);
      if (words !== verdict.textContent) {
        write(verdict, words);
        announce(words);
        document.title = `${reading.upToDate ? '✓' : '✗'} ${words} · Gravl`;
      }
      if (kind !== kindOf(reading)) {
        kind = kindOf(reading);
        element.className = `headline ${kind}`;
        mark.replaceChildren(icon(kind === 'well' ? 'check' : 'alert'));
      }
      write(old, howOld(reading));
      showProblems(numbered(reading.problems, ({ hop, code }) => `${hop} ${code}`));
    },
  };
}

function wordsOf({ upToDate, blame }) {
  return upToDate ? 'Up to date' : `Not up to date${blame ? `: look at the ${blame}` : ''}`;
}

function kindOf({ upToDate, problems, blame }) {
  return !upToDate ? 'over' : blame || problems.length > 0 ? 'warned' : 'well';
}

function howOld({ at, canary, hops }) {
  const seen = canary?.ageSeconds;
  if (!isKnown(seen)) {
    return 'It is not known how old what users see is: no canary tells.';
  }
  const limit = hops.serving.budgetSeconds;
  const since = Date.parse(at) - seen * 1000;
  if (seen > limit) {
    return `What users see is ${seconds(seen)} old: it stands where it stood at ${clock(since)}.`;
  }
  const { over, span } = summary(columns(lagOf('serving')), limit);
  const past = over > 0 ? `older than ${age(limit)} for ${age(over)} of the last ${age(span)}` : `never older than ${age(limit)} in the last ${age(span)}`;
  return `What users see is ${seconds(seen)} old; ${past}.`;
}

function problemLine({ hop }) {
  const text = h('span');
  return {
    element: h('li', null, h('a', { href: `#hop-${hop}` }, hop), ': ', text),
    show: ({ message }) => write(text, line(message)),
  };
}
