import type { DrawnGraph, DrawnNode, Land, Point } from './drawn-graph.ts';
import { type Box, boxAt, enclosing } from './geometry.ts';
import { AROUND } from './label-places.ts';
import { boxAround, unitsOnView } from './lands/boxes.ts';
import { namesOnLands } from './lands/draw-lands.ts';
import { idsWithLink } from './layout/ids-with-link.ts';
import { assemble, frameFor } from './layout/lay-out.ts';
import { NAMED_AT_MOST } from './layout/many-nodes.ts';
import { type Layout, placedProblem } from './layout/placed-problem.ts';
import { FRAME, type Frame } from './layout/places.ts';
import { removeOverlaps } from './layout/remove-overlaps.ts';
import { keptFree, type Labelled, letteringOf, placeLabels, strokeOf } from './place-labels.ts';
import { bodiesOf, type VisualScale, visualScale } from './visual-scale.ts';
import { LABEL_LINE_HEIGHT, type LabelForm } from './wrap-label.ts';

/** Possible forms of names and their priority, by actor. */
export type Names = ReadonlyMap<string, Pick<Labelled, 'forms' | 'importance'>>;

/** Most names find room in the first; what is left after these has none. */
const ROUNDS = 10;
/** Names are to have room on the whole view, which coasts make smaller than the frame by a hundredth or a few. */
const SMALLER = [1.01, 1.013, 1.025, 1.06];
/** Size of a symbol relative to the common one: families differ by as much. */
const SYMBOL = 1.12;
/** Letters may reach so far beyond the frame on the whole view, in pixels. */
const BEYOND = 42;
/** Width of a common line. */
const LINE = 2;

/**
 * Adapts a layout until every name has room on the whole view. Boxes were made for letters of a certain size,
 * and a drawing larger than its frame is shown smaller, but its letters are not. Names are placed as on a
 * screen; unplaced ones get the room they need and push others aside, until as few as possible remain.
 */
export function roomForNames(
  graph: DrawnGraph,
  lands: readonly Land[],
  laidOut: Layout,
  names: Names,
  frame: Frame = FRAME,
): Layout {
  if (graph.nodes.length > NAMED_AT_MOST) return laidOut;
  const boxes = new Map(graph.nodes.map((node) => [node.id, node]));
  const linked = idsWithLink(graph);
  let [best, fewest] = [laidOut, Number.POSITIVE_INFINITY];
  let layout = laidOut;
  for (let round = 0; ; round++) {
    const { ids, scale } = namesWithoutRoom(graph, lands, layout, names, frame);
    if (ids.size < fewest) [best, fewest] = [layout, ids.size];
    if (fewest === 0 || round === ROUNDS) return best;
    const grew = [...ids].flatMap((id) => {
      const box = boxes.get(id);
      const next = box && grown(box, names.get(id)?.forms[0], scale);
      return next === undefined || isSameSize(box, next) ? [] : [[id, next] as const];
    });
    // Boxes have the room of these names already: another round changes nothing.
    if (grew.length === 0) return best;
    for (const [id, box] of grew) boxes.set(id, box);
    const nodes = graph.nodes.map((node) => boxes.get(node.id) ?? node);
    const { problem, places } = placedProblem({ nodes, edges: graph.edges }, lands, layout);
    removeOverlaps(problem, places);
    const unlinked = nodes.filter(({ id }) => !linked.has(id));
    layout = assemble(problem, places, lands, unlinked, frameFor(problem, frame, unlinked).width);
  }
}

/** Lists the names without room on the whole view, and the sizes there. */
export function namesWithoutRoom(
  graph: DrawnGraph,
  lands: readonly Land[],
  layout: Layout,
  names: Names,
  frame: Frame,
): { readonly ids: ReadonlySet<string>; readonly scale: VisualScale } {
  const bodies = bodiesOf(graph.nodes.length, lands.length > 0);
  const boxes = graph.nodes.map((node) => boxAround(node, placeOf(node.id, layout)));
  const zoom = 1 / Math.max(1, unitsOnView(boxes, frame));
  const scales = SMALLER.map((by) => visualScale(zoom / by, bodies));
  // Drawn positions of land names, which may differ from the reserved ones.
  const middles = namesOnLands(graph, lands, layout);
  const rooms = lands.flatMap(({ id, label }): Box[] => {
    const middle = middles[id];
    return label === undefined || middle === undefined ? [] : [boxAt(middle, label)];
  });
  const onLands = lands.length > 0;
  const without = scales.map((scale) => unnamed(graph, { rooms, onLands, frame }, layout, names, scale));
  return { ids: new Set(without.flat()), scale: scales.at(-1) as VisualScale };
}

function unnamed(
  { nodes, edges }: DrawnGraph,
  {
    rooms,
    onLands,
    frame,
  }: { readonly rooms: readonly Box[]; readonly onLands: boolean; readonly frame: Frame },
  layout: Layout,
  names: Names,
  scale: VisualScale,
): string[] {
  const half = halfSymbol(scale);
  const place = (id: string): Point => placeOf(id, layout);
  const actors = nodes.map(
    ({ id }): Labelled => ({
      ...{ id, ...place(id), halfWidth: half, halfHeight: half },
      ...(names.get(id) ?? { forms: [], importance: 0 }),
    }),
  );
  const lines = edges.map(({ source, target }) => strokeOf(place(source), place(target), LINE));
  const lettering = letteringOf(scale.font, { onLands });
  const placed = placeLabels(
    [...actors, ...keptFree(rooms)],
    lines,
    lettering,
    new Map(),
    seenAround(actors, scale, frame),
  );
  return nodes.flatMap(({ id }) => (placed.has(id) ? [] : [id]));
}

/** Returns the surely visible area with everyone in view: the frame and some space. */
function seenAround(actors: readonly Point[], { zoom }: VisualScale, frame: Frame): Box | null {
  const all = enclosing(actors.map(({ x, y }) => ({ x, y, halfWidth: 0, halfHeight: 0 })));
  return (
    all && {
      ...all,
      halfWidth: (frame.width / 2 + BEYOND) / zoom,
      halfHeight: (frame.height / 2 + BEYOND) / zoom,
    }
  );
}

const placeOf = (id: string, { positions }: Layout): Point => positions[id] ?? { x: 0, y: 0 };

const halfSymbol = ({ node }: VisualScale): number => (SYMBOL * node) / 2;

const isSameSize = (a: DrawnNode | undefined, b: DrawnNode): boolean =>
  a?.width === b.width && a.height === b.height && a.symbolY === b.symbolY;

/** Returns a box with room for a name below its symbol, in the sizes of the whole view. */
function grown(box: DrawnNode, form: LabelForm | undefined, scale: VisualScale): DrawnNode {
  const { width, height, symbolY = height / 2 } = box;
  const half = halfSymbol(scale);
  const letters = (form?.lines ?? 1) * scale.font * LABEL_LINE_HEIGHT + 2 * AROUND * scale.font;
  const above = Math.max(symbolY, half);
  return {
    ...box,
    width: Math.max(width, (form?.width ?? 0) * scale.font + 2 * AROUND * scale.font),
    height: above + Math.max(height - symbolY, half + letters),
    symbolY: above,
  };
}
