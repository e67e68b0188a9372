import type { MapActor, TerritoryMap } from '../../contract/reading.ts';
import type { DrawnGraph, DrawnNode } from '../drawn-graph.ts';
import type { WrittenName } from '../lands/land-names.ts';
import { symbolId } from '../lands/symbol-id.ts';
import { layoutGraphOf, type MapGraph } from '../layout-graph.ts';
import { LABEL_LINE_HEIGHT, labelForms, type Measure } from '../wrap-label.ts';
import type { FrameSizes } from './frame-sizes.ts';
import type { NamesFromAfar } from './names-from-afar.ts';

/** How a frame draws a map: how large, and whom it names; null names everybody that has room. */
export interface FrameLook {
  readonly sizes: FrameSizes;
  readonly names: NamesFromAfar | null;
}

/** Air between a symbol and its name, and between two boxes, in heights of the letters. */
const GAP = 0.18;
const BETWEEN = 0.4;
/** Air around a symbol that is not named, in its sides. */
const AROUND_MARK = 0.32;

/** Converts a map to the units of a frame, which are pixels of its screen. */
export function graphInFrame(map: TerritoryMap, { sizes, names }: FrameLook, measure: Measure): MapGraph {
  return layoutGraphOf(map, map.actors, measure, {
    boxes: (actors) =>
      actors.map((actor) => ({
        id: actor.id,
        ...(names === null || names.actorIds.has(actor.id)
          ? namedRoom(actor, sizes, measure)
          : markRoom(sizes)),
      })),
    landLetters: sizes.lands,
    writesLand: (id) => names === null || names.landIds.has(id),
  });
}

function namedRoom(
  { name }: Pick<MapActor, 'name'>,
  sizes: FrameSizes,
  measure: Measure,
): Omit<DrawnNode, 'id'> {
  const { letters, symbol } = sizes;
  const [form = { width: 5, lines: 1 }] = labelForms(name, measure);
  const air = BETWEEN * letters;
  return {
    width: Math.max(symbol, form.width * letters) + air,
    height: symbol + (GAP + form.lines * LABEL_LINE_HEIGHT) * letters + air,
    symbolRadius: symbol / 2,
    symbolY: (symbol + air) / 2,
  };
}

function markRoom({ symbol }: FrameSizes): Omit<DrawnNode, 'id'> {
  const side = symbol * (1 + AROUND_MARK);
  return { width: side, height: side, symbolRadius: symbol / 2 };
}

/** Share of a frame that names and symbols may take for all names to be read. */
const FULL = 0.72;

/** Returns true if all names fit a frame. */
export function hasRoomForAll(
  map: TerritoryMap,
  sizes: FrameSizes,
  frame: { readonly width: number; readonly height: number },
  measure: Measure,
): boolean {
  const { nodes } = graphInFrame(map, { sizes, names: null }, measure).graph;
  const taken = nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  return taken <= FULL * frame.width * frame.height;
}

/** Folds some lands of a graph into one node each, sized by its text. */
export function foldGraph(
  { graph, lands }: MapGraph,
  folded: ReadonlyMap<string, Pick<WrittenName, 'width' | 'height'>>,
): MapGraph {
  const symbolOf = new Map(
    lands.flatMap(({ id, nodeIds }) =>
      folded.has(id) ? nodeIds.map((nodeId) => [nodeId, symbolId(id)] as const) : [],
    ),
  );
  const end = (id: string): string => symbolOf.get(id) ?? id;
  const symbols = lands.flatMap(({ id }): DrawnNode[] => {
    const room = folded.get(id);
    return room === undefined
      ? []
      : [{ id: symbolId(id), ...room, symbolRadius: Math.min(room.width, room.height) / 2 }];
  });
  const drawn: DrawnGraph = {
    nodes: [...graph.nodes.filter(({ id }) => !symbolOf.has(id)), ...symbols],
    edges: graph.edges
      .map(({ source, target }) => ({ source: end(source), target: end(target) }))
      .filter(({ source, target }) => source !== target),
  };
  return { graph: drawn, lands: lands.filter(({ id }) => !folded.has(id)) };
}
