import { describe, expect, it } from 'vitest';
import { DRAWN_AT_MOST } from '../../../model/contract/map-part.ts';
import { mapGroups } from '../../../model/readings/map-groups.ts';
import { mapPart } from '../../../model/readings/map-part.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { largeFacts } from '../../support/large-facts.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeOutsider,
  makeSystem,
} from '../../support/make-facts.ts';

const map = mapReading(
  makeSystem({
    actors: [
      makeActor('amap', { family: 'social_economy' }),
      makeActor('ferme', { family: 'business' }),
      makeActor('four', { family: 'business' }),
      makeActor('mairie', { family: 'local_authority' }),
      makeActor('region', { family: 'local_authority', membership: { onMap: false } }),
    ],
    outside: [makeOutsider('ademe', { family: 'state' })],
    cooperations: [
      makeCooperation('bles', ['ferme', 'four'], { themes: ['food'] }),
      makeCooperation('pain', ['amap', 'ferme', 'four'], { themes: ['food'], status: 'wished' }),
      makeCooperation('cantine', ['amap', 'mairie'], { themes: ['food'] }),
      makeCooperation('etude', ['ademe', 'mairie'], { themes: ['energy'] }),
    ],
    commitments: [makeCommitment('plan', ['mairie', 'ferme'])],
    needs: [{ actorId: 'ferme', resourceId: 'land' }],
    offers: [
      { actorId: 'four', resourceId: 'land' },
      { actorId: 'mairie', resourceId: 'land' },
    ],
  }),
);

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

describe('a part of a map', () => {
  it('is the whole map where nothing is asked and there is room', () => {
    expect(mapPart(map, {})).toBe(map);
    expect(mapPart(map, { atMost: 6 })).toBe(map);
  });

  it('lists nobody where there are more than one may be sent, those in reserve counted', () => {
    const part = mapPart(map, { atMost: 5 });
    const nothing = {
      ...{ actors: [], reserve: [], memberships: [], cooperations: [], links: [] },
      ...{ commitments: [], needs: [], offers: [] },
    };
    expect(part).toStrictEqual({
      ...{ territory: map.territory, day: map.day, ...nothing },
      part: { actors: 4, leaving: 0, beyond: true },
    });
    expect(mapPart(map, { family: 'business', atMost: 1 })).toStrictEqual({
      ...{ territory: map.territory, day: map.day, ...nothing },
      part: { family: 'business', actors: 2, leaving: 0, beyond: true },
    });
    expect(mapPart(map, { family: 'business' }).part?.beyond).toBe(false);
  });

  it('names nobody who is not in it, and counts what leads out of it', () => {
    const part = mapPart(map, { family: 'business', atMost: 2 });
    expect(part.part).toEqual({ family: 'business', actors: 2, leaving: 1, beyond: false });
    expect(ids(part.actors)).toEqual(['ferme', 'four']);
    expect(ids(part.cooperations)).toEqual(['bles']);
    expect(part.links.map(({ cooperationIds }) => cooperationIds)).toEqual([['bles']]);
    expect(part.commitments[0]?.carriers.map(({ actorId }) => actorId)).toEqual(['ferme']);
    expect(part.needs).toMatchObject([{ actorId: 'ferme', offeredByIds: ['four'] }]);
    expect(part.offers).toMatchObject([{ actorId: 'four', neededByIds: ['ferme'] }]);
    expect(part.reserve).toEqual([]);
    const away = mapPart(map, { family: 'local_authority' });
    expect(away.needs).toEqual([]);
    expect(away.offers).toMatchObject([{ actorId: 'mairie', neededByIds: [] }]);
  });

  it('has for each land its actors in that part, and no empty land', () => {
    const land = (id: string, ...actorIds: string[]) => ({ id, name: id, named: true, actorIds });
    const lands = [land('fields', 'amap', 'ferme', 'four'), land('town', 'mairie')];
    expect(mapPart({ ...map, lands }, { family: 'business' }).lands).toEqual([
      land('fields', 'ferme', 'four'),
    ]);
    expect(mapPart(map, { family: 'business' })).not.toHaveProperty('lands');
  });

  it('keeps actors from outside with their partners', () => {
    expect(ids(mapPart(map, { family: 'local_authority' }).actors)).toEqual(['ademe', 'mairie']);
  });

  it('keeps the ties between two who are in it, and says when it was known', () => {
    const known = { at: '2026-03-12T10:00:00.000Z', revision: 7 };
    const tied = {
      ...{ ...map, known },
      memberships: [
        { fromId: 'ferme', toId: 'four' },
        { fromId: 'amap', toId: 'ferme' },
        { fromId: 'four', toId: 'mairie' },
      ],
    };
    const part = mapPart(tied, { family: 'business' });
    expect(part.memberships).toEqual([{ fromId: 'ferme', toId: 'four' }]);
    expect(part.known).toEqual(known);
    expect(mapPart(tied, { atMost: 1 }).known).toEqual(known);
    expect(mapPart(map, { atMost: 1 })).not.toHaveProperty('known');
  });

  it('is taken by the theme an actor meets most often', () => {
    expect(ids(mapPart(map, { theme: 'energy' }).actors)).toEqual(['ademe', 'mairie']);
    expect(ids(mapPart(map, { theme: 'food' }).actors)).toEqual(['amap', 'ferme', 'four']);
    expect(ids(mapPart(map, { theme: 'food', family: 'business' }).actors)).toEqual(['ferme', 'four']);
  });

  it('is one actor and its partners', () => {
    expect(ids(mapPart(map, { around: 'mairie' }).actors)).toEqual(['ademe', 'amap', 'mairie']);
    expect(() => mapPart(map, { around: 'nobody' })).toThrow('No actor nobody');
  });
});

