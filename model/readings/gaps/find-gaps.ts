import type { GapRule } from '../../contract/vocabulary.ts';
import type { GapDraft } from './define-gap.ts';
import { gapCatalogue } from './gap-catalogue.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

/** What the statement of each rule returned. */
export type GapRows = ReadonlyMap<GapRule, readonly unknown[]>;

/** The gaps of a system, of all rules or of one: the strongest first, then by rule and key. */
export const findGaps = (rows: GapRows, context: GapContext, only?: GapRule): GapDraft[] =>
  gapCatalogue
    .filter(({ rule }) => only === undefined || rule === only)
    .flatMap((definition) => definition.evaluate(rows.get(definition.rule) ?? [], context))
    .sort(byStrength);

/** The strongest first, then by rule and key. */
export const byStrength = (a: GapDraft, b: GapDraft): number =>
  b.severity - a.severity || compareIds(a.rule, b.rule) || compareIds(a.key, b.key);
