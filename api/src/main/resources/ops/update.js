// Changes only what differs: what stays is not touched, so nothing flickers, and a selection or
// the focus in it is not lost.

import { h } from './dom.js';

export function write(element, text) {
  if (element.textContent !== text) {
    element.textContent = text;
  }
}

export function put(element, name, value) {
  if (value === null) {
    element.removeAttribute(name);
  } else if (element.getAttribute(name) !== String(value)) {
    element.setAttribute(name, value);
  }
}

export function hide(element, hidden) {
  if (element.hidden !== hidden) {
    element.hidden = hidden;
  }
}

export function mark(element, name, marked) {
  if (element.classList.contains(name) !== marked) {
    element.classList.toggle(name, marked);
  }
}

/** Keeps an element for each item; make() answers {element, show(item)}. */
export function keyed(parent, keyOf, make) {
  const kept = new Map();
  return (items) => {
    const keys = new Set(items.map(keyOf));
    for (const [key, row] of kept) {
      if (!keys.has(key)) {
        row.element.remove();
        kept.delete(key);
      }
    }
    let next = parent.firstElementChild;
    for (const item of items) {
      const key = keyOf(item);
      const row = kept.get(key) ?? make(item);
      kept.set(key, row);
      row.show(item);
      if (row.element === next) {
        next = next.nextElementSibling;
      } else {
        parent.insertBefore(row.element, next);
      }
    }
  };
}

/** Keys for items of which some are alike: the second of them has another than the first. */
export function numbered(items, nameOf) {
  const times = new Map();
  return items.map((item) => {
    const name = nameOf(item);
    times.set(name, (times.get(name) ?? 0) + 1);
    return { ...item, key: `${name} ${times.get(name)}` };
  });
}

/** A list of names with a value each. */
export function figures(...names) {
  const values = names.map(() => h('dd'));
  const element = h(
    'dl',
    { class: 'figures' },
    names.map((name, i) => h('div', null, h('dt', null, name), values[i])),
  );
  return { element, show: (...texts) => texts.forEach((text, i) => write(values[i], text)) };
}

/** A row of a table whose first cell names it. */
export function tableRow(columns) {
  const cells = columns.map((name, i) => h(i === 0 ? 'th' : 'td', { scope: i === 0 ? 'row' : null, 'data-column': name }));
  return { element: h('tr', null, cells), show: (...texts) => texts.forEach((text, i) => write(cells[i], text)) };
}

/** On narrow screens it is a list: the names of the columns stand in each row. */
export function table(caption, columns, body) {
  return h(
    'table',
    { class: 'stacked' },
    h('caption', { class: 'unseen' }, caption),
    h('thead', null, h('tr', null, columns.map((name) => h('th', { scope: 'col' }, name)))),
    body,
  );
}

/** A share of 0 to 1 as a bar; the text beside it says the number. */
export function bar(label) {
  const element = h('span', { class: 'bar', role: 'meter', 'aria-label': label, 'aria-valuemin': 0, 'aria-valuemax': 100 });
  return {
    element,
    show(share, text) {
      const percents = Math.round(100 * Math.min(1, Math.max(0, share)));
      if (element.getAttribute('aria-valuenow') !== String(percents)) {
        element.style.setProperty('--share', `${percents}%`);
      }
      put(element, 'aria-valuenow', percents);
      put(element, 'aria-valuetext', text);
    },
  };
}
