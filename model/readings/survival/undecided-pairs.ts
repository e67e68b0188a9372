import { seedOf } from '../statistics/permute-groups.ts';
import { closureOf } from './closure.ts';
import { densitiesOf, forgotten, RECALL } from './densities.ts';
import type { Hearing } from './hearing.ts';
import { pairSeed } from './keyed-random.ts';
import { linkChance, type Propensities, propensitiesOf } from './propensities.ts';

/** The pairs that answers still to come could link, and how likely; actors by their place. */
export interface UndecidedPairs {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly chance: Float64Array;
  /** How likely once one of the two was heard and told nothing; 0 where one was. */
  readonly chanceAfter: Float64Array;
  /** Density by family and number of common partners, before propensities. */
  readonly usual: Float64Array;
  /** Whether one of the two was heard. */
  readonly isHalfHeard: Uint8Array;
  readonly seed: Int32Array;
  readonly recall: number;
  readonly propensities: Propensities;
  readonly actorSeeds: Int32Array;
}

/** Lists every pair that nobody reported, unless both responded. Reported pairs stay as reported. */
export function undecidedPairs(hearing: Hearing, recall: number = RECALL): UndecidedPairs {
  const { actorIds, isHeard, familyOf, isLinked } = hearing;
  const size = actorIds.length;
  const densities = densitiesOf(hearing, recall);
  const propensities = propensitiesOf(hearing, densities, recall);
  const closure = closureOf(hearing, densities, propensities, recall);
  const actorSeeds = Int32Array.from(actorIds, seedOf);
  const most = (size * (size - 1)) / 2;
  const [first, second, seed] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [chance, chanceAfter, usual] = [
    new Float64Array(most),
    new Float64Array(most),
    new Float64Array(most),
  ];
  const isHalfHeard = new Uint8Array(most);
  let count = 0;
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const heard = (isHeard[a] ?? 0) + (isHeard[b] ?? 0);
      if (heard === 2 || isLinked(a, b)) continue;
      const ofPair = densities.between(familyOf[a] ?? 0, familyOf[b] ?? 0) * closure.of(a, b);
      const density = linkChance(ofPair, propensities.mean[a] ?? 1, propensities.mean[b] ?? 1);
      usual[count] = ofPair;
      isHalfHeard[count] = heard;
      first[count] = a;
      second[count] = b;
      chance[count] = heard === 0 ? density : forgotten(density, recall);
      chanceAfter[count] = heard === 0 ? forgotten(density, recall) : 0;
      seed[count] = pairSeed(actorSeeds[a] ?? 0, actorSeeds[b] ?? 0);
      count += 1;
    }
  }
  return {
    ...{ count, first, second, chance, chanceAfter, usual, isHalfHeard, seed },
    ...{ recall, propensities, actorSeeds },
  };
}
