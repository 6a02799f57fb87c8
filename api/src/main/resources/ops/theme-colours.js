// The page's colours for a canvas, which does not know CSS variables.

let probe;
let known = new Map();
const listeners = new Set();

/** As the theme in force has it. */
export function colour(name) {
  if (!known.has(name)) {
    if (!probe?.isConnected) {
      probe = document.createElement('span');
      probe.hidden = true;
      document.body.append(probe);
    }
    probe.style.color = `var(--${name})`;
    known.set(name, getComputedStyle(probe).color);
  }
  return known.get(name);
}

export function whenColoursChange(listener) {
  listeners.add(listener);
}

function changed() {
  known = new Map();
  listeners.forEach((listener) => listener());
}

new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
