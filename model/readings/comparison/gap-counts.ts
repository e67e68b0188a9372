import type { GapCount } from '../../contract/comparison.ts';
import type { System } from '../../elements/system.ts';
import type { GapDraft } from '../gaps/define-gap.ts';
import { gapCatalogue } from '../gaps/gap-catalogue.ts';

/** How many situations each rule finds in a system; those that find none are left out, for readers delicate ones too. */
export function gapCounts(
  drafts: ReadonlyArray<Pick<GapDraft, 'rule' | 'delicate'>>,
  { facts }: System,
): GapCount[] {
  const counted = facts.hidden === undefined ? drafts : drafts.filter(({ delicate }) => !delicate);
  return gapCatalogue
    .map(({ rule }) => ({ rule, count: counted.filter((draft) => draft.rule === rule).length }))
    .filter(({ count }) => count > 0);
}
