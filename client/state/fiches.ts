import type { Fiche } from '../../model/contract/fiche.ts';
import type { Family, GapRule } from '../../model/contract/vocabulary.ts';
import { filterFiches } from '../../model/readings/fiches/filter-fiches.ts';

/** What someone looks for among fiches; what is empty is not looked at. */
export interface FicheFilters {
  readonly q: string;
  readonly theme: string;
  readonly rule: GapRule | '';
  readonly family: Family | '';
}

export const noFicheFilters: FicheFilters = { q: '', theme: '', rule: '', family: '' };

/** The fiches that fit, as the server finds them. */
export const fichesThatFit = (
  fiches: readonly Fiche[],
  { q, theme, rule, family }: FicheFilters,
): readonly Fiche[] =>
  filterFiches(fiches, '', {
    q,
    theme: theme || undefined,
    rule: rule || undefined,
    family: family || undefined,
  });

/** What a fiche says in a field that a patch names: by it one knows whether somebody else changed it meanwhile. */
export function ficheValue(fiche: Fiche, field: string, actorId?: string): unknown {
  if (field === 'leadId') return fiche.parties.find(({ lead }) => lead)?.actorId;
  if (field === 'brings') return fiche.parties.find((party) => party.actorId === actorId)?.brings;
  return (fiche as Readonly<Record<string, unknown>>)[field];
}
