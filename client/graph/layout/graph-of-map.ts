import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { DrawnGraph, DrawnNode, Land } from '../../../model/drawing/drawn-graph.ts';
import { drawLines } from '../../../model/drawing/lines.ts';
import { LABEL_LINE_HEIGHT, labelForms, type Measure } from '../../../model/drawing/wrap-label.ts';
import { landLetters, nameOfLand } from './land-names.ts';

/** Letters of a map at zoom 1, in map units. */
const FONT = 14.5;
/** Beyond this many actors the whole view names lands and pivots: bodies are laid out, names come with zoom. */
export const NAMED = 150;
const SYMBOL = 30;
const BETWEEN = 10;
const BARE = { width: 46, height: 40, symbolRadius: 10 };
const HUB = { width: 26, height: 26, symbolRadius: 6 };

/** How a map is laid out and its lands are drawn: who takes how much room, who is linked, who stands on which land. */
export interface MapGraph {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
}

/** Only what is at present counts; who is from outside stands beside the partners, wherever these are. */
export function graphOfMap(map: TerritoryMap, actors: readonly MapActor[], measure: Measure): MapGraph {
  const inside = actors.filter((actor) => !actor.outside);
  const ids = new Set(inside.map(({ id }) => id));
  const present = map.cooperations.filter(
    ({ state, parties }) =>
      state !== 'ended' && state !== 'broken' && parties.filter(({ actorId }) => ids.has(actorId)).length > 1,
  );
  const { lines, hubs } = drawLines(present, ids);
  const named = inside.length <= NAMED;
  const nodes: DrawnNode[] = [
    ...inside.map(({ id, name }) => (named ? namedNode(id, name, measure) : { id, ...BARE })),
    ...hubs.map(({ id }) => ({ id, ...HUB })),
  ];
  const graph = { nodes, edges: lines.map(({ source, target }) => ({ source, target })) };
  const letters = landLetters(nodes);
  const lands = (map.lands ?? []).map(({ id, name, actorIds }) => {
    const { width, height } = nameOfLand(name, letters, measure);
    return { id, nodeIds: [...actorIds], label: { width, height } };
  });
  return { graph, lands: withOthers(graph, lands) };
}

function namedNode(id: string, name: string, measure: Measure): DrawnNode {
  const [form] = labelForms(name, measure);
  const letters = (form?.lines ?? 1) * FONT * LABEL_LINE_HEIGHT;
  return {
    id,
    width: Math.max(SYMBOL, (form?.width ?? 5) * FONT) + BETWEEN,
    height: SYMBOL + 4 + letters + BETWEEN,
    symbolRadius: SYMBOL / 2,
    symbolY: SYMBOL / 2,
  };
}

/** Junctions, and who came since lands were found, stand where most of their partners do. */
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
