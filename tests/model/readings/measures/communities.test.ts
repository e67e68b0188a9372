import { expect, it } from 'vitest';
import { readCommunities } from '../../../../model/readings/measures/communities.ts';
import { AS_ON_MAP, subNetwork } from '../../../../model/readings/measures/sub-network.ts';
import { makeActor, makeCooperation, makeSystem } from '../../../support/make-facts.ts';

const communitiesOf = (ids: string, pairs: string) =>
  readCommunities(
    subNetwork(
      makeSystem({
        actors: [...ids].map((id) => makeActor(id)),
        cooperations: pairs
          .split(' ')
          .flatMap((pair) => (pair === '' ? [] : makeCooperation(pair, [...pair]))),
      }),
      AS_ON_MAP,
    ),
  );

it('two triangles that one link joins are two groups; who has no link is in none', () => {
  const { communityOf: of, whole } = communitiesOf('abcdefz', 'ab ac bc cd de df ef');
  expect(of).toEqual([1, 1, 1, 2, 2, 2, null]);
  // 2 × (3/7 − (7/14)²)
  expect(whole).toEqual({ count: 2, sizes: [3, 3], modularity: expect.closeTo(5 / 14, 10) });
});

it('the larger group comes first', () => {
  const { communityOf: of, whole } = communitiesOf('abcdefg', 'ab ac bc de df dg ef eg fg');
  expect(of).toEqual([2, 2, 2, 1, 1, 1, 1]);
  expect(whole).toMatchObject({ count: 2, sizes: [4, 3] });
});

it('there are none without a link', () => {
  expect(communitiesOf('ab', '')).toEqual({
    communityOf: [null, null],
    whole: { count: null, sizes: [], modularity: null },
  });
});
