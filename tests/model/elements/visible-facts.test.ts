import { describe, expect, it } from 'vitest';
import { System } from '../../../model/elements/system.ts';
import {
  factsOfHome,
  factsWithout,
  privateIn,
  publicFacts,
} from '../../../model/elements/visibility/visible-facts.ts';
import {
  DAY,
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../../support/make-facts.ts';
import { makePrivate } from '../../support/private-facts.ts';
import { randomFacts } from '../../support/random-facts.ts';

const facts = makeFacts({
  actors: [
    makeActor('mairie'),
    makeActor('amap'),
    makeActor('lycee'),
    makeActor('lanceuse', { private: true }),
  ],
  cooperations: [
    makeCooperation('public', ['mairie', 'amap']),
    makeCooperation('secret', ['mairie', 'lycee'], { private: true }),
    makeCooperation('pair', ['mairie', 'lanceuse']),
    makeCooperation('three', ['amap', 'lycee', 'lanceuse'], {
      declarations: [
        { actorId: 'lanceuse', intensity: 0, on: DAY },
        { actorId: 'amap', intensity: 3, on: DAY },
      ],
    }),
  ],
  commitments: [makeCommitment('cantine', ['lanceuse', 'amap'])],
  memberships: [{ fromId: 'lanceuse', toId: 'mairie' }],
  needs: [{ actorId: 'lanceuse', resourceId: 'data' }],
  offers: [{ actorId: 'lanceuse', resourceId: 'data' }],
  shown: 2,
  shownKeys: ['unlinked-actor:lanceuse', 'single-carrier:cantine'],
});

describe('the facts as readers see them', () => {
  const read = () => publicFacts(facts);

  it('name nothing that is private', () => {
    const { hidden, ...rest } = read();
    expect(JSON.stringify(rest)).not.toMatch(/lanceuse|secret|"pair"/);
    expect([...(hidden?.actorIds ?? [])]).toEqual(['lanceuse']);
    expect([...(hidden?.cooperationIds ?? [])]).toEqual(['secret', 'pair']);
  });

  it('keep a cooperation of three without its private party, with the statements of the others', () => {
    const three = read().cooperations.find(({ id }) => id === 'three');
    expect(three?.parties.map(({ actorId }) => actorId)).toEqual(['amap', 'lycee']);
    expect(three?.declarations).toHaveLength(1);
  });

  it('give no more about actors from outside than their connection with this territory', () => {
    const outside = ['far', 'private', 'left'].map((id) => makeOutsider(id, { private: id === 'private' }));
    const cooperations = [
      makeCooperation('open', ['mairie', 'far', 'private']),
      makeCooperation('closed', ['mairie', 'left'], { private: true }),
    ];
    const elsewhere = outside.map(({ id }) => id);
    expect(publicFacts({ ...facts, outside, cooperations, elsewhere }).elsewhere).toEqual(['far']);
  });

  it('have none of the answers of a past', () => {
    const key = 'unlinked-actor:lycee';
    const answers = [{ key, status: 'handled' as const, shown: 1, at: DAY }];
    const past = { ...facts, cooperations: [], answers, known: { revision: 3, at: `${DAY}T12:00:00.000Z` } };
    expect(publicFacts(past).answers).toBeUndefined();
  });

  it('count what is on the screen without it', () => {
    expect(read()).toMatchObject({ shown: 1, shownKeys: ['single-carrier:cantine'] });
  });

  it('give links, carriers and counts as if it did not exist', () => {
    const reading = { day: DAY, minIntensity: 2, withoutTransactions: false };
    const system = new System(read(), reading);
    expect([...system.links().keys()]).toEqual(['amap:mairie', 'amap:lycee']);
    expect(system.commitments.flatMap((one) => system.carriers(one)).map(({ actorId }) => actorId)).toEqual([
      'amap',
    ]);
  });

  it('are the facts themselves where nothing is private', () => {
    const open = randomFacts('t', 3);
    const { hidden, ...rest } = publicFacts(open);
    expect(hidden).toEqual({ actorIds: new Set(), cooperationIds: new Set() });
    expect(rest.actors).toEqual(open.actors);
    expect(rest.commitments).toEqual(open.commitments);
  });

  it('stay unchanged for a person who sees everything', () => {
    expect(makePrivate(facts).hidden).toBeUndefined();
  });
});

it('private elements of the facts are listed by id, actors from outside too', () => {
  const outside = [makeOutsider('far'), makeOutsider('private', { private: true })];
  expect(privateIn({ ...facts, outside })).toEqual({
    actorIds: ['lanceuse', 'private'],
    cooperationIds: ['secret'],
  });
});

describe('facts without somebody, and without a cooperation', () => {
  const all = makeFacts({
    actors: ['a', 'b', 'gone'].map((id) => makeActor(id)),
    outside: ['x', 'y'].map((id) => makeOutsider(id)),
    cooperations: [
      makeCooperation('ab', ['a', 'b'], { serves: ['far'] }),
      makeCooperation('a-x', ['a', 'x']),
      makeCooperation('gone-y', ['gone', 'y'], { serves: ['farther'] }),
      makeCooperation('a-b-gone', ['a', 'b', 'gone']),
      makeCooperation('left-out', ['a', 'b']),
      // Two actors from outside, after the deletion of the actor that linked them to this territory.
      makeCooperation('x-y-gone', ['x', 'y', 'gone']),
    ],
    commitments: [makeCommitment('k', ['gone', 'a'])],
    charterItems: [makeCommitment('item', ['b', 'gone'])],
    memberships: [
      { fromId: 'a', toId: 'b' },
      { fromId: 'a', toId: 'gone' },
      { fromId: 'gone', toId: 'a' },
    ],
    needs: ['a', 'gone'].map((actorId) => ({ actorId, resourceId: 'data' })),
    offers: ['gone', 'b'].map((actorId) => ({ actorId, resourceId: 'data' })),
    lands: [
      { id: 'l', actorIds: ['gone', 'a'] },
      { id: 'm', actorIds: ['gone'] },
    ],
    elsewhere: ['x', 'y', 'gone'],
    servedElsewhere: [
      { id: 'far', refines: 'item' },
      { id: 'farther', refines: 'item' },
    ],
    shown: 3,
    shownKeys: ['pivot-actor:a', 'single-bridge:a:gone', 'sleeping-link:left-out'],
  });
  const hidden = { actorIds: new Set(['gone']), cooperationIds: new Set(['left-out']) };
  const left = {
    ...all,
    actors: ['a', 'b'].map((id) => makeActor(id)),
    outside: [makeOutsider('x')],
    cooperations: [
      makeCooperation('ab', ['a', 'b'], { serves: ['far'] }),
      makeCooperation('a-x', ['a', 'x']),
      makeCooperation('a-b-gone', ['a', 'b']),
    ],
    commitments: [makeCommitment('k', ['a'])],
    charterItems: [makeCommitment('item', ['b'])],
    memberships: [{ fromId: 'a', toId: 'b' }],
    needs: [{ actorId: 'a', resourceId: 'data' }],
    offers: [{ actorId: 'b', resourceId: 'data' }],
    lands: [{ id: 'l', actorIds: ['a'] }],
    elsewhere: ['x'],
    servedElsewhere: [{ id: 'far', refines: 'item' }],
    ...{ shown: 1, shownKeys: ['pivot-actor:a'] },
  };

  it('leave out what depends on private actors, and keep everything else', () => {
    expect(factsWithout(all, hidden)).toEqual(left);
  });

  it('show facilitators of this territory what was left out', () => {
    expect(factsOfHome(all, hidden)).toEqual({
      ...left,
      foreign: { ...hidden, cooperationIds: new Set(['left-out', 'gone-y']) },
    });
  });

  it('expose nothing new from statements about small groups', () => {
    const { lands: _, elsewhere, servedElsewhere, shown, shownKeys, ...few } = all;
    const read = factsWithout(few, hidden);
    for (const name of ['lands', 'elsewhere', 'servedElsewhere', 'shown', 'shownKeys'])
      expect(read).not.toHaveProperty(name);
  });
});
