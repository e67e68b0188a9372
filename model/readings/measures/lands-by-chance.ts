import type { PermutationTest } from '../../contract/on-demand-measures.ts';
import { at, type IndexedGraph, indexGraph } from '../../drawing/indexed-graph.ts';
import { bestCommunities, modularityOfPartition } from '../../drawing/lands/communities.ts';
import { cooperationsAt } from '../../drawing/lands/cooperations-at.ts';
import { curveballNull } from '../../drawing/lands/curveball.ts';
import { membershipsOf, projected } from '../../drawing/lands/memberships.ts';
import { seededRandom } from '../../drawing/seeded-random.ts';
import { pairKey, type System } from '../../elements/system.ts';
import { LAND_RUNS } from '../statistics/permutation-test.ts';
import type { SubNetwork } from './sub-network.ts';

const EFFORT = { starts: 3, passes: 3 };

/**
 * Tests lands on a network against lands found anew on maps by chance, which keep each actor's and each cooperation's
 * size. Dealing out lands among actors would call lands of any random map more than chance: they were made of its links.
 *
 * Maps are ranked by modularity, which does not favour few lands as the E-I index does; `mean` is the mean E-I index.
 * `asHigh` is 1: lands kept while the map grew are less good than lands found anew, which is no sign of links across.
 *
 * @param groupOf The land of each vertex, null where it stands on none.
 * @returns Null where fewer than two lands are linked.
 */
export function landsByChance(
  system: System,
  network: SubNetwork,
  groupOf: ReadonlyArray<string | null>,
  seed: number,
): PermutationTest | null {
  const onLand = new Map(network.actorIds.map((id, v) => [id, groupOf[v] ?? null]));
  const { ids, memberships } = membershipsOf(
    new Set(network.actorIds.filter((id) => onLand.get(id) !== null)),
    cooperationsOf(system, network),
  );
  const names = [...new Set(ids.map((id) => onLand.get(id) ?? ''))];
  if (names.length < 2) return null;
  const actors = indexGraph(ids, []);
  const linked = projected(actors, memberships);
  const lands = Int32Array.from(ids, (id) => names.indexOf(onLand.get(id) ?? ''));
  const observed = modularityOfPartition(linked, lands, names.length);
  const random = seededRandom(seed);
  let [sum, low] = [0, 1];
  for (let run = 0; run < LAND_RUNS; run += 1) {
    const drawn = projected(actors, curveballNull(memberships, random));
    const { communities, modularity } = bestCommunities(drawn, seed + run, EFFORT);
    sum += externalInternal(drawn, communities);
    if (modularity >= observed - 1e-9) low += 1;
  }
  const asLow = low / (LAND_RUNS + 1);
  return { runs: LAND_RUNS, mean: sum / LAND_RUNS, asLow, asHigh: 1, either: Math.min(1, 2 * asLow) };
}

/** Lists the cooperations whose members are all linked in the network, then its links, each as a pair. */
function cooperationsOf(system: System, { actorIds, links }: SubNetwork): ReadonlyArray<readonly string[]> {
  const pairs = links.map(({ ends: [a, b] }) => [actorIds[a] ?? '', actorIds[b] ?? ''] as const);
  const isLinked = new Set(pairs.map(([a, b]) => pairKey(a, b)));
  const whole = cooperationsAt(system, system.reading.minIntensity).filter((members) =>
    members.every((a, i) => members.slice(i + 1).every((b) => isLinked.has(pairKey(a, b)))),
  );
  return [...whole, ...pairs];
}

function externalInternal({ sources, targets }: IndexedGraph, groups: Int32Array): number {
  let external = 0;
  for (const [e, a] of sources.entries()) if (at(groups, a) !== at(groups, at(targets, e))) external += 1;
  return sources.length === 0 ? 0 : (2 * external - sources.length) / sources.length;
}
