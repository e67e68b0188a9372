import type { Fiche, FichesQuery } from '../../contract/fiche.ts';
import { foldText, wordsOf } from '../../words/fold-text.ts';

/** The fiches that someone looks for, from a territory. */
export function filterFiches(
  fiches: readonly Fiche[],
  territoryId: string,
  { from, theme, rule, family, q = '' }: FichesQuery,
): Fiche[] {
  const words = wordsOf(q);
  return fiches.filter(
    (fiche) =>
      (from === undefined || (from === 'here') === (fiche.territoryId === territoryId)) &&
      (theme === undefined || fiche.cooperation.themes.includes(theme)) &&
      (rule === undefined || fiche.rules.includes(rule)) &&
      (family === undefined || fiche.parties.some((party) => party.family === family)) &&
      (words.length === 0 || holds(fiche, words)),
  );
}

function holds(fiche: Fiche, words: readonly string[]): boolean {
  const { title, summary, obstacles, learnt, reusable, territory, parties } = fiche;
  const said = [title, summary, obstacles, learnt, reusable, territory.name];
  const text = foldText([...said, ...parties.flatMap(({ name, brings }) => [name, brings])].join('\n'));
  return words.every((word) => text.includes(word));
}
