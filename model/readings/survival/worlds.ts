import type { HeardKind, HeardKinds } from './heard-kinds.ts';
import { drawn } from './keyed-random.ts';
import type { UndecidedPairs } from './undecided-pairs.ts';

/** How many worlds a question is asked in. */
export const WORLDS = 200;

const WHETHER = 0;
const OF_WHICH_KIND = 1;
const ALL = 2 ** 32;

/** One world: the map as it was said, and these links besides; actors by their place, `a` before `b`. */
export interface DrawnLink {
  readonly a: number;
  readonly b: number;
  readonly kind: HeardKind;
}

/** The links drawn in one world. */
export function drawWorld(pairs: UndecidedPairs, kinds: HeardKinds, world: number): DrawnLink[] {
  const { count, first, second, chance, seed } = pairs;
  const links: DrawnLink[] = [];
  for (let pair = 0; pair < count; pair += 1) {
    const own = seed[pair] ?? 0;
    if (drawn(own, world, WHETHER) >= (chance[pair] ?? 0) * ALL) continue;
    const kind = kinds.kinds[kinds.at(drawn(own, world, OF_WHICH_KIND))];
    if (kind !== undefined) links.push({ a: first[pair] ?? 0, b: second[pair] ?? 0, kind });
  }
  return links;
}
