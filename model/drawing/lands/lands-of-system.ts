import type { System } from '../../elements/system.ts';
import type { DrawnEdge, DrawnGraph, Land } from '../drawn-graph.ts';
import { landOfPartners } from '../layout/place-newcomers.ts';
import { cooperationsAt } from './cooperations-at.ts';
import { findLands, type Speed } from './find-lands.ts';

/** The same for all: lands that were found are found again. */
export const LANDS_SEED = 1;

/**
 * Detects the lands of a map: groups on pairs of intensity 2 or more if these reach half of the actors, else
 * on all pairs. Actors with weaker links only join their partners. Empty if groups do not exceed chance.
 */
export function landsOfSystem(system: System, graph: DrawnGraph, speed: Speed = 'full'): readonly Land[] {
  const { grouped, lands } = findLands(
    { nodes: graph.nodes, cooperations: groupingCooperations(system) },
    LANDS_SEED,
    speed,
  );
  return grouped ? withWeaklyLinked(system, graph, lands) : [];
}

/** Adds actors with weaker links only to the land of their partners. */
export const withWeaklyLinked = (
  system: System,
  { nodes }: DrawnGraph,
  lands: readonly Land[],
): readonly Land[] => joined({ nodes, edges: weakEdges(system) }, lands);

/** Returns the cooperations for land detection: see {@link landsOfSystem}. */
export function groupingCooperations(system: System): ReadonlyArray<readonly string[]> {
  const strong = cooperationsAt(system, 2);
  const reached = new Set(strong.flat()).size;
  return 2 * reached >= system.actors.size ? strong : cooperationsAt(system, 1);
}

const weakEdges = (system: System): DrawnEdge[] =>
  [...system.weakLinks.values()]
    .map(({ actorIds: [source, target] }) => ({ source, target }))
    .sort((a, b) => (a.source < b.source || (a.source === b.source && a.target < b.target) ? -1 : 1));

/** Adds actors without a land one after another, as long as one has a partner on a land. */
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
