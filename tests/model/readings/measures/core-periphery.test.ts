import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../../model/drawing/seeded-random.ts';
import { buildGraph } from '../../../../model/readings/graph/graph.ts';
import { corePeriphery } from '../../../../model/readings/measures/core-periphery.ts';
import { publishedGraphs } from '../../../support/published-graphs.ts';

type Pair = readonly [number, number];

/** Computes Pearson's correlation of links and ideal pattern over all pairs, by its definition. */
function correlationOf(size: number, edges: readonly Pair[], isCore: (v: number) => boolean): number {
  const linked = new Set(edges.map(([a, b]) => Math.min(a, b) * size + Math.max(a, b)));
  const [xs, ys]: [number[], number[]] = [[], []];
  for (let a = 0; a < size; a += 1) {
    for (let b = a + 1; b < size; b += 1) {
      xs.push(linked.has(a * size + b) ? 1 : 0);
      ys.push(isCore(a) || isCore(b) ? 1 : 0);
    }
  }
  const mean = (list: readonly number[]) => list.reduce((sum, x) => sum + x, 0) / list.length;
  const [mx, my] = [mean(xs), mean(ys)];
  const product = (p: readonly number[], mp: number, q: readonly number[], mq: number) =>
    p.reduce((sum, x, i) => sum + (x - mp) * ((q[i] ?? 0) - mq), 0);
  return product(xs, mx, ys, my) / Math.sqrt(product(xs, mx, xs, mx) * product(ys, my, ys, my));
}

function published(name: string): { size: number; edges: Pair[] } {
  const graph = publishedGraphs.find(([known]) => known === name)?.[1];
  if (graph === undefined) throw new Error(`No graph ${name}`);
  const place = new Map(graph.nodes.map((node, v) => [node, v]));
  return {
    size: graph.nodes.length,
    edges: graph.edges.map(([a, b]): Pair => [place.get(a) ?? 0, place.get(b) ?? 0]),
  };
}

describe('core and periphery', () => {
  // Best of four hundred runs of cpnet.BE (cpnet 0.0.21), which stays below the best division on the others.
  it.each([
    ['karate-club', 0.431475010983941],
    ['krackhardt-kite', 0.3273268353539886],
    ['two-triangles', 0.2182178902359921],
  ])('of %s is as cpnet has it', (name, expected) => {
    const { size, edges } = published(name);
    expect(corePeriphery(buildGraph(size, edges)).correlation).toBeCloseTo(expected, 9);
  });

  it.each(['borgatti', 'krackhardt-kite', 'barbell', 'star', 'path', 'two-triangles'])(
    'of %s is the best of all divisions',
    (name) => {
      const { size, edges } = published(name);
      let best = Number.NEGATIVE_INFINITY;
      for (let division = 1; division < 2 ** size; division += 1) {
        const found = correlationOf(size, edges, (v) => (division & (1 << v)) !== 0);
        if (found > best) best = found;
      }
      expect(corePeriphery(buildGraph(size, edges)).correlation).toBeCloseTo(best, 9);
    },
  );

  it('of small networks drawn by chance is the best of all divisions, with who is core', () => {
    const random = seededRandom(5);
    for (let draw = 0; draw < 60; draw += 1) {
      const size = 4 + (draw % 5);
      const edges: Pair[] = [];
      for (let a = 0; a < size; a += 1)
        for (let b = a + 1; b < size; b += 1) if (random() < 0.2 + (draw % 3) / 5) edges.push([a, b]);
      const { correlation, inCore } = corePeriphery(buildGraph(size, edges));
      const values = Array.from({ length: 2 ** size - 2 }, (_, i) =>
        correlationOf(size, edges, (v) => ((i + 1) & (1 << v)) !== 0),
      ).filter((value) => !Number.isNaN(value));
      if (correlation === null) {
        expect(values).toEqual([]);
        continue;
      }
      expect(correlation).toBeCloseTo(Math.max(...values), 9);
      expect(correlationOf(size, edges, (v) => inCore[v] === true)).toBeCloseTo(correlation, 9);
    }
  });

  it('is the correlation of links and ideal pattern at the division that it gives', () => {
    const random = seededRandom(7);
    for (let draw = 0; draw < 20; draw += 1) {
      const size = 12 + draw;
      const edges: Pair[] = [];
      for (let a = 0; a < size; a += 1)
        for (let b = a + 1; b < size; b += 1) if (random() < 0.2) edges.push([a, b]);
      const { correlation, inCore } = corePeriphery(buildGraph(size, edges));
      expect(correlation).toBeCloseTo(
        correlationOf(size, edges, (v) => inCore[v] === true),
        9,
      );
    }
  });

  it('is a star’s centre alone', () => {
    const star = buildGraph(
      6,
      [1, 2, 3, 4, 5].map((v): Pair => [0, v]),
    );
    expect(corePeriphery(star)).toEqual({
      correlation: 1,
      inCore: [true, false, false, false, false, false],
    });
  });

  it.each<[string, number, Pair[]]>([
    ['nobody', 0, []],
    ['one', 1, []],
    ['two', 2, [[0, 1]]],
    ['no link', 5, []],
    [
      'all linked',
      3,
      [
        [0, 1],
        [0, 2],
        [1, 2],
      ],
    ],
  ])('is undefined of %s', (_, size, edges) => {
    const { correlation, inCore } = corePeriphery(buildGraph(size, edges));
    expect(correlation).toBeNull();
    expect(inCore).toEqual(Array.from({ length: size }, () => false));
  });
});
