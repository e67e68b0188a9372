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

/** Counts how many of all permutations of the groups give each two as few links. */
function exactly(network: GroupedNetwork): number[] {
  const observed = countLinks(network);
  const asFew = observed.map(() => 0);
  let ways = 0;
  const give = (given: readonly number[], left: readonly number[]): void => {
    if (left.every((count) => count === 0)) {
      ways += 1;
      for (const [cell, links] of countLinks({ ...network, groups: given }).entries())
        if (links <= (observed[cell] ?? 0)) asFew[cell] = (asFew[cell] ?? 0) + 1;
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
  return Array.from(asFew, (count) => count / ways);
}

it('links are counted in each group and between each two, whichever end comes first', () => {
  expect([...countLinks(NETWORK)]).toEqual([3, 2, 2, 0, 1, 2, 0, 0, 1]);
});

it('the chance of as few links is near that of all permutations of the groups', () => {
  const exact = exactly(NETWORK);
  const found = chanceOfAsFew(NETWORK, 5, 2999);
  // Below the diagonal nothing is counted.
  for (const cell of [0, 1, 2, 4, 5, 8])
    expect(Math.abs((found[cell] ?? 2) - (exact[cell] ?? 0)), `${cell}`).toBeLessThan(0.025);
  for (const cell of [3, 6, 7]) expect(found[cell]).toBe(1 / 3000);
  expect(chanceOfAsFew(NETWORK, 5, 2999)).toEqual(found);
  expect(chanceOfAsFew(NETWORK, 6, 2999)).not.toEqual(found);
});

it('what is observed counts as one of the drawings', () => {
  const nobody: GroupedNetwork = { groups: [0, 1], groupCount: 2, edges: [] };
  expect([...chanceOfAsFew(nobody, 1, 0)]).toEqual([1, 1, 1, 1]);
  expect([...chanceOfAsFew(nobody, 1, 3)]).toEqual([1, 1, 1 / 4, 1]);
});
