import { describe, expect, it } from 'vitest';
import { homeOf, isActorOf, isCooperationOf } from '../../../model/elements/visibility/whose.ts';

describe('whose a private cooperation is', () => {
  it.each([
    ['of an actor of both and one of B', [['a', 'b'], ['b']], [false, true]],
    ['of an actor of both and one of A', [['a', 'b'], ['a']], [true, false]],
    [
      'of two actors of both',
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
      [true, true],
    ],
    ['of one of A and one of B', [['a'], ['b']], [true, true]],
    ['of an actor of both, one of B and one of A', [['a', 'b'], ['b'], ['a']], [true, true]],
    ['of an actor of both and two of B', [['a', 'b'], ['b'], ['b']], [false, true]],
    ['of an actor of both and one who acts nowhere', [['a', 'b'], []], [true, true]],
    ['of others alone', [['c'], ['c', 'd']], [false, false]],
  ])('%s', (_what, parties, [ofA, ofB]) => {
    expect([isCooperationOf(['a'], parties), isCooperationOf(['b'], parties)]).toEqual([ofA, ofB]);
  });
});

describe('whose a private actor is', () => {
  it.each([
    ['who acts in B, partner of one of both', { actsIn: ['b'], partners: [['a', 'b']] }, [false, true]],
    ['who acts in B, partner of one of A', { actsIn: ['b'], partners: [['a']] }, [true, true]],
    ['who acts in both', { actsIn: ['a', 'b'], partners: [] }, [true, true]],
    ['who acts in B and knows nobody', { actsIn: ['b'], partners: [] }, [false, true]],
    ['who acts nowhere, partner of one of A', { actsIn: [], partners: [['a']] }, [true, false]],
  ])('%s', (_what, actor, [ofA, ofB]) => {
    expect([isActorOf(['a'], actor), isActorOf(['b'], actor)]).toEqual([ofA, ofB]);
  });
});

it('is asked of those who see what is private in some territories', () => {
  expect(homeOf({ seesPrivate: true, territoryIds: ['a'] })).toEqual(['a']);
  expect(homeOf({ seesPrivate: true, territoryIds: null })).toBeNull();
  expect(homeOf({ seesPrivate: false, territoryIds: ['a'] })).toBeNull();
});
