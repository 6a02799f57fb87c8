import { h, icon } from './dom.js';

const SHOWN_MILLIS = 7_000;
const AT_ONCE = 2;

/** A short message that goes by itself, with at most one thing to do about it. */
export function toast(text, action = null, kind = 'info') {
  const place = document.getElementById('toasts');
  const message = h(
    'div',
    { class: `toast ${kind}` },
    h('span', null, text),
    action &&
      h(
        'button',
        {
          type: 'button',
          class: 'link',
          on: {
            click: () => {
              message.remove();
              action.act();
            },
          },
        },
        action.name,
      ),
    h(
      'button',
      { type: 'button', class: 'icon-button small', 'aria-label': 'Dismiss', on: { click: () => message.remove() } },
      icon('close'),
    ),
  );
  // A modal dialog makes the rest of the page inert: messages must be inside it to be of use.
  const dialog = [...document.querySelectorAll('dialog[open]')].at(-1);
  const shownIn = dialog?.querySelector('.toasts') ?? place;
  while (shownIn.children.length >= AT_ONCE) {
    shownIn.firstElementChild.remove();
  }
  shownIn.append(message);
  const leave = () => (message.matches(':hover, :focus-within') ? setTimeout(leave, SHOWN_MILLIS) : message.remove());
  setTimeout(leave, SHOWN_MILLIS);
}

/** Where what they offer is no longer to be had. */
export function dismissToasts() {
  document.querySelectorAll('.toast').forEach((message) => message.remove());
}

export function failed(error) {
  toast(error.offline ? 'You are offline: nothing was saved. Try again.' : error.message, null, 'error');
}
