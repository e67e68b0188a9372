import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  closestBetween,
  closestUnlinked,
  commonPartners,
  compareIds,
  firstPartner,
  haveCommonPartner,
  type IdPair,
  introducers,
  unlinkedPairs,
} from '../../../../model/readings/gaps/missing-pairs.ts';
import { PURE_RUNS, runs } from '../../../support/runs.ts';

// Some begin as others do: `a:b` and `a-1:b` stand in another order than `a` and `a-1`.
const IDS = ['a', 'a-1', 'a1', 'b', 'b-2', 'c', 'd', 'e', 'f', 'g'];
const id = fc.constantFrom(...IDS);
const side = fc.uniqueArray(id, { maxLength: 8 });

const neighbours = fc.array(fc.tuple(id, id), { maxLength: 25 }).map((links) => {
  const near = new Map(IDS.map((one) => [one, new Set<string>()]));
  for (const [a, b] of links.filter(([a, b]) => a !== b)) {
    near.get(a)?.add(b);
    near.get(b)?.add(a);
  }
  return near;
});

/** Sorts by the definition: counts the partners of each pair and sorts all pairs. */
const closestPairs = (
  pairs: readonly IdPair[],
  near: ReadonlyMap<string, ReadonlySet<string>>,
  most: number,
) =>
  [...pairs]
    .sort(
      (p, q) =>
        commonPartners(near, ...q).length - commonPartners(near, ...p).length ||
        compareIds(p.join(':'), q.join(':')),
    )
    .slice(0, most);

it('the closest pairs found by way of common partners are the closest of all pairs', () => {
  fc.assert(
    fc.property(
      side,
      side,
      neighbours,
      fc.nat({ max: 8 }),
      fc.subarray(IDS),
      (one, other, near, most, ends) => {
        const isAsked = (a: string, b: string) => !(ends.includes(a) && ends.includes(b));
        const all = unlinkedPairs(one, other, near, Number.POSITIVE_INFINITY).filter((pair: IdPair) =>
          isAsked(...pair),
        );
        expect(closestUnlinked(one, other, near, most, isAsked)).toEqual(closestPairs(all, near, most));
      },
    ),
    runs(PURE_RUNS, 21),
  );
});

it('of the closest pairs between each two groups, the closest', () => {
  const groups = fc
    .array(fc.tuple(fc.constantFrom(...IDS), fc.nat({ max: 3 })), { maxLength: 20 })
    .map((drawn) => {
      const groupOf = new Map(drawn);
      return [0, 1, 2, 3]
        .map((group) => IDS.filter((one) => groupOf.get(one) === group))
        .filter(({ length }) => length > 0);
    });
  fc.assert(
    fc.property(groups, neighbours, fc.nat({ max: 6 }), (groups, near, most) => {
      const each = groups.flatMap((group, i) =>
        groups
          .slice(i + 1)
          .flatMap((other) =>
            closestPairs(unlinkedPairs(group, other, near, Number.POSITIVE_INFINITY), near, 1),
          ),
      );
      expect(closestBetween(groups, near, most)).toEqual(closestPairs(each, near, most));
    }),
    runs(PURE_RUNS, 22),
  );
});

it('ids stand by their characters, whatever a language makes of them', () => {
  expect(['é', 'b', 'B', 'a-1', 'a:', 'a'].sort(compareIds)).toEqual(['B', 'a', 'a-1', 'a:', 'b', 'é']);
  expect([compareIds('a', 'b'), compareIds('b', 'a'), compareIds('a', 'a')]).toEqual([-1, 1, 0]);
});

it('an actor without links comes last: each pair from two sides, only the first from two groups', () => {
  const near = new Map([
    ['b', new Set(['p'])],
    ['d', new Set(['p'])],
    ['p', new Set(['b', 'd'])],
  ]);
  expect(closestUnlinked(['a', 'b'], ['c', 'd'], near, 9)).toEqual([
    ['b', 'd'],
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'c'],
  ]);
  expect(closestUnlinked(['a', 'b'], ['c', 'd'], near, 2)).toEqual([
    ['b', 'd'],
    ['a', 'c'],
  ]);
  expect(closestBetween([['a', 'b'], ['c', 'd'], ['e']], near, 9)).toEqual([
    ['b', 'd'],
    ['a', 'e'],
    ['c', 'e'],
  ]);
  expect(closestBetween([['a', 'b'], ['c', 'd'], ['e']], near, 1)).toEqual([['b', 'd']]);
});

it('introducers are the actors with most of the pairs, then with most links, then by id: at most three', () => {
  const near = (links: Readonly<Record<string, string>>) =>
    new Map(Object.entries(links).map(([one, others]) => [one, new Set(others)]));
  // x knows both pairs; among the actors with one, p has four partners, q and r three; s knows only one end.
  const known = near({
    a: 'rqxp',
    b: 'srqxp',
    c: 'xs',
    d: 'x',
    x: 'abcd',
    p: 'abcx',
    q: 'abx',
    r: 'abx',
    s: 'bc',
  });
  const pairs: IdPair[] = [
    ['a', 'b'],
    ['c', 'd'],
  ];
  expect(introducers(pairs, known)).toEqual(['x', 'p', 'q']);
  expect(introducers(pairs.slice(1), known)).toEqual(['x']);
  expect(introducers([['a', 'stranger']], known)).toEqual([]);
  const first = (a: string, b: string) => [firstPartner(known, a, b), haveCommonPartner(known, a, b)];
  expect([first('a', 'b'), first('b', 'a'), first('b', 'c'), first('a', 'd')]).toEqual([
    ['p', true],
    ['p', true],
    ['s', true],
    ['x', true],
  ]);
  expect([first('c', 'stranger'), first('stranger', 'c'), first('s', 'a')]).toEqual([
    [undefined, false],
    [undefined, false],
    [undefined, false],
  ]);
});

it('unlinked pairs are listed in the order of the sides, each once, up to a limit', () => {
  const near = new Map([
    ['a', new Set(['c'])],
    ['c', new Set(['a'])],
  ]);
  const pairs = (most: number) =>
    unlinkedPairs(['b', 'a'], ['c', 'a', 'd'], near, most).map((pair) => pair.join(''));
  expect(pairs(9)).toEqual(['bc', 'ab', 'bd', 'ad']);
  expect([pairs(0), pairs(2), pairs(4)]).toEqual([[], ['bc', 'ab'], ['bc', 'ab', 'bd', 'ad']]);
  expect(unlinkedPairs(['a', 'b'], ['b', 'a'], near, 9)).toEqual([['a', 'b']]);
});
