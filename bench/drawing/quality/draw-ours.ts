import type { DrawnGraph, Land } from '../../../model/drawing/drawn-graph.ts';
import { isClear } from '../../../model/drawing/lands/bend-line.ts';
import { type FoundLands, findLands } from '../../../model/drawing/lands/find-lands.ts';
import { CROWD_LETTERS, landLetters, unitsPerPixel } from '../../../model/drawing/lands/land-names.ts';
import { gridOf, strangersTo } from '../../../model/drawing/lands/obstacles.ts';
import { pivotsOf } from '../../../model/drawing/lands/pivots.ts';
import { routeLinks } from '../../../model/drawing/lands/route-links.ts';
import { layOut } from '../../../model/drawing/layout/lay-out.ts';
import { NAMED_AT_MOST } from '../../../model/drawing/layout/many-nodes.ts';
import { degreesIn } from '../../../model/readings/lands-reading.ts';
import type { Positions } from './measure-drawing.ts';

export interface Ours {
  readonly lands: readonly Land[];
  readonly grouped: boolean;
  readonly positions: Positions;
  readonly overlapping: number;
  /** Share of links that run through the symbol of a stranger, as drawn. */
  readonly throughStrangers: number;
  readonly milliseconds: { readonly lands: number; readonly layout: number; readonly routes: number };
}

/** Computes lands, positions and lines of a map that no one has placed. */
export function drawOurs(bare: DrawnGraph): Ours {
  const [found, landsMs] = timed(() => findLands(bare, 1));
  const graph = withPivots(bare, found);
  const letters = landLetters(graph.nodes);
  const label = { width: NAME.width * letters, height: NAME.height * letters };
  const lands = found.lands.map((land) => (found.grouped ? { ...land, label } : land));
  const [layout, layoutMs] = timed(() => layOut(graph, { seed: 1, lands }));
  const [routes, routesMs] = timed(() => routeLinks(graph, lands, layout));
  const indexes = new Map(graph.nodes.map(({ id }, i) => [id, i]));
  const grid = gridOf(
    graph.nodes
      .filter(({ id }) => !layout.aside.includes(id))
      .map(({ id, symbolRadius = 10 }) => ({
        ...{ ...(layout.positions[id] ?? { x: 0, y: 0 }), radius: symbolRadius, box: indexes.get(id) ?? -1 },
      })),
  );
  const through = routes.filter(
    ({ source, target, points }) =>
      !isClear(
        points,
        strangersTo(grid, indexes.get(source) ?? -1, indexes.get(target) ?? -1, Number.POSITIVE_INFINITY),
      ),
  );
  return {
    ...{ lands, grouped: found.grouped, positions: layout.positions },
    overlapping: countOverlapping([
      ...graph.nodes.map(({ id, width, height, symbolY = height / 2 }) => ({
        ...{
          x: layout.positions[id]?.x ?? 0,
          y: (layout.positions[id]?.y ?? 0) + height / 2 - symbolY,
          width,
          height,
        },
      })),
      ...lands.flatMap(({ id, label: box }) =>
        'width' in (box ?? {}) ? [{ ...(layout.labels[id] ?? { x: 0, y: 0 }), ...label }] : [],
      ),
    ]),
    throughStrangers: through.length / Math.max(1, routes.length),
    milliseconds: { lands: landsMs, layout: layoutMs, routes: routesMs },
  };
}

/** The name of a land on two lines, and that of an actor, in heights of their letters. */
const NAME = { width: 8.5, height: 2.5 };
const NAME_OF_PIVOT = { width: 6.5, height: 2.4 };

/** Reserves room for the names of pivots on maps where other names appear on zooming in. */
function withPivots({ nodes, edges }: DrawnGraph, { grouped, lands }: FoundLands): DrawnGraph {
  if (!grouped || nodes.length <= NAMED_AT_MOST) return { nodes, edges };
  const letters = CROWD_LETTERS * unitsPerPixel(nodes);
  const pivots = pivotsOf(
    lands.map(({ nodeIds }) => ({ actorIds: nodeIds })),
    degreesIn(edges.map(({ source, target }) => ({ actorIds: [source, target] }))),
  );
  const named = nodes.map((node) => {
    const { symbolRadius = 10 } = node;
    const width = NAME_OF_PIVOT.width * letters;
    const height = 2 * symbolRadius + 14 + NAME_OF_PIVOT.height * letters;
    return pivots.has(node.id) ? { ...node, width, height, symbolY: symbolRadius } : node;
  });
  return { nodes: named, edges };
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const countOverlapping = (boxes: readonly Box[]): number =>
  boxes.reduce(
    (sum, a, i) =>
      sum +
      boxes
        .slice(i + 1)
        .filter(
          (b) =>
            Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
        ).length,
    0,
  );

function timed<T>(work: () => T): readonly [T, number] {
  const start = performance.now();
  const result = work();
  return [result, performance.now() - start];
}
