import type { Brief } from '../../model/contract/brief.ts';
import type { Family, GapRule } from '../../model/contract/vocabulary.ts';
import { filterBriefs } from '../../model/readings/briefs/filter-briefs.ts';

/** Search among briefs; empty fields are ignored. */
export interface BriefFilters {
  readonly q: string;
  readonly theme: string;
  readonly rule: GapRule | '';
  readonly family: Family | '';
}

export const noBriefFilters: BriefFilters = { q: '', theme: '', rule: '', family: '' };

/** Filters briefs as the server does. */
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

/** Returns a brief's value of a patched field, to detect another person's change. */
export function briefValue(brief: Brief, field: string, actorId?: string): unknown {
  if (field === 'leadId') return brief.parties.find(({ lead }) => lead)?.actorId;
  if (field === 'brings') return brief.parties.find((party) => party.actorId === actorId)?.brings;
  return (brief as Readonly<Record<string, unknown>>)[field];
}
