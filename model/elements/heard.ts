/**
 * Subjects on which an actor responds, with the membership property that stores the day of its response, «
 * aucun » included.
 */
export const HEARD_ON = {
  links: 'heardLinksOn',
  commitments: 'heardCommitmentsOn',
  needs: 'heardNeedsOn',
} as const;

export type HeardSubject = keyof typeof HEARD_ON;
export type HeardOn = (typeof HEARD_ON)[HeardSubject];

// A table and no call: a screen that needs none of it does not load it.
export const HEARD_SUBJECTS = ['links', 'commitments', 'needs'] as const satisfies readonly HeardSubject[];

/** Lists the properties that store these days. */
export const heardDays = (): readonly HeardOn[] => HEARD_SUBJECTS.map((subject) => HEARD_ON[subject]);
