import type { Membership } from '../../../model/contract/actor.ts';

type HeardField = 'heardLinksOn' | 'heardCommitmentsOn' | 'heardNeedsOn';
export type HeardSubject = 'links' | 'commitments' | 'needs';

/** What an actor can be heard on. */
export const HEARD: readonly { readonly subject: HeardSubject; readonly field: HeardField }[] = [
  { subject: 'links', field: 'heardLinksOn' },
  { subject: 'commitments', field: 'heardCommitmentsOn' },
  { subject: 'needs', field: 'heardNeedsOn' },
];

/** Subjects on which an actor has answered. */
export const heardSubjects = (membership: Membership | undefined): readonly HeardSubject[] =>
  HEARD.filter(({ field }) => membership?.[field] !== undefined).map(({ subject }) => subject);

/** The change that makes `chosen` of `before`: a new answer takes the day of the map, one that goes is cleared. */
export const heardChange = (
  before: readonly string[],
  chosen: readonly string[],
  day: string,
): Partial<Record<HeardField, string | null>> =>
  Object.fromEntries(
    HEARD.filter(({ subject }) => before.includes(subject) !== chosen.includes(subject)).map(
      ({ subject, field }) => [field, chosen.includes(subject) ? day : null],
    ),
  );
