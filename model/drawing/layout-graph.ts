import type { MapActor, TerritoryMap } from '../contract/reading.ts';
import { degreesIn } from '../readings/lands-reading.ts';
import { boxesOfActors } from './boxes-of-actors.ts';
import type { DrawnGraph, DrawnNode, Land } from './drawn-graph.ts';
import { landLetters, writeLandName } from './lands/land-names.ts';
import { pivotsOf } from './lands/pivots.ts';
import { drawLines } from './lines.ts';
import type { Measure } from './wrap-label.ts';

const HUB = { width: 26, height: 26, symbolRadius: 6 };

/** Which room symbols and names take, where it is not that of the desk. */
export interface RoomsOf {
  readonly boxes: (actors: readonly MapActor[]) => readonly DrawnNode[];
  /** Letters of the names of lands, in units of the map. */
  readonly landLetters: number;
  /** Whether a land's own name is written. */
  readonly writesLand: (landId: string) => boolean;
}

/** How a map is laid out and its lands are drawn: who takes how much room, who is linked, who stands on which land. */
export interface MapGraph {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
}

/** Builds the graph of a map's present elements; outside actors stand next to their partners. */
export function layoutGraphOf(
  map: TerritoryMap,
  actors: readonly MapActor[],
  measure: Measure,
  rooms?: RoomsOf,
): MapGraph {
  const inside = actors.filter((actor) => !actor.outside);
  const ids = new Set(inside.map(({ id }) => id));
  const present = map.cooperations.filter(
    ({ state, parties }) =>
      state !== 'ended' && state !== 'broken' && parties.filter(({ actorId }) => ids.has(actorId)).length > 1,
  );
  const { lines, hubs } = drawLines(present, ids);
  const pivots = pivotsOf(map.lands ?? [], degreesIn(map.links));
  const nodes: DrawnNode[] = [
    ...(rooms?.boxes(inside) ?? boxesOfActors(inside, pivots, measure)),
    ...hubs.map(({ id }) => ({ id, ...HUB })),
  ];
  const graph = { nodes, edges: lines.map(({ source, target }) => ({ source, target })) };
  const letters = rooms?.landLetters ?? landLetters(nodes);
  const lands = (map.lands ?? []).map(({ id, name, actorIds }): Land => {
    if (rooms?.writesLand(id) === false) return { id, nodeIds: [...actorIds] };
    const { width, height } = writeLandName(name, letters, measure);
    return { id, nodeIds: [...actorIds], label: { width, height } };
  });
  return { graph, lands: withOthers(graph, lands) };
}

/** Adds junctions, and actors newer than the lands, to the land of most of their partners. */
function withOthers({ nodes, edges }: DrawnGraph, lands: readonly Land[]): readonly Land[] {
  if (lands.length === 0) return lands;
  const landOf = new Map(lands.flatMap(({ nodeIds }, land) => nodeIds.map((id) => [id, land] as const)));
  const added = lands.map((): string[] => []);
  for (const { id } of nodes) {
    if (landOf.has(id)) continue;
    const counts = new Map<number, number>();
    for (const { source, target } of edges) {
      const other = source === id ? target : target === id ? source : undefined;
      const land = other === undefined ? undefined : landOf.get(other);
      if (land !== undefined) counts.set(land, (counts.get(land) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    if (most !== undefined) added[most[0]]?.push(id);
  }
  return lands.map((land, i) => ({ ...land, nodeIds: [...land.nodeIds, ...(added[i] ?? [])] }));
}
