import { write } from './api.js';
import { h } from './dom.js';
import { ago, label, percent } from './format.js';
import { refresh } from './store.js';
import { failed, toast } from './toast.js';

/** A muscle's user knows better: how it feels, 0 to 100 %. */
export function checkIn(entry, latest) {
  const path = `/api/recovery/muscle-groups/${entry.muscleGroup}/check-in`;
  const start = Math.round(entry.recovery);
  const output = h('output', { for: 'feels' }, percent(start));
  const slider = h('input', {
    id: 'feels',
    type: 'range',
    min: 0,
    max: 100,
    step: 5,
    value: start,
    on: { input: () => (output.textContent = percent(Number(slider.value))) },
  });

  async function save(event) {
    event.preventDefault();
    const recovery = Number(slider.value);
    try {
      await write('PUT', path, { recovery });
      document.activeElement?.blur();
      await refresh();
      toast(`${label(entry.muscleGroup)} feels ${percent(recovery)}: noted.`, { name: 'Undo', act: undo });
    } catch (error) {
      failed(error);
    }
  }

  async function undo() {
    try {
      await write('DELETE', path);
      document.activeElement?.blur();
      await refresh();
    } catch (error) {
      failed(error);
    }
  }

  return h(
    'div',
    { class: 'check-in' },
    latest &&
      h(
        'p',
        { class: 'hint' },
        `You said ${percent(latest.recovery)} ${ago(latest.checkedInAt)}; it stands for all sets before. `,
        h('button', { type: 'button', class: 'link', on: { click: undo } }, 'Take it back'),
      ),
    h(
      'details',
      null,
      h('summary', null, 'Feels different?'),
      h(
        'form',
        { on: { submit: save } },
        h('label', { for: 'feels' }, 'How recovered does it feel?'),
        h('div', { class: 'slider' }, slider, output),
        h('button', { type: 'submit', class: 'button' }, 'Save'),
      ),
    ),
  );
}
