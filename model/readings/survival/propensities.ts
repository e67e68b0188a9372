import { type Densities, RECALL } from './densities.ts';
import { forPairsHeard, type Hearing } from './hearing.ts';
import { drawn } from './keyed-random.ts';

/** How unequal actors are where few were heard: the square of the spread of their partners over the mean. */
const USUAL_INEQUALITY = 0.5;
/** What that weighs: as much as five actors with the usual partners. */
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
 * How much more, or less, than others each actor has partners, as far as was told: what those who were heard say of one
 * who was not counts too (the propensities of a degree-corrected block model, Karrer & Newman 2011; each shrunk towards 1
 * as a gamma prior shrinks it, its spread by moments over those who were heard). Without them who has no link noted is
 * drawn as many as a hub.
 */
export function propensitiesOf(
  hearing: Hearing,
  densities: Densities,
  recall: number = RECALL,
): Propensities {
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

/** How likely two are linked, of whom each has so much more partners than others. */
export const linkChance = (usual: number, a: number, b: number): number =>
  Math.min(MOST_LIKELY, usual * a * b);

const ALL = 2 ** 32;

/**
 * The propensities of one world: nobody knows them, so that each world has its own. Drawn by actor and world, a gamma by
 * the cube of a normal (Wilson & Hilferty 1931).
 */
export function propensitiesIn(
  world: number,
  { mean, shape }: Propensities,
  seeds: ArrayLike<number>,
): Float64Array {
  return mean.map((value, actor) => {
    const seed = seeds[actor] ?? 0;
    const [one, other] = [drawn(seed, world, 0) + 0.5, drawn(seed, world, 1)];
    // Box & Muller 1958.
    const normal = Math.sqrt(-2 * Math.log(one / ALL)) * Math.cos((2 * Math.PI * other) / ALL);
    const spread = 1 / (9 * (shape[actor] ?? 1));
    return value * Math.max(0, 1 - spread + normal * Math.sqrt(spread)) ** 3;
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
