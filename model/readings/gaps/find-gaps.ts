import type { GapRule } from '../../contract/vocabulary.ts';
import type { MapSurvival } from '../survival/survival.ts';
import type { AskedQuestion } from '../survival/world-question.ts';
import type { GapDefinition, GapDraft, GapSign } from './define-gap.ts';
import { gapCatalogue } from './gap-catalogue.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

/** The gaps of a system, of all rules or of some: the strongest first, then by rule and key. */
export const findGaps = (context: GapContext, only?: readonly GapRule[]): GapDraft[] =>
  rulesOf(only)
    .flatMap((definition) => definition.evaluate(context))
    .sort(strongestFirst);

/** Which gaps a system has, of all rules or of some, and how strong: for who compares many systems and shows none. */
export const findGapSigns = (context: GapContext, only?: readonly GapRule[]): GapSign[] =>
  rulesOf(only)
    .flatMap((definition) => definition.signs(context))
    .sort(strongestFirst);

const rulesOf = (only: readonly GapRule[] | undefined): readonly GapDefinition[] =>
  only === undefined ? gapCatalogue : gapCatalogue.filter(({ rule }) => only.includes(rule));

/** The strongest first, then by rule and key. */
export const strongestFirst = (a: GapSign, b: GapSign): number =>
  b.severity - a.severity || compareIds(a.rule, b.rule) || compareIds(a.key, b.key);

/** Questions as worlds are asked them: what goes to a thread. */
export const askedOf = (drafts: readonly GapDraft[]): AskedQuestion[] =>
  drafts.map(({ rule, key, severityIfSure, confidence, figures, evidence }) => ({
    ...{ rule, key, severityIfSure, confidence, figures, evidence },
  }));

/** Questions with how sure each is, in the order that then is theirs. */
export const withSurvival = (drafts: readonly GapDraft[], { questions }: MapSurvival): GapDraft[] =>
  drafts
    .map((draft): GapDraft => {
      const found = questions.get(draft.key);
      return found === undefined ? { ...draft, survival: null, settledBy: [] } : { ...draft, ...found };
    })
    .sort(strongestFirst);
