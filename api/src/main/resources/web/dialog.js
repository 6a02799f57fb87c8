import { h, icon } from './dom.js';

let opened = 0;

/** A modal dialog with a title; gone from the page when closed. Returns it, shown already. */
export function openDialog(title, kind, ...content) {
  return show('dialog', title, kind, content);
}

/** Asks before something that can't be undone, or has weight; kind: of the button that does it. */
export function ask(question, detail, yes, act, { no = 'Keep it', kind = 'danger' } = {}) {
  const dialog = show('alertdialog', question, 'narrow', [
    h('p', null, detail),
    h(
      'div',
      { class: 'dialog-buttons' },
      h(
        'button',
        {
          type: 'button',
          class: `button ${kind}`,
          on: {
            click: () => {
              dialog.close();
              act();
            },
          },
        },
        yes,
      ),
      h('button', { type: 'button', class: 'button', autofocus: true, on: { click: () => dialog.close() } }, no),
    ),
  ]);
}

function show(role, title, kind, content) {
  const id = `dialog-title-${++opened}`;
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: () => dialog.close() } },
    icon('close'),
  );
  const dialog = h(
    'dialog',
    { class: `dialog ${kind}`, role: role === 'dialog' ? null : role, 'aria-labelledby': id },
    h('header', { class: 'dialog-head' }, h('h2', { id }, title), close),
    h('div', { class: 'dialog-body' }, ...content),
    h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' }),
  );
  dialog.addEventListener('close', () => dialog.remove());
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
