import type { DrawnGraph, DrawnNode, Land, Point } from '../drawn-graph.ts';
import { overlaps } from '../geometry.ts';
import { at, degree, indexGraph } from '../indexed-graph.ts';
import { boxAround } from '../lands/boxes.ts';
import { costOfPlaces } from './anneal.ts';
import { weightsFor } from './effort.ts';
import { idsWithLink } from './ids-with-link.ts';
import { type Layout, placedProblem } from './placed-problem.ts';
import { rowCell } from './rows-of-unlinked.ts';

const ANGLES = 16;
const RINGS = 14;

/**
 * Places everyone without a position next to their partners; nobody else moves. It takes the best place in
 * rings around the partners' middle, by the cost of a whole drawing. Unlinked actors follow the last row.
 * `lands` include the newcomers.
 */
export function placeNewcomers(graph: DrawnGraph, lands: readonly Land[], layout: Layout): Layout {
  const positions: Record<string, Point> = { ...layout.positions };
  const linked = idsWithLink(graph);
  const missing = graph.nodes.filter(({ id }) => positions[id] === undefined);
  const joined = byPartnersPlaced(
    graph,
    missing.filter(({ id }) => linked.has(id)),
    positions,
  );
  for (const node of joined) positions[node.id] = bestPlace(graph, lands, { ...layout, positions }, node);
  const alone = missing.filter(({ id }) => !linked.has(id));
  for (const node of alone) positions[node.id] = nextInRow(graph, positions, linked, node);
  const aside = graph.nodes.map(({ id }) => id).filter((id) => !linked.has(id));
  return { positions, labels: layout.labels, aside };
}

/** Sorts by number of placed partners, most first. */
function byPartnersPlaced(
  { edges }: DrawnGraph,
  nodes: readonly DrawnNode[],
  positions: Readonly<Record<string, Point>>,
): DrawnNode[] {
  const count = (id: string): number =>
    edges.filter(
      ({ source, target }) =>
        (source === id && positions[target] !== undefined) ||
        (target === id && positions[source] !== undefined),
    ).length;
  return nodes
    .map((node) => ({ node, placed: count(node.id) }))
    .sort((a, b) => b.placed - a.placed)
    .map(({ node }) => node);
}

function bestPlace(graph: DrawnGraph, lands: readonly Land[], layout: Layout, node: DrawnNode): Point {
  const middle = middleOfPartners(graph, lands, layout.positions, node.id);
  // Until it has a place it stands where nobody is.
  const positions = { ...layout.positions, [node.id]: { x: middle.x, y: middle.y } };
  const known = { nodes: graph.nodes.filter(({ id }) => positions[id] !== undefined), edges: graph.edges };
  // It may come with its only partner, which has no place yet either.
  const { problem, places } = placedProblem(known, lands, { ...layout, positions }, [node.id]);
  const v = problem.graph.indexes.get(node.id) ?? 0;
  const endless = { width: Number.POSITIVE_INFINITY, height: Number.POSITIVE_INFINITY };
  const costOf = costOfPlaces(problem, places, weightsFor(problem), endless, v);
  const linked = idsWithLink(graph);
  const rows = known.nodes.flatMap((one) => {
    const spot = positions[one.id];
    return spot === undefined || linked.has(one.id) ? [] : [boxAround(one, spot)];
  });
  for (let rings = RINGS; ; rings *= 2) {
    let [best, least] = [middle, Number.POSITIVE_INFINITY];
    for (let ring = 0; ring < rings; ring++)
      for (let angle = 0; angle < (ring === 0 ? 1 : ANGLES); angle++) {
        const turn = (2 * Math.PI * (angle + (ring % 2) / 2)) / ANGLES;
        const far = 0.4 * ring * problem.unit;
        const [x, y] = [middle.x + far * Math.cos(turn), middle.y + far * Math.sin(turn)];
        const cost = costOf(x, y);
        if (cost < least && !rows.some((row) => overlaps(boxAround(node, { x, y }), row)))
          [best, least] = [{ x, y }, cost];
      }
    if (least < Number.POSITIVE_INFINITY) return best;
  }
}

/**
 * Returns the middle of the placed partners, of those on its own land if any: between two lands it would be a
 * separate islet. Without partners, the middle of all.
 */
function middleOfPartners(
  graph: DrawnGraph,
  lands: readonly Land[],
  positions: Readonly<Record<string, Point>>,
  id: string,
): Point {
  const partners = graph.edges.flatMap(({ source, target }) =>
    source === id ? [target] : target === id ? [source] : [],
  );
  const own = new Set(lands.find(({ nodeIds }) => nodeIds.includes(id))?.nodeIds);
  const onOwn = partners.filter((partner) => own.has(partner)).flatMap((partner) => positions[partner] ?? []);
  const spots = onOwn.length > 0 ? onOwn : partners.flatMap((partner) => positions[partner] ?? []);
  const linked = idsWithLink(graph);
  const among = spots.length > 0 ? spots : [...linked].flatMap((other) => positions[other] ?? []);
  const count = Math.max(1, among.length);
  return {
    x: among.reduce((sum, { x }) => sum + x, 0) / count,
    y: among.reduce((sum, { y }) => sum + y, 0) / count,
  };
}

/** Returns the position right of the last unlinked actor, or at the start of a row below. */
function nextInRow(
  graph: DrawnGraph,
  positions: Readonly<Record<string, Point>>,
  linked: ReadonlySet<string>,
  node: DrawnNode,
): Point {
  const placed = graph.nodes.flatMap((one) => {
    const spot = positions[one.id];
    return spot === undefined ? [] : [{ ...spot, ...one, isAlone: !linked.has(one.id) }];
  });
  const cell = rowCell(graph.nodes);
  const alone = placed.filter(({ isAlone }) => isAlone);
  const lowest = Math.max(...placed.map(({ y }) => y));
  if (placed.length === 0) return { x: 0, y: 0 };
  const left = Math.min(...placed.map(({ x }) => x));
  const row = alone.filter(({ y }) => y > lowest - cell.height / 2);
  if (row.length === 0) return { x: left, y: lowest + cell.height + node.height / 2 };
  const next = Math.max(...row.map(({ x }) => x)) + cell.width;
  const right = Math.max(...placed.map(({ x }) => x));
  const start = Math.min(...alone.map(({ x }) => x));
  return next <= Math.max(right, left + 6 * cell.width)
    ? { x: next, y: lowest }
    : { x: start, y: lowest + cell.height };
}

/** Returns the land of most partners of a newcomer, the first if equal; undefined without partners. */
export function landOfPartners(graph: DrawnGraph, lands: readonly Land[], id: string): string | undefined {
  const indexed = indexGraph(
    graph.nodes.map((node) => node.id),
    graph.edges,
  );
  const v = indexed.indexes.get(id);
  if (v === undefined || degree(indexed, v) === 0) return undefined;
  const start = at(indexed.starts, v);
  const partners = indexed.neighbours.subarray(start, at(indexed.starts, v + 1));
  const ids = new Set(Array.from(partners, (u) => indexed.ids[u]));
  const counted = lands.map((land) => ({
    id: land.id,
    count: land.nodeIds.filter((one) => ids.has(one)).length,
  }));
  const best = counted.reduce((most, one) => (one.count > most.count ? one : most), { id: '', count: 0 });
  return best.count > 0 ? best.id : undefined;
}
