import { seedOf } from '../statistics/permute-groups.ts';
import { densitiesOf, forgotten, RECALL } from './densities.ts';
import type { Hearing } from './hearing.ts';
import { pairSeed } from './keyed-random.ts';
import { propensitiesOf } from './propensities.ts';

/** Nobody is sure of a link that nobody told of. */
const MOST_LIKELY = 0.9;

/** The pairs that answers still to come could link, and how likely; actors by their place. */
export interface UndecidedPairs {
  readonly count: number;
  readonly first: Int32Array;
  readonly second: Int32Array;
  readonly chance: Float64Array;
  /** How likely once one of the two was heard and told nothing; 0 where one was. */
  readonly chanceAfter: Float64Array;
  readonly seed: Int32Array;
}

/** Every pair that nobody told of, unless both were heard. What was said stays as it was said. */
export function undecidedPairs(hearing: Hearing, recall: number = RECALL): UndecidedPairs {
  const { actorIds, isHeard, familyOf, isLinked } = hearing;
  const size = actorIds.length;
  const densities = densitiesOf(hearing, recall);
  const propensities = propensitiesOf(hearing, densities, recall);
  const seeds = actorIds.map(seedOf);
  const most = (size * (size - 1)) / 2;
  const [first, second, seed] = [new Int32Array(most), new Int32Array(most), new Int32Array(most)];
  const [chance, chanceAfter] = [new Float64Array(most), new Float64Array(most)];
  let count = 0;
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      const heard = (isHeard[a] ?? 0) + (isHeard[b] ?? 0);
      if (heard === 2 || isLinked(a, b)) continue;
      const usual = densities.between(familyOf[a] ?? 0, familyOf[b] ?? 0);
      const density = Math.min(MOST_LIKELY, usual * (propensities[a] ?? 1) * (propensities[b] ?? 1));
      first[count] = a;
      second[count] = b;
      chance[count] = heard === 0 ? density : forgotten(density, recall);
      chanceAfter[count] = heard === 0 ? forgotten(density, recall) : 0;
      seed[count] = pairSeed(seeds[a] ?? 0, seeds[b] ?? 0);
      count += 1;
    }
  }
  return { count, first, second, chance, chanceAfter, seed };
}
