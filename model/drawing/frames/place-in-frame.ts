import type { DrawnGraph, Land, Point } from '../drawn-graph.ts';
import { fitIntoFrame } from '../fit-into-frame.ts';
import { boxAround } from '../lands/boxes.ts';
import type { Layout } from '../layout/placed-problem.ts';
import type { Frame } from '../layout/places.ts';

/** Everyone's place in another frame, and the middle of the room kept for names of lands. */
export type FramedPlaces = Pick<Layout, 'positions' | 'labels'>;

export interface FrameRequest {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  /** Positions on the room's map. */
  readonly placed: Readonly<Record<string, Point>>;
  readonly kept: Readonly<Record<string, Point>>;
  readonly frame: Frame;
}

/** Number of nodes above which positions are only stretched: annealing takes seconds. */
const ANNEALED_AT_MOST = 500;
/** How far a drawing may be drawn out along one side against the other. */
const MOST_STRETCH = 1.35;

/**
 * Places a map in another frame from present positions. The order left to right and top to bottom stays as
 * far as space allows, so that people recognise their map. The drawing fills the frame.
 */
export function placeInFrame({ graph, lands, placed, kept, frame }: FrameRequest): FramedPlaces {
  if (graph.nodes.length > ANNEALED_AT_MOST)
    return filling(graph, { positions: placed, labels: kept }, frame);
  const stored = { positions: placed, labels: kept, aside: [] };
  return filling(graph, fitIntoFrame(graph, lands, stored, frame), frame);
}

/** Stretches or shrinks each direction until the boxes reach the edges of the frame, around the origin. */
function filling(graph: DrawnGraph, { positions, labels }: FramedPlaces, frame: Frame): FramedPlaces {
  const x = sideOf(graph, positions, 'x', frame.width);
  const y = sideOf(graph, positions, 'y', frame.height);
  const least = Math.min(x.by, y.by) * MOST_STRETCH;
  const [byX, byY] = [Math.min(x.by, least), Math.min(y.by, least)];
  const moved = (places: Readonly<Record<string, Point>>): Record<string, Point> =>
    Object.fromEntries(
      Object.entries(places).map(([id, at]) => [
        id,
        { x: round((at.x - x.middle) * byX), y: round((at.y - y.middle) * byY) },
      ]),
    );
  return { positions: moved(positions), labels: moved(labels) };
}

/** Computes the middle between the outermost edges, and the stretch by which edges reach the frame. */
function sideOf(
  { nodes }: DrawnGraph,
  positions: Readonly<Record<string, Point>>,
  side: 'x' | 'y',
  room: number,
): { readonly middle: number; readonly by: number } {
  const half = side === 'x' ? 'halfWidth' : 'halfHeight';
  let [first, last] = [
    { edge: Infinity, at: 0 },
    { edge: -Infinity, at: 0 },
  ];
  for (const node of nodes) {
    const at = positions[node.id];
    if (at === undefined) continue;
    const box = boxAround(node, at);
    if (box[side] - box[half] < first.edge) first = { edge: box[side] - box[half], at: at[side] };
    if (box[side] + box[half] > last.edge) last = { edge: box[side] + box[half], at: at[side] };
  }
  const between = last.at - first.at;
  const around = last.edge - first.edge - between;
  return {
    middle: (first.edge + last.edge) / 2,
    by: between > 0 ? Math.max(0.1, (room - around) / between) : 1,
  };
}

const round = (value: number): number => Math.round(value * 10) / 10;
