import type { Land } from '../drawn-graph.ts';
import { at, type IndexedGraph } from '../indexed-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { Crossings } from './crossings.ts';
import { type Cooperating, linkedBy } from './find-lands.ts';

/** Links between two lands, compared with the number that the links of all lands suggest. */
export interface LinksBetween {
  /** Ids of the two lands, ascending. */
  readonly landIds: readonly [string, string];
  readonly links: number;
  /** Mean over maps whose links leave the same actors, but lead to any other land; 0 where nothing is tested. */
  readonly expected: number;
  /** Share of these maps, this one among them, with as few links between the two; null where too few are expected. */
  readonly p: number | null;
}

/** Two lands are tested when each has this many actors and this many links would be expected between them. */
const FEWEST_ACTORS = 3;
const FEWEST_EXPECTED = 3;
/** With three lands, how many links leave each says how many join each two: there is nothing left to test. */
const FEWEST_LANDS = 4;
/** Maps drawn at most, and at least. */
const DRAWS = 1999;
const FEWEST_DRAWS = 199;
/**
 * Drawing stops once each two lands have as few links on this number of maps (Besag & Clifford 1991,
 * Biometrika 78:301).
 */
const ENOUGH_AS_FEW = 40;
/** Swaps tried for each side of a cooperation, before the first map is drawn and between two. */
const SWAPS_BEFORE = 20;
const SWAPS_BETWEEN = 1;

/**
 * Compares the links between each two lands with the number that the links of all lands suggest. Groups are
 * formed to have few links between them, which existing lands already reflect. So maps are drawn with the
 * same lands, and the same links out of each (see {@link Crossings}). This tests quasi-independence off the
 * diagonal (Goodman 1968, JASA 63:1091), given each actor’s links. With three lands or fewer nothing is
 * tested.
 */
export function linksBetweenLands(
  map: Cooperating,
  lands: readonly Land[],
  seed: number,
): readonly LinksBetween[] {
  const { linked, memberships } = linkedBy(map);
  const onLand = new Map(lands.flatMap(({ nodeIds }, land) => nodeIds.map((id) => [id, land] as const)));
  const landOf = Int32Array.from(linked.ids, (id) => onLand.get(id) ?? -1);
  const observed = countAcross(linked, landOf, lands.length);
  const large = lands.map(({ nodeIds }) => nodeIds.length >= FEWEST_ACTORS);
  const drawn =
    lands.length < FEWEST_LANDS
      ? null
      : drawCrossings(new Crossings(memberships, landOf, lands.length), seed);
  return lands.flatMap((one, a) =>
    lands.slice(a + 1).map((other, i): LinksBetween => {
      const b = a + 1 + i;
      const cell = a * lands.length + b;
      const expected = drawn === null ? 0 : at(drawn.expected, cell);
      const isTested = large[a] === true && large[b] === true && expected >= FEWEST_EXPECTED;
      return {
        landIds: one.id < other.id ? [one.id, other.id] : [other.id, one.id],
        ...{ links: at(observed, cell), expected },
        p: drawn !== null && isTested ? at(drawn.p, cell) : null,
      };
    }),
  );
}

/** Counts linked pairs between each two lands, at `a * lands + b` for a < b. */
function countAcross({ sources, targets }: IndexedGraph, landOf: Int32Array, lands: number): Float64Array {
  const counts = new Float64Array(lands * lands);
  for (const [e, source] of sources.entries()) {
    const [a, b] = [at(landOf, source), at(landOf, at(targets, e))];
    const cell = Math.min(a, b) * lands + Math.max(a, b);
    if (a >= 0 && b >= 0 && a !== b) counts[cell] = at(counts, cell) + 1;
  }
  return counts;
}

/** Computes the mean of each cell over random maps, and the share of maps with as few. */
function drawCrossings(crossings: Crossings, seed: number): { expected: Float64Array; p: Float64Array } {
  const own = crossings.counts.slice();
  const [sums, asFew] = [new Float64Array(own.length), new Float64Array(own.length)];
  const random = seededRandom(seed);
  crossings.shuffle(SWAPS_BEFORE * crossings.sides, random);
  let draws = 0;
  while (draws < DRAWS && (draws < FEWEST_DRAWS || asFew.some((count) => count < ENOUGH_AS_FEW))) {
    draws += 1;
    crossings.shuffle(SWAPS_BETWEEN * crossings.sides, random);
    for (const [cell, links] of crossings.counts.entries()) {
      sums[cell] = at(sums, cell) + links;
      if (links <= at(own, cell)) asFew[cell] = at(asFew, cell) + 1;
    }
  }
  return {
    expected: sums.map((sum) => sum / draws),
    p: asFew.map((count) => (1 + count) / (1 + draws)),
  };
}
