import type { Densities } from './densities.ts';
import { forPairsHeard, type Hearing } from './hearing.ts';
import { gammaIn } from './keyed-random.ts';

/** How unequal actors are where few were heard: the square of the spread of their partners over the mean. */
const USUAL_INEQUALITY = 0.5;
/** Weight of the prior, as five actors with the average number of partners. */
const WEIGHT = 5 * 4.4 ** 2;
const LEAST_INEQUALITY = 0.02;
/** Nobody is sure of a link that nobody told of. */
const MOST_LIKELY = 0.9;

/** How much more partners than others each actor has: a gamma distribution for each, by its mean and its shape. */
export interface Propensities {
  readonly mean: Float64Array;
  readonly shape: Float64Array;
}

/**
 * Estimates each actor's propensity: how many more or fewer partners than others, from all responses,
 * including those about actors that did not respond. It follows a degree-corrected block model (Karrer &
 * Newman 2011), shrunk towards 1 by a gamma prior with moments from the responding actors. Without
 * propensities, actors without a link would get as many simulated ones as a hub.
 */
export function propensitiesOf(hearing: Hearing, densities: Densities, recall: number): Propensities {
  const { actorIds, isHeard, familyOf, isLinked } = hearing;
  const size = actorIds.length;
  const [links, expected] = [new Float64Array(size), new Float64Array(size)];
  forPairsHeard(hearing, recall, (a, b, told) => {
    const usual = densities.between(familyOf[a] ?? 0, familyOf[b] ?? 0) * told;
    for (const end of [a, b]) {
      expected[end] = (expected[end] ?? 0) + usual;
      if (isLinked(a, b)) links[end] = (links[end] ?? 0) + 1;
    }
  });
  const inequality = inequalityOf(links, expected, isHeard);
  const shape = links.map((count) => count + 1 / inequality);
  return { shape, mean: shape.map((count, actor) => count / ((expected[actor] ?? 0) + 1 / inequality)) };
}

/** Computes the link probability of two actors with their propensities. */
export const linkChance = (usual: number, a: number, b: number): number =>
  Math.min(MOST_LIKELY, usual * a * b);

/** Draws the propensities of one simulated network, since nobody knows them: a gamma by actor and network. */
export function propensitiesIn(
  world: number,
  { mean, shape }: Propensities,
  seeds: ArrayLike<number>,
): Float64Array {
  return mean.map((value, actor) => {
    const own = shape[actor] ?? 1;
    return (value * gammaIn(seeds[actor] ?? 0, world, 0, own)) / own;
  });
}

function inequalityOf(told: Float64Array, expected: Float64Array, isHeard: Uint8Array): number {
  let [excess, squares] = [0, 0];
  for (const [actor, links] of told.entries()) {
    if (isHeard[actor] === 0) continue;
    const usual = expected[actor] ?? 0;
    excess += (links - usual) ** 2 - usual;
    squares += usual ** 2;
  }
  return Math.max(LEAST_INEQUALITY, (excess + WEIGHT * USUAL_INEQUALITY) / (squares + WEIGHT));
}
