import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  closestBetween,
  closestUnlinked,
  commonPartners,
  compareIds,
  type IdPair,
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

/** The plain telling: how many partners each pair has, all pairs sorted. */
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
