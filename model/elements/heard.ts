/** What an actor is heard on, and the property of its membership that keeps the day of its answer, « aucun » included. */
export const HEARD_ON = {
  links: 'heardLinksOn',
  commitments: 'heardCommitmentsOn',
  needs: 'heardNeedsOn',
} as const;

export type HeardSubject = keyof typeof HEARD_ON;
export type HeardOn = (typeof HEARD_ON)[HeardSubject];

export const HEARD_SUBJECTS = Object.keys(HEARD_ON) as HeardSubject[];
export const HEARD_DAYS: readonly HeardOn[] = Object.values(HEARD_ON);
