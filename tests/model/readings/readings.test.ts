import { describe, expect, it } from 'vitest';
import { NotFoundError } from '../../../model/errors.ts';
import { once } from '../../../model/once.ts';
import { charterReading } from '../../../model/readings/charter-reading.ts';
import { dependents } from '../../../model/readings/dependents.ts';
import { mainThemes } from '../../../model/readings/main-themes.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { meets } from '../../../model/readings/needs-offers.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeOutsider,
  makeSystem,
} from '../../support/make-facts.ts';

const ids = (list: ReadonlyArray<{ id: string }>) => list.map(({ id }) => id);

describe('the map', () => {
  it('reads the past as it was: who was there, what was linked, what had not begun', () => {
    const facts = {
      actors: [
        makeActor('loos'),
        makeActor('ademe'),
        makeActor('new', { membership: { onMap: true, since: '2020-01-01' } }),
      ],
      cooperations: [
        makeCooperation('study', ['loos', 'ademe'], {
          status: 'ended',
          startedOn: '2014-01-01',
          endedOn: '2017-12-31',
        }),
        makeCooperation('wish', ['loos', 'new'], { status: 'wished', recordedOn: '2025-01-01' }),
      ],
    };
    const then = mapReading(makeSystem(facts, { day: '2016-06-01' }));
    expect(ids(then.actors)).toEqual(['loos', 'ademe']);
    expect(then.cooperations.map(({ id, state }) => [id, state])).toEqual([['study', 'active']]);
    expect(then.links).toHaveLength(1);
    const now = mapReading(makeSystem(facts));
    expect(now.cooperations.map(({ id, state }) => [id, state])).toEqual([
      ['study', 'ended'],
      ['wish', 'wished'],
    ]);
    expect(now.links).toEqual([]);
  });

  it('draws as outside a reserve actor and a stranger that are party, and counts neither', () => {
    const map = mapReading(
      makeSystem({
        actors: [makeActor('town'), makeActor('region', { membership: { onMap: false } })],
        outside: [makeOutsider('stranger')],
        cooperations: [makeCooperation('c', ['town', 'region', 'stranger'])],
      }),
    );
    expect(map.actors.map(({ id, outside }) => [id, outside ?? false])).toEqual([
      ['town', false],
      ['region', true],
      ['stranger', true],
    ]);
    expect(ids(map.reserve)).toEqual(['region']);
    expect(map.territory.counts.actors).toBe(1);
    expect(map.links).toEqual([]);
  });

  it('has of ties, carriers and who waits what has begun by its day, and counts what is on it', () => {
    const map = mapReading(
      makeSystem({
        actors: [
          ...['a', 'b'].map((id) => makeActor(id)),
          makeActor('later', { membership: { onMap: true, since: '2026-03-13' } }),
          makeActor('waits', { membership: { onMap: false, since: '2026-03-12' } }),
          makeActor('waits-later', { membership: { onMap: false, since: '2026-03-13' } }),
        ],
        memberships: [
          { fromId: 'a', toId: 'b', since: '2026-03-12' },
          { fromId: 'a', toId: 'waits' },
          { fromId: 'b', toId: 'a', since: '2026-03-13' },
          { fromId: 'a', toId: 'later' },
          { fromId: 'later', toId: 'a' },
          { fromId: 'a', toId: 'stranger' },
        ],
        cooperations: [makeCooperation('ab', ['a', 'b'])],
        commitments: [
          makeCommitment('k', [], {
            carriers: [
              { actorId: 'a', role: 'lead', since: '2026-03-12' },
              { actorId: 'b', role: 'lead', since: '2026-03-13' },
            ],
          }),
          makeCommitment('kept', [], { status: 'kept' }),
        ],
        shown: 3,
        known: { at: '2026-03-12T10:00:00.000Z', revision: 7 },
      }),
    );
    expect([ids(map.actors), ids(map.reserve)]).toEqual([['a', 'b'], ['waits']]);
    expect(map.memberships).toEqual([
      { fromId: 'a', toId: 'b' },
      { fromId: 'a', toId: 'waits' },
    ]);
    expect(map.commitments.map(({ carriers }) => carriers.map(({ actorId }) => actorId))).toEqual([
      ['a'],
      [],
    ]);
    expect(map.territory.counts).toEqual({ actors: 2, cooperations: 1, commitments: 1, shown: 3 });
    expect(map.known).toEqual({ at: '2026-03-12T10:00:00.000Z', revision: 7 });
    expect(mapReading(makeSystem({})).territory.counts.shown).toBe(0);
    for (const name of ['known', 'lands']) expect(mapReading(makeSystem({}))).not.toHaveProperty(name);
  });

  it('gives a link the strongest pair intensity, weak ones included, and a cooperation the lowest declared', () => {
    const map = mapReading(
      makeSystem({
        actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
        cooperations: [
          makeCooperation('two', ['a', 'b'], { intensity: 1 }),
          makeCooperation('three', ['a', 'b', 'c'], {
            intensity: 3,
            declarations: [{ actorId: 'c', intensity: 0, on: '2026-01-01' }],
          }),
        ],
      }),
    );
    expect(map.links).toEqual([{ actorIds: ['a', 'b'], intensity: 3, cooperationIds: ['two', 'three'] }]);
    expect(map.cooperations.map(({ id, agreedIntensity }) => [id, agreedIntensity])).toEqual([
      ['two', 1],
      ['three', 0],
    ]);
  });
});

