import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { measureDrawing } from '../../../bench/drawing/quality/measure-drawing.ts';
import { drawWithForceAtlas } from '../../../bench/drawing/quality/peers/draw-with-force-atlas.ts';
import type { DrawnGraph } from '../../../model/drawing/drawn-graph.ts';
import { findLands } from '../../../model/drawing/lands/find-lands.ts';
import { assemble, layOut } from '../../../model/drawing/layout/lay-out.ts';
import { landOfPartners, placeNewcomers } from '../../../model/drawing/layout/place-newcomers.ts';
import { makeProblem } from '../../../model/drawing/layout/problem.ts';
import { recompose } from '../../../model/drawing/layout/recompose.ts';
import { once } from '../../../model/once.ts';
import { plantGraph } from '../../support/planted-graph.ts';
import { overlaps, withLabels } from './boxes.ts';

const BOX = { width: 120, height: 58, symbolRadius: 13, symbolY: 14 };
const graphOf = (order: number, edges: ReadonlyArray<readonly [number, number]>): DrawnGraph => ({
  nodes: Array.from({ length: order }, (_, v) => ({ id: `n${v}`, ...BOX })),
  edges: edges.map(([a, b]) => ({ source: `n${a}`, target: `n${b}` })),
});
const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** Six circles of twenty, laid out with their lands. */
const circles = once(() => {
  const planted = plantGraph({ nodes: 120, groups: 6, seed: 77 });
  const lands = withLabels(findLands(planted, 1).lands);
  return { planted, lands, layout: layOut(planted, { seed: 1, lands }) };
});

const anyGraph = fc
  .integer({ min: 0, max: 16 })
  .chain((order) =>
    fc.tuple(
      fc.constant(order),
      fc.array(fc.tuple(fc.nat({ max: Math.max(0, order - 1) }), fc.nat({ max: Math.max(0, order - 1) })), {
        maxLength: 30,
      }),
    ),
  )
  .map(([order, edges]) => graphOf(order, edges));

