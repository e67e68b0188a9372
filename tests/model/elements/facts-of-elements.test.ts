import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../model/elements/elements.ts';
import { ElementIndex } from '../../../model/elements/past/element-index.ts';
import { elementsOfNodes } from '../../../model/elements/past/elements-of-nodes.ts';
import { factsOfElements } from '../../../model/elements/past/facts-of-elements.ts';
import { nodesShown } from '../../../model/elements/past/nodes-shown.ts';

type Entry = readonly [string, Properties];
const actor = (id: string, name = id, more: Properties = {}): Entry => [
  `Actor:${id}`,
  { name, family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1, ...more },
];
const cooperation = (id: string, ...parties: readonly string[]): Entry[] => [
  [
    `Cooperation:${id}`,
    { nature: 'co_produces', formality: 'informal', status: 'active', intensity: 2, version: 1 },
  ],
  ...parties.map((party): Entry => [`PARTY_TO:${party}>${id}`, { role: 'member' }]),
];
const commitment = (id: string, more: Properties = {}): Entry => [
  `Commitment:${id}`,
  { text: id, origin: 'territory', horizon: 'star', status: 'open', version: 1, ...more },
];
const TERRITORY: Entry = ['Territory:t', { name: 'T', level: 'epci', cohorts: [], version: 4 }];
const factsOf = (...entries: readonly Entry[]) => {
  const facts = factsOfElements('t', new Map([TERRITORY, ...entries]), 7);
  if (facts === undefined) throw new Error('No facts');
  return facts;
};
const on = (id: string, more: Properties = {}): Entry => [`ACTS_IN:${id}>t`, { onMap: true, ...more }];
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('a territory as its elements tell it', () => {
  it('is not there where its node is not', () => {
    expect(factsOfElements('u', new Map([TERRITORY]), 1)).toBeUndefined();
  });

  it('has its own words, its revision, those above it, and each peer once, as it was first', () => {
    const { territory } = factsOf(
      ['PART_OF:t>region', {}],
      ['PART_OF:t>pays', {}],
      ['PART_OF:u>t', {}],
      ['PEER_OF:t>z', { since: '2024-01-01' }],
      ['PEER_OF:b>t', { since: '2023-01-01' }],
      ['PEER_OF:t>b', { since: '2022-01-01' }],
      ['PEER_OF:u>w', {}],
    );
    expect(territory).toMatchObject({
      id: 't',
      name: 'T',
      version: 4,
      revision: 7,
      parents: ['pays', 'region'],
    });
    expect(territory.peers).toEqual([
      { territoryId: 'b', since: '2022-01-01' },
      { territoryId: 'z', since: '2024-01-01' },
    ]);
    expect(territory.reread).toBeUndefined();
  });

  describe('says how many organisations reread what they said', () => {
    const workshop = (id: string, day: string, more: Properties = {}): Entry => [
      `Workshop:${id}`,
      { territoryId: 't', status: 'closed', on: day, ...more },
    ];
    const sent = (
      id: string,
      workshopId: string,
      actorId: string,
      screen: string,
      state = 'accepted',
    ): Entry => [
      `Contribution:${id}`,
      { territoryId: 't', workshopId, actorId, state, answers: JSON.stringify({ screen }) },
    ];
    const reread = (...entries: readonly Entry[]) => factsOf(...entries).territory.reread;

    it('uses the last closed workshop in which the actor spoke', () => {
      const said = [
        sent('1', 'last', 'a', 'links'),
        sent('2', 'last', 'a', 'rereading'),
        sent('3', 'last', 'b', 'needs'),
        sent('4', 'last', 'a', 'needs'),
        // Who did not speak there, what was refused, and another workshop.
        sent('5', 'last', 'c', 'rereading'),
        sent('6', 'last', 'd', 'links', 'refused'),
        sent('7', 'before', 'e', 'links'),
        sent('8', 'before', 'e', 'rereading'),
      ];
      const held = [workshop('before', '2025-01-01'), workshop('last', '2026-01-01')];
      expect(reread(...held, ...said)).toEqual({ by: 1, of: 2 });
      expect(reread(...held.toReversed(), ...said)).toEqual({ by: 1, of: 2 });
      // A workshop that is still open, or belongs to another territory, does not count.
      for (const more of [{ status: 'open' }, { territoryId: 'u' }])
        expect(reread(...held, workshop('next', '2026-02-01', more), ...said)).toEqual({ by: 1, of: 2 });
      // On the same day, the first by id is used.
      const both = [workshop('last', '2026-01-01'), workshop('z', '2026-01-01')];
      for (const order of [both, both.toReversed()])
        expect(reread(...order, ...said)).toEqual({ by: 1, of: 2 });
    });

    it('is not said where nobody did', () => {
      expect(reread(workshop('w', '2026-01-01'), sent('1', 'w', 'a', 'links'))).toBeUndefined();
      expect(reread(workshop('w', '2026-01-01'), sent('1', 'w', 'a', 'rereading'))).toBeUndefined();
      expect(reread(sent('1', 'w', 'a', 'links'), sent('2', 'w', 'a', 'rereading'))).toBeUndefined();
    });
  });

  it('has its actors by name, where each stands and by whose hand', () => {
    const { actors } = factsOf(
      actor('b', 'Mairie'),
      on('b', { x: 1, y: 2, placed: 'hand', since: '2020-01-01' }),
      actor('c', 'Mairie'),
      on('c', { onMap: false }),
      actor('a', 'Zoo'),
      on('a'),
      // One of another territory, and one whose actor is missing.
      actor('d'),
      ['ACTS_IN:d>u', { onMap: true }],
      on('gone'),
    );
    expect(ids(actors)).toEqual(['b', 'c', 'a']);
    expect(actors[0]).toStrictEqual({
      ...{
        id: 'b',
        name: 'Mairie',
        family: 'citizens',
        tableRoles: [],
        charter: 'none',
        tags: [],
        version: 1,
      },
      ...{ x: 1, y: 2, placed: 'hand', membership: { onMap: true, since: '2020-01-01' } },
    });
    expect(actors[1]?.membership).toStrictEqual({ onMap: false });
    expect(Object.keys(actors[2] ?? {})).not.toContain('x');
  });

  it('has the cooperations of those on the map, with who is party to them from outside', () => {
    const facts = factsOf(
      ...['a', 'b', 'far', 'z'].flatMap((id) => [actor(id)]),
      actor('waits'),
      on('a'),
      on('b'),
      on('waits', { onMap: false }),
      ...cooperation('with-far', 'a', 'far'),
      ...cooperation('ab', 'b', 'a'),
      // A cooperation with an actor in the reserve, one between actors from outside, and one without its
      // other party.
      ...cooperation('waiting', 'waits', 'z'),
      ...cooperation('strange', 'far', 'z'),
      ...cooperation('lost', 'a', 'nobody'),
      ['Declaration:2', { actorId: 'b', cooperationId: 'ab', on: '2026-02-01', intensity: 1 }],
      ['Declaration:1', { actorId: 'a', cooperationId: 'ab', on: '2026-02-01', intensity: 3 }],
      ['Declaration:0', { actorId: 'nobody', cooperationId: 'ab', on: '2026-01-01', intensity: 3 }],
      ['COOPERATION_ABOUT:ab>water', {}],
      ['COOPERATION_ABOUT:ab>food', {}],
      ['SERVES:ab>k', {}],
      ['SERVES:ab>lost', {}],
      commitment('k'),
    );
    expect(ids(facts.cooperations)).toEqual(['ab', 'with-far']);
    expect(ids(facts.outside)).toEqual(['far']);
    const [ab] = facts.cooperations;
    expect(ab?.parties.map(({ actorId }) => actorId)).toEqual(['a', 'b']);
    expect([ab?.themes, ab?.serves]).toEqual([['food', 'water'], ['k']]);
    expect(ab?.declarations.map(({ actorId, intensity }) => [actorId, intensity])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });

  it('has its commitments by code, their themes, who carries them and what they refine', () => {
    const { commitments } = factsOf(
      actor('a'),
      actor('b'),
      commitment('x', { code: 'E10' }),
      commitment('y', { code: 'E2' }),
      commitment('plain'),
      commitment('other'),
      ['FOR:x>t', {}],
      ['FOR:y>t', {}],
      ['FOR:plain>t', {}],
      ['FOR:lost>t', {}],
      ['FOR:other>u', {}],
      ['CARRIES:b>y', { role: 'lead' }],
      ['CARRIES:a>y', { role: 'support', since: '2025-01-01' }],
      ['CARRIES:nobody>y', { role: 'lead' }],
      ['COMMITMENT_ABOUT:y>water', {}],
      ['COMMITMENT_ABOUT:y>food', {}],
      ['REFINES:y>z-item', {}],
      ['REFINES:y>item', {}],
      ['REFINES:x>nothing', {}],
      commitment('item', { origin: 'charter' }),
      commitment('z-item', { origin: 'charter' }),
    );
    expect(ids(commitments)).toEqual(['y', 'x', 'plain']);
    expect(commitments[0]).toMatchObject({
      ...{ territoryId: 't', themes: ['food', 'water'], refines: 'item' },
      carriers: [
        { actorId: 'a', role: 'support', since: '2025-01-01' },
        { actorId: 'b', role: 'lead' },
      ],
    });
    expect(commitments[1]).not.toHaveProperty('refines');
  });

  it('has the items of the Charter carried by its actors, and commitments of other territories that they serve', () => {
    const facts = factsOf(
      ...['a', 'b', 'far'].map((id) => actor(id)),
      on('a'),
      on('b'),
      commitment('item-2', { origin: 'charter' }),
      commitment('item-1', { origin: 'charter' }),
      commitment('taken', { origin: 'charter' }),
      ['FOR:taken>t', {}],
      ['CARRIES:a>item-1', { role: 'lead' }],
      ['CARRIES:far>item-1', { role: 'lead' }],
      commitment('there'),
      ['FOR:there>u', {}],
      ['REFINES:there>item-2', {}],
      ['REFINES:there>item-1', {}],
      commitment('here'),
      ['FOR:here>t', {}],
      ['REFINES:here>item-1', {}],
      ...cooperation('ab', 'a', 'b'),
      ['SERVES:ab>there', {}],
      ['SERVES:ab>here', {}],
    );
    expect(ids(facts.charterItems)).toEqual(['item-1', 'item-2']);
    expect(facts.charterItems[0]?.carriers.map(({ actorId }) => actorId)).toEqual(['a']);
    expect(facts.servedElsewhere).toEqual([
      { id: 'there', refines: 'item-1' },
      { id: 'there', refines: 'item-2' },
    ]);
  });

  it('lists partners from outside that act elsewhere: in no territory above or below it', () => {
    const partners = ['away', 'above', 'below', 'nowhere', 'both'];
    const facts = factsOf(
      actor('a'),
      on('a'),
      ...partners.flatMap((id): Entry[] => [actor(id), ...cooperation(`with-${id}`, 'a', id)]),
      ['PART_OF:t>pays', {}],
      ['PART_OF:pays>region', {}],
      ['PART_OF:village>t', {}],
      ['PART_OF:quarter>village', {}],
      ['ACTS_IN:away>u', { onMap: true }],
      ['ACTS_IN:above>region', { onMap: true }],
      ['ACTS_IN:below>quarter', { onMap: true }],
      ['ACTS_IN:both>u', { onMap: true }],
      ['ACTS_IN:both>pays', { onMap: true }],
    );
    expect(ids(facts.outside)).toEqual(partners.toSorted());
    expect(facts.elsewhere).toEqual(['away']);
  });

  it('has what belongs to what, what is needed and offered, lands and questions on the screen', () => {
    const facts = factsOf(
      ...['a', 'b', 'far'].map((id) => actor(id)),
      on('b', { landId: 'l' }),
      on('a', { landId: 'l' }),
      ['MEMBER_OF:b>a', { since: '2020-01-01' }],
      ['MEMBER_OF:a>b', {}],
      ['MEMBER_OF:a>far', {}],
      ['NEEDS:b>hall', {}],
      ['NEEDS:a>yard', { note: 'in winter' }],
      ['NEEDS:a>hall', {}],
      ['NEEDS:far>hall', {}],
      ['OFFERS:a>tools', { themeId: 'food' }],
      ['Land:l', { territoryId: 't', name: 'Le port', x: 1, y: 2 }],
      ['Land:empty', { territoryId: 't' }],
      ['Land:m', { territoryId: 'u' }],
      ['GapAnswer:1', { territoryId: 't', key: 'z', shown: 2 }],
      ['GapAnswer:2', { territoryId: 't', key: 'b', shown: 1 }],
      ['GapAnswer:3', { territoryId: 't', key: 'c', status: 'accepted' }],
      ['GapAnswer:4', { territoryId: 'u', key: 'd', shown: 1 }],
    );
    expect(facts.memberships).toStrictEqual([
      { fromId: 'a', toId: 'b' },
      { fromId: 'b', toId: 'a', since: '2020-01-01' },
    ]);
    expect(facts.needs).toEqual([
      { actorId: 'a', resourceId: 'hall' },
      { actorId: 'a', resourceId: 'yard', note: 'in winter' },
      { actorId: 'b', resourceId: 'hall' },
    ]);
    expect(facts.offers).toEqual([{ actorId: 'a', resourceId: 'tools', themeId: 'food' }]);
    expect(facts.lands).toEqual([{ id: 'l', name: 'Le port', x: 1, y: 2, actorIds: ['a', 'b'] }]);
    expect([facts.shown, facts.shownKeys]).toEqual([2, ['b', 'z']]);
  });
});

describe('elements that the projections of a territory need', () => {
  const inside: readonly Entry[] = [
    TERRITORY,
    actor('a'),
    on('a'),
    actor('waits'),
    on('waits', { onMap: false }),
    actor('far'),
    ['ACTS_IN:far>u', { onMap: true }],
    ...cooperation('k', 'a', 'far'),
    ['COOPERATION_ABOUT:k>food', {}],
    ['SERVES:k>there', {}],
    ['Declaration:1', { actorId: 'a', cooperationId: 'k', on: '2026-01-01', intensity: 2 }],
    // Served, for another place, with what it refines.
    commitment('there'),
    ['FOR:there>u', {}],
    ['REFINES:there>item', {}],
    commitment('item', { origin: 'charter' }),
    commitment('here'),
    ['FOR:here>t', {}],
    ['COMMITMENT_ABOUT:here>food', {}],
    actor('carrier'),
    ['CARRIES:carrier>here', { role: 'lead' }],
    ['CARRIES:a>item', { role: 'lead' }],
    ['MEMBER_OF:a>waits', {}],
    ['NEEDS:a>hall', {}],
    ['OFFERS:waits>hall', {}],
    ['PEER_OF:u>t', {}],
    ['PART_OF:u>v', {}],
    // An actor in the reserve may enter the map once it is party to a link with a visible actor.
    ['PARTY_TO:waits>other', { role: 'member' }],
    ['Land:l', { territoryId: 't' }],
    ['GapAnswer:1', { territoryId: 't', key: 'x' }],
    ['Workshop:w', { territoryId: 't' }],
    ['Contribution:1', { territoryId: 't', workshopId: 'w' }],
  ];
  const left: readonly Entry[] = [
    ['Territory:u', { name: 'U' }],
    ['PEER_OF:u>v', {}],
    actor('stranger'),
    ['ACTS_IN:stranger>u', { onMap: true }],
    ['PARTY_TO:stranger>other', { role: 'member' }],
    ['Cooperation:other', { nature: 'funds' }],
    ['COOPERATION_ABOUT:other>food', {}],
    ['SERVES:other>here', {}],
    ['Declaration:2', { actorId: 'waits', cooperationId: 'other', on: '2026-01-01', intensity: 2 }],
    commitment('elsewhere'),
    ['FOR:elsewhere>u', {}],
    ['COMMITMENT_ABOUT:elsewhere>food', {}],
    ['REFINES:elsewhere>item', {}],
    ['CARRIES:a>elsewhere', { role: 'lead' }],
    ['CARRIES:stranger>item', { role: 'lead' }],
    ['MEMBER_OF:a>far', {}],
    ['MEMBER_OF:far>a', {}],
    ['NEEDS:far>hall', {}],
    ['OFFERS:far>hall', {}],
    ['Land:m', { territoryId: 'u' }],
    ['GapAnswer:2', { territoryId: 'u', key: 'x' }],
    ['Workshop:v', { territoryId: 'u' }],
    ['Fiche:f', { territoryId: 't', cooperationId: 'k' }],
    ['BRINGS:a>f', {}],
  ];
  const all = new Map<string, Properties>([...inside, ...left]);
  const needed = () => elementsOfNodes(all, 't', nodesShown(new ElementIndex(all), 't'));

  it('contains all its dependent elements, and nothing else', () => {
    expect([...needed().keys()].sort()).toEqual(inside.map(([key]) => key).sort());
  });

  it('makes the same facts', () => {
    expect(factsOfElements('t', needed(), 3)).toEqual(factsOfElements('t', all, 3));
  });
});
