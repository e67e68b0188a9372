import { seedOf } from '../statistics/permute-groups.ts';
import { closureOf } from './closure.ts';
import { densitiesOf, unnamed } from './densities.ts';
import type { Hearing } from './hearing.ts';
import { pairSeed } from './keyed-random.ts';
import { linkChance, type Propensities, propensitiesOf } from './propensities.ts';
import { meanRecall, type Recall } from './recall.ts';

/** The pairs that nobody named, and how likely they are linked all the same; actors by their place. */
export interface UndecidedPairs {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly chance: Float64Array;
  /** The same once one more of the two has responded and named nothing. */
  readonly chanceAfter: Float64Array;
  /** Density by family and number of common partners, before propensities. */
  readonly usual: Float64Array;
  /** How many of the two have responded. */
  readonly responding: Uint8Array;
  readonly seed: Int32Array;
  readonly recall: Recall;
  readonly propensities: Propensities;
  readonly actorSeeds: Int32Array;
}

/**
 * Lists every pair that nobody named; named ones stay as named. Two who both responded are taken at their word, unless the
 * answers of the map itself show how much is left out.
 */
export function undecidedPairs(hearing: Hearing, recall: Recall): UndecidedPairs {
  const { actorIds, isHeard, familyOf, isLinked } = hearing;
  const usualRecall = meanRecall(recall);
  const size = actorIds.length;
  const densities = densitiesOf(hearing, usualRecall);
  const propensities = propensitiesOf(hearing, densities, usualRecall);
  const closure = closureOf(hearing, densities, propensities, usualRecall);
  const actorSeeds = Int32Array.from(actorIds, seedOf);
  const most = (size * (size - 1)) / 2;
  const [first, second, seed] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [chance, chanceAfter, usual] = [
    new Float64Array(most),
    new Float64Array(most),
    new Float64Array(most),
  ];
  const responding = new Uint8Array(most);
  let count = 0;
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const heard = (isHeard[a] ?? 0) + (isHeard[b] ?? 0);
      if (isLinked(a, b) || (heard === 2 && recall.links === 0)) continue;
      const ofPair = densities.between(familyOf[a] ?? 0, familyOf[b] ?? 0) * closure.of(a, b);
      const density = linkChance(ofPair, propensities.mean[a] ?? 1, propensities.mean[b] ?? 1);
      usual[count] = ofPair;
      responding[count] = heard;
      first[count] = a;
      second[count] = b;
      chance[count] = unnamed(density, heard, usualRecall);
      chanceAfter[count] =
        heard > 0 && recall.links === 0 ? 0 : unnamed(density, Math.min(2, heard + 1), usualRecall);
      seed[count] = pairSeed(actorSeeds[a] ?? 0, actorSeeds[b] ?? 0);
      count += 1;
    }
  }
  return {
    ...{ count, first, second, chance, chanceAfter, usual, responding, seed },
    ...{ recall, propensities, actorSeeds },
  };
}
