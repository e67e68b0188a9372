import { describe, expect, it } from 'vitest';
import { maySeeActor, visibilityKey } from '../../../model/elements/visibility/visibility.ts';
import {
  cooperationsWithout,
  homeOf,
  isActorOf,
  isCooperationOf,
} from '../../../model/elements/visibility/whose.ts';

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

it('is checked for people with access to private elements of some territories', () => {
  expect(homeOf({ seesPrivate: true, territoryIds: ['a'] })).toEqual(['a']);
  expect(homeOf({ seesPrivate: true, territoryIds: null })).toBeNull();
  expect(homeOf({ seesPrivate: false, territoryIds: ['a'] })).toBeNull();
});

it('lists cooperations without parties private to others, and leaves out those with one party left', () => {
  const one = (id: string, ...actorIds: readonly string[]) => {
    const parties = actorIds.map((actorId) => ({ actorId }));
    return { id, parties, declarations: parties };
  };
  const all = [one('ab', 'a', 'b'), one('abc', 'a', 'b', 'c'), one('bc', 'b', 'c'), one('cd', 'c', 'd')];
  const told = (...foreign: readonly string[]) => cooperationsWithout(all, new Set(foreign));
  expect(told()).toEqual(all);
  expect(told('Actor:a')).toEqual([one('abc', 'b', 'c'), one('bc', 'b', 'c'), one('cd', 'c', 'd')]);
  expect(told('Cooperation:bc', 'Actor:d')).toEqual([one('ab', 'a', 'b'), one('abc', 'a', 'b', 'c')]);
  // A cooperation that had a single party before discloses nobody hidden.
  expect(cooperationsWithout([one('a', 'a')], new Set(['Actor:b']))).toEqual([one('a', 'a')]);
});

describe('who sees what', () => {
  const all = { seesPrivate: true, territoryIds: null };
  const some = { seesPrivate: true, territoryIds: ['u', 't'] };
  const open = { seesPrivate: false, territoryIds: ['t'] };

  it('has one key for people with the same access: without private elements, in any territory', () => {
    expect(visibilityKey(some)).toBe(visibilityKey({ ...some, territoryIds: ['t', 'u'] }));
    expect(visibilityKey(open)).toBe(visibilityKey({ ...open, territoryIds: null }));
    expect(new Set([all, some, open].map(visibilityKey)).size).toBe(3);
  });

  it('appears for an actor of a readable territory, unless it is hidden there', () => {
    const actor = (isPrivate: boolean, ...ids: string[]) => ({
      private: isPrivate,
      territories: ids.map((id) => ({ id })),
    });
    const actors = [actor(false, 't', 'v'), actor(true, 't'), actor(false, 'v'), actor(false)];
    expect([all, some, open].map((who) => actors.map((one) => maySeeActor(who, one)))).toEqual([
      [true, true, true, true],
      [true, true, false, false],
      [true, false, false, false],
    ]);
  });
});
