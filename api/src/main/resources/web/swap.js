import { get, now, write } from './api.js';
import { openDialog } from './dialog.js';
import { h } from './dom.js';
import { ago, label, localDate, percent } from './format.js';
import { refresh, state, tell } from './store.js';
import { failed, toast } from './toast.js';
import { startWorkout } from './workout.js';

let there = true;

/** Whether this server can swap workouts; known for sure once it was asked. */
export const swapsAreThere = () => there;

function absent(error) {
  if (error.missing) {
    there = false;
    tell('workouts');
  }
  return error.missing ? 'This server does not offer that yet.' : error.message;
}

/** What could be done today instead. */
export async function openSwap(workout) {
  const body = h('div', { class: 'swap' }, h('p', { class: 'hint', role: 'status' }, 'Looking for what you could do instead…'));
  const dialog = openDialog(`Instead of ${workout.name}`, 'wide', body);
  try {
    const { workouts } = await get(`/api/workouts/available?date=${localDate(now())}&for=${workout.id}`);
    const reason = h('input', { id: 'swap-reason', maxlength: 500, placeholder: 'no free rack, short of time…' });
    const others = workouts.filter((other) => other.kind === 'custom' || other.id !== workout.id);
    const choose = (other) => swap(dialog, workout, other, reason.value.trim());
    body.replaceChildren(
      h('div', { class: 'field' }, h('label', { for: 'swap-reason' }, 'Why (if you like)'), reason),
      h('ul', { class: 'alternatives' }, others.map((other) => alternative(other, choose))),
    );
  } catch (error) {
    body.replaceChildren(h('p', { class: 'problem', role: 'alert' }, absent(error)));
  }
}

function alternative(other, choose) {
  return h(
    'li',
    { class: other.eligible ? 'alternative' : 'alternative not-now' },
    h(
      'div',
      null,
      h('strong', null, other.name),
      h(
        'p',
        { class: 'hint' },
        (other.muscles ?? []).map((entry) => `${label(entry.muscleGroup)} ${percent(entry.recovery)}`).join(' · '),
      ),
      !other.eligible && h('p', { class: 'hint warning' }, reasonsOf(other)),
    ),
    other.overlap !== undefined && h('span', { class: 'overlap' }, `${Math.round(other.overlap * 100)} % alike`),
    h(
      'button',
      { type: 'button', class: 'button', 'aria-label': `Take ${other.name}`, on: { click: () => choose(other) } },
      'Take this',
    ),
  );
}

const reasonsOf = (other) =>
  (other.reasons ?? []).map((reason) => reason.message ?? reason).join(' ') || other.reason?.message || other.reason || 'Still loaded.';

async function swap(dialog, from, to, reason) {
  const date = localDate(now());
  const target = to.kind === 'custom' ? { toCustomWorkoutId: to.id } : { toWorkoutId: to.id };
  try {
    const answer = await write('POST', `/api/workouts/${from.id}/swap`, { ...target, date, ...(reason && { reason }) });
    dialog.close();
    await refresh();
    const id = answer.id ?? answer.swapId ?? answer.swap?.id;
    toast(`${to.name} stands in for ${from.name} today.`, id && { name: 'Undo', act: () => revert(id) });
    startWorkout({ kind: to.kind, id: to.id, name: to.name }, from.name);
  } catch (error) {
    failed(error);
  }
}

async function revert(id) {
  try {
    await write('POST', `/api/swaps/${id}/revert`);
    await refresh();
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
  openDialog(`Swaps of ${workout.name}`, 'narrow', body);
  const show = async () => {
    try {
      const { swaps } = await get(`/api/workouts/${workout.id}/swaps`);
      body.replaceChildren(
        swaps.length === 0
          ? h('p', { class: 'empty' }, 'It was never swapped.')
          : h('ul', { class: 'alternatives' }, swaps.map((entry) => audited(entry, show))),
      );
    } catch (error) {
      body.replaceChildren(h('p', { class: 'problem', role: 'alert' }, absent(error)));
    }
  };
  await show();
}

const nameOf = (end) => end?.name ?? 'your own workout';

function audited(entry, show) {
  const from = entry.from ?? state.workouts?.get(entry.fromWorkoutId);
  const to = entry.to ?? state.workouts?.get(entry.toWorkoutId);
  return h(
    'li',
    { class: entry.revertedAt ? 'alternative not-now' : 'alternative' },
    h(
      'div',
      null,
      h('strong', null, `${nameOf(from)} → ${nameOf(to)}`),
      h('p', { class: 'hint' }, `for ${entry.date ?? entry.forDate}, ${ago(entry.swappedAt)}`, entry.reason && ` · “${entry.reason}”`),
      entry.revertedAt && h('p', { class: 'hint' }, `undone ${ago(entry.revertedAt)}`),
    ),
    !entry.revertedAt &&
      h('button', { type: 'button', class: 'button', on: { click: async () => (await revert(entry.id)) && show() } }, 'Undo'),
  );
}
