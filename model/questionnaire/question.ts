import type { Answers } from '../contract/questionnaire.ts';
import type { ParticipantAs } from '../contract/workshop.ts';
import type { IsoDay } from '../elements/day.ts';
import type { Edits, Elements } from '../elements/elements.ts';
import type { HeardSubject } from '../elements/system.ts';
import type { Reads } from '../writes/plan.ts';

/** Speaker of a statement, with place and time. */
export interface Speaking {
  readonly territoryId: string;
  readonly workshopId: string;
  readonly actorId: string;
  readonly as: ParticipantAs;
  /** Day of the workshop, which dates its statements. */
  readonly day: IsoDay;
  /** An opaque mark of who speaks, by which a device corrects its own word; absent where nobody's device does. */
  readonly speaker?: string | undefined;
  /** Speaks for the whole organisation, not as one voice of it: what it withdraws, it withdraws for all. */
  readonly asWhole: boolean;
}

/** Effect of an answer on the map. */
export interface Question<A extends Answers = Answers> {
  /** On what the organisation is heard once it has answered. */
  readonly heardOn?: HeardSubject;
  /** Elements to read, next to the organisation with its attached elements. */
  reads?(answers: A, territoryId: string): Reads;
  /**
   * Returns the edits of a validated screen. `state` contains the organisation with its attached elements.
   */
  edits(state: Elements, speaking: Speaking, answers: A): Edits;
}
