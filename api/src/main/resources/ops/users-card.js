import { card } from './card.js';
import { figures } from './update.js';
import { age, number } from './words.js';

/** How many users there are, and for how many something is missing. */
export function usersCard() {
  const numbers = figures('Users', 'Behind', 'Writes behind, at most', 'Oldest insights of those behind', 'Not evaluated yet', 'Of another model', 'Past their validity');
  const made = card('users', 'Users', numbers.element);
  return {
    element: made.element,
    show: ({ at, hops }) =>
      made.of(hops.serving, ({ users, usersReadAt }) => {
        numbers.show(
          number(users.total),
          number(users.behind),
          number(users.versionsBehindMax),
          users.oldestComputedAt ? `${since(users.oldestComputedAt, usersReadAt)} old` : '–',
          number(users.notEvaluated),
          number(users.ofOtherModels),
          number(users.overdue),
        );
        return `counted ${since(usersReadAt, at)} ago`;
      }),
  };
}

const since = (instant, at) => age((Date.parse(at) - Date.parse(instant)) / 1000);
