import { h } from './dom.js';

const SHOWN = 50;

/**
 * A field that finds as one types, after the ARIA combobox pattern: arrows go through what was
 * found, Enter or a click takes one, Escape closes the list.
 *
 * @param search text → promise of [{key, name, hint}]
 * @param onPick called with what was taken; the field is empty again then
 */
export function combobox({ id, label, placeholder, search, onPick }) {
  let found = [];
  let active = -1;
  let asked = 0;
  const list = h('ul', { id: `${id}-list`, class: 'options', role: 'listbox', 'aria-label': label, hidden: true });
  const none = h('p', { class: 'hint', role: 'status' });
  const input = h('input', {
    id,
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: 'false',
    placeholder,
    'aria-autocomplete': 'list',
    'aria-expanded': 'false',
    'aria-controls': list.id,
    on: { input: open, click: open, keydown: key, blur: close },
  });

  async function open() {
    const mine = ++asked;
    try {
      const all = await search(input.value.trim());
      if (mine === asked && document.activeElement === input) {
        show(all);
      }
    } catch (error) {
      none.textContent = error.message;
    }
  }

  function show(all) {
    found = all.slice(0, SHOWN);
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    none.textContent = found.length === 0 ? 'Nothing of that name.' : all.length > SHOWN ? `The first ${SHOWN} of ${all.length}; type to find more.` : '';
    // It lies in the flow of a dialog, whose end it may push out of sight.
    list.scrollIntoView({ block: 'nearest' });
    activate(input.value && found.length > 0 ? 0 : -1);
  }

  function option({ name, hint }, index) {
    return h(
      'li',
      {
        id: `${id}-${index}`,
        class: 'option',
        role: 'option',
        'aria-selected': 'false',
        // Before the field loses the focus, which closes the list.
        on: { pointerdown: (event) => event.preventDefault(), click: () => pick(index) },
      },
      h('span', null, name),
      hint && h('span', { class: 'hint' }, hint),
    );
  }

  function activate(index) {
    list.children[active]?.setAttribute('aria-selected', 'false');
    active = index;
    const chosen = list.children[index];
    chosen?.setAttribute('aria-selected', 'true');
    chosen?.scrollIntoView({ block: 'nearest' });
    if (chosen) {
      input.setAttribute('aria-activedescendant', chosen.id);
    } else {
      input.removeAttribute('aria-activedescendant');
    }
  }

  function pick(index) {
    const taken = found[index];
    input.value = '';
    close();
    onPick(taken);
  }

  function close() {
    asked++;
    list.hidden = true;
    none.textContent = '';
    input.setAttribute('aria-expanded', 'false');
    activate(-1);
  }

  function key(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      event.preventDefault();
      if (list.hidden) {
        open();
      } else {
        activate((active + step + found.length) % found.length);
      }
    } else if (event.key === 'Enter') {
      // It would send the form around it.
      event.preventDefault();
      if (!list.hidden && active >= 0) {
        pick(active);
      }
    } else if (event.key === 'Escape' && !list.hidden) {
      // The list, not the dialog around it.
      event.preventDefault();
      close();
    }
  }

  return h('div', { class: 'field combobox' }, h('label', { for: id }, label), h('div', { class: 'combobox-field' }, input, list), none);
}