describe('a map in groups', () => {
  it('says how many are in each, what stays within and what crosses', () => {
    const { actors, groups, ties } = mapGroups(map, { by: 'family' });
    expect(actors).toBe(4);
    expect(groups).toEqual([
      {
        key: 'business',
        actors: 2,
        cooperations: 1,
        links: 1,
        states: [{ state: 'active', cooperations: 1 }],
      },
      {
        ...{ key: 'local_authority', actors: 1, cooperations: 1, links: 0 },
        states: [{ state: 'active', cooperations: 1 }],
      },
      { key: 'social_economy', actors: 1, cooperations: 0, links: 0, states: [] },
    ]);
    expect(ties).toEqual([
      {
        ...{ keys: ['business', 'social_economy'], cooperations: 1, links: 0 },
        states: [{ state: 'wished', cooperations: 1 }],
      },
      {
        ...{ keys: ['local_authority', 'social_economy'], cooperations: 1, links: 1 },
        states: [{ state: 'active', cooperations: 1 }],
      },
    ]);
  });

  it('has the largest first, by state too, then by name; a part ignores links that leave it', () => {
    const actors = ['b1', 'b2', 'c1', 'c2', 's1'].map((id) =>
      makeActor(id, {
        family: id.startsWith('b') ? 'business' : id.startsWith('c') ? 'citizens' : 'state',
      }),
    );
    const cooperations = (['wished', 'dormant', 'active', 'wished', 'active'] as const).map((status, i) =>
      makeCooperation(`within${i}`, ['b1', 'b2'], { status }),
    );
    const drawn = mapReading(
      makeSystem({
        actors,
        outside: [makeOutsider('far', { family: 'state' })],
        cooperations: [
          ...cooperations,
          makeCooperation('far', ['b1', 'far']),
          makeCooperation('bs', ['b1', 's1'], { status: 'wished' }),
          makeCooperation('bc', ['b1', 'c1']),
          makeCooperation('cs', ['c1', 's1']),
          makeCooperation('cs2', ['c2', 's1'], { status: 'dormant' }),
          makeCooperation('all', ['b2', 'c2', 's1'], { status: 'dormant' }),
        ],
      }),
    );
    const told = mapGroups(drawn, { by: 'family' });
    const ofBusiness = {
      ...{ key: 'business', actors: 2, cooperations: 6, links: 1 },
      states: [
        { state: 'active', cooperations: 3 },
        { state: 'wished', cooperations: 2 },
        { state: 'dormant', cooperations: 1 },
      ],
    };
    expect(told).toEqual({
      ...{ territory: drawn.territory, day: drawn.day, by: 'family', actors: 5, drawnAtMost: DRAWN_AT_MOST },
      groups: [
        ofBusiness,
        { key: 'citizens', actors: 2, cooperations: 0, links: 0, states: [] },
        { key: 'state', actors: 1, cooperations: 0, links: 0, states: [] },
      ],
      ties: [
        {
          ...{ keys: ['citizens', 'state'], cooperations: 3, links: 1 },
          states: [
            { state: 'dormant', cooperations: 2 },
            { state: 'active', cooperations: 1 },
          ],
        },
        {
          ...{ keys: ['business', 'citizens'], cooperations: 2, links: 1 },
          states: [
            { state: 'active', cooperations: 1 },
            { state: 'dormant', cooperations: 1 },
          ],
        },
        {
          ...{ keys: ['business', 'state'], cooperations: 2, links: 0 },
          states: [
            { state: 'dormant', cooperations: 1 },
            { state: 'wished', cooperations: 1 },
          ],
        },
      ],
    });
    expect(mapGroups(drawn, { by: 'family', family: 'business' })).toMatchObject({
      ...{ actors: 2, groups: [ofBusiness], ties: [] },
    });
  });

  it('counts every actor, and what joins two groups at most, as the map does', () => {
    const large = mapReading(makeSystem(largeFacts('t')));
    for (const by of ['family', 'theme'] as const) {
      const { groups, ties } = mapGroups(large, { by });
      const sum = (list: readonly { actors?: number; links: number }[], of: 'actors' | 'links') =>
        list.reduce((total, one) => total + (one[of] ?? 0), 0);
      expect(sum(groups, 'actors')).toBe(large.actors.length);
      expect(sum(groups, 'links') + sum(ties, 'links')).toBe(large.links.length);
    }
  });

  it('has as many in a group as its part has', () => {
    const large = mapReading(makeSystem(largeFacts('t')));
    for (const { key, actors, cooperations, links } of mapGroups(large, { by: 'theme', family: 'business' })
      .groups) {
      const part = mapPart(large, { theme: key, family: 'business' });
      expect(part.part?.actors).toBe(actors);
      expect([part.cooperations.length, part.links.length]).toEqual([cooperations, links]);
    }
  });
});

describe('a map that is asked for as long as it is small', () => {
  const asked = (atMost?: number) => mapPart(map, { ...(atMost !== undefined && { atMost }) });

  it('is complete up to a number of actors, with those of the reserve; beyond it, none are listed', () => {
    const listed = map.actors.length + map.reserve.length;
    expect([asked(), asked(listed), asked(listed + 1)].every((told) => told === map)).toBe(true);
    expect(asked(listed - 1)).toMatchObject({ actors: [], part: { actors: map.territory.counts.actors } });
  });
});
