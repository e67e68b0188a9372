import type { snapshotPage as french } from '../../fr/served/snapshot-page.ts';

/** The page of a snapshot. */
export const snapshotPage: typeof french = {
  named: (name, value) => `${name}: ${value}`,
  snapshot: 'Snapshot',
  readAt: (day) => `as of ${day}`,
  takenOn: (day) => `taken on ${day}`,
  replacedOn: (day) => `replaced on ${day}: something was erased from it on request`,
  by: (author) => `by ${author}`,
  linkedFrom: (level) => `links from “${level}” on`,
  withoutTransactions: 'without funding or markets',
  questions: 'Questions asked on that day',
  answer: 'The room answered',
  noQuestions: 'No question was on the screen.',
  families: 'Families shown',
  actors: 'Actors',
  find: 'Find an actor',
  alone: 'No cooperation declared.',
  outside: 'actor from elsewhere',
  unknown: 'state not known on that day',
  reserve: 'Not placed on the map',
  commitments: 'Commitments',
  carriedBy: 'carried by',
  hash: 'SHA-256 of the content',
  cite: 'To cite',
  authors: 'authors',
  licence: 'licence',
  frozen:
    'A frozen snapshot: nothing changes it. It holds only what everyone who may read this territory could see.',
  noServer: 'This page opens with no server and no connection.',
  others: (shown, all) =>
    `${shown} territories of ${all} are drawn here; the address of the snapshot gives the others one by one.`,
};
