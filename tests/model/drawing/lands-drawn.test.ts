import { describe, expect, it } from 'vitest';
import type { Point } from '../../../model/drawing/drawn-graph.ts';
import { coastsOf } from '../../../model/drawing/lands/coasts.ts';
import { findLands } from '../../../model/drawing/lands/find-lands.ts';
import { routeLinks } from '../../../model/drawing/lands/route-links.ts';
import { layOut } from '../../../model/drawing/layout/lay-out.ts';
import { once } from '../../../model/once.ts';
import { plantGraph } from '../../support/planted-graph.ts';
import { withLabels } from './boxes.ts';

const drawn = [
  { nodes: 60, groups: 4, seed: 21 },
  { nodes: 120, groups: 6, seed: 22 },
  { nodes: 400, groups: 12, seed: 23 },
].map((planting) => {
  const graph = plantGraph(planting);
  const lands = withLabels(findLands(graph, 1).lands);
  return {
    graph,
    lands,
    layout: layOut(graph, { seed: 1, lands, effort: 0.2 }),
    name: `${planting.nodes} actors`,
  };
});

/** Returns true if a point is in a ring, by the parity of crossings of a ray to the right. */
const isInside = ({ x, y }: Point, ring: readonly Point[]): boolean =>
  ring.filter((a, i) => {
    const b = ring[(i + 1) % ring.length] ?? a;
    return a.y > y !== b.y > y && x < a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y);
  }).length %
    2 ===
  1;

const distance = (point: Point, a: Point, b: Point): number => {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const inside = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - inside * dx, point.y - a.y - inside * dy);
};

describe.each(drawn)('coasts of $name', ({ lands, graph, layout }) => {
  const coasts = once(() => coastsOf(graph, lands, layout));

  it('hold each actor of their land and the middle of its name, and nobody else', () => {
    for (const [i, { id, nodeIds }] of lands.entries()) {
      const rings = coasts()[i]?.rings ?? [];
      const within = (point: Point): boolean => rings.some((ring) => isInside(point, ring));
      expect(coasts()[i]?.landId).toBe(id);
      const on = graph.nodes
        .map((node) => node.id)
        .filter((one) => within(layout.positions[one] ?? { x: 1e9, y: 1e9 }));
      expect(on.sort()).toEqual([...nodeIds].sort());
      expect(within(layout.labels[id] ?? { x: 1e9, y: 1e9 })).toBe(true);
    }
  });
});

describe.each(drawn)('routes of $name', ({ lands, graph, layout }) => {
  const routes = once(() => routeLinks(graph, lands, layout));

  it('lead from symbol to symbol, each link once', () => {
    expect(routes()).toHaveLength(graph.edges.length);
    for (const { source, target, points } of routes()) {
      const [from, to] = [layout.positions[source], layout.positions[target]];
      expect(
        Math.hypot((points[0]?.x ?? 1e9) - (from?.x ?? 0), (points[0]?.y ?? 1e9) - (from?.y ?? 0)),
      ).toBeLessThan(0.2);
      const last = points.at(-1);
      expect(Math.hypot((last?.x ?? 1e9) - (to?.x ?? 0), (last?.y ?? 1e9) - (to?.y ?? 0))).toBeLessThan(0.2);
    }
  });

  it('run through the symbol of no stranger', () => {
    const linked = graph.nodes.filter(({ id }) => !layout.aside.includes(id));
    const through = routes().flatMap(({ source, target, points }) =>
      linked
        .filter(({ id }) => id !== source && id !== target)
        .filter(({ id, symbolRadius = 0 }) =>
          points.some((a, i) => {
            const b = points[i + 1];
            return b !== undefined && distance(layout.positions[id] ?? { x: 0, y: 0 }, a, b) < symbolRadius;
          }),
        )
        .map(({ id }) => `${source}–${target} through ${id}`),
    );
    expect(through).toEqual([]);
  });
});

it('gathers links between lands on a large map: they leave the straight line more than they do on a small one', () => {
  const [small, , large] = drawn;
  const bent = (one: typeof small): number => {
    if (one === undefined) return Number.NaN;
    const across = routeLinks(one.graph, one.lands, one.layout).filter(({ isAcross }) => isAcross);
    return across.filter(({ points }) => points.length > 2).length / across.length;
  };
  expect(bent(large)).toBeGreaterThan(0.8);
  expect(bent(small)).toBeLessThan(0.5);
});
