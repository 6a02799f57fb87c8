import { get } from './api.js';
import { openDialog } from './dialog.js';
import { announce, h, icon } from './dom.js';
import { ago, number, setText } from './format.js';
import * as sets from './sets.js';
import { state, tell } from './store.js';
import { loadToLog, suggestionsFor } from './suggested-loads.js';
import { failed, toast } from './toast.js';

const SUGGESTED = 'Weights are suggested from the best sets of your last three sessions of each exercise, for the repetitions planned.';

let lastTimes = 0;

/** Logging a workout: every planned set is a line with the numbers that suit, one tap and it is done. */
export async function startWorkout(workout, swappedFrom = null) {
  const body = h('div', { class: 'workout' }, h('p', { class: 'hint', role: 'status' }, 'Looking up your last time…'));
  openDialog(workout.name, 'wide', body);
  try {
    const on = workout.kind === 'custom' ? { customWorkoutId: workout.id } : { workoutId: workout.id };
    const [planned, known] = await Promise.all([plan(workout), sets.lately(on)]);
    const begunAt = known.today.length > 0 ? Math.min(...known.today.map((set) => Date.parse(set.performedAt))) : null;
    new Session(body, on, planned, known, suggestionsFor(workout, begunAt), swappedFrom).show();
  } catch (error) {
    body.replaceChildren(
      h('p', { class: 'problem', role: 'alert' }, `The workout could not be opened. ${error.message}`),
    );
  }
}

async function plan(workout) {
  if (workout.kind !== 'custom') {
    return state.workouts?.get(workout.id)?.exercises ?? [];
  }
  return (await get(`/api/custom-workouts/${workout.id}`)).exercises;
}

class Session {
  /** suggested: what to put on for a planned exercise, or null. */
  constructor(body, on, planned, known, suggested, swappedFrom) {
    this.body = body;
    this.on = on;
    this.known = known;
    this.suggested = suggested;
    this.suggests = planned.some((exercise) => suggested(exercise) !== null);
    this.swappedFrom = swappedFrom;
    this.done = 0;
    this.lines = 0;
    this.progress = h('p', { class: 'workout-progress', role: 'status' });
    this.bar = h('div', { class: 'workout-bar', 'aria-hidden': 'true' });
    this.exercises = planned.map((exercise) => this.exercise(exercise));
  }

  show() {
    this.body.replaceChildren(
      h(
        'div',
        { class: 'workout-top' },
        this.progress,
        this.bar,
        this.swappedFrom && h('p', { class: 'hint' }, `Instead of ${this.swappedFrom}`),
        this.suggests && h('p', { class: 'hint' }, SUGGESTED),
      ),
      ...this.exercises,
    );
    this.count(0);
  }

  count(change) {
    this.done += change;
    this.progress.textContent = `${this.done} of ${this.lines} sets done`;
    this.bar.style.setProperty('--share', this.lines ? this.done / this.lines : 0);
  }

  exercise(planned) {
    const last = this.known.last.get(planned.exerciseId) ?? [];
    const today = this.known.today.filter((set) => set.exerciseId === planned.exerciseId);
    const list = h('ol', { class: 'set-lines' });
    const wanted = Math.max(planned.sets, today.length);
    const working = last.filter((set) => set.type !== 'warmup');
    const suggestedKg = this.suggested(planned);
    // Beside a suggestion each line tells its own.
    const lastTime = suggestedKg === null ? `${working.map(setText).slice(0, 4).join(', ')}, ` : '';
    for (let i = 0; i < wanted; i++) {
      const before = working[Math.min(i, working.length - 1)];
      list.append(this.line(planned, before, today[i], list));
    }
    const more = h(
      'button',
      {
        type: 'button',
        class: 'link',
        on: { click: () => list.append(this.line(planned, working[working.length - 1], null, list)) && this.count(0) },
      },
      icon('plus'),
      'One more set',
    );
    return h(
      'section',
      { class: 'exercise' },
      h('h3', null, planned.name),
      h(
        'p',
        { class: 'hint' },
        `${planned.sets} × ${planned.reps}`,
        suggestedKg !== null && [' · suggested ', h('strong', null, loadToLog(suggestedKg))],
        working.length > 0 ? ` · last time ${lastTime}${ago(working[0].performedAt)}` : ' · first time',
      ),
      list,
      more,
    );
  }

