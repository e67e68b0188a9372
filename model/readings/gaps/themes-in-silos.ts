import type { GapFinder } from './define-gap.ts';
import { closestUnlinked } from './missing-pairs.ts';

export interface ThemesInSilosWords {
  readonly themeIds: readonly [string, string];
  readonly cooperations: readonly [number, number];
  readonly actors: readonly [number, number];
}

const ENOUGH_COOPERATIONS = 2;
const MOST_PAIRS = 3;

/** Two themes that are worked on apart: no cooperation about both, no actor in both. */
export const themesInSilos: GapFinder<ThemesInSilosWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'cooperations',
  find: (context) => {
    const themes = context.themes.filter(
      ({ cooperationIds }) => cooperationIds.length >= ENOUGH_COOPERATIONS,
    );
    return themes.flatMap((a, i) =>
      themes
        .slice(i + 1)
        .filter((b) => disjoint(a.cooperationIds, b.cooperationIds) && disjoint(a.actorIds, b.actorIds))
        .map((b) => ({
          subject: [a.themeId, b.themeId],
          severity: 1 as const,
          sure: context.halfHeard('links'),
          evidence: () => ({
            actorIds: [...a.actorIds, ...b.actorIds],
            cooperationIds: [...a.cooperationIds, ...b.cooperationIds],
            themeIds: [a.themeId, b.themeId],
            missingPairs: closestUnlinked(a.actorIds, b.actorIds, context.weak, MOST_PAIRS),
          }),
          figures: {
            cooperations: a.cooperationIds.length + b.cooperationIds.length,
            actors: a.actorIds.length + b.actorIds.length,
          },
          words: {
            themeIds: [a.themeId, b.themeId] as const,
            cooperations: [a.cooperationIds.length, b.cooperationIds.length] as const,
            actors: [a.actorIds.length, b.actorIds.length] as const,
          },
        })),
    );
  },
};

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a);
  return !b.some((id) => known.has(id));
}
