import type { Densities } from './densities.ts';
import { forPairsHeard, type Hearing } from './hearing.ts';
import { linkChance, type Propensities } from './propensities.ts';

/** Weight of the prior closure, in expected links. */
const WEIGHT = 5;
/**
 * Partners in common are seen only where they were heard, so that what they tell is taken at its square root. Chosen by
 * `bench/survival.ts`: at its whole, questions said to stand 86 times in 100 stood 74 times; without, those said to stand 5
 * times stood 21 times.
 */
const SEEN_IN_PART = 0.5;
/** Number of common partners above which more of them tell little. */
const MOST_COUNTED = 2;

/** How much likelier two are linked by how many partners they share; 1 would be as likely as anybody. */
export interface Closure {
  of(a: number, b: number): number;
}

/**
 * Estimates triadic closure (Rapoport 1953): how much likelier actors with common partners are linked, among
 * responses, compared with families and propensities. Only common partners that responded count, so that
 * unknown pairs are judged by the same evidence.
 */
export function closureOf(
  hearing: Hearing,
  densities: Densities,
  { mean }: Propensities,
  recall: number,
): Closure {
  const { actorIds, familyOf, isLinked } = hearing;
  const size = actorIds.length;
  const shared = sharedPartners(hearing);
  const links = new Float64Array(MOST_COUNTED + 1);
  const expected = new Float64Array(MOST_COUNTED + 1);
  forPairsHeard(hearing, recall, (a, b, told) => {
    const usual = densities.between(familyOf[a] ?? 0, familyOf[b] ?? 0);
    const kind = shared[a * size + b] ?? 0;
    expected[kind] = (expected[kind] ?? 0) + linkChance(usual, mean[a] ?? 1, mean[b] ?? 1) * told;
    if (isLinked(a, b)) links[kind] = (links[kind] ?? 0) + 1;
  });
  const factors = links.map(
    (count, kind) => ((count + WEIGHT) / ((expected[kind] ?? 0) + WEIGHT)) ** SEEN_IN_PART,
  );
  return { of: (a, b) => factors[shared[a * size + b] ?? 0] ?? 1 };
}

/** Counts the common responding partners of two, by `a * size + b`, `a` before `b`. */
function sharedPartners({ actorIds, isHeard, partnersOf }: Hearing): Uint8Array {
  const size = actorIds.length;
  const shared = new Uint8Array(size * size);
  for (let partner = 0; partner < size; partner += 1) {
    if (isHeard[partner] === 0) continue;
    const theirs = [...partnersOf(partner)].sort((a, b) => a - b);
    for (const [i, a] of theirs.entries())
      for (const b of theirs.slice(i + 1)) {
        const pair = a * size + b;
        shared[pair] = Math.min(MOST_COUNTED, (shared[pair] ?? 0) + 1);
      }
  }
  return shared;
}
