import { unnamed } from './densities.ts';
import type { HeardKind, HeardKinds } from './heard-kinds.ts';
import { drawn } from './keyed-random.ts';
import { linkChance, propensitiesIn } from './propensities.ts';
import { recallIn } from './recall.ts';
import type { UndecidedPairs } from './undecided-pairs.ts';

/** How many worlds a question is asked in. */
export const SIMULATIONS = 200;

/**
 * Maximum number of actors. Each pair is drawn in each network: 400 actors take half a second of a thread,
 * 2,000 twelve seconds. Larger maps are read in parts, and no room contacts them all.
 */
export const SIMULATED_AT_MOST = 2_000;

const WHETHER = 0;
const OF_WHICH_KIND = 1;
const ALL = 2 ** 32;

/** Link added in one simulated network; actors by index, `a` before `b`. */
export interface DrawnLink {
  readonly a: number;
  readonly b: number;
  readonly kind: HeardKind;
}

/** Draws the links of one simulated network. */
export function drawWorld(pairs: UndecidedPairs, kinds: HeardKinds, world: number): DrawnLink[] {
  const { count, first, second, usual, responding, seed } = pairs;
  const recall = recallIn(world, pairs.recall);
  const propensities = propensitiesIn(world, pairs.propensities, pairs.actorSeeds);
  const links: DrawnLink[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    const own = seed[pair] ?? 0;
    const [a, b] = [first[pair] ?? 0, second[pair] ?? 0];
    const density = linkChance(usual[pair] ?? 0, propensities[a] ?? 1, propensities[b] ?? 1);
    const chance = unnamed(density, responding[pair] ?? 0, recall);
    if (drawn(own, world, WHETHER) >= chance * ALL) continue;
    const kind = kinds.kinds[kinds.at(drawn(own, world, OF_WHICH_KIND))];
    if (kind !== undefined) links.push({ a, b, kind });
  }
  return links;
}
