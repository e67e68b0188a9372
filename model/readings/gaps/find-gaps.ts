import type { GapRule } from '../../contract/vocabulary.ts';
import type { MapSurvival } from '../survival/survival.ts';
import type { AskedQuestion } from '../survival/world-question.ts';
import type { GapDefinition, GapDraft, GapSign } from './define-gap.ts';
import { gapCatalogue } from './gap-catalogue.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

/** Finds the gaps of a system, by all rules or some: strongest first, then by rule and key. */
export const findGaps = (context: GapContext, only?: readonly GapRule[]): GapDraft[] =>
  rulesOf(only)
    .flatMap((definition) => definition.evaluate(context))
    .sort(strongestFirst);

/** Finds keys and severities of a system's gaps, by all rules or some: for comparing many systems. */
export const findGapSigns = (context: GapContext, only?: readonly GapRule[]): GapSign[] =>
  rulesOf(only)
    .flatMap((definition) => definition.signs(context))
    .sort(strongestFirst);

const rulesOf = (only: readonly GapRule[] | undefined): readonly GapDefinition[] =>
  only === undefined ? gapCatalogue : gapCatalogue.filter(({ rule }) => only.includes(rule));

/** Compares by severity, then rule and key. */
export const strongestFirst = (a: GapSign, b: GapSign): number =>
  b.severity - a.severity || compareIds(a.rule, b.rule) || compareIds(a.key, b.key);

/** Reduces questions to the data that a worker needs for robustness. */
export const askedOf = (drafts: readonly GapDraft[]): AskedQuestion[] =>
  drafts.map(({ rule, key, severityIfSure, confidence, figures, evidence }) => ({
    ...{ rule, key, severityIfSure, confidence, figures, evidence },
  }));

/** Adds the robustness to questions, and sorts them again. */
export const withSurvival = (drafts: readonly GapDraft[], { questions }: MapSurvival): GapDraft[] =>
  drafts
    .map((draft): GapDraft => {
      const found = questions.get(draft.key);
      return found === undefined ? { ...draft, survival: null, settledBy: [] } : { ...draft, ...found };
    })
    .sort(strongestFirst);
