import type { Membership } from '../../../model/contract/actor.ts';
import { HEARD_ON, HEARD_SUBJECTS, type HeardOn } from '../../../model/elements/heard.ts';
import type { HeardSubject } from '../../../model/elements/system.ts';

/** Lists the subjects on which an actor has responded. */
export const heardSubjects = (membership: Membership | undefined): readonly HeardSubject[] =>
  HEARD_SUBJECTS.filter((subject) => membership?.[HEARD_ON[subject]] !== undefined);

/**
 * Returns the change from `before` to `chosen`: a new response gets the map's day, a removed one is cleared.
 */
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
