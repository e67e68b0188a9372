import { expect, it } from 'vitest';
import {
  chanceOfAsFew,
  countLinks,
  type GroupedNetwork,
} from '../../../model/readings/statistics/permute-groups.ts';

/** Eleven links among seven; the eighth of the vertices has none. */
const NETWORK: GroupedNetwork = {
  groups: [0, 0, 0, 1, 1, 2, 2, 2],
  groupCount: 3,
  edges: ['01', '12', '02', '03', '30', '34', '54', '56', '46', '15', '26'].map(
    (pair) => [Number(pair[0]), Number(pair[1])] as const,
  ),
};

/** Computes the residual of the links between groups a and b from scratch. */
function plainResidual({ groups, edges }: GroupedNetwork, a: number, b: number, more = 0): number {
  const degree = (v: number) => edges.flat().filter((end) => end === v).length;
  const vertices = Array.from(groups, (_, v) => v);
  const products = (of: (g: number, h: number) => boolean) =>
    vertices
      .flatMap((v) => vertices.slice(v + 1).map((w) => [v, w] as const))
      .filter(([v, w]) => of(groups[v] ?? 0, groups[w] ?? 0))
      .reduce((sum, [v, w]) => sum + degree(v) * degree(w), 0);
  const joins = (g: number, h: number) => (g === a && h === b) || (g === b && h === a);
  // Shared out so that all pairs together expect the links there are.
  const expected = (edges.length * products(joins)) / products(() => true);
  const found = edges.filter(([v, w]) => joins(groups[v] ?? 0, groups[w] ?? 0)).length;
  return expected === 0 ? 0 : (found + more - expected) / Math.sqrt(expected);
}

/** Computes the share of all permutations of the groups in which each two fall as far short, by cell. */
function exactly(network: GroupedNetwork): Map<number, number> {
  const between = [
    [0, 1],
    [0, 2],
    [1, 2],
  ] as const;
  const cells = between.map(([a, b]) => a * network.groupCount + b);
  const observed = between.map(([a, b]) => plainResidual(network, a, b, 1 / 2));
  const asFew = between.map(() => 0);
  let ways = 0;
  const give = (given: readonly number[], left: readonly number[]): void => {
    if (left.every((count) => count === 0)) {
      ways += 1;
      for (const [i, [a, b]] of between.entries())
        if (plainResidual({ ...network, groups: given }, a, b) <= (observed[i] ?? 0) + 1e-9)
          asFew[i] = (asFew[i] ?? 0) + 1;
      return;
    }
    for (const [group, count] of left.entries())
      if (count > 0)
        give(
          [...given, group],
          left.map((one, i) => (i === group ? one - 1 : one)),
        );
  };
  give(
    [],
    Array.from(
      { length: network.groupCount },
      (_, group) => Array.from(network.groups).filter((one) => one === group).length,
    ),
  );
  return new Map(cells.map((cell, i) => [cell, (asFew[i] ?? 0) / ways]));
}

it('links are counted in each group and between each two, whichever end comes first', () => {
  expect([...countLinks(NETWORK)]).toEqual([3, 2, 2, 0, 1, 2, 0, 0, 1]);
});

it.each([1, 3, 5, 8, 11])('the chance of as few among %i links is near that of all permutations', (links) => {
  const network = { ...NETWORK, edges: NETWORK.edges.slice(0, links) };
  const found = chanceOfAsFew(network, 5, 2999);
  for (const [cell, exact] of exactly(network))
    expect(Math.abs((found[cell] ?? 2) - exact), `${cell}`).toBeLessThan(0.025);
  // Inside a group, and below the diagonal, nothing is tested.
  for (const cell of [0, 3, 4, 6, 7, 8]) expect(found[cell]).toBe(1);
  expect(chanceOfAsFew(network, 5, 2999)).toEqual(found);
});

it('another seed draws others', () => {
  expect(chanceOfAsFew(NETWORK, 6, 2999)).not.toEqual(chanceOfAsFew(NETWORK, 5, 2999));
});

it('what is observed counts as one of the drawings', () => {
  const nobody: GroupedNetwork = { groups: [0, 1], groupCount: 2, edges: [] };
  expect([...chanceOfAsFew(nobody, 1, 0)]).toEqual([1, 1, 1, 1]);
  expect([...chanceOfAsFew(nobody, 1, 3)]).toEqual([1, 1, 1, 1]);
});
