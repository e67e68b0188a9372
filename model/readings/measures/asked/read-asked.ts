import type {
  Attribute,
  BlockmodelReading,
  ConfidenceReading,
  HomophilyReading,
  LinkKindsReading,
  SecondMode,
  TurnoverReading,
  TwoModeReading,
} from '../../../contract/on-demand-measures.ts';
import type { Language } from '../../../contract/primitives.ts';
import type { Reference } from '../../../contract/reference.ts';
import type { System } from '../../../elements/system.ts';
import type { NetworkChoices } from '../sub-network.ts';
import { askedOf } from './asked-of.ts';
import { readBlockmodel } from './read-blockmodel.ts';
import { readConfidence } from './read-confidence.ts';
import { readHomophily } from './read-homophily.ts';
import { readLinkKinds } from './read-link-kinds.ts';
import { readTurnover } from './read-turnover.ts';
import { readTwoMode } from './read-two-mode.ts';

/** Requested measure, with the choice of its network; omitted choices are the map's. */
export type MeasureQuestion = { readonly choices?: Partial<NetworkChoices> } & (
  | { readonly measure: 'blockmodel'; readonly count?: number | undefined }
  | { readonly measure: 'homophily'; readonly by: Attribute; readonly tag?: string | undefined }
  | { readonly measure: 'turnover'; readonly from: string }
  | { readonly measure: 'link-kinds'; readonly a: string; readonly b: string }
  | { readonly measure: 'confidence' }
  | { readonly measure: 'two-mode'; readonly of?: SecondMode | undefined }
);

/** Answer type of each measure. */
export interface MeasureAnswers {
  readonly blockmodel: BlockmodelReading;
  readonly homophily: HomophilyReading;
  readonly turnover: TurnoverReading;
  readonly 'link-kinds': LinkKindsReading;
  readonly confidence: ConfidenceReading;
  readonly 'two-mode': TwoModeReading;
}

/** Computes an on-demand measure of a system, in a language. */
export function readAsked(
  question: MeasureQuestion,
  system: System,
  reference: Reference,
  language: Language,
): MeasureAnswers[MeasureQuestion['measure']] {
  const asked = askedOf(question.measure, system, question.choices ?? {}, reference, language);
  switch (question.measure) {
    case 'blockmodel':
      return readBlockmodel(asked, question.count);
    case 'homophily':
      return readHomophily(asked, question);
    case 'turnover':
      return readTurnover(asked, question.from);
    case 'link-kinds':
      return readLinkKinds(asked, question);
    case 'confidence':
      return readConfidence(asked);
    case 'two-mode':
      return readTwoMode(asked, question.of);
  }
}
