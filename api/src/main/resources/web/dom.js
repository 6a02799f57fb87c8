// Elements without a template language. Text is always set as text, so nothing can become markup.

const SVG = 'http://www.w3.org/2000/svg';

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === null || value === undefined || value === false) {
      continue;
    }
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value)) {
        element.addEventListener(event, listener);
      }
    } else if (name === 'vars') {
      // Through the object model: the page's policy forbids style attributes.
      for (const [variable, number] of Object.entries(value)) {
        element.style.setProperty(`--${variable}`, number);
      }
    } else if (name === 'value') {
      element.value = value;
    } else {
      element.setAttribute(name, value === true ? '' : value);
    }
  }
  element.append(...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

export function svg(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

const ICONS = {
  sun: 'M12 7a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12 1.5v2M12 20.5v2M1.5 12h2M20.5 12h2M4.6 4.6 6 6M18 18l1.4 1.4M19.4 4.6 18 6M6 18l-1.4 1.4',
  moon: 'M20 14.5A8.5 8.5 0 0 1 9.5 4a8.5 8.5 0 1 0 10.5 10.5Z',
  check: 'm4.5 12.5 5 5 10-11',
  undo: 'M4 9h10a5.5 5.5 0 0 1 0 11h-3M4 9l4.5-4.5M4 9l4.5 4.5',
  swap: 'M4 8h14m0 0-4-4m4 4-4 4M20 16H6m0 0 4-4m-4 4 4 4',
  play: 'M7 4.5v15l12-7.5Z',
  close: 'm5 5 14 14M19 5 5 19',
  upload: 'M12 16V4m0 0L7 9m5-5 5 5M4 16v4h16v-4',
  leave: 'M14 4h5v16h-5M3 12h11m0 0-4-4m4 4-4 4',
  plus: 'M12 5v14M5 12h14',
  more: 'm6 9 6 6 6-6',
  up: 'm6 15 6-6 6 6',
  edit: 'M4 20h4L19 9l-4-4L4 16Zm9-13 4 4',
  bin: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13',
  download: 'M12 4v12m0 0 5-5m-5 5-5-5M4 16v4h16v-4',
  alert: 'M12 3.5 2.5 20h19ZM12 10v4.5m0 2.6v.4',
  unknown: 'M9 9a3 3 0 1 1 4.5 2.6c-1 .6-1.5 1.2-1.5 2.4m0 3.4v.4',
  outside: 'M13 5h6v6m0-6-9 9M17 14v5H5V7h5',
  sliders: 'M4 7h9m4 0h3M4 17h3m4 0h9M13 7a2 2 0 1 0 4 0 2 2 0 0 0-4 0M7 17a2 2 0 1 0 4 0 2 2 0 0 0-4 0',
};

/** A line drawing, hidden from screen readers: the button around it has the words. */
export function icon(name) {
  return svg('svg', { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' }, svg('path', { d: ICONS[name] }));
}

/** Says it to screen readers only. */
export function announce(text) {
  document.getElementById('announcer').textContent = text;
}
