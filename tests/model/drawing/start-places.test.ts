import { describe, expect, it } from 'vitest';
import { indexGraph } from '../../../model/drawing/indexed-graph.ts';
import { allCrossings } from '../../../model/drawing/layout/crossings.ts';
import { fitFrame } from '../../../model/drawing/layout/fit-frame.ts';
import { bestForceLayout } from '../../../model/drawing/layout/force-start.ts';
import { MANY_NODES } from '../../../model/drawing/layout/many-nodes.ts';
import type { Places } from '../../../model/drawing/layout/places.ts';
import { makeProblem, type Problem } from '../../../model/drawing/layout/problem.ts';
import { placeLands } from '../../../model/drawing/layout/quotient-start.ts';
import { startPlaces } from '../../../model/drawing/layout/start-places.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const FRAME = { width: 600, height: 400 };
const FITTED = { width: 540, height: 360 };
const label = { width: 30, height: 10 };
const at = (list: ArrayLike<number>, i: number): number => list[i] ?? Number.NaN;

/** Distributes actors over lands in turn, each linked to the next on its land and to some elsewhere. */
function problemOf(count: number, lands: number): Problem {
  const nodes = Array.from({ length: count }, (_, i) => ({ id: `n${i}`, width: 20, height: 20 }));
  const pairs = nodes.flatMap((_, i) => [
    [i, i + lands] as const,
    ...(i % 3 === 0 ? [[i, (5 * i + 1) % count] as const] : []),
  ]);
  const edges = pairs.filter(([, b]) => b < count).map(([a, b]) => ({ source: `n${a}`, target: `n${b}` }));
  const onLand = (land: number) => nodes.flatMap(({ id }, i) => (i % lands === land ? [id] : []));
  return makeProblem(
    { nodes, edges },
    nodes,
    Array.from({ length: lands }, (_, land) => ({ id: `${land}`, nodeIds: onLand(land), label })),
  );
}
const actorsOf = ({ nodeCount }: Problem, { x, y }: Places): Places => ({
  x: x.slice(0, nodeCount),
  y: y.slice(0, nodeCount),
});
/** Returns the pull of a line: one between lands has less. */
const pulls =
  ({ graph, landOf }: Problem, across: number) =>
  (e: number): number =>
    landOf[at(graph.sources, e)] === landOf[at(graph.targets, e)] ? 1 : across;

describe('where a drawing starts from', () => {
  it('is the best of eight layouts by forces, drawn into nine tenths of the frame', () => {
    const problem = problemOf(8, 2);
    const found = bestForceLayout(problem.graph, 300, 8, seededRandom(3), pulls(problem, 0.6));
    const small = { width: 60, height: 40 };
    const fitted = { width: 0.9 * small.width, height: 0.9 * small.height };
    expect(actorsOf(problem, startPlaces(problem, small, seededRandom(3)))).toEqual(fitFrame(found, fitted));
  });

  it('is smaller where few have more room than they need: four times that of their boxes', () => {
    const problem = problemOf(8, 2);
    const found = bestForceLayout(problem.graph, 300, 8, seededRandom(3), pulls(problem, 0.6));
    const share = 0.9 * Math.sqrt((4 * (8 * 20 * 20 + 2 * 30 * 10)) / (FRAME.width * FRAME.height));
    const fitted = { width: share * FRAME.width, height: share * FRAME.height };
    expect(actorsOf(problem, startPlaces(problem, FRAME, seededRandom(3)))).toEqual(fitFrame(found, fitted));
  });

  it('has names above the middle of their land', () => {
    const problem = problemOf(8, 2);
    const { x, y } = startPlaces(problem, FRAME, seededRandom(3));
    for (const land of [0, 1]) {
      const own = [...problem.landOf.slice(0, 8).keys()].filter((v) => problem.landOf[v] === land);
      expect(at(x, 8 + land)).toBeCloseTo(own.reduce((sum, v) => sum + at(x, v), 0) / own.length, 9);
      expect(at(y, 8 + land)).toBe(Math.min(...own.map((v) => at(y, v))));
    }
    const nobody = makeProblem({ nodes: [], edges: [] }, [], [{ id: 'l', nodeIds: [], label }]);
    expect(startPlaces(nobody, FRAME, seededRandom(1))).toEqual({
      x: Float64Array.of(0),
      y: Float64Array.of(200),
    });
  });

  it('of many is the better of two, from around where their lands stand to each other', () => {
    const problem = problemOf(MANY_NODES + 1, 3);
    const random = seededRandom(4);
    const lands = placeLands(problem, random);
    const wide = (values: Float64Array) => Math.max(...values) - Math.min(...values);
    const factor = (10 * Math.sqrt(MANY_NODES + 1)) / Math.max(wide(lands.x), wide(lands.y));
    const near = (v: number) => {
      const land = at(problem.landOf, v);
      return { x: factor * at(lands.x, land) + 10 * random(), y: factor * at(lands.y, land) + 10 * random() };
    };
    const found = bestForceLayout(problem.graph, 80, 2, random, pulls(problem, 0.25), near);
    expect(actorsOf(problem, startPlaces(problem, FRAME, seededRandom(4)))).toEqual(fitFrame(found, FITTED));
  });

  it('of many on two lands is the better of two from anywhere; of as many as are few the best of eight', () => {
    const many = problemOf(MANY_NODES + 1, 2);
    const found = bestForceLayout(many.graph, 80, 2, seededRandom(4), pulls(many, 0.6));
    expect(actorsOf(many, startPlaces(many, FRAME, seededRandom(4)))).toEqual(fitFrame(found, FITTED));
  });
});

