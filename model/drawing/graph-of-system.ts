import type { System } from '../elements/system.ts';
import { boxesOfActors } from './boxes-of-actors.ts';
import type { DrawnEdge, DrawnGraph } from './drawn-graph.ts';
import type { Measure } from './wrap-label.ts';

/**
 * Builds the graph of a map's actors as boxes, with a line for each drawn pair. Outside actors are not in it.
 */
export const graphOfSystem = (
  system: System,
  measure: Measure,
  isDrawn: (cooperationId: string) => boolean = () => true,
): DrawnGraph => ({
  nodes: boxesOfActors(actorsOf(system), new Set(), measure),
  edges: pairsOf(system, isDrawn),
});

/** Sorts actors by id, so that their order of reading does not matter. */
export const actorsOf = ({ actors }: System) => [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Lists each drawn pair once, whatever joins it; ended ones are left out. */
function pairsOf({ actors, cooperations }: System, isDrawn: (cooperationId: string) => boolean): DrawnEdge[] {
  const pairs = new Map<string, DrawnEdge>();
  for (const { id: cooperationId, state, parties } of cooperations) {
    if (state === 'ended' || state === 'broken' || !isDrawn(cooperationId)) continue;
    const here = parties.map(({ actorId }) => actorId).filter((id) => actors.has(id));
    for (const [i, a] of here.entries())
      for (const b of here.slice(i + 1)) {
        const [source, target] = a < b ? [a, b] : [b, a];
        pairs.set(`${source}:${target}`, { source, target });
      }
  }
  return [...pairs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, edge]) => edge);
}
