import { h, icon } from './dom.js';

const system = matchMedia('(prefers-color-scheme: dark)');

function current() {
  return document.documentElement.dataset.theme ?? (system.matches ? 'dark' : 'light');
}

/** A button that changes between light and dark; the choice is kept on this device. */
export function themeButton() {
  const button = h('button', { type: 'button', class: 'icon-button', on: { click: toggle } });

  function toggle() {
    const next = current() === 'dark' ? 'light' : 'dark';
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem('gravl.theme', next);
    } catch {
      // Then it lasts until the page is closed.
    }
    show();
  }

  function show() {
    const dark = current() === 'dark';
    const label = dark ? 'Use the light theme' : 'Use the dark theme';
    button.replaceChildren(icon(dark ? 'sun' : 'moon'));
    button.setAttribute('aria-label', label);
    button.title = label;
  }

  system.addEventListener('change', show);
  show();
  return button;
}
