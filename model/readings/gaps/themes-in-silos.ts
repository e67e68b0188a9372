import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import { closestUnlinked } from './missing-pairs.ts';

interface Words {
  readonly themeIds: readonly [string, string];
  readonly cooperations: readonly [number, number];
  readonly actors: readonly [number, number];
}

const ENOUGH_COOPERATIONS = 2;
const MOST_PAIRS = 3;

/** Two themes that are worked on apart: no cooperation about both, no actor in both. */
export const themesInSilos = defineGap<Words>({
  rule: 'themes-in-silos',
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
  texts: {
    fr: {
      title: fr`Des thèmes en silo`,
      question: fr`Qu'est-ce que [a] pourrait apporter à [b] ?`,
      when: fr`Deux thèmes ont chacun deux coopérations actives ou plus, aucune commune et aucun acteur en commun.`,
      slots: ({ themeIds: [a, b] }, say) => ({ a: say.quote(say.theme(a)), b: say.quote(say.theme(b)) }),
      reason: ({ themeIds: [a, b], cooperations, actors }, say) =>
        fr`${say.quote(say.theme(a))} (${cooperations[0]} coopérations, ${actors[0]} acteurs) et ${say.quote(say.theme(b))} (${cooperations[1]} coopérations, ${actors[1]} acteurs) n'ont ni coopération ni acteur en commun sur la carte.`,
    },
    en: {
      title: 'Themes in silos',
      question: 'What could [a] bring to [b]?',
      when: 'Two themes have two active cooperations or more each, none about both and no actor in both.',
      slots: ({ themeIds: [a, b] }, say) => ({ a: say.quote(say.theme(a)), b: say.quote(say.theme(b)) }),
      reason: ({ themeIds: [a, b], cooperations, actors }, say) =>
        `${say.quote(say.theme(a))} (${cooperations[0]} cooperations, ${actors[0]} actors) and ${say.quote(say.theme(b))} (${cooperations[1]} cooperations, ${actors[1]} actors) have neither a cooperation nor an actor in common on the map.`,
    },
  },
});

function disjoint(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(a);
  return !b.some((id) => known.has(id));
}
