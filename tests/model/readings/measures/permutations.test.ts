import { describe, expect, it } from 'vitest';
import { homophily } from '../../../../model/readings/measures/homophily.ts';
import { matrixCorrelation } from '../../../../model/readings/measures/matrix-correlation.ts';
import { permutationTest } from '../../../../model/readings/statistics/permutation-test.ts';
import { chanceOfAsFew, countLinks } from '../../../../model/readings/statistics/permute-groups.ts';
import { measuredGraph } from '../../../support/measured-graphs.ts';

type Pair = readonly [number, number];

function* permutations(list: readonly number[]): Iterable<readonly number[]> {
  if (list.length < 2) yield list;
  for (const [i, first] of list.entries())
    if (list.length > 1)
      for (const rest of permutations([...list.slice(0, i), ...list.slice(i + 1)])) yield [first, ...rest];
}

/** Returns the shares of all permutations with a figure as low, and as high, as that of the identity. */
function exact(size: number, figureOf: (permutation: readonly number[]) => number): [number, number] {
  const identity = [...Array(size).keys()];
  const observed = figureOf(identity);
  let [all, low, high] = [0, 0, 0];
  for (const permutation of permutations(identity)) {
    const figure = figureOf(permutation);
    all += 1;
    if (figure <= observed) low += 1;
    if (figure >= observed) high += 1;
  }
  return [low / all, high / all];
}

const RING: Pair[] = [
  [0, 1],
  [1, 2],
  [2, 3],
  [3, 4],
  [4, 5],
  [5, 6],
  [6, 7],
  [0, 7],
];
const PAW: Pair[] = [
  [0, 1],
  [1, 2],
  [0, 2],
  [2, 3],
  [4, 5],
];

describe('E-I by an attribute', () => {
  const groups = ['x', 'x', 'x', 'y', 'y', 'y', 'z', 'z'];

  it('has p within .01 of all permutations', () => {
    const external = (permutation: readonly number[]) =>
      RING.filter(([a, b]) => groups[permutation[a] ?? 0] !== groups[permutation[b] ?? 0]).length;
    const [low, high] = exact(8, external);
    for (const seed of [1, 2, 3]) {
      const { test } = homophily(groups, RING, seed);
      expect(Math.abs((test?.asLow ?? 2) - low)).toBeLessThan(0.01);
      expect(Math.abs((test?.asHigh ?? 2) - high)).toBeLessThan(0.01);
    }
    expect(homophily(groups, RING, 1)).toEqual(homophily(groups, RING, 1));
  });

  it('of the karate club by faction is −.7179, assortativity .7175, further inside than any drawing', () => {
    const { nodes, edges, groups: clubs = [] } = measuredGraph('karate-club');
    const place = new Map(nodes.map((node, v) => [node, v]));
    const links = edges.map(([a, b]): Pair => [place.get(a) ?? 0, place.get(b) ?? 0]);
    const { eiIndex, assortativity, test, byGroup } = homophily(clubs, links, 1);
    expect(eiIndex.value).toBeCloseTo(-0.7179487179, 9);
    // reference values of networkx and igraph, as in published-values.test.ts
    expect(assortativity).toBeCloseTo(0.7175308642, 9);
    expect(test?.asLow).toBe(1 / 20_000);
    expect(test?.mean).toBeCloseTo((2 * 17 * 17) / 561 - 1, 2);
    expect([...byGroup.values()].map(({ outside }) => outside)).toEqual([11, 11]);
  });

  it('leaves out actors with an unknown attribute, with their links', () => {
    const { eiIndex } = homophily(['x', 'x', null, 'y', 'y', null, null, null], RING, 1);
    expect(eiIndex).toMatchObject({ external: 0, internal: 2, value: -1 });
  });

  it.each<[string, Array<string | null>, Pair[]]>([
    ['nobody', [], []],
    ['one group', ['x', 'x'], [[0, 1]]],
    ['no link', ['x', 'y'], []],
    ['nothing known', [null, null], [[0, 1]]],
  ])('is not tested of %s', (_, of, links) => {
    expect(homophily(of, links, 1).test).toBeNull();
  });
});

