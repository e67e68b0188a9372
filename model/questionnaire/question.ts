import type { Answers } from '../contract/questionnaire.ts';
import type { ParticipantAs } from '../contract/workshop.ts';
import type { IsoDay } from '../elements/day.ts';
import type { Edits, Elements } from '../elements/elements.ts';
import type { HeardSubject } from '../elements/system.ts';
import type { Reads } from '../writes/plan.ts';

/** Who says something, where and when. */
export interface Speaking {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly actorId: string;
  readonly as: ParticipantAs;
  /** The day of the workshop: what is said is said on it. */
  readonly day: IsoDay;
  /** Speaks for the whole organisation, not as one voice of it: what it withdraws, it withdraws for all. */
  readonly asWhole: boolean;
}

/** What an answer to a question means for the map. */
export interface Question<A extends Answers = Answers> {
  /** On what the organisation is heard once it has answered. */
  readonly heardOn?: HeardSubject;
  /** What is read besides the organisation with all that hangs on it. */
  reads?(answers: A, territoryId: string): Reads;
  /** What a validated screen does to the map. `state` holds the organisation with all that hangs on it. */
  edits(state: Elements, speaking: Speaking, answers: A): Edits;
}
