import { describe, expect, it } from 'vitest';
import type { DrawnGraph } from '../../../model/drawing/drawn-graph.ts';
import { landOfPartners, placeNewcomers } from '../../../model/drawing/layout/place-newcomers.ts';
import { overlaps } from './boxes.ts';

const BOX = { width: 120, height: 58, symbolRadius: 13, symbolY: 14 };
const graphOf = (order: number, edges: ReadonlyArray<readonly [number, number]>): DrawnGraph => ({
  nodes: Array.from({ length: order }, (_, v) => ({ id: `n${v}`, ...BOX })),
  edges: edges.map(([a, b]) => ({ source: `n${a}`, target: `n${b}` })),
});

describe('a newcomer on a map that is laid out', () => {
  it('is placed among its partners, including new ones, in any order of input', () => {
    const before = graphOf(3, [
      [0, 1],
      [1, 2],
    ]);
    const positions = { n0: { x: 0, y: 0 }, n1: { x: 2000, y: 0 }, n2: { x: 4000, y: 0 } };
    const nodes = [{ id: 'far', ...BOX }, { id: 'near', ...BOX }, ...before.nodes];
    const links = [
      { source: 'far', target: 'near' },
      { source: 'near', target: 'n0' },
    ];
    for (const edges of [links, links.map(({ source, target }) => ({ source: target, target: source }))]) {
      const grown = { nodes, edges: [...before.edges, ...edges] };
      const next = placeNewcomers(grown, [], { positions, labels: {}, aside: [] });
      for (const id of ['near', 'far']) expect(Math.abs(next.positions[id]?.x ?? 1e9)).toBeLessThan(700);
    }
  });

  it('is placed at the centre of its partners if that is free, and over nobody in the rows', () => {
    const before = graphOf(3, [[0, 1]]);
    const grown = {
      nodes: [...before.nodes, { id: 'new', ...BOX }],
      edges: [...before.edges, { source: 'new', target: 'n0' }, { source: 'n1', target: 'new' }],
    };
    const placed = (x: number) => ({ n0: { x: 0, y: 0 }, n1: { x: 600, y: 0 }, n2: { x, y: 20 } });
    const spotWith = (x: number) => {
      const next = placeNewcomers(grown, [], { positions: placed(x), labels: {}, aside: ['n2'] });
      expect(overlaps(grown, [], next)).toEqual([]);
      return next.positions.new ?? { x: 0, y: 0 };
    };
    expect(Math.hypot(spotWith(5000).x - 300, spotWith(5000).y)).toBeLessThan(300);
    spotWith(300);
  });

  it('without a link stands after the last of the rows, or begins the next one', () => {
    const cell = { width: BOX.width + 12, height: BOX.height + 12 };
    const before = graphOf(2, [[0, 1]]);
    const positions = { n0: { x: 0, y: 0 }, n1: { x: 300, y: -40 } };
    const names = Array.from({ length: 9 }, (_, i) => `alone${i}`);
    const grown = { ...before, nodes: [...before.nodes, ...names.map((id) => ({ id, ...BOX }))] };
    const next = placeNewcomers(grown, [], { positions, labels: {}, aside: [] });
    expect(next.aside).toEqual(names);
    const top = cell.height + BOX.height / 2;
    expect(names.map((id) => next.positions[id])).toEqual([
      ...[0, 1, 2, 3, 4, 5, 6].map((i) => ({ x: i * cell.width, y: top })),
      ...[0, 1].map((i) => ({ x: i * cell.width, y: top + cell.height })),
    ]);
    // A row takes the width of the drawing if that is wider.
    const wide = { n0: { x: 0, y: 0 }, n1: { x: 7.5 * cell.width, y: 0 } };
    const row = placeNewcomers(grown, [], { positions: wide, labels: {}, aside: [] }).positions;
    expect(names.map((id) => row[id]?.x)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 0].map((i) => i * cell.width));
    // The first of all.
    const first = placeNewcomers({ nodes: [{ id: 'a', ...BOX }], edges: [] }, [], {
      ...{ positions: {}, labels: {}, aside: [] },
    });
    expect(first.positions).toEqual({ a: { x: 0, y: 0 } });
  });

  it('without a link is placed below all, also below positions under the rows', () => {
    const before = graphOf(3, [[0, 1]]);
    const positions = { n0: { x: 50, y: 0 }, n1: { x: 200, y: 900 }, n2: { x: 90, y: 300 } };
    const grown = { ...before, nodes: [...before.nodes, { id: 'new', ...BOX }] };
    const next = placeNewcomers(grown, [], { positions, labels: {}, aside: ['n2'] });
    expect(next.positions.new).toEqual({ x: 50, y: 900 + BOX.height + 12 + BOX.height / 2 });
  });

  it('belongs to the land of most of its partners, to the first of equal ones', () => {
    const graph = graphOf(6, [
      [0, 5],
      [5, 2],
      [3, 5],
    ]);
    const on = (...nodeIds: readonly string[]) => ({ id: nodeIds.join(), nodeIds });
    expect(landOfPartners(graph, [on('n0', 'n1', 'n4'), on('n2', 'n3')], 'n5')).toBe('n2,n3');
    expect(landOfPartners(graph, [on('n0'), on('n2')], 'n5')).toBe('n0');
    expect(landOfPartners(graph, [on('n1', 'n4')], 'n5')).toBeUndefined();
    expect(landOfPartners(graph, [on('n0')], 'nobody')).toBeUndefined();
  });
});
