import type { Gap, GapList } from '../../contract/gap.ts';
import type { MeasureReading } from '../../contract/measures.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import type { Reference } from '../../contract/reference.ts';
import type { System } from '../../elements/system.ts';
import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { SuggestionDraft } from '../../readings/suggestions/find-suggestions.ts';
import type { UnnamedSpeaker } from './unnamed-speaker.ts';

/** A question as the report tells it; `unnamed`: in words that name no organisation. */
export type ToldQuestion = Pick<
  Gap,
  'key' | 'reason' | 'question' | 'status' | 'answer' | 'acted' | 'evidence'
> & {
  readonly unnamed: boolean;
};

/** A workshop, and the map before and after it. */
interface BeforeWorkshop {
  readonly workshop: string;
  readonly day: string;
  readonly map: TerritoryMap;
  readonly after: TerritoryMap;
}

interface KeptMinutes {
  readonly workshop: string;
  readonly day: string;
  readonly text: string;
}

/** All that a report is made of, computed already: it only says it. */
export interface ReportSource {
  /** Who makes it, as far as it is known. */
  readonly author?: string | undefined;
  readonly system: System;
  readonly say: Speaker;
  /** Speaker for questions without names, wherever they appear. */
  readonly unnamedSay: UnnamedSpeaker;
  readonly labels: Pick<
    Reference,
    'families' | 'natures' | 'intensities' | 'gapStatuses' | 'tableRoles' | 'charterItems'
  >;
  readonly gaps: Pick<GapList, 'items' | 'asked' | 'settled'>;
  readonly questions: readonly ToldQuestion[];
  readonly suggestions: readonly SuggestionDraft[];
  /** The map as it was known when the last workshop opened, and as it is now; absent where none was opened. */
  readonly before?: BeforeWorkshop | undefined;
  /** Stored minutes of the last workshop, for people who may read them. */
  readonly minutes?: KeptMinutes | undefined;
  /** Absent where no section needs them. */
  readonly measures?: MeasureReading | undefined;
}