describe('needs and offers', () => {
  const need = (resourceId: string, themeId?: string) => ({
    actorId: 'a',
    resourceId,
    ...(themeId !== undefined && { themeId }),
  });
  const offer = (resourceId: string, themeId?: string) => ({ ...need(resourceId, themeId), actorId: 'b' });

  it.each([
    [need('premises'), offer('premises'), true],
    [need('premises', 'food'), offer('premises', 'food'), true],
    [need('premises', 'food'), offer('premises'), false],
    [need('premises'), offer('land'), false],
    [need('skills'), offer('skills'), false],
    [need('funding', 'energy'), offer('funding', 'energy'), true],
    [need('premises'), need('premises'), false],
  ])('%o and %o: %s', (wanted, offered, expected) => {
    expect(meets(wanted, offered)).toBe(expected);
  });
});

it('the theme of an actor is that of most of its active cooperations and commitments, of equal ones the first', () => {
  const about = (id: string, themes: readonly string[], status: 'active' | 'wished' = 'active') =>
    makeCooperation(id, ['a', 'b'], { themes: [...themes], status });
  const themes = mainThemes(
    mapReading(
      makeSystem({
        actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
        cooperations: [
          ...[about('1', ['water', 'food']), about('2', ['water'])],
          ...[
            about('3', ['energy'], 'wished'),
            about('4', ['energy'], 'wished'),
            about('5', ['energy'], 'wished'),
          ],
        ],
        commitments: [
          ...[makeCommitment('k', ['b'], { themes: ['food'] }), makeCommitment('l', ['c'], { themes: [] })],
        ],
      }),
    ),
  );
  expect([...themes]).toEqual([
    ['a', 'water'],
    ['b', 'food'],
  ]);
});

it('a need and an offer on a map name their match there, and no actor of the reserve', () => {
  const { needs, offers } = mapReading(
    makeSystem({
      actors: [
        ...['a', 'b', 'c'].map((id) => makeActor(id)),
        makeActor('waits', { membership: { onMap: false } }),
      ],
      needs: [
        { actorId: 'a', resourceId: 'hall' },
        { actorId: 'waits', resourceId: 'hall' },
        { actorId: 'b', resourceId: 'yard', themeId: 'food' },
      ],
      offers: [
        { actorId: 'b', resourceId: 'hall' },
        { actorId: 'waits', resourceId: 'hall' },
        { actorId: 'a', resourceId: 'hall' },
        { actorId: 'c', resourceId: 'yard' },
      ],
    }),
  );
  expect(needs).toEqual([
    { actorId: 'a', resourceId: 'hall', offeredByIds: ['b'] },
    { actorId: 'b', resourceId: 'yard', themeId: 'food', offeredByIds: [] },
  ]);
  expect(offers).toEqual([
    { actorId: 'b', resourceId: 'hall', neededByIds: ['a'] },
    { actorId: 'a', resourceId: 'hall', neededByIds: [] },
    { actorId: 'c', resourceId: 'yard', neededByIds: [] },
  ]);
});

