import type { Fiche } from '../../model/contract/fiche.ts';
import type { Family, GapRule } from '../../model/contract/vocabulary.ts';

/** What someone looks for among fiches; what is empty is not looked at. */
export interface FicheFilters {
  readonly q: string;
  readonly theme: string;
  readonly rule: GapRule | '';
  readonly family: Family | '';
}

export const noFicheFilters: FicheFilters = { q: '', theme: '', rule: '', family: '' };

/** The fiches that fit; `fold` makes two spellings of a word the same. */
export function fichesThatFit(
  fiches: readonly Fiche[],
  { q, theme, rule, family }: FicheFilters,
  fold: (text: string) => string,
): readonly Fiche[] {
  const words = fold(q)
    .split(' ')
    .filter((word) => word !== '');
  return fiches.filter((fiche) => {
    const { title, summary, obstacles, learnt, reusable, territory, parties, cooperation, rules } = fiche;
    if (theme !== '' && !cooperation.themes.includes(theme)) return false;
    if (rule !== '' && !rules.includes(rule)) return false;
    if (family !== '' && !parties.some((party) => party.family === family)) return false;
    const said = [title, summary, obstacles, learnt, reusable, territory.name];
    const text = fold([...said, ...parties.flatMap(({ name, brings }) => [name, brings ?? ''])].join(' '));
    return words.every((word) => text.includes(word));
  });
}

/** What a fiche says in a field that a patch names: by it one knows whether somebody else changed it meanwhile. */
export function ficheValue(fiche: Fiche, field: string, actorId?: string): unknown {
  if (field === 'leadId') return fiche.parties.find(({ lead }) => lead)?.actorId;
  if (field === 'brings') return fiche.parties.find((party) => party.actorId === actorId)?.brings;
  return (fiche as Readonly<Record<string, unknown>>)[field];
}
