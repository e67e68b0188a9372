import type { Language } from '../../contract/primitives.ts';
import type { System } from '../../elements/system.ts';
import { areShort, type LandPair, landPairs } from '../land-pairs.ts';
import { landsReading } from '../lands-reading.ts';
import { crossing } from '../strait-reading.ts';
import type { GapFinder } from './define-gap.ts';
import { closestUnlinked, compareIds } from './missing-pairs.ts';

export interface LandsApartWords {
  /** Names of the two lands; an automatic name depends on the language. */
  readonly namesIn: (language: Language) => readonly [string, string];
  readonly observed: number;
  readonly expected: number;
  readonly actors: readonly [number, number];
}

const ENOUGH_HEARD = 0.5;
const MOST_PAIRS = 3;

/** Two lands with fewer links between them than the links of all lands would suggest. */
export const landsApart: GapFinder<LandsApartWords> = {
  delicate: false,
  needsHearing: true,
  sizeFigure: 'lacking',
  find: (context) =>
    landPairs(context.system)
      .filter(areShort)
      .map((pair) => ({
        subject: pair.landIds,
        severity: 2,
        sure: pair.sides.every((ids) => context.shareHeard(ids, 'links', ENOUGH_HEARD)),
        evidence: () => ({
          actorIds: pair.sides.flat(),
          cooperationIds: cooperationsAcross(pair, context.system),
          missingPairs: closestUnlinked(...pair.sides, context.weak, MOST_PAIRS),
        }),
        figures: figuresOf(pair),
        words: {
          namesIn: (language) => namesOf(pair, context.system, language),
          observed: pair.links,
          expected: Math.round(pair.expected),
          actors: [pair.sides[0].length, pair.sides[1].length],
        },
      })),
};

const figuresOf = ({ links, expected, p, pAdjusted }: LandPair) => ({
  ...{ observed: links, expected, lacking: expected - links, p, pAdjusted },
});

/** Lists the cooperations of the links between two lands. */
function cooperationsAcross({ sides: [one, other] }: LandPair, system: System): string[] {
  const crosses = crossing({ actorIds: one }, { actorIds: other });
  const between = [...system.weakLinks.values()].filter(({ actorIds }) => crosses(actorIds));
  return [...new Set(between.flatMap(({ cooperationIds }) => cooperationIds))].sort(compareIds);
}

function namesOf({ landIds: [a, b] }: LandPair, system: System, language: Language): [string, string] {
  const names = new Map(landsReading(system, language).map(({ id, name }) => [id, name]));
  return [names.get(a) ?? a, names.get(b) ?? b];
}
