import { barycentre, type Point } from '../../../model/drawing/geometry.ts';
import type { Route } from '../../../model/drawing/lands/route-links.ts';
import type { Line, Tone } from '../../../model/drawing/lines.ts';
import type { EdgeElement, MapElements } from '../../../model/drawing/map-elements.ts';
import { type Placed, type Placing, sideOf } from './place-actors.ts';
import { reach } from './shapes.ts';

/** How a line is drawn: `building` is in progress, which is no link yet; `ghost` is what is missing. */
export type LineStyle = 'solid' | 'building' | 'dashed' | 'faded' | 'grey' | 'over' | 'membership' | 'ghost';

/** A line from border to border; `arrows` at its ends. */
export interface MapLine {
  readonly id: string;
  readonly from: Point;
  /** Corners on its way, where it runs round others. */
  readonly via: readonly Point[];
  readonly to: Point;
  readonly style: LineStyle;
  readonly colour: string;
  readonly width: number;
  readonly arrowAtFrom: boolean;
  readonly arrowAtTo: boolean;
  /** Ids of the parties, for highlighting. */
  readonly between: readonly string[];
}

/** The small mark of a cooperation of three parties or more. */
export interface Hub extends Point {
  readonly id: string;
  readonly colour: string;
  readonly between: readonly string[];
}

/** Several lines between the same two stand this far apart, in widths of a body. */
const APART = 0.22;
/** At this size of bodies widths are those of the screen. */
const FULL_SIZE = 38;

const STYLES: Readonly<Record<Tone, LineStyle>> = {
  active: 'solid',
  building: 'building',
  wished: 'dashed',
  dormant: 'faded',
  unknown: 'grey',
  over: 'over',
};

type Drawn = Pick<MapElements, 'nodes' | 'edges' | 'lines' | 'hubs'>;

/**
 * Computes the lines to draw: between two parties, from each of three or more to their hub, and lines that
 * are no link.
 */
export function mapLines(
  drawn: Drawn,
  placing: Placing,
  routes: readonly Route[] = [],
): { lines: MapLine[]; hubs: Hub[] } {
  const colours = new Map(drawn.nodes.map(({ id, colour }) => [id, colour]));
  const hubs = drawn.hubs.flatMap(({ id, partyIds }): Hub[] => {
    const parties = partyIds.flatMap((party) => placing.actors.get(party) ?? []);
    return parties.length === 0
      ? []
      : [{ id, ...barycentre(parties), colour: colours.get(id) ?? '', between: partyIds }];
  });
  const ways = new Map(
    routes.map(({ source, target, points }) => [pairOf({ source, target }), { source, points }]),
  );
  /** Returns the route from the source of an edge to its target. */
  const viaOf = ({ source, target }: Ends): readonly Point[] => {
    const way = ways.get(pairOf({ source, target }));
    const via = way?.points.slice(1, -1) ?? [];
    return way?.source === source ? via : via.toReversed();
  };
  const known = new Map(drawn.lines.map((line) => [line.id, line]));
  const perPair = countPairs(drawn.edges.filter(({ id }) => known.get(id)?.kind !== 'spoke'));
  const lines = drawn.edges.flatMap((edge): MapLine[] => {
    const line = known.get(edge.id);
    if (line?.kind === 'spoke') return spoke(edge, line, hubs, placing, viaOf(edge));
    return between(edge, line, perPair, placing, viaOf(edge));
  });
  return { lines, hubs };
}

interface Pairing {
  readonly total: number;
  drawn: number;
}

type Ends = Pick<EdgeElement, 'source' | 'target'>;

const pairOf = ({ source, target }: Ends): string => [source, target].sort().join(' ');

function countPairs(edges: readonly EdgeElement[]): Map<string, Pairing> {
  const pairs = new Map<string, Pairing>();
  for (const edge of edges)
    pairs.set(pairOf(edge), { total: (pairs.get(pairOf(edge))?.total ?? 0) + 1, drawn: 0 });
  return pairs;
}

function between(
  edge: EdgeElement,
  line: Line | undefined,
  pairs: ReadonlyMap<string, Pairing>,
  placing: Placing,
  via: readonly Point[],
): MapLine[] {
  const [a, b] = [placing.actors.get(edge.source), placing.actors.get(edge.target)];
  const pair = pairs.get(pairOf(edge));
  if (a === undefined || b === undefined || pair === undefined) return [];
  // The side of a parallel line is counted from the same end, whatever the line's direction.
  const turned = edge.source < edge.target ? 1 : -1;
  const aside = turned * (pair.drawn++ - (pair.total - 1) / 2) * APART * placing.size;
  return [
    {
      ...look(edge, line, placing),
      ...(pair.total === 1 && line !== undefined ? alongWay(placing, a, b, via) : ends(placing, a, b, aside)),
      arrowAtFrom: line?.arrowAtSource ?? false,
      arrowAtTo: line?.arrowAtTarget ?? false,
      between: [edge.source, edge.target],
    },
  ];
}

// From border to border by the corners of its way.
function alongWay(
  placing: Placing,
  a: Placed,
  b: Placed,
  via: readonly Point[],
): Pick<MapLine, 'from' | 'via' | 'to'> {
  const [first, last] = [via[0], via.at(-1)];
  if (first === undefined || last === undefined) return ends(placing, a, b, 0);
  return { from: borderOf(placing, a, first), via, to: borderOf(placing, b, last) };
}

// Finds the point at which a line leaves the body of an actor.
function borderOf(placing: Placing, actor: Placed, towards: Point): Point {
  const start = reach(actor.actor.family, sideOf(placing, actor), actor, towards) + placing.size * 0.09;
  const length = Math.hypot(towards.x - actor.x, towards.y - actor.y) || 1;
  const share = Math.min(1, start / length);
  return { x: actor.x + (towards.x - actor.x) * share, y: actor.y + (towards.y - actor.y) * share };
}

// From border to border, a little aside where others join the same two.
function ends(placing: Placing, a: Placed, b: Placed, aside: number): Pick<MapLine, 'from' | 'via' | 'to'> {
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length];
  const gap = placing.size * 0.09;
  const start = reach(a.actor.family, sideOf(placing, a), a, b) + gap;
  const stop = length - reach(b.actor.family, sideOf(placing, b), b, a) - gap;
  const at = (along: number): Point => ({
    x: a.x + ux * along - uy * aside,
    y: a.y + uy * along + ux * aside,
  });
  // Bodies that touch leave nothing between them but a point.
  return stop > start
    ? { from: at(start), via: [], to: at(stop) }
    : { from: at(length / 2), via: [], to: at(length / 2) };
}

function spoke(
  edge: EdgeElement,
  line: Line,
  hubs: readonly Hub[],
  placing: Placing,
  via: readonly Point[],
): MapLine[] {
  const actor = placing.actors.get(edge.source);
  const hub = hubs.find(({ id }) => id === edge.target);
  if (actor === undefined || hub === undefined) return [];
  return [
    {
      ...look(edge, line, placing),
      from: borderOf(placing, actor, via[0] ?? hub),
      via,
      to: { x: hub.x, y: hub.y },
      arrowAtFrom: line.arrowAtSource,
      arrowAtTo: false,
      between: hub.between,
    },
  ];
}

const look = (edge: EdgeElement, line: Line | undefined, { size }: Placing) => ({
  id: edge.id,
  colour: edge.colour,
  style:
    line !== undefined
      ? STYLES[line.tone]
      : edge.id.startsWith('ghost:')
        ? ('ghost' as const)
        : ('membership' as const),
  width: edge.width * Math.max(0.3, size / FULL_SIZE),
});