describe('two kinds of links', () => {
  it('correlate as noughts and ones do, with p within .01 of all permutations', () => {
    const has = (links: readonly Pair[], a: number, b: number) =>
      links.some(([p, q]) => (p === a && q === b) || (p === b && q === a)) ? 1 : 0;
    const [xs, ys]: [number[], number[]] = [[], []];
    for (let a = 0; a < 8; a += 1) {
      for (let b = a + 1; b < 8; b += 1) {
        xs.push(has(RING, a, b));
        ys.push(has(PAW, a, b));
      }
    }
    const [mx, my] = [xs, ys].map((list) => list.reduce((sum, x) => sum + x, 0) / list.length) as [
      number,
      number,
    ];
    const sum = (of: (i: number) => number) => xs.reduce((total, _, i) => total + of(i), 0);
    const dx = (i: number) => (xs[i] ?? 0) - mx;
    const dy = (i: number) => (ys[i] ?? 0) - my;
    const pearson = sum((i) => dx(i) * dy(i)) / Math.sqrt(sum((i) => dx(i) ** 2) * sum((i) => dy(i) ** 2));
    const found = matrixCorrelation(8, RING, PAW, 3);
    expect(found.correlation).toBeCloseTo(pearson, 12);
    expect(found.jaccard).toBeCloseTo(found.both.length / (RING.length + PAW.length - found.both.length), 12);
    const common = (permutation: readonly number[]) =>
      PAW.filter(([a, b]) => has(RING, permutation[a] ?? 0, permutation[b] ?? 0) === 1).length;
    const [low, high] = exact(8, common);
    expect(Math.abs((found.test?.asLow ?? 2) - low)).toBeLessThan(0.01);
    expect(Math.abs((found.test?.asHigh ?? 2) - high)).toBeLessThan(0.01);
    expect(Math.abs(found.test?.mean ?? 1)).toBeLessThan(0.01);
  });

  it('that are the same correlate wholly', () => {
    expect(matrixCorrelation(8, RING, RING, 1)).toMatchObject({ correlation: 1, jaccard: 1, pairs: 28 });
  });

  it.each<[string, number, Pair[], Pair[]]>([
    ['nobody', 0, [], []],
    ['a kind without links', 4, [[0, 1]], []],
    ['a kind that links all', 2, [[0, 1]], [[0, 1]]],
  ])('are not compared for %s', (_, size, first, second) => {
    expect(matrixCorrelation(size, first, second, 1)).toMatchObject({ correlation: null, test: null });
  });
});

it('a permutation test counts the figure itself, so that p is never 0', () => {
  const test = permutationTest(6, (permutation) => (permutation.every((v, i) => v === i) ? 1 : 0), 1, 99);
  expect(test.asHigh).toBeGreaterThanOrEqual(1 / 100);
  expect(test.asLow).toBe(1);
});

it('a permutation test draws each permutation as often as any other', () => {
  const drawn = new Map<string, number>();
  const noted = (permutation: Int32Array): number => {
    const key = permutation.join('');
    drawn.set(key, (drawn.get(key) ?? 0) + 1);
    return 0;
  };
  permutationTest(4, noted, 1, 12_000);
  expect(drawn.size).toBe(24);
  // Each has some 500 of 12,000 draws, with a spread of 22.
  for (const times of drawn.values()) expect(Math.abs(times - 500)).toBeLessThan(90);
});

describe('links between groups', () => {
  const groups = [0, 1, 2, 0, 1, 2, 0, 1];
  /** The last vertex has no link; the first is named first or second. */
  const edges: Pair[] = [
    [0, 1],
    [2, 0],
    [3, 4],
    [5, 3],
    [4, 6],
    [6, 5],
    [1, 2],
    [0, 6],
    [1, 4],
  ];

  it('are counted inside each and between each two, whichever end comes first', () => {
    expect([...countLinks({ groups, groupCount: 3, edges })]).toEqual([1, 3, 3, 0, 1, 1, 0, 0, 0]);
    expect([...countLinks({ groups: [0, 1], groupCount: 2, edges: [] })]).toEqual([0, 0, 0, 0]);
  });

  it('are never given as rarer than one in ten thousand, and are reproducible', () => {
    const halves = { groups: Array.from({ length: 40 }, (_, i) => (i < 20 ? 0 : 1)), groupCount: 2 };
    const within = [0, 20].flatMap((from) =>
      Array.from({ length: 20 }, (_, i): Pair => [from + i, from + ((i + 1) % 20)]),
    );
    const apart = chanceOfAsFew({ ...halves, edges: within }, 3);
    expect(apart[1]).toBe(1 / 10_000);
    expect(apart[0]).toBe(1);
    expect(chanceOfAsFew({ ...halves, edges: within }, 3)).toEqual(apart);
  });
});