describe('what serves a commitment', () => {
  it('contains active and intended cooperations of active actors on the map; ended ones are left out', () => {
    const status = (id: string, is: 'active' | 'ended' | 'broken' | 'wished', parties = ['b', 'a']) =>
      makeCooperation(id, parties, { serves: ['k'], status: is });
    const { items, unheardIds } = charterReading(
      makeSystem({
        actors: ['a', 'b', 'c'].map((id) => makeActor(id)),
        outside: [makeOutsider('far')],
        commitments: [
          makeCommitment('k', [], {
            carriers: [
              { actorId: 'b', role: 'lead' },
              { actorId: 'b', role: 'support' },
              { actorId: 'far', role: 'lead' },
              { actorId: 'a', role: 'lead', since: '2027-01-01' },
            ],
          }),
        ],
        cooperations: [
          status('goes', 'active', ['b', 'a', 'far']),
          status('was', 'ended'),
          status('broke', 'broken'),
          status('wish', 'wished', ['a', 'c']),
        ],
      }),
    );
    expect(items).toEqual([
      { commitmentId: 'k', carrierIds: ['b'], actingIds: ['a', 'b'], cooperationIds: ['goes', 'wish'] },
    ]);
    expect(unheardIds).toEqual([]);
  });
});

describe('Charter against reality', () => {
  const item = makeCommitment('charter-O1', [], { origin: 'charter' });
  const reading = once(() =>
    charterReading(
      makeSystem({
        actors: [
          makeActor('a', {
            charter: 'signatory',
            membership: { onMap: true, heardCommitmentsOn: '2026-01-01' },
          }),
          makeActor('b', { charter: 'signatory' }),
          makeActor('c', { charter: 'supporter' }),
          makeActor('d', { charter: 'signatory', membership: { onMap: false } }),
        ],
        charterItems: [item],
        commitments: [
          makeCommitment('k', ['c'], { refines: 'charter-O1' }),
          makeCommitment('kept', [], { status: 'kept' }),
        ],
        cooperations: [
          makeCooperation('serves', ['a', 'c'], { serves: ['k'] }),
          makeCooperation('planned', ['b', 'c'], { serves: ['k'], status: 'intention' }),
          makeCooperation('elsewhere', ['b', 'c'], { serves: ['far'] }),
        ],
        servedElsewhere: [{ id: 'far', refines: 'charter-O1' }],
      }),
    ),
  );

  it('counts the signatories of the map, and those not heard', () => {
    expect(reading().signatoryIds).toEqual(['a', 'b']);
    expect(reading().unheardIds).toEqual(['b']);
  });

  it('finds who acts for an item through what refines it, here or elsewhere, in active cooperations only', () => {
    expect(reading().items).toEqual([
      {
        commitmentId: 'charter-O1',
        carrierIds: [],
        actingIds: ['a', 'b'],
        cooperationIds: ['serves', 'elsewhere'],
      },
      { commitmentId: 'k', carrierIds: ['c'], actingIds: ['a', 'c'], cooperationIds: ['serves', 'planned'] },
    ]);
  });
});

describe('what rests on an actor', () => {
  it('names who is cut off, which commitments lose their only carrier, which cooperations lose a party', () => {
    const system = makeSystem({
      actors: ['hub', 'a', 'b', 'leaf'].map((id) => makeActor(id)),
      commitments: [makeCommitment('alone', ['hub']), makeCommitment('both', ['hub', 'a'])],
      cooperations: [
        makeCooperation('ab', ['a', 'b']),
        makeCooperation('ha', ['hub', 'a']),
        makeCooperation('hl', ['hub', 'leaf']),
        makeCooperation('over', ['hub', 'b'], { status: 'ended' }),
      ],
    });
    expect(dependents(system, 'hub')).toEqual({
      cutOffIds: ['leaf'],
      commitmentIds: ['alone'],
      cooperationIds: ['ha', 'hl'],
    });
    expect(dependents(system, 'leaf')).toEqual({ cutOffIds: [], commitmentIds: [], cooperationIds: ['hl'] });
  });

  it('is not asked of one of the reserve', () => {
    const system = makeSystem({ actors: [makeActor('here')], outside: [makeOutsider('reserve')] });
    expect(() => dependents(system, 'reserve')).toThrow(new NotFoundError('MEMBERSHIP', 'reserve'));
  });
});
