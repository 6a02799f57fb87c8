import { h, icon } from './dom.js';

/** A modal dialog with a title; gone from the page when closed. Returns it, shown already. */
export function openDialog(title, kind, ...content) {
  const close = h(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': 'Close', on: { click: () => dialog.close() } },
    icon('close'),
  );
  const dialog = h(
    'dialog',
    { class: `dialog ${kind}`, 'aria-labelledby': 'dialog-title' },
    h('header', { class: 'dialog-head' }, h('h2', { id: 'dialog-title' }, title), close),
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
