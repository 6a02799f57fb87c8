import { alarmsCard } from './alarms-card.js';
import { canaryCard } from './canary-card.js';
import { captureCard } from './capture-card.js';
import { h } from './dom.js';
import { jobCard } from './job-card.js';
import { lettersCard } from './letters-card.js';
import { sinkCard } from './sink-card.js';
import { sourceCard } from './source-card.js';
import { topicCard } from './topic-card.js';
import { usersCard } from './users-card.js';

/** What is told beside the lags. */
export function details() {
  const cards = [canaryCard(), captureCard(), jobCard(), sourceCard(), topicCard(), sinkCard(), usersCard(), alarmsCard(), lettersCard()];
  return {
    element: h('div', { class: 'details' }, cards.map((card) => card.element)),
    show: (reading) => cards.forEach((card) => card.show(reading)),
  };
}
