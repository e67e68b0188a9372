import type { HeardSubject } from './system.ts';

/** What an actor is heard on, and the property of its membership that keeps the day of its answer, « aucun » included. */
export const HEARD_ON = {
  links: 'heardLinksOn',
  commitments: 'heardCommitmentsOn',
  needs: 'heardNeedsOn',
} as const satisfies Record<HeardSubject, string>;

export type HeardOn = (typeof HEARD_ON)[HeardSubject];

// A table and no call: a screen that needs none of it does not load it.
export const HEARD_SUBJECTS = ['links', 'commitments', 'needs'] as const satisfies readonly HeardSubject[];

/** The properties that keep these days. */
export const heardDays = (): readonly HeardOn[] => HEARD_SUBJECTS.map((subject) => HEARD_ON[subject]);