describe('a layout by forces', () => {
  const ids = Array.from({ length: 9 }, (_, i) => `${i}`);
  const edges = ids.flatMap((source, i) => [2, 3].map((step) => ({ source, target: `${(i + step) % 9}` })));
  const graph = indexGraph(ids, edges);
  const even = () => 1;

  it('is the first of those with the fewest crossings', () => {
    const random = seededRandom(2);
    const each = Array.from({ length: 6 }, () => bestForceLayout(graph, 20, 1, random, even));
    const crossings = each.map((places) => allCrossings(graph, places));
    const best = each[crossings.indexOf(Math.min(...crossings))];
    expect(new Set(crossings).size).toBeGreaterThan(1);
    expect(bestForceLayout(graph, 20, 6, seededRandom(2), even)).toEqual(best);
  });

  it('starts at a random position in a square of a hundred by default', () => {
    const random = seededRandom(7);
    const anywhere = () => ({ x: 100 * random(), y: 100 * random() });
    expect(bestForceLayout(graph, 20, 1, seededRandom(7), even)).toEqual(
      bestForceLayout(graph, 20, 1, seededRandom(8), even, anywhere),
    );
  });

  it('draws together what pulls more', () => {
    const apart = (weight: number) => {
      const { x, y } = bestForceLayout(graph, 200, 1, seededRandom(2), (e) => (e === 0 ? weight : 1));
      const [a, b] = [at(graph.sources, 0), at(graph.targets, 0)];
      return Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b));
    };
    expect(apart(8)).toBeLessThan(0.6 * apart(1));
  });

  it('starts from the given positions; an empty problem has none', () => {
    const started: number[] = [];
    const found = bestForceLayout(graph, 1, 1, seededRandom(2), even, (v) => {
      started.push(v);
      return { x: 1e5 + 10 * v, y: -1e5 };
    });
    expect(started).toEqual(ids.map(Number));
    for (const v of started)
      expect([at(found.x, v), at(found.y, v)]).toEqual([expect.closeTo(1e5, -4), expect.closeTo(-1e5, -4)]);
    expect(bestForceLayout(indexGraph([], []), 1, 0, seededRandom(2), even)).toEqual({
      x: new Float64Array(0),
      y: new Float64Array(0),
    });
  });
});

/** Builds eight lands of four actors each, joined pairwise by one link or by twelve. */
function tiedLands(seed: number): Problem {
  const random = seededRandom(seed);
  const lands = Array.from({ length: 8 }, (_, land) => ({
    ...{ id: `${land}`, nodeIds: [0, 1, 2, 3].map((i) => `${land}.${i}`) },
  }));
  const nodes = lands.flatMap(({ nodeIds }) => nodeIds.map((id) => ({ id, width: 20, height: 20 })));
  const edges = Array.from({ length: 32 }, () => {
    const [a, b] = [Math.floor(8 * random()), Math.floor(8 * random())];
    const links = random() < 0.3 ? 12 : 1;
    return Array.from({ length: links }, (_, i) => ({
      source: `${a}.${i % 4}`,
      target: `${b}.${Math.floor(i / 4)}`,
    }));
  }).flat();
  return makeProblem({ nodes, edges }, nodes, lands);
}

describe('how lands stand to each other', () => {
  it('is a layout by forces of the lands, in which no two can trade places for less length of links', () => {
    for (const seed of [1, 2]) {
      const problem = tiedLands(seed);
      const { graph, landOf } = problem;
      const lengthOf = ({ x, y }: Places): number =>
        graph.sources.reduce((sum, source, e) => {
          const [a, b] = [at(landOf, source), at(landOf, at(graph.targets, e))];
          return sum + Math.hypot(at(x, a) - at(x, b), at(y, a) - at(y, b));
        }, 0);
      const found = placeLands(problem, seededRandom(seed));
      const ids = Array.from({ length: 8 }, (_, land) => `${land}`);
      const between = Array.from(graph.sources, (source, e) => ({
        source: `${landOf[source]}`,
        target: `${landOf[at(graph.targets, e)]}`,
      }));
      const quotient = indexGraph(ids, between);
      const byForces = bestForceLayout(quotient, 200, 12, seededRandom(seed), (e) =>
        Math.sqrt(at(quotient.weights, e)),
      );
      const spots = ({ x, y }: Places) => ids.map((_, land) => `${at(x, land)} ${at(y, land)}`);
      expect(spots(found).sort()).toEqual(spots(byForces).sort());
      expect(lengthOf(found)).toBeLessThan(lengthOf(byForces) - 50);
      for (const a of ids.keys())
        for (let b = 0; b < a; b++) {
          const traded = { x: found.x.slice(), y: found.y.slice() };
          for (const axis of [traded.x, traded.y]) [axis[a], axis[b]] = [at(axis, b), at(axis, a)];
          expect(lengthOf(traded)).toBeGreaterThan(lengthOf(found) - 1e-6);
        }
    }
  });
});