  line(planned, before, logged, list) {
    this.lines += 1;
    const number = list.children.length + 1;
    const line = { planned, number, id: null };
    const suggestedKg = this.suggested(planned);
    const suggestion = suggestedKg === null ? null : { weightKg: suggestedKg, reps: planned.reps };
    const numbers = logged ?? suggestion ?? before ?? { reps: planned.reps };
    const last = suggestion && before && h('span', { class: 'last-time', id: `last-time-${++lastTimes}` }, `last time: ${setText(before)}`);
    const named = (what) => `${planned.name}, set ${number}, ${what}`;
    line.weight = field({ label: named('kilograms'), 'aria-describedby': last?.id, value: numbers.weightKg ?? '', step: 'any', min: -500, max: 1000, placeholder: '–' });
    line.reps = field({ label: named('repetitions'), value: numbers.reps, step: 1, min: 0, max: 10000 });
    line.button = h('button', { type: 'button', class: 'tick', on: { click: () => this.tap(line) } }, icon('check'));
    line.element = h(
      'li',
      { class: last ? 'set-line beside-last' : 'set-line' },
      h('span', { class: 'set-number', 'aria-hidden': 'true' }, number),
      h('span', { class: 'with-unit' }, line.weight, h('span', { 'aria-hidden': 'true' }, 'kg')),
      h('span', { class: 'with-unit' }, line.reps, h('span', { 'aria-hidden': 'true' }, 'reps')),
      last,
      line.button,
    );
    this.mark(line, logged?.id ?? null);
    return line.element;
  }

  /** Shows whether the line is logged; only a change counts. */
  mark(line, id) {
    if ((id === null) !== (line.id === null)) {
      this.count(id === null ? -1 : 1);
    }
    line.id = id;
    const done = id !== null;
    line.element.classList.toggle('done', done);
    line.weight.disabled = line.reps.disabled = done;
    line.button.replaceChildren(icon(done ? 'undo' : 'check'));
    line.button.setAttribute('aria-label', `${done ? 'Undo' : 'Log'} ${line.planned.name}, set ${line.number}`);
  }

  async tap(line) {
    if (line.busy || (line.id === null && !line.reps.reportValidity()) || !line.weight.reportValidity()) {
      return;
    }
    line.busy = true;
    line.element.classList.add('busy');
    try {
      await (line.id === null ? this.log(line) : this.undo(line));
    } catch (error) {
      failed(error);
    } finally {
      line.busy = false;
      line.element.classList.remove('busy');
    }
  }

  async log(line) {
    const set = {
      exerciseId: line.planned.exerciseId,
      setNumber: line.number,
      reps: Number(line.reps.value),
      weightKg: line.weight.value === '' ? undefined : Number(line.weight.value),
    };
    const { ids } = await sets.log(this.on, [set]);
    this.mark(line, ids[0]);
    line.element.closest('.set-lines').querySelector('.set-line:not(.done) .tick')?.focus({ preventScroll: true });
    await this.tellEffect(`${line.planned.name}, ${setText(set)}`, { name: 'Undo', act: () => this.tap(line) });
  }

  async undo(line) {
    await sets.remove(line.id);
    this.mark(line, null);
    await this.tellEffect(`${line.planned.name}, set ${line.number} undone`, null);
  }

  async tellEffect(what, action) {
    tell('logs');
    try {
      const moved = await sets.effect();
      toast(moved ? `${what} · ${moved}` : what, action);
    } catch (error) {
      // It is logged; only what follows from it is not known yet.
      toast(`${what}. ${error.message}`, action);
    }
    announce(`${number(this.done)} of ${this.lines} sets done`);
  }
}

function field({ label, ...props }) {
  return h('input', {
    type: 'number',
    inputmode: 'decimal',
    'aria-label': label,
    required: props.step === 1,
    on: { focus: (event) => event.target.select() },
    ...props,
  });
}
