import type { Position } from '../contract/territory.ts';
import type { System } from '../elements/system.ts';
import { degreesIn, nameOfLand } from '../readings/lands-reading.ts';
import { boxesOfActors } from './boxes-of-actors.ts';
import type { DrawnEdge, DrawnGraph, Land } from './drawn-graph.ts';
import { landLetters, writeLandName } from './lands/land-names.ts';
import { landsOfSystem } from './lands/lands-of-system.ts';
import { pivotsOf } from './lands/pivots.ts';
import { layOut } from './layout/lay-out.ts';
import { roomForNames } from './room-for-names.ts';
import { labelForms, type Measure } from './wrap-label.ts';

/** A land as it was found: who stands on it, and the middle of the room kept for its name. */
export interface FoundLand {
  readonly actorIds: readonly string[];
  readonly x?: number;
  readonly y?: number;
}

/** A map laid out anew. */
export interface Arrangement {
  readonly positions: readonly Position[];
  /** None where there are no groups. */
  readonly lands: readonly FoundLand[];
}

const SEED = 1;

/** Lays a map out anew and finds its lands: the same for the same map. */
export function arrangeMap(system: System, measure: Measure): Arrangement {
  const { nodes, edges } = graphOfSystem(system, measure);
  const lands = landsOfSystem(system, { nodes, edges });
  const degrees = degreesIn([...system.weakLinks.values()]);
  const pivots = pivotsOf(
    lands.map(({ nodeIds }) => ({ actorIds: nodeIds })),
    degrees,
  );
  const actors = actorsOf(system);
  const boxes = boxesOfActors(actors, pivots, measure);
  const letters = landLetters(boxes);
  const named = lands.map((land): Land => {
    const here = actors.filter(({ id }) => land.nodeIds.includes(id));
    // The room for the name that it has by itself: what the room will call it is not known yet.
    const { width, height } = writeLandName(nameOfLand(here, degrees, 'fr'), letters, measure);
    return { ...land, label: { width, height } };
  });
  const graph = { nodes: boxes, edges };
  const laidOut = layOut(graph, { seed: SEED, lands: named });
  const names = new Map(
    actors.map(({ id, name }) => [
      id,
      { forms: labelForms(name, measure), importance: degrees.get(id) ?? 0 },
    ]),
  );
  const { positions, labels } = roomForNames(graph, named, laidOut, names);
  return {
    positions: Object.entries(positions)
      .map(([actorId, { x, y }]) => ({ actorId, x, y }))
      .sort((a, b) => (a.actorId < b.actorId ? -1 : 1)),
    lands: lands.map(({ id, nodeIds }) => ({ actorIds: nodeIds, ...labels[id] })),
  };
}

/** Those who act on a map as boxes, and whoever is drawn with a line between them. Those from elsewhere are beside it. */
export const graphOfSystem = (
  system: System,
  measure: Measure,
  isDrawn: (cooperationId: string) => boolean = () => true,
): DrawnGraph => ({
  nodes: boxesOfActors(actorsOf(system), new Set(), measure),
  edges: pairsOf(system, isDrawn),
});

const actorsOf = ({ actors }: System) => [...actors.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Each pair once, whatever joins it; what is over is not drawn. */
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
