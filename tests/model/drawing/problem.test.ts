import { describe, expect, it } from 'vitest';
import { markMainPieces } from '../../../model/drawing/layout/main-pieces.ts';
import { MANY_NODES } from '../../../model/drawing/layout/many-nodes.ts';
import { placedProblem } from '../../../model/drawing/layout/placed-problem.ts';
import { hopDistances, makeProblem } from '../../../model/drawing/layout/problem.ts';

const node = (id: string, width = 40, height = 40) => ({ id, width, height });
const edges = (...pairs: readonly string[]) =>
  pairs.map((pair) => ({ source: pair[0] ?? '', target: pair[1] ?? '' }));
const named = (ids: string, width = 40, height = 40) => [...ids].map((id) => node(id, width, height));

describe('what is to be placed', () => {
  it('are boxes around symbols, then one for the name of each land that has one', () => {
    const nodes = [{ ...node('a', 60, 30), symbolRadius: 8, symbolY: 10 }, node('b', 20, 50)];
    const lands = [
      { id: 'l', nodeIds: ['b'] },
      { id: 'm', nodeIds: ['a'], label: { width: 100, height: 24 } },
    ];
    const problem = makeProblem({ nodes, edges: edges('ab') }, nodes, lands);
    expect([problem.nodeCount, problem.boxCount, problem.landCount]).toEqual([2, 3, 2]);
    expect([...problem.halfWidth]).toEqual([30, 10, 50]);
    expect([...problem.halfHeight]).toEqual([15, 25, 12]);
    expect([...problem.offset]).toEqual([5, 0, 0]);
    expect([...problem.radius]).toEqual([8, 10, 0]);
    expect([...problem.landOf]).toEqual([1, 0, 1]);
    expect([...problem.labelOf]).toEqual([-1, 2]);
    // The mean box, names of lands aside.
    expect(problem.unit).toBeCloseTo(Math.sqrt((60 * 30 + 20 * 50) / 2), 9);
    const bare = makeProblem({ nodes: [], edges: [] }, [], []);
    expect([bare.landCount, bare.unit, [...bare.labelOf]]).toEqual([1, 0, [-1]]);
  });

  it('knows who is linked, and by how many steps', () => {
    const nodes = named('abcde');
    const { linked, closeness, graph } = makeProblem(
      { nodes, edges: edges('ab', 'bc', 'ac', 'cd') },
      nodes,
      [],
    );
    const row = (list: ArrayLike<number>, v: number) => Array.from(list).slice(5 * v, 5 * v + 5);
    expect(row(linked, 0)).toEqual([0, 1, 1, 0, 0]);
    expect(row(linked, 3)).toEqual([0, 0, 1, 0, 0]);
    expect(row(hopDistances(graph), 0)).toEqual([0, 1, 1, 2, 0]);
    expect(row(hopDistances(graph), 3)).toEqual([2, 2, 1, 0, 0]);
    expect(row(closeness, 3)).toEqual([0.5, 0.5, 1, 0, 0]);
    expect(row(closeness, 4)).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('the water between two lands', () => {
  const waterOf = (pairs: readonly string[], more: readonly ReturnType<typeof node>[] = []) => {
    const nodes = [...named('abcdef'), ...more];
    const lands = [
      { id: 'l', nodeIds: ['a', 'b', 'c', ...more.map(({ id }) => id)] },
      { id: 'm', nodeIds: ['d', 'e', 'f'], label: { width: 90, height: 20 } },
    ];
    const { water, unit } = makeProblem({ nodes, edges: edges(...pairs) }, nodes, lands);
    expect(water[1]).toBe(water[2]);
    return (water[1] ?? 0) / unit;
  };
  const within = ['ab', 'bc', 'ac', 'de', 'ef', 'df'];

  it('is wide where no link crosses, narrow where as many do as chance would have', () => {
    expect(waterOf(within)).toBeCloseTo(1.3, 9);
    expect(waterOf([...within, 'ad', 'ae', 'af', 'bd', 'be', 'bf', 'cd', 'ce', 'cf'])).toBeCloseTo(0.35, 9);
    expect(waterOf([])).toBeCloseTo(1.3, 9);
  });

  it('is in between by the root of the share that crosses', () => {
    // Seven ends on either land, of seven links: chance would have three and a half across.
    expect(waterOf([...within, 'ad'])).toBeCloseTo(1.3 - 0.95 * Math.sqrt(1 / 3.5), 9);
    // Less than one expected counts as one.
    expect(waterOf(['ad'])).toBeCloseTo(0.35, 9);
  });

  it('is symmetric between two shores, for every two of three', () => {
    const nodes = named('abcdefghi');
    const lands = ['abc', 'def', 'ghi'].map((ids) => ({ id: ids, nodeIds: [...ids] }));
    const { water } = makeProblem({ nodes, edges: edges(...within, 'gh', 'hi', 'cg', 'bg') }, nodes, lands);
    const [far, near] = [water[1], water[2]];
    expect([...water]).toEqual([water[0], far, near, far, water[4], far, near, far, water[8]]);
    expect(near).toBeLessThan(far ?? 0);
  });

  it('is wider on a map of many', () => {
    const crowd = (count: number) => Array.from({ length: count }, (_, i) => node(`n${i}`));
    expect(waterOf(within, crowd(MANY_NODES - 6))).toBeCloseTo(1.3, 9);
    expect(waterOf(within, crowd(MANY_NODES - 5))).toBeCloseTo(2.4, 9);
  });
});

describe('a layout by index', () => {
  it('holds those with a link that have a place, others that are asked for, and the names that have one', () => {
    const nodes = named('abcde');
    const label = { width: 100, height: 20 };
    const lands = [
      { id: 'l', nodeIds: ['a'], label },
      { id: 'm', nodeIds: ['b'], label },
      { id: 'n', nodeIds: ['c'] },
    ];
    const positions = { a: { x: 1, y: 2 }, b: { x: 3, y: 4 }, d: { x: 5, y: 6 }, e: { x: 7, y: 8 } };
    const labels = { m: { x: 9, y: 10 }, n: { x: 11, y: 12 } };
    const layout = { positions, labels, aside: [] };
    const graph = { nodes, edges: edges('ab', 'bc') };
    const { problem, places } = placedProblem(graph, lands, layout, ['d']);
    expect(problem.graph.ids).toEqual(['a', 'b', 'd']);
    expect([...problem.labelOf]).toEqual([-1, 3, -1]);
    expect([[...places.x], [...places.y]]).toEqual([
      [1, 3, 5, 9],
      [2, 4, 6, 10],
    ]);
    expect(placedProblem(graph, lands, layout).problem.graph.ids).toEqual(['a', 'b']);
  });
});

describe('the largest piece of a land', () => {
  const mainOf = (xs: readonly number[], ys: readonly number[], landOf: readonly number[]) => {
    const nodes = xs.map((_, i) => node(`n${i}`, 40, 40));
    const lands = [0, 1].map((land) => ({
      id: `${land}`,
      nodeIds: nodes.flatMap(({ id }, i) => (landOf[i] === land ? [id] : [])),
    }));
    const isMain = new Uint8Array(nodes.length);
    const places = { x: Float64Array.from(xs), y: Float64Array.from(ys) };
    markMainPieces(makeProblem({ nodes, edges: [] }, nodes, lands), places, isMain);
    return [...isMain];
  };
  const level = (...xs: readonly number[]) =>
    mainOf(
      xs,
      xs.map(() => 0),
      xs.map(() => 0),
    );
  const upright = (...ys: readonly number[]) =>
    mainOf(
      ys.map(() => 0),
      ys,
      ys.map(() => 0),
    );

  it('are neighbours across gaps of the mean box, horizontally or vertically', () => {
    for (const along of [level, upright]) {
      expect(along(0, 80, 160)).toEqual([1, 1, 1]);
      expect(along(0, 81, 161)).toEqual([0, 1, 1]);
      expect(along(0, -80, 1, 300)).toEqual([1, 1, 1, 0]);
    }
    // By the greater of both gaps.
    expect(mainOf([0, 80, 0, 5], [0, 80, 500, 500], [0, 0, 0, 0])).toEqual([1, 1, 0, 0]);
    expect(mainOf([0, 80, 0, 5], [0, 81, 500, 500], [0, 0, 0, 0])).toEqual([0, 0, 1, 1]);
  });

  it('is the first of two as large, and one of each land', () => {
    expect(level(0, 500)).toEqual([1, 0]);
    expect(level(0, 500, 1000, 1010)).toEqual([0, 0, 1, 1]);
    expect(mainOf([0, 10, 500, 20, 30], [0, 0, 0, 0, 0], [0, 1, 1, 1, 0])).toEqual([1, 1, 0, 1, 1]);
    // Somebody of another land between two of them is no bridge.
    expect(mainOf([0, 80, 160], [0, 0, 0], [0, 1, 0])).toEqual([1, 1, 0]);
  });

  it('has boxes by their middles, wherever the symbol is in them', () => {
    const nodes = [node('a'), { ...node('b', 40, 100), symbolY: 10 }];
    const problem = makeProblem({ nodes, edges: [] }, nodes, []);
    const mainAt = (y: number) => {
      const isMain = new Uint8Array(2);
      markMainPieces(problem, { x: Float64Array.of(0, 0), y: Float64Array.of(0, y) }, isMain);
      return [...isMain];
    };
    // The unit is the side of the mean box of 1,600 and 4,000.
    const unit = Math.sqrt(2800);
    expect([mainAt(20 + 10 + unit - 0.1), mainAt(20 + 10 + unit + 0.1)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
    expect([mainAt(-20 - 90 - unit + 0.1), mainAt(-20 - 90 - unit - 0.1)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });
});
