import type { Fiche, FichesQuery } from '../../contract/fiche.ts';
import { finder } from '../../words/fold-text.ts';

/** The fiches that someone looks for, from a territory. */
export function filterFiches(
  fiches: readonly Fiche[],
  territoryId: string,
  { from, theme, rule, family, q = '' }: FichesQuery,
): Fiche[] {
  const fits = finder(q);
  return fiches.filter(
    (fiche) =>
      (from === undefined || (from === 'here') === (fiche.territoryId === territoryId)) &&
      (theme === undefined || fiche.cooperation.themes.includes(theme)) &&
      (rule === undefined || fiche.rules.includes(rule)) &&
      (family === undefined || fiche.parties.some((party) => party.family === family)) &&
      (q === '' || fits(saidIn(fiche))),
  );
}

function saidIn(fiche: Fiche): string {
  const { title, summary, obstacles, learnt, reusable, territory, parties } = fiche;
  const said = [title, summary, obstacles, learnt, reusable, territory.name];
  return [...said, ...parties.flatMap(({ name, brings }) => [name, brings])].join('\n');
}
