import { get, now, write } from './api.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { startWorkout } from './lazy-dialogs.js';
import { ago, calendarDay, isKnown, label, localDate, percent, share, wholeNumber } from './format.js';
import { refresh, tell } from './store.js';
import { rememberSwapOf } from './swaps-today.js';
import { dismissToasts, failed, toast } from './toast.js';

const SCORE_MEANS = 'Of 100: how well it suits now, on its own; the best stands first';

/** What could be done today instead. */
export async function openSwap(workout) {
  const body = h('div', { class: 'swap' }, h('p', { class: 'hint', role: 'status' }, 'Looking for what you could do instead…'));
  const dialog = openDialog(`Instead of ${workout.name}`, 'wide', body);
  try {
    const { workouts } = await get(`/api/workouts/available?date=${localDate(now())}&for=${workout.id}`);
    const reason = h('input', { id: 'swap-reason', maxlength: 500, placeholder: 'no free rack, short of time…' });
    const choose = (other) => swap(dialog, workout, other.workout, reason.value.trim());
    const list = (eligible) => workouts.filter((other) => other.eligible === eligible).map((other) => alternative(other, choose));
    const notNow = list(false);
    body.replaceChildren(
      h('div', { class: 'field' }, h('label', { for: 'swap-reason' }, 'Why (if you like)'), reason),
      h('ul', { class: 'alternatives' }, list(true)),
      notNow.length > 0 &&
        h('details', { class: 'not-now-list' }, h('summary', null, `${notNow.length} that do not suit now, and why`), h('ul', { class: 'alternatives' }, notNow)),
    );
  } catch (error) {
    body.replaceChildren(h('p', { class: 'problem', role: 'alert' }, error.message));
  }
}

function alternative({ workout, eligible, muscles, reasons, overlap, minutes, score }, choose) {
  return h(
    'li',
    { class: eligible ? 'alternative' : 'alternative not-now' },
    h(
      'div',
      null,
      h('strong', null, workout.name),
      h('p', { class: 'hint' }, muscles.map((entry) => `${label(entry.muscleGroup)} ${percent(entry.recovery)}`).join(' · ')),
      reasons.map((reason) => h('p', { class: 'hint warning' }, reason.message)),
    ),
    h(
      'span',
      { class: 'overlap' },
      isKnown(score) && h('strong', { title: SCORE_MEANS }, `Score ${wholeNumber(score)}`),
      minutes !== undefined && h('span', null, `${wholeNumber(minutes)} min`),
      h('span', null, `${share(overlap ?? 0)} alike`),
    ),
    h(
      'button',
      { type: 'button', class: 'button', 'aria-label': `Take ${workout.name}`, on: { click: () => choose({ workout }) } },
      'Take this',
    ),
  );
}

async function swap(dialog, from, to, reason) {
  const date = localDate(now());
  const target = to.kind === 'custom' ? { toCustomWorkoutId: to.id } : { toWorkoutId: to.id };
  try {
    const answer = await write('POST', `/api/workouts/${from.id}/swap`, { ...target, date, ...(reason && { reason }) });
    rememberSwapOf(from.id);
    dialog.close();
    await refresh();
    tell('swaps');
    startWorkout(to, from.name);
    toast(`${to.name} stands in for ${from.name} today.`, { name: 'Undo', act: () => revert(answer.id) });
  } catch (error) {
    failed(error);
  }
}

/** Whether it is undone. */
export async function revert(id) {
  try {
    await write('POST', `/api/swaps/${id}/revert`);
    dismissToasts();
    await refresh();
    tell('swaps');
    toast('The swap is undone.');
    return true;
  } catch (error) {
    failed(error);
    return false;
  }
}

/** Every swap of a workout, undone ones too. */
export async function openAudit(workout) {
  const body = h('div', { class: 'audit' }, h('p', { class: 'hint', role: 'status' }, 'Loading…'));
  openDialog(`Swaps of ${workout.name}`, 'medium', body);
  const show = async () => {
    try {
      const { swaps } = await get(`/api/workouts/${workout.id}/swaps`);
      body.replaceChildren(
        swaps.length === 0
          ? h('p', { class: 'empty' }, 'It was never swapped.')
          : h('ul', { class: 'alternatives' }, swaps.map((entry) => audited(entry, show))),
      );
    } catch (error) {
      body.replaceChildren(h('p', { class: 'problem', role: 'alert' }, error.message));
    }
  };
  await show();
}

function audited(entry, show) {
  return h(
    'li',
    { class: entry.standing ? 'alternative' : 'alternative not-now' },
    h(
      'div',
      null,
      h('strong', null, `${entry.from.name} → ${entry.to.name}`),
      h('p', { class: 'hint' }, `for ${calendarDay(entry.date)}, swapped ${ago(entry.swappedAt)}`, entry.reason && ` · “${entry.reason}”`),
      entry.revertedAt && h('p', { class: 'hint' }, `undone ${ago(entry.revertedAt)}`),
    ),
    entry.standing &&
      h('button', { type: 'button', class: 'button', on: { click: async () => (await revert(entry.id)) && show() } }, 'Undo'),
  );
}