describe('layOut', () => {
  it('places everyone once, no box over another, the same each time, whatever the graph', () => {
    fc.assert(
      fc.property(anyGraph, fc.nat({ max: 1000 }), (graph, seed) => {
        const lands = withLabels(findLands(graph, 1).lands);
        const layout = layOut(graph, { seed, lands });
        expect(Object.keys(layout.positions).sort()).toEqual(graph.nodes.map(({ id }) => id).sort());
        for (const { x, y } of Object.values(layout.positions)) expect(Number.isFinite(x + y)).toBe(true);
        expect(overlaps(graph, lands, layout)).toEqual([]);
        expect(layOut(graph, { seed, lands })).toEqual(layout);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    ['a chain', range(29).map((v) => [v, v + 1] as const)],
    ['a star', range(25).map((v) => [0, v + 1] as const)],
    ['a tree', range(30).map((v) => [Math.floor(v / 2), v + 1] as const)],
  ])('draws %s without a crossing', (_, edges) => {
    const graph = graphOf(edges.length + 1, edges);
    const layout = layOut(graph, { seed: 1 });
    expect(measureDrawing(graph, new Map(), layout.positions).crossings).toBe(0);
    expect(overlaps(graph, [], layout)).toEqual([]);
  });

  it('keeps partners nearer, and crosses less, than ForceAtlas2 alone', () => {
    const { planted, lands, layout } = circles();
    const linked = { ...planted, nodes: planted.nodes.filter(({ id }) => !layout.aside.includes(id)) };
    const groups = new Map(planted.nodes.map(({ id }, v) => [id, planted.groups[v] ?? 0]));
    const ours = measureDrawing(planted, groups, layout.positions);
    const peer = measureDrawing(planted, groups, drawWithForceAtlas(linked, 1));
    expect(overlaps(planted, lands, layout)).toEqual([]);
    expect(ours.crossings).toBeLessThan(peer.crossings);
    expect(ours.kept).toBeGreaterThan(peer.kept);
  });

  it('has the middle of the linked actors at the origin, even for only two of them', () => {
    const { positions } = layOut(graphOf(2, [[0, 1]]), { seed: 1 });
    const spots = Object.values(positions);
    const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y + BOX.height / 2 - BOX.symbolY)];
    expect(Math.min(...xs) + Math.max(...xs)).toBeCloseTo(0, 1);
    expect(Math.min(...ys) + Math.max(...ys)).toBeCloseTo(0, 1);
  });

  it('has two who are alone on a map a hand apart, not at both edges of the frame', () => {
    const { positions } = layOut(graphOf(2, [[0, 1]]), { seed: 1 });
    const [one, two] = ['n0', 'n1'].map((id) => positions[id] ?? { x: 0, y: 0 });
    expect(Math.hypot((one?.x ?? 0) - (two?.x ?? 0), (one?.y ?? 0) - (two?.y ?? 0))).toBeLessThan(
      3 * BOX.width,
    );
  });

  it('sets those without a link aside in rows below, in their order', () => {
    const graph = graphOf(24, [
      [0, 1],
      [1, 2],
    ]);
    const { positions, aside } = layOut(graph, { seed: 1 });
    expect(aside).toEqual(range(21).map((v) => `n${v + 3}`));
    const lowest = Math.max(...['n0', 'n1', 'n2'].map((id) => positions[id]?.y ?? 0));
    const places = aside.map((id) => positions[id] ?? { x: 0, y: 0 });
    for (const { y } of places) expect(y).toBeGreaterThan(lowest);
    for (const [i, next] of places.slice(1).entries()) {
      const before = places[i] ?? { x: 0, y: 0 };
      expect(next.y > before.y || (next.y === before.y && next.x > before.x)).toBe(true);
    }
  });

  it('has rows alone where nobody is linked', () => {
    const { positions } = layOut(graphOf(5, []), { seed: 1 });
    for (const { x, y } of Object.values(positions)) expect([x, y].every(Number.isFinite)).toBe(true);
    expect(Object.keys(positions)).toHaveLength(5);
  });

  it('has rows as wide as the layout above, or as most of its frame if that is wider', () => {
    const graph = graphOf(10, [[0, 1]]);
    const [linked, unlinked] = [graph.nodes.slice(0, 2), graph.nodes.slice(2)];
    const problem = makeProblem(graph, linked, []);
    const rowsUnder = (apart: number, frame: number): number => {
      const places = { x: Float64Array.of(-apart / 2, apart / 2), y: Float64Array.of(0, 0) };
      const { positions } = assemble(problem, places, [], unlinked, frame);
      return new Set(unlinked.map(({ id }) => positions[id]?.y)).size;
    };
    expect(rowsUnder(2000, 400)).toBe(1);
    expect(rowsUnder(200, 400)).toBeGreaterThan(1);
    expect(rowsUnder(200, 2800)).toBe(1);
  });
});

describe('a newcomer', () => {
  it('is placed next to its partners while nobody else moves, without an overlap', () => {
    const { planted, lands, layout } = circles();
    const partners = lands[1]?.nodeIds.slice(0, 3) ?? [];
    const grown = {
      nodes: [...planted.nodes, { id: 'new', ...BOX }, { id: 'alone', ...BOX }],
      edges: [...planted.edges, ...partners.map((target) => ({ source: 'new', target }))],
    };
    expect(landOfPartners(grown, lands, 'new')).toBe(lands[1]?.id);
    expect(landOfPartners(grown, lands, 'alone')).toBeUndefined();
    const joined = lands.map((land, i) => (i === 1 ? { ...land, nodeIds: [...land.nodeIds, 'new'] } : land));
    const next = placeNewcomers(grown, joined, layout);
    for (const { id } of planted.nodes) expect(next.positions[id]).toEqual(layout.positions[id]);
    expect(overlaps(grown, joined, next)).toEqual([]);
    const spot = next.positions.new ?? { x: 0, y: 0 };
    const far = (id: string): number =>
      Math.hypot((next.positions[id]?.x ?? 0) - spot.x, (next.positions[id]?.y ?? 0) - spot.y);
    const mean = (ids: readonly string[]): number => ids.reduce((sum, id) => sum + far(id), 0) / ids.length;
    expect(mean(partners)).toBeLessThan(0.5 * mean(planted.nodes.map(({ id }) => id)));
  });

  it('that comes with its only partner finds a place, on a map where nobody else is linked too', () => {
    for (const others of [[], [[0, 1]]] as const) {
      const before = graphOf(4, others);
      const layout = layOut(before, { seed: 1 });
      const grown = {
        nodes: [...before.nodes, { id: 'one', ...BOX }, { id: 'two', ...BOX }],
        edges: [...before.edges, { source: 'one', target: 'two' }],
      };
      const next = placeNewcomers(grown, [], layout);
      for (const { id } of before.nodes) expect(next.positions[id]).toEqual(layout.positions[id]);
      expect(overlaps(grown, [], next)).toEqual([]);
    }
  });

  it('on a young map: all see each other where they were, nine pairs and a half of ten at the least', () => {
    for (const seed of [1, 2, 3]) {
      const whole = plantGraph({ nodes: 30, groups: 3, seed });
      const before = { nodes: whole.nodes.slice(0, 26), edges: whole.edges };
      const layout = layOut(before, { seed });
      const next = recompose(whole, layout, { seed, pinned: ['a0'] });
      expect(overlaps(whole, [], next)).toEqual([]);
      expect(next.positions.a0).toEqual(layout.positions.a0);
      const ids = before.nodes
        .map(({ id }) => id)
        .filter((id) => !next.aside.includes(id) && !layout.aside.includes(id));
      const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
      for (const axis of ['x', 'y'] as const) {
        const kept = pairs.filter(([a, b]) => {
          const side = (map: typeof layout): number =>
            Math.sign((map.positions[a]?.[axis] ?? 0) - (map.positions[b]?.[axis] ?? 0));
          return side(layout) === side(next);
        });
        expect(kept.length / pairs.length).toBeGreaterThanOrEqual(0.95);
      }
    }
  });
});
