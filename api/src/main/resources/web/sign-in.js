import { keepToken } from './api.js';
import { h } from './dom.js';

/** Where there is no token: says how to get one, and takes it. words: {title, lead, whose, command} */
export function signIn(words, reason, done) {
  const area = h('textarea', {
    id: 'token',
    rows: 4,
    spellcheck: 'false',
    autocomplete: 'off',
    required: true,
    placeholder: 'eyJhbGciOi…',
    'aria-describedby': 'token-help',
  });
  const submit = (event) => {
    event.preventDefault();
    keepToken(area.value.replaceAll(/\s/g, ''));
    done();
  };
  return h(
    'section',
    { class: 'card sign-in', 'aria-labelledby': 'sign-in-title' },
    h('h1', { id: 'sign-in-title' }, words.title),
    h('p', null, words.lead),
    reason && h('p', { class: 'problem', role: 'alert' }, reason),
    h(
      'form',
      { on: { submit } },
      h('label', { for: 'token' }, 'Paste your access token'),
      area,
      h('p', { id: 'token-help', class: 'hint' }, `On the machine that runs Gravl, this prints one for ${words.whose}:`),
      h('pre', null, h('code', null, words.command)),
      h('button', { type: 'submit', class: 'button primary' }, 'Sign in'),
    ),
    h('p', { class: 'hint' }, 'The token stays in this tab and is forgotten when you close it.'),
  );
}
