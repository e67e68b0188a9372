import type { Membership } from '../../../model/contract/actor.ts';
import { HEARD_ON, HEARD_SUBJECTS, type HeardOn } from '../../../model/elements/heard.ts';
import type { HeardSubject } from '../../../model/elements/system.ts';

/** Subjects on which an actor has answered. */
export const heardSubjects = (membership: Membership | undefined): readonly HeardSubject[] =>
  HEARD_SUBJECTS.filter((subject) => membership?.[HEARD_ON[subject]] !== undefined);

/** The change that makes `chosen` of `before`: a new answer takes the day of the map, one that goes is cleared. */
export const heardChange = (
  before: readonly string[],
  chosen: readonly string[],
  day: string,
): Partial<Record<HeardOn, string | null>> =>
  Object.fromEntries(
    HEARD_SUBJECTS.filter((subject) => before.includes(subject) !== chosen.includes(subject)).map(
      (subject) => [HEARD_ON[subject], chosen.includes(subject) ? day : null],
    ),
  );
