import type { Brief } from '../../model/contract/brief.ts';
import type { Family, GapRule } from '../../model/contract/vocabulary.ts';
import { filterBriefs } from '../../model/readings/briefs/filter-briefs.ts';

/** What someone looks for among briefs; what is empty is not looked at. */
export interface BriefFilters {
  readonly q: string;
  readonly theme: string;
  readonly rule: GapRule | '';
  readonly family: Family | '';
}

export const noBriefFilters: BriefFilters = { q: '', theme: '', rule: '', family: '' };

/** The briefs that fit, as the server finds them. */
export const briefsThatFit = (
  briefs: readonly Brief[],
  { q, theme, rule, family }: BriefFilters,
): readonly Brief[] =>
  filterBriefs(briefs, '', {
    q,
    theme: theme || undefined,
    rule: rule || undefined,
    family: family || undefined,
  });

/** What a brief says in a field that a patch names: by it one knows whether somebody else changed it meanwhile. */
export function briefValue(brief: Brief, field: string, actorId?: string): unknown {
  if (field === 'leadId') return brief.parties.find(({ lead }) => lead)?.actorId;
  if (field === 'brings') return brief.parties.find((party) => party.actorId === actorId)?.brings;
  return (brief as Readonly<Record<string, unknown>>)[field];
}
