import type { System } from '../../elements/system.ts';
import type { DrawnEdge, DrawnGraph, Land } from '../drawn-graph.ts';
import { landOfPartners } from '../layout/place-newcomers.ts';
import { findLands } from './find-lands.ts';

/** The same for all: lands that were found are found again. */
export const LANDS_SEED = 1;

/**
 * The lands of a map: groups on the pairs that adjust to one another or do more, where these reach half of the actors,
 * else on all pairs. Whoever has weaker links alone joins those that it has them with. None where they are no more than
 * chance.
 */
export function landsOfSystem(system: System, graph: DrawnGraph): readonly Land[] {
  const strong = edgesAt(system, 2);
  const reached = new Set(strong.flatMap(({ source, target }) => [source, target])).size;
  const weak = edgesAt(system, 1);
  const { grouped, lands } = findLands(
    { nodes: graph.nodes, edges: 2 * reached >= system.actors.size ? strong : weak },
    LANDS_SEED,
  );
  return grouped ? joined({ nodes: graph.nodes, edges: weak }, lands) : [];
}

function edgesAt(system: System, tau: number): DrawnEdge[] {
  return [...system.links(tau)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { actorIds }]) => ({ source: actorIds[0], target: actorIds[1] }));
}

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
