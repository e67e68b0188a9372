import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { allCrossings, countCrossings, linesOf } from '../../../model/drawing/layout/crossings.ts';
import type { Places } from '../../../model/drawing/layout/places.ts';
import { makeProblem } from '../../../model/drawing/layout/problem.ts';
import { CLEARANCE, makeStrangerCount } from '../../../model/drawing/layout/strangers-touched.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

type Pair = readonly [number, number];
const graphOf = (count: number, pairs: readonly Pair[]) =>
  indexGraph(
    Array.from({ length: count }, (_, i) => `${i}`),
    pairs.map(([a, b]) => ({ source: `${a}`, target: `${b}` })),
  );
const placesOf = (points: readonly Pair[]): Places => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});

/** Returns true if two segments cross inside both, by the intersection of their lines. */
function cross(a: Pair, b: Pair, c: Pair, d: Pair): boolean {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]];
  const turn = rx * sy - ry * sx;
  if (turn === 0) return false;
  const along = ((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn;
  const other = ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn;
  return along > 0 && along < 1 && other > 0 && other < 1;
}

describe('crossings of lines', () => {
  it('are counted each once; lines that share an end, or only touch, do not cross', () => {
    const count = (points: readonly Pair[], pairs: readonly Pair[]) =>
      allCrossings(graphOf(points.length, pairs), placesOf(points));
    const square: Pair[] = [
      ...([
        [0, 0],
        [10, 0],
        [10, 10],
        [0, 10],
      ] as const),
    ];
    expect(
      count(square, [
        [0, 2],
        [1, 3],
      ]),
    ).toBe(1);
    expect(
      count(square, [
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ]),
    ).toBe(0);
    expect(
      count(square, [
        [0, 2],
        [1, 3],
        [0, 1],
        [1, 2],
      ]),
    ).toBe(1);
    expect(
      count(
        [
          [0, 0],
          [10, 0],
          [5, 0],
          [5, 9],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toBe(0);
    expect(
      count(
        [
          [0, 0],
          [10, 0],
          [0, 5],
          [10, 5],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toBe(0);
    // In line with each other, apart or not.
    expect(
      count(
        [
          [0, 0],
          [10, 10],
          [5, 5],
          [20, 20],
        ],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toBe(0);
  });

  it('are all that there are, wherever lines lie', () => {
    const random = seededRandom(9);
    const points = Array.from({ length: 40 }, (): Pair => [100 * random(), 100 * random()]);
    const pairs = points.slice(0, 20).map((_, i): Pair => [2 * i, 2 * i + 1]);
    const lines = pairs.map(([a, b]) => [points[a] ?? [0, 0], points[b] ?? [0, 0]] as const);
    let expected = 0;
    for (const [i, [a, b]] of lines.entries())
      for (const [c, d] of lines.slice(i + 1)) if (cross(a, b, c, d)) expected++;
    const graph = graphOf(points.length, pairs);
    expect(allCrossings(graph, placesOf(points))).toBe(expected);
    expect(expected).toBeGreaterThan(20);
    for (let i = 0; i < 100; i++) {
      const [p, q]: [Pair, Pair] = [
        [120 * random() - 10, 120 * random() - 10],
        [120 * random() - 10, 120 * random() - 10],
      ];
      const here = lines.filter(([a, b]) => cross(p, q, a, b)).length;
      const given = linesOf(graph, placesOf(points));
      expect(countCrossings(given, ...p, ...q)).toBe(here);
      expect(countCrossings(given, ...p, ...q, 1)).toBe(Math.min(here, 2));
      expect(countCrossings(given, ...p, ...q, Infinity, 7)).toBe(
        lines.slice(7).filter(([a, b]) => cross(p, q, a, b)).length,
      );
    }
  });
});

describe('strangers in the way of lines', () => {
  const RADIUS = 10;
  const node = (id: string) => ({ id, width: 40, height: 40, symbolRadius: RADIUS });

  /** Builds a and b with a line between them, c alone, and the name of a land. */
  function scene(c: Pair, name: Pair) {
    const nodes = ['a', 'b', 'c'].map(node);
    const lands = [{ id: 'l', nodeIds: ['a', 'b', 'c'], label: { width: 80, height: 20 } }];
    const problem = makeProblem({ nodes, edges: [{ source: 'a', target: 'b' }] }, nodes, lands);
    return makeStrangerCount(problem, placesOf([[0, 0], [200, 0], c, name]));
  }
  const AWAY: Pair = [5000, 5000];
  const [A, C, NAME] = [0, 2, 3];

  it('are symbols that a line comes too near to, at its place or at another', () => {
    const near = RADIUS + CLEARANCE;
    for (const side of [-1, 1]) {
      expect(scene([100, side * (near - 0.1)], AWAY)(A, 0, 0)).toBe(1);
      expect(scene([100, side * (near + 0.1)], AWAY)(A, 0, 0)).toBe(0);
    }
    expect(scene([100, 50], AWAY)(A, 0, 100)).toBe(1);
    expect(scene([100, 0], AWAY)(A, 0, 100)).toBe(0);
    // Beyond an end nobody is in its way.
    expect(scene([230, 0], AWAY)(A, 0, 0)).toBe(0);
    expect(scene([-30, 0], AWAY)(A, 0, 0)).toBe(0);
  });

  it('are names of lands, by their boxes', () => {
    for (const side of [-1, 1]) {
      expect(scene(AWAY, [100, side * 9.9])(A, 0, 0)).toBe(1);
      expect(scene(AWAY, [100, side * 10.1])(A, 0, 0)).toBe(0);
    }
    expect(scene(AWAY, [60, 0])(A, 200, 200)).toBe(0);
    // A vertical line passes at half of its width from the name.
    expect([scene(AWAY, [161, 100])(A, 200, 200), scene(AWAY, [159, 100])(A, 200, 200)]).toEqual([1, 0]);
    expect([scene(AWAY, [239, 100])(A, 200, 200), scene(AWAY, [241, 100])(A, 200, 200)]).toEqual([1, 0]);
    expect(scene([100, 0], [100, 0])(A, 0, 0)).toBe(2);
  });

  it('are themselves in the way of lines of others', () => {
    const count = scene(AWAY, AWAY);
    const near = RADIUS + CLEARANCE;
    for (const side of [-1, 1]) {
      expect([count(C, 100, side * (near - 0.1)), count(C, 100, side * (near + 0.1))]).toEqual([1, 0]);
      expect([count(NAME, 100, side * 9.9), count(NAME, 100, side * 10.1)]).toEqual([1, 0]);
    }
    expect([count(C, -20, 0), count(C, 220, 0)]).toEqual([0, 0]);
    expect([count(NAME, -41, 0), count(NAME, 241, 0)]).toEqual([0, 0]);
    expect([count(NAME, -39, 0), count(NAME, 239, 0)]).toEqual([1, 1]);
    expect([count(C, 100, 300), count(C, 100, -300)]).toEqual([0, 0]);
  });

  it('are in the way as far as a line goes, level or upright, its ends included', () => {
    const near = RADIUS + CLEARANCE;
    const nodes = ['a', 'b', 'c'].map(node);
    for (const [source, target] of [
      ['a', 'b'],
      ['b', 'a'],
    ] as const) {
      const problem = makeProblem({ nodes, edges: [{ source, target }] }, nodes, []);
      const level = makeStrangerCount(problem, placesOf([[0, 0], [200, 0], AWAY]));
      const upright = makeStrangerCount(problem, placesOf([[0, 0], [0, 200], AWAY]));
      expect([-near, 200 + near].map((x) => level(C, x, 0))).toEqual([1, 1]);
      expect([-near, 200 + near].map((y) => upright(C, 0, y))).toEqual([1, 1]);
      expect([-near - 1, 201 + near].map((x) => level(C, x, 0))).toEqual([0, 0]);
      expect([-near - 1, 201 + near].map((y) => upright(C, 0, y))).toEqual([0, 0]);
    }
  });

  it('are counted for each line of its own', () => {
    const nodes = ['a', 'b', 'c', 'd'].map(node);
    const edges = ['b', 'c'].map((target) => ({ source: 'a', target }));
    const problem = makeProblem({ nodes, edges }, nodes, []);
    const count = makeStrangerCount(
      problem,
      placesOf([
        [0, 0],
        [200, 0],
        [0, 200],
        [100, 0],
      ]),
    );
    // Its line to b runs through d; from below b, that to c does.
    expect(count(0, 0, 0)).toBe(1);
    expect(count(0, 200, 100)).toBe(0);
    expect(count(0, 200, -200)).toBe(1);
    // Next to b, where it blocks b’s line to c.
    expect(count(0, 200, 0)).toBe(1);
    expect(count(3, 0, 0)).toBe(2);
    expect(count(3, 0, 100)).toBe(1);
  });
});
