import type { Land } from '../drawn-graph.ts';
import { at, type IndexedGraph } from '../indexed-graph.ts';
import { seededRandom } from '../seeded-random.ts';
import { bestCommunities } from './communities.ts';
import { curveballNull } from './curveball.ts';
import { type Cooperating, linkedBy } from './find-lands.ts';
import { projected } from './memberships.ts';

/** Links between two lands beside what chance gives between lands. */
export interface LinksBetween {
  /** Ids of the two lands, ascending. */
  readonly landIds: readonly [string, string];
  readonly links: number;
  /** Links that chance gives between lands of as many links, found in the same way. */
  readonly expected: number;
  /** Share of maps by chance, this one among them, in which some two lands are as far apart: adjusted for all pairs. */
  readonly p: number;
}

const EFFORT = { starts: 3, passes: 3 };

/**
 * Compares the links between each two lands with those between lands that are found anew on maps by chance, which keep
 * each actor's and each cooperation's size. Finding them anew matters: groups are made so that few links go between
 * them, on random maps too.
 *
 * @param graphs Maps drawn; p is no smaller than 1 / (graphs + 1). 99 take about 0.5 s at 400 actors and 1,200 links.
 */
export function linksBetweenLands(
  map: Cooperating,
  lands: readonly Land[],
  seed: number,
  graphs = 99,
): readonly LinksBetween[] {
  const { linked, memberships } = linkedBy(map);
  const landOf = new Map(lands.flatMap(({ nodeIds }, land) => nodeIds.map((id) => [id, land] as const)));
  const own = pairsOf(
    linked,
    Int32Array.from(linked.ids, (id) => landOf.get(id) ?? lands.length),
    lands.length,
  );
  const random = seededRandom(seed ^ 0x3c6ef372);
  const furthest: number[] = [];
  let [links, evenly] = [0, 0];
  for (let i = 0; i < graphs; i++) {
    const drawn = projected(linked, curveballNull(memberships, random));
    const { communities, count } = bestCommunities(drawn, seed + i, EFFORT);
    const pairs = pairsOf(drawn, communities, count);
    for (const pair of pairs) [links, evenly] = [links + pair.links, evenly + pair.evenly];
    furthest.push(Math.min(0, ...pairs.map(shortfall)));
  }
  const share = evenly === 0 ? 1 : links / evenly;
  return own.map((pair) => {
    const [a = '', b = ''] = [pair.a, pair.b].map((land) => lands[land]?.id ?? '').sort();
    const asFar = furthest.filter((least) => least <= shortfall(pair) + 1e-9).length;
    return {
      landIds: [a, b],
      links: pair.links,
      expected: pair.evenly * share,
      p: (1 + asFar) / (1 + graphs),
    };
  });
}

interface Pair {
  readonly a: number;
  readonly b: number;
  readonly links: number;
  /** Links if ends met evenly, by degrees alone. */
  readonly evenly: number;
}

/** How far links fall short of even mixing, in standard deviations of a Poisson count; negative where they do. */
const shortfall = ({ links, evenly }: Pair): number =>
  evenly === 0 ? 0 : (links - evenly) / Math.sqrt(evenly);

/** Each two of the first `count` groups. */
function pairsOf({ sources, targets }: IndexedGraph, groups: Int32Array, count: number): Pair[] {
  const ends = new Float64Array(count + 1);
  const between = new Map<number, number>();
  for (let e = 0; e < sources.length; e++) {
    const [a, b] = [at(groups, at(sources, e)), at(groups, at(targets, e))];
    ends[a] = at(ends, a) + 1;
    ends[b] = at(ends, b) + 1;
    const code = Math.min(a, b) * (count + 1) + Math.max(a, b);
    between.set(code, (between.get(code) ?? 0) + 1);
  }
  const pairs: Pair[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      pairs.push({
        ...{ a, b, links: between.get(a * (count + 1) + b) ?? 0 },
        evenly: sources.length === 0 ? 0 : (at(ends, a) * at(ends, b)) / (2 * sources.length),
      });
  return pairs;
}
