import { h } from './dom.js';
import { stateOf } from './hops.js';
import { hide, mark, write } from './update.js';

/** A part of the page with a title. Where it is not known any more, what was known stays, greyed. */
export function card(id, title, ...content) {
  const note = h('span', { class: 'card-note' });
  const body = h('div', { class: 'card-body', hidden: true }, content);
  const element = h(
    'section',
    { class: `card detail ${id}-card`, 'aria-labelledby': `${id}-title` },
    h('header', { class: 'section-head' }, h('h2', { id: `${id}-title` }, title), note),
    body,
  );

  function known(text = '') {
    mark(element, 'unknown', false);
    hide(body, false);
    write(note, text);
  }

  function unknown(why) {
    mark(element, 'unknown', true);
    write(note, why);
  }

  return {
    element,
    known,
    unknown,
    /** Runs show where the hop behind it tells something; what it answers stands beside the title. */
    of(hop, show) {
      if (hop.watched && hop.answers) {
        known(show(hop));
      } else {
        unknown(stateOf(hop).words);
      }
    },
  };
}
