import type { Gap, GapList, Suggestion } from '../../contract/gap.ts';
import type { MeasureReading } from '../../contract/measures.ts';
import type { Reference } from '../../contract/reference.ts';
import type { Speaker } from '../gaps/speaker.ts';
import type { System } from '../system.ts';

/** A question as the report tells it; `unnamed`: in words that name no organisation. */
export type ToldQuestion = Pick<Gap, 'key' | 'reason' | 'question' | 'status' | 'answer' | 'evidence'> & {
  readonly unnamed: boolean;
};

/** All that a report is made of, computed already: it only says it. */
export interface ReportSource {
  readonly system: System;
  readonly say: Speaker;
  readonly labels: Pick<Reference, 'families' | 'natures' | 'intensities' | 'gapStatuses' | 'tableRoles'>;
  readonly gaps: Pick<GapList, 'items' | 'headline'>;
  readonly questions: readonly ToldQuestion[];
  readonly suggestions: readonly Suggestion[];
  /** Absent where no section needs them. */
  readonly measures?: MeasureReading | undefined;
}
