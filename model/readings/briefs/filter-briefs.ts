import type { Brief, BriefsQuery } from '../../contract/brief.ts';
import { finder } from '../../words/fold-text.ts';

/** Filters the briefs of a territory by a search. */
export function filterBriefs(
  briefs: readonly Brief[],
  territoryId: string,
  { from, theme, rule, family, q = '' }: BriefsQuery,
): Brief[] {
  const fits = finder(q);
  return briefs.filter(
    (brief) =>
      (from === undefined || (from === 'here') === (brief.territoryId === territoryId)) &&
      (theme === undefined || brief.cooperation.themes.includes(theme)) &&
      (rule === undefined || brief.rules.includes(rule)) &&
      (family === undefined || brief.parties.some((party) => party.family === family)) &&
      fits(saidIn(brief)),
  );
}

function saidIn(brief: Brief): string {
  const { title, summary, obstacles, learnt, reusable, territory, parties } = brief;
  const texts = [title, summary, obstacles, learnt, reusable, territory.name];
  return [...texts, ...parties.flatMap(({ name, brings }) => [name, brings])].join('\n');
}
