import type { DrawnGraph, Land, Point } from '../drawn-graph.ts';
import { type Box, boxAt, enclosing } from '../geometry.ts';
import { idsWithLink } from '../layout/ids-with-link.ts';
import { ROUTED_AT_MOST } from '../layout/many-nodes.ts';
import type { Layout } from '../layout/placed-problem.ts';
import { boxAround, boxesOnLands, leastUnitOf, unitOf } from './boxes.ts';
import { type Coast, coastsOf } from './coasts.ts';
import { figureRoom, NUMBER, STRAIT_LETTERS } from './land-names.ts';
import { placeNames } from './place-names.ts';
import { type Route, routeLinks } from './route-links.ts';
import { type Links, narrowest, type Strait, straitsOf } from './straits.ts';
import { tintsFor } from './tints.ts';

export type { Links, Strait };

/** A land as it is drawn: its coast, one of a few tints that mean nothing, where its name stands. */
export interface DrawnLand extends Coast {
  readonly tint: number;
  readonly name?: Point;
  /** Position of a central actor: the land's number stands there if its name does not fit. */
  readonly middle: Point;
}

export interface DrawnLands {
  readonly lands: readonly DrawnLand[];
  readonly straits: readonly Strait[];
  /** How links run, where they are few enough for it to be seen; straight elsewhere. */
  readonly routes: readonly Route[];
}

/** Input of drawn lands: positions, name boxes of a layout, links by pair. */
export interface Landscape {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  readonly placed: Readonly<Record<string, Point>>;
  readonly kept?: Readonly<Record<string, Point>>;
  readonly links: Links;
  /** Names stand inside of it, on a page. */
  readonly page?: Box;
}

/** Lands this near, in units of the mean box, touch for the eye. */
const TOUCHING = 1.6;
/** A symbol with its rim and some air, in radii: those of much weight are drawn larger than the mean. */
const SYMBOL_ROOM = 1.25;
/** Air around the number of a land, in heights of the letters of names. */
const NUMBER_AIR = 0.08;
/** Height of a name on a small map, in its units. */
const SMALL_MAP = 60;

/** Returns the surroundings of land names: positions, and the unit of lengths. */
function groundOf(graph: DrawnGraph, lands: readonly Land[], positions: Landscape['placed']) {
  const boxes = boxesOnLands(graph, lands, positions);
  const leastUnit = leastUnitOf(boxes);
  const on = new Set(boxes.map(({ id }) => id));
  const beside = graph.nodes.flatMap((node) => {
    const at = positions[node.id];
    return at === undefined || on.has(node.id) ? [] : [boxAround(node, at)];
  });
  const unit = Math.max(unitOf(boxes), leastUnit);
  return { boxes, on, leastUnit, unit, rooms: [...boxes, ...beside], symbols: symbolsOf(graph, positions) };
}

/** Computes the drawn positions of land names: those of the layout, or others. */
export function namesOnLands(
  graph: DrawnGraph,
  lands: readonly Land[],
  { positions, labels }: Pick<Layout, 'positions' | 'labels'>,
): Readonly<Record<string, Point>> {
  const { boxes, unit, rooms, symbols } = groundOf(graph, lands, positions);
  return placeNames(lands, boxes, { rooms, symbols }, unit, { kept: labels });
}

/**
 * Draws lands around every actor that stands on one. Depends on positions alone: the same positions give the
 * same lands.
 */
export function drawLands({
  graph,
  lands,
  placed: positions,
  kept = {},
  links,
  page,
}: Landscape): DrawnLands {
  const { boxes, on, leastUnit, unit, rooms, symbols } = groundOf(graph, lands, positions);
  const names = placeNames(lands, boxes, { rooms, symbols }, unit, { kept, page });
  const standing = { nodes: graph.nodes.filter(({ id }) => on.has(id)), edges: graph.edges };
  const inhabited = lands.filter(({ nodeIds }) => nodeIds.some((id) => on.has(id)));
  const layout = { positions, labels: names, aside: [] };
  const coasts = coastsOf(standing, inhabited, layout, leastUnit);
  const touching = (a: number, b: number): boolean => {
    const [one, other] = [coasts[a], coasts[b]];
    return (
      one !== undefined &&
      other !== undefined &&
      narrowest(one, other, TOUCHING * unit).width < TOUCHING * unit
    );
  };
  const tints = tintsFor(coasts.length, touching);
  const landOf = new Map(inhabited.flatMap(({ nodeIds }, i) => nodeIds.map((id) => [id, i] as const)));
  const letters = lettersOf(inhabited);
  const numberRoom = (NUMBER + NUMBER_AIR) * letters;
  const drawn = coasts.map((coast, i): DrawnLand => {
    const name = names[coast.landId];
    const middle = middleOf(boxes.filter(({ id }) => landOf.get(id) === i));
    return { ...coast, tint: tints[i] ?? 0, middle, ...(name === undefined ? {} : { name }) };
  });
  const named = inhabited.flatMap(({ id, label }, i): Box[] => {
    const [at, number] = [names[id], drawn[i]?.middle];
    if (label === undefined || number === undefined) return [];
    return at === undefined
      ? [{ ...number, halfWidth: numberRoom, halfHeight: numberRoom }]
      : [boxAt(at, label)];
  });
  const sizeOf = (count: number) => figureRoom(count, letters * STRAIT_LETTERS);
  return {
    lands: drawn,
    routes: graph.nodes.length > ROUTED_AT_MOST ? [] : routesOf(graph, inhabited, layout),
    straits: straitsOf(coasts, landOf, links, { taken: [...rooms, ...named], page }, unit, sizeOf),
  };
}

/** Returns the symbols with some space around them. */
const symbolsOf = ({ nodes }: DrawnGraph, positions: Landscape['placed']): Box[] =>
  nodes.flatMap(({ id, width, height, symbolRadius = Math.min(width, height) / 2 }) => {
    const [at, half] = [positions[id], SYMBOL_ROOM * symbolRadius];
    return at === undefined ? [] : [{ x: at.x, y: at.y, halfWidth: half, halfHeight: half }];
  });

/** Returns the position of the actor nearest to the middle of all. */
function middleOf(boxes: readonly Box[]): Point {
  const { x, y } = enclosing(boxes) ?? { x: 0, y: 0 };
  const far = (box: Box): number => Math.hypot(box.x - x, box.y - y);
  const nearest = boxes.reduce<Box | undefined>(
    (best, box) => (best === undefined || far(box) < far(best) ? box : best),
    undefined,
  );
  return { x: nearest?.x ?? x, y: nearest?.y ?? y };
}

/** Routes all links, including those of actors on no land. */
function routesOf({ nodes, edges }: DrawnGraph, lands: readonly Land[], layout: Layout): readonly Route[] {
  const linked = idsWithLink({ nodes, edges });
  const placed = nodes.filter(({ id }) => linked.has(id) && layout.positions[id] !== undefined);
  return placed.length < 3 ? [] : routeLinks({ nodes: placed, edges }, lands, layout);
}

/**
 * Returns the letter size of names, from the lowest, which has one line; without names, that of a small map.
 */
function lettersOf(lands: readonly Land[]): number {
  const heights = lands.flatMap(({ label }) => label?.height ?? []);
  return (heights.length === 0 ? SMALL_MAP : Math.min(...heights)) / 1.42;
}
