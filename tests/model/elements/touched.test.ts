import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../model/elements/elements.ts';
import { actorScope, type Scope, scopeOf, scopeOfDifference } from '../../../model/elements/touched.ts';

type States = Readonly<Record<string, Properties>>;

/** Returns the named ids without the empty lists. */
const named = (scope: Scope): Partial<Scope> =>
  Object.fromEntries(Object.entries(scope).filter(([, list]) => list.length > 0));
const touched = (before: States, after: States) => named(scopeOfDifference({ before, after }));
/** Builds the change of one element that exists before and after. */
const altered = (key: string, properties: Properties = {}) =>
  touched({ [key]: { ...properties, n: 1 } }, { [key]: { ...properties, n: 2 } });

describe('what a change touches', () => {
  it.each<[string, Partial<Scope>]>([
    ['Territory:t', { territoryIds: ['t'] }],
    ['PART_OF:t>u', { territoryIds: ['t', 'u'] }],
    ['PEER_OF:u>t', { territoryIds: ['t', 'u'] }],
    ['ACTS_IN:a>t', { territoryIds: ['t'] }],
    ['FOR:k>t', { territoryIds: ['t'] }],
    ['Actor:a', { actingActorIds: ['a'], outsideActorIds: ['a'] }],
    ['NEEDS:a>premises', { actingActorIds: ['a'], outsideActorIds: ['a'] }],
    ['OFFERS:a>premises', { actingActorIds: ['a'], outsideActorIds: ['a'] }],
    ['Commitment:k', { commitmentIds: ['k'] }],
    ['COMMITMENT_ABOUT:k>water', { commitmentIds: ['k'] }],
    ['REFINES:k>item', { commitmentIds: ['k'], refiningIds: ['k'] }],
    ['CARRIES:a>k', { commitmentIds: ['k'] }],
    ['Cooperation:c', { cooperationIds: ['c'] }],
    ['COOPERATION_ABOUT:c>water', { cooperationIds: ['c'] }],
    ['SERVES:c>k', { cooperationIds: ['c'] }],
    ['PARTY_TO:a>c', { cooperationIds: ['c'] }],
    ['MEMBER_OF:a>b', { memberships: [{ fromId: 'a', toId: 'b' }] }],
    ['BRINGS:a>f', {}],
  ])('of %s alone: %j', (key, scope) => {
    expect(altered(key)).toEqual(scope);
  });

  it.each(['GapAnswer:g', 'Land:l', 'Workshop:w', 'Contribution:x', 'Fiche:f'])(
    '%s touches the territory on which it depends',
    (key) => {
      expect(altered(key, { territoryId: 't' })).toEqual({ territoryIds: ['t'] });
    },
  );

  it('of a declaration is its cooperation, of a brief its territory though it names a cooperation', () => {
    expect(altered('Declaration:d', { actorId: 'a', cooperationId: 'c' })).toEqual({ cooperationIds: ['c'] });
    expect(altered('Fiche:f', { territoryId: 't', cooperationId: 'c' })).toEqual({ territoryIds: ['t'] });
  });

  it('a deleted element is described by its last state', () => {
    expect(touched({ 'Declaration:d': { cooperationId: 'c' } }, {})).toEqual({ cooperationIds: ['c'] });
    expect(touched({ 'Land:l': { territoryId: 't' } }, {})).toEqual({ territoryIds: ['t'] });
  });

  it('is named once, ascending', () => {
    const both = { 'CARRIES:a>k2': {}, 'CARRIES:b>k1': {}, 'Commitment:k2': { n: 1 } };
    expect(touched(both, { 'Commitment:k2': { n: 2 } })).toEqual({ commitmentIds: ['k1', 'k2'] });
  });
});

describe('what comes or goes as a whole', () => {
  it('is shown where its ties say: an actor where it acts', () => {
    const actor = { 'Actor:a': {}, 'ACTS_IN:a>t': {}, 'NEEDS:a>premises': {} };
    expect(touched({}, actor)).toEqual({ territoryIds: ['t'] });
    expect(touched(actor, {})).toEqual({ territoryIds: ['t'] });
  });

  it('names the territories that show an existing actor from outside when it starts to act there', () => {
    expect(touched({}, { 'ACTS_IN:a>t': {} })).toEqual({ territoryIds: ['t'], outsideActorIds: ['a'] });
    expect(touched({ 'ACTS_IN:a>t': {} }, {})).toEqual({ territoryIds: ['t'], outsideActorIds: ['a'] });
  });

  it('is, of a cooperation, where its parties act', () => {
    const made = {
      'Cooperation:c': {},
      'PARTY_TO:a>c': {},
      'PARTY_TO:b>c': {},
      'COOPERATION_ABOUT:c>water': {},
      'SERVES:c>k': {},
      'Declaration:d': { cooperationId: 'c', actorId: 'a' },
    };
    expect(touched({}, made)).toEqual({ actingActorIds: ['a', 'b'] });
    // A party created in the same change has its territories in the change itself.
    expect(touched({}, { ...made, 'Actor:b': {}, 'ACTS_IN:b>t': {} })).toEqual({
      actingActorIds: ['a'],
      territoryIds: ['t'],
    });
  });
});

describe('a change of briefs', () => {
  const brief = (status: string, publishedTo: readonly string[]) => ({
    territoryId: 't',
    status,
    publishedTo,
  });

  it('is heard of where it is, and where it was or is published', () => {
    expect(
      touched(
        { 'Fiche:f': brief('published', ['u']) },
        { 'Fiche:f': brief('published', ['v']), 'BRINGS:a>f': {} },
      ),
    ).toEqual({ territoryIds: ['t', 'u', 'v'] });
    expect(touched({ 'Fiche:f': brief('draft', ['u']) }, { 'Fiche:f': brief('draft', ['v']) })).toEqual({
      territoryIds: ['t'],
    });
    expect(touched({}, { 'Fiche:f': { territoryId: 't', status: 'published' } })).toEqual({
      territoryIds: ['t'],
    });
  });

  it('is heard of at home alone where it is about more than briefs', () => {
    expect(touched({}, { 'Fiche:f': brief('published', ['u']), 'Land:l': { territoryId: 't' } })).toEqual({
      territoryIds: ['t'],
    });
  });
});

it('of what is named, the rest is nothing; an actor is where it acts and where it is shown outside', () => {
  expect(scopeOf({ commitmentIds: ['k'] })).toEqual({
    territoryIds: [],
    actingActorIds: [],
    outsideActorIds: [],
    commitmentIds: ['k'],
    refiningIds: [],
    cooperationIds: [],
    memberships: [],
  });
  expect(actorScope('a', 'b')).toEqual({ actingActorIds: ['a', 'b'], outsideActorIds: ['a', 'b'] });
});
