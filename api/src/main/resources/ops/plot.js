import { h } from './dom.js';
import { HOUR, lastAt, summary } from './past.js';
import { colour, whenColoursChange } from './theme-colours.js';
import uPlot from './uplot.js';
import { put, write } from './update.js';
import { age, clock, hour, isKnown } from './words.js';

const FONT = '10px system-ui, sans-serif';
const X_AXIS = 16;
const TIME_STEPS = [900, 1_800];

const DASHES = [4, 3];
const DOT = 2.5;
const NO_DATA = [[], [], []];

/** A name nearer to the corner would lie over that of the other axis. */
const CORNER = 120;

/**
 * The last hour of one number, with a line for what it may be; red where it is more. Pointed at,
 * all plots show the same instant.
 *
 * @param name for those who don't see it
 * @param words of a value
 * @param scale {range(highest, limit), splits, ...} of the numbers
 */
export function timePlot(name, words, scale) {
  const canvas = h('div', { class: 'plot-canvas', role: 'img' });
  const caption = h('figcaption');
  const element = h('figure', { class: 'plot' }, canvas, caption);
  let said = '';
  let highest = null;
  let limit = null;

  const plot = new uPlot(
    {
      width: 200,
      height: 80,
      padding: [7, 15, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false }, sync: { key: 'pipeline' } },
      scales: {
        x: { time: true, range: () => [lastAt() - HOUR, lastAt()] },
        y: { ...scale.kind, range: () => scale.range(highest, limit) },
      },
      axes: [
        axis({ size: X_AXIS, incrs: TIME_STEPS, space: 45, values: (_, splits) => splits.map(hourName) }),
        axis({ size: 44, splits: () => scale.splits(highest, limit), filter: (_, splits) => splits, values: (_, splits) => splits.map(scale.words) }),
      ],
      series: [
        {},
        { stroke: () => colour('plot-line'), width: 1.25, fill: () => colour('plot-fill'), points: { show: false } },
        { stroke: () => colour('danger'), width: 2, fill: () => colour('plot-over'), points: { show: false } },
      ],
      hooks: { setCursor: [point], draw: [drawLimit, drawLast] },
    },
    NO_DATA,
    canvas,
  );

  /** Also where no value is known. */
  function drawLimit({ ctx, bbox, valToPos }) {
    if (limit !== null) {
      // Between two pixels it would be pale.
      const y = Math.round(valToPos(limit, 'y', true)) + (devicePixelRatio % 2) / 2;
      ctx.save();
      ctx.strokeStyle = colour('plot-limit');
      ctx.lineWidth = devicePixelRatio;
      ctx.setLineDash(DASHES.map((length) => length * devicePixelRatio));
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
      ctx.restore();
    }
  }

  /** The present, which else is a line as thin as two seconds of an hour. */
  function drawLast({ ctx, data, valToPos }) {
    const value = data[1].at(-1);
    if (isKnown(value)) {
      ctx.fillStyle = colour(limit !== null && value > limit ? 'danger' : 'plot-line');
      ctx.beginPath();
      ctx.arc(valToPos(data[0].at(-1), 'x', true), valToPos(value, 'y', true), DOT * devicePixelRatio, 0, 2 * Math.PI);
      ctx.fill();
    }
  }

  /** What stands where the pointer is, in this plot or in another. */
  function point({ cursor, data }) {
    const at = cursor.idx;
    const value = at === null || at === undefined ? undefined : data[1][at];
    write(caption, value === undefined ? said : `${clock(data[0][at] * 1000)}: ${value === null ? 'not known' : words(value)}`);
  }

  function resize() {
    if (canvas.clientWidth > 0) {
      plot.setSize({ width: canvas.clientWidth, height: canvas.clientHeight });
    }
  }

  new ResizeObserver(resize).observe(canvas);
  whenColoursChange(() => plot.redraw(false));

  return {
    element,
    /** @param most the limit, or null */
    show({ times, values }, most) {
      const told = summary({ times, values }, most);
      ({ highest } = told);
      limit = most;
      const drawn = values.map((value) => (value === null ? null : scale.draw(value)));
      // With its neighbours: a line has two ends.
      const isOver = (i) => most !== null && values[i] > most;
      const over = drawn.map((value, i) => (isOver(i - 1) || isOver(i) || isOver(i + 1) ? value : null));
      plot.setData([times, drawn, over]);
      said = highest === null ? 'nothing known of the last hour' : `highest ${words(highest)} at ${clock(told.highestAt * 1000)}`;
      const late = told.over > 0 ? `, over budget for ${age(told.over)}` : '';
      put(canvas, 'aria-label', `${name} over the last hour: ${said}${late}`);
      said += late;
      if (plot.cursor.idx === null || plot.cursor.idx === undefined) {
        write(caption, said);
      }
    },
  };
}

const hourName = (at) => (at < lastAt() - HOUR + CORNER ? null : hour(at * 1000));

function axis(more) {
  return {
    stroke: () => colour('muted'),
    font: FONT,
    gap: 3,
    ticks: { show: false },
    grid: { stroke: () => colour('plot-grid'), width: 1 },
    ...more,
  };
}
