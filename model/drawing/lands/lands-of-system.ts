import type { System } from '../../elements/system.ts';
import type { DrawnEdge, DrawnGraph, Land } from '../drawn-graph.ts';
import { landOfPartners } from '../layout/place-newcomers.ts';
import { cooperationsAt } from './cooperations-at.ts';
import { findLands, type Speed } from './find-lands.ts';

/** The same for all: lands that were found are found again. */
export const LANDS_SEED = 1;

/**
 * The lands of a map: groups on the pairs that adjust to one another or do more, where these reach half of the actors,
 * else on all pairs. Whoever has weaker links alone joins those that it has them with. None where they are no more than
 * chance.
 */
export function landsOfSystem(system: System, graph: DrawnGraph, speed: Speed = 'full'): readonly Land[] {
  const { grouped, lands } = findLands(
    { nodes: graph.nodes, cooperations: groupingCooperations(system) },
    LANDS_SEED,
    speed,
  );
  return grouped ? withWeaklyLinked(system, graph, lands) : [];
}

/** Lands with whoever has weaker links alone, who joins those that it has them with. */
export const withWeaklyLinked = (
  system: System,
  { nodes }: DrawnGraph,
  lands: readonly Land[],
): readonly Land[] => joined({ nodes, edges: weakEdges(system) }, lands);

/** The cooperations that lands are found by: see {@link landsOfSystem}. */
export function groupingCooperations(system: System): ReadonlyArray<readonly string[]> {
  const strong = cooperationsAt(system, 2);
  const reached = new Set(strong.flat()).size;
  return 2 * reached >= system.actors.size ? strong : cooperationsAt(system, 1);
}

const weakEdges = (system: System): DrawnEdge[] =>
  [...system.weakLinks.values()]
    .map(({ actorIds: [source, target] }) => ({ source, target }))
    .sort((a, b) => (a.source < b.source || (a.source === b.source && a.target < b.target) ? -1 : 1));

/** Those who stand on no land yet, one after the other, as long as one of them has a partner on one. */
function joined(graph: DrawnGraph, found: readonly Land[]): readonly Land[] {
  const members = new Map(found.map(({ id, nodeIds }) => [id, [...nodeIds]]));
  const lands = (): Land[] => [...members].map(([id, nodeIds]) => ({ id, nodeIds }));
  const on = new Set(found.flatMap(({ nodeIds }) => nodeIds));
  const linked = new Set(graph.edges.flatMap(({ source, target }) => [source, target]));
  let waiting = graph.nodes.map(({ id }) => id).filter((id) => linked.has(id) && !on.has(id));
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((id) => {
      const land = landOfPartners(graph, lands(), id);
      if (land !== undefined) members.get(land)?.push(id);
      return land === undefined;
    });
  }
  return lands();
}
