import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';

type Missing = 'local_authority' | 'social_economy';

export interface ThemeWithoutFamilyWords {
  readonly themeId: string;
  readonly actors: number;
  readonly cooperations: number;
  readonly commitments: number;
  readonly missing: readonly Missing[];
}

const ENOUGH_ACTORS = 3;
export const FAMILIES: readonly Missing[] = ['local_authority', 'social_economy'];

/** A theme on which several actors work, without any local authority or without the social economy. */
export const themeWithoutFamily: GapFinder<ThemeWithoutFamilyWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'actors',
  find: (context) => {
    if (!mostHaveATheme(context)) return [];
    return context.themes.flatMap(({ themeId, cooperationIds, commitmentIds, actorIds }) => {
      const families = new Set(actorIds.map((id) => context.system.actors.get(id)?.family));
      const missing = FAMILIES.filter((family) => !families.has(family));
      if (actorIds.length < ENOUGH_ACTORS || missing.length === 0) return [];
      const [actors, cooperations, commitments] = [
        actorIds.length,
        cooperationIds.length,
        commitmentIds.length,
      ];
      return {
        subject: [themeId],
        severity: themeSeverity(missing.length, commitments),
        sure: context.halfHeard('links'),
        evidence: () => ({
          actorIds: [...actorIds],
          cooperationIds: [...cooperationIds],
          commitmentIds: [...commitmentIds],
          themeIds: [themeId],
        }),
        figures: { actors, cooperations, commitments, missingFamilies: missing.join(',') },
        words: { themeId, actors, cooperations, commitments, missing },
      };
    });
  },
};

/** Returns true if themes are meaningful: two thirds of the active cooperations have one. */
function mostHaveATheme({ system }: GapContext): boolean {
  const active = system.active();
  const themed = active.filter(({ themes }) => themes.length > 0).length;
  return isMostlyThemed(themed, active.length);
}

/** Returns true if two thirds of the active cooperations have a theme. */
export const isMostlyThemed = (themed: number, active: number): boolean =>
  active > 0 && themed * 3 >= active * 2;

/** Returns the severity by the missing families, of two, and the number of commitments on the theme. */
export const themeSeverity = (missing: number, commitments: number): 2 | 3 =>
  missing === 2 && commitments >= 2 ? 3 : 2;
