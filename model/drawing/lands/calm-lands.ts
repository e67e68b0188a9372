import type { Land } from '../drawn-graph.ts';
import { at, type IndexedGraph } from '../indexed-graph.ts';
import { bestCommunities, modularityOfPartition } from './communities.ts';
import { type Comparison, type Cooperating, exceededShare, landsOf, linkedBy } from './find-lands.ts';

/** Lands as a room types, and what the next step needs to know: plain data, to keep as it is. */
export interface CalmLands {
  /** Empty until groups are offered. */
  readonly lands: readonly Land[];
  /** Steps running in which groups stood out, while no lands are shown. */
  readonly successes: number;
  /** Steps running in which they did not, while lands are shown. */
  readonly failures: number;
}

/** The start of every room. */
export const NO_LANDS: CalmLands = { lands: [], successes: 0, failures: 0 };

/** Linked actors from which on groups are looked for. */
const FEWEST_ACTORS = 12;
/** Successes running after which lands appear, and failures running after which they vanish. */
const SUCCESSES = 2;
const FAILURES = 6;
/** Gain, in links against expectation, at which a member moves. */
const GAIN_TO_MOVE = 0.75;
/** Groups found afresh replace all lands where their modularity is higher by so much. */
const GAIN_TO_REDRAW = 0.04;
/** Passes over all members: a move may draw others along, but not for ever. */
const MOST_ROUNDS = 4;

const EFFORT = { starts: 1, passes: 2 };
/**
 * Before lands appear: one look in 200 may take chance for groups. A room is looked at some thirty times, and at one in
 * forty a tenth of rooms without groups were offered lands; `npm run bench -- inference` counts them.
 */
const TO_APPEAR: Comparison = { graphs: 199, mayExceed: 0, effort: EFFORT };
/** Once lands are shown six failures are needed, so that each look may be lenient. */
const TO_STAY: Comparison = { graphs: 39, mayExceed: 1, effort: EFFORT };
const FRESH = { starts: 8, passes: 5 };
const SEED = 1;

/**
 * Takes lands one step further as a room types: they appear after two successes running, vanish after six failures, and
 * in between grow with the map. Nobody changes land for one link; lands keep their ids. Deterministic.
 *
 * @param map The cooperations of now, as lands are found by: `groupingCooperations` of a system.
 * @param lines Lines since the step before, at least 1. Several that came faster than anyone looked are so many successes:
 *   fewer looks take chance for groups less often.
 */
export function nextCalmLands(before: CalmLands, map: Cooperating, lines = 1): CalmLands {
  const { linked, memberships } = linkedBy(map);
  const isShown = before.lands.length > 0;
  const compared = isShown ? TO_STAY : TO_APPEAR;
  const standsOut =
    linked.ids.length >= FEWEST_ACTORS &&
    exceededShare(linked, memberships, SEED, compared) * compared.graphs <= compared.mayExceed;
  if (isShown) {
    const failures = standsOut ? 0 : before.failures + 1;
    if (failures >= FAILURES) return NO_LANDS;
    return { lands: grown(before.lands, map, linked), successes: 0, failures };
  }
  const successes = standsOut ? before.successes + lines : 0;
  if (successes < SUCCESSES) return { lands: [], successes, failures: 0 };
  const fresh = bestCommunities(linked, SEED, FRESH);
  return fresh.count > 1 ? { lands: landsOf(linked, fresh), successes: 0, failures: 0 } : NO_LANDS;
}

/** Returns the present lands with newcomers; or newly detected ones if much better. */
function grown(lands: readonly Land[], { nodes }: Cooperating, linked: IndexedGraph): readonly Land[] {
  if (linked.ids.length === 0) return lands;
  const landOf = new Map(lands.flatMap(({ nodeIds }, land) => nodeIds.map((id) => [id, land] as const)));
  const numbers = Int32Array.from(linked.ids, (id) => landOf.get(id) ?? -1);
  settle(linked, numbers, lands.length);
  const kept = numbers.map((land, v) => (land < 0 ? lands.length + v : land));
  const fresh = bestCommunities(linked, SEED, FRESH);
  const gain = fresh.modularity - modularityOfPartition(linked, kept, lands.length + linked.ids.length);
  if (gain > GAIN_TO_REDRAW) return withKeptIds(landsOf(linked, fresh), lands);
  for (const [v, id] of linked.ids.entries()) landOf.set(id, at(numbers, v));
  return lands
    .map(({ id }, land) => ({
      id,
      nodeIds: nodes.map((node) => node.id).filter((nodeId) => landOf.get(nodeId) === land),
    }))
    .filter(({ nodeIds }) => nodeIds.length > 0);
}

/** Puts newcomers on the land where they gain most, and moves members who gain enough. */
function settle(graph: IndexedGraph, numbers: Int32Array, count: number): void {
  const { sources, targets, starts, neighbours } = graph;
  const ends = new Float64Array(count);
  for (const side of [sources, targets])
    for (const v of side) if (at(numbers, v) >= 0) ends[at(numbers, v)] = at(ends, at(numbers, v)) + 1;
  for (let round = 0, isMoving = true; isMoving && round < MOST_ROUNDS; round++) {
    isMoving = false;
    for (let v = 0; v < numbers.length; v++) {
      const own = at(numbers, v);
      const around = neighbours.subarray(at(starts, v), at(starts, v + 1));
      const links = new Float64Array(count);
      for (const u of around) if (at(numbers, u) >= 0) links[at(numbers, u)] = at(links, at(numbers, u)) + 1;
      const expected = (land: number): number =>
        (around.length * (at(ends, land) - (land === own ? around.length : 0))) / (2 * sources.length);
      const surplus = links.map((linked, land) => linked - expected(land));
      const best = surplus.reduce((most, one, land) => (one > at(surplus, most) ? land : most), 0);
      const isWorth = own < 0 ? at(links, best) > 0 : at(surplus, best) - at(surplus, own) >= GAIN_TO_MOVE;
      if (best === own || !isWorth) continue;
      isMoving = true;
      numbers[v] = best;
      ends[best] = at(ends, best) + around.length;
      if (own >= 0) ends[own] = at(ends, own) - around.length;
    }
  }
}

/** Keeps the id of a former land if it shares more than half of the smaller of the two. */
function withKeptIds(fresh: readonly Land[], before: readonly Land[]): Land[] {
  const left = new Map(before.map(({ id, nodeIds }) => [id, new Set(nodeIds)]));
  const kept = fresh.map((land) => {
    const same = [...left].find(
      ([, members]) =>
        2 * land.nodeIds.filter((id) => members.has(id)).length > Math.min(members.size, land.nodeIds.length),
    );
    if (same !== undefined) left.delete(same[0]);
    return { ...land, keptId: same?.[0] };
  });
  const taken = new Set(kept.flatMap(({ keptId }) => keptId ?? []));
  return kept.map(({ id, keptId, nodeIds }) => ({ id: keptId ?? freeId(id, taken), nodeIds }));
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  while (taken.has(id)) id = `${id}'`;
  taken.add(id);
  return id;
}
