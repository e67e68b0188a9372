import { describe, expect, it } from 'vitest';
import type { Facts } from '../../../model/elements/facts.ts';
import { System } from '../../../model/elements/system.ts';
import { publicFacts } from '../../../model/elements/visibility/visible-facts.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { applyMapDelta } from '../../../model/readings/apply-map-delta.ts';
import { diffMaps } from '../../../model/readings/diff-maps.ts';
import { landsReading } from '../../../model/readings/lands-reading.ts';
import { mapPart } from '../../../model/readings/map-part.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { pathsReading } from '../../../model/readings/shortest-ways.ts';
import { namesIn } from '../../../model/words/names.ts';
import { foreseeLands } from '../../../model/writes/optimistic/foresee-lands.ts';
import { foreseeMap } from '../../../model/writes/optimistic/foresee-map.ts';
import { makeActor, makeCooperation, makeFacts, makeSystem } from '../../support/make-facts.ts';

const lands: Facts['lands'] = [
  { id: 'l1', actorIds: ['amap', 'mairie', 'secret'], x: 1, y: 2 },
  { id: 'l2', name: 'La rivière', actorIds: ['lycee', 'reserve'] },
  { id: 'l3', actorIds: ['hidden'] },
];
const facts = makeFacts({
  actors: [
    makeActor('amap', { name: 'AMAP' }),
    makeActor('mairie', { name: 'Mairie' }),
    makeActor('secret', { name: 'Secret', private: true }),
    makeActor('hidden', { private: true }),
    makeActor('lycee', { name: 'Lycée', membership: { onMap: true, since: '2020-01-01' } }),
    makeActor('reserve', { membership: { onMap: false } }),
  ],
  cooperations: [
    makeCooperation('c1', ['secret', 'mairie']),
    makeCooperation('c2', ['secret', 'lycee']),
    makeCooperation('c3', ['amap', 'mairie']),
  ],
  lands,
});
const told = (of: Facts, more = {}) => landsReading(makeSystem(of, more), 'fr');

describe('the lands of a map', () => {
  it('have the name given by the room, else that of the visible actor with the most links', () => {
    expect(told(facts).map(({ name, named }) => [name, named])).toEqual([
      ['Autour de la mairie', false],
      ['La rivière', true],
      ['Autour de hidden', false],
    ]);
    const seen = told(publicFacts(facts));
    expect(seen).toEqual([
      { id: 'l1', name: 'Autour de l’AMAP', named: false, actorIds: ['amap', 'mairie'], x: 1, y: 2 },
      { id: 'l2', name: 'La rivière', named: true, actorIds: ['lycee'] },
    ]);
  });

  it('contain the actors on the map on that day; an empty one is left out', () => {
    expect(told(publicFacts(facts), { day: '2019-06-01' }).map(({ id }) => id)).toEqual(['l1']);
    expect(mapReading(makeSystem({ actors: facts.actors })).lands).toBeUndefined();
  });

  it('are those of the part of a map that is asked for', () => {
    const part = mapPart(mapReading(makeSystem(publicFacts(facts))), { around: 'amap' });
    expect(part.lands).toEqual([expect.objectContaining({ id: 'l1', actorIds: ['amap', 'mairie'] })]);
  });

  it('come, change and go on a map that is open', () => {
    const without = mapReading(makeSystem({ ...facts, lands: [] }));
    const all = mapReading(makeSystem(facts));
    const renamed = mapReading(
      makeSystem({ ...facts, lands: [{ id: 'l1', name: 'Le lait', actorIds: ['amap'] }] }),
    );
    for (const [before, after] of [
      [without, all],
      [all, renamed],
      [renamed, without],
    ] as const)
      expect(applyMapDelta(before, diffMaps(before, after))).toEqual(after);
    expect(diffMaps(all, all).lists).toEqual({});
  });

  it('are foreseen with their new names, and without whom goes', () => {
    const map = mapReading(makeSystem(facts));
    const how = { now: new Date(), seesPrivate: true, withoutTransactions: false, language: 'en' } as const;
    const name = (landId: string, said: string | null) => ({
      name: 'nameLand',
      params: { territoryId: 't', landId },
      body: { name: said },
    });
    const named = foreseeMap(map, [name('l1', 'Le lait'), name('l2', null)], how);
    expect(named.lands?.map(({ name: called, named: isNamed }) => [called, isNamed])).toEqual([
      ['Le lait', true],
      ['Around Lycée', false],
      ['Autour de hidden', false],
    ]);
    const gone = { name: 'deleteActor', params: { actorId: 'hidden' } };
    expect(foreseeMap(map, [gone], how).lands?.map(({ id }) => id)).toEqual(['l1', 'l2']);
    expect(foreseeMap(map, [name('l1', ' ')], how)).toBe(map);
    // An actor that no longer acts there, but is linked to its actors, is outside.
    const outside = map.actors.map((actor) => (actor.id === 'amap' ? { ...actor, outside: true } : actor));
    expect(foreseeLands({ ...map, actors: outside }, [], 'fr').lands?.[0]?.actorIds).toEqual([
      'mairie',
      'secret',
    ]);
  });
});

it.each([
  ['Mairie', 'Autour de la mairie'],
  ['AMAP du Val', 'Autour de l’AMAP du Val'],
  ['Collectif Climat', 'Autour du Collectif Climat'],
  ['Emmaüs', 'Autour d’Emmaüs'],
  ['Le Moulin', 'Autour du Moulin'],
  ['Les Paniers', 'Autour des Paniers'],
  ['Le', 'Autour de Le'],
])('a land around %s is called so in French', (name, called) => {
  expect(namesIn('fr').around({ name })).toBe(called);
});

describe('ways between two actors', () => {
  const ids = Array.from({ length: 8 }, (_, i) => `m${i}`);
  const many = makeFacts({
    actors: ['from', 'to', 'alone', ...ids].map((id) => makeActor(id)),
    cooperations: ids.flatMap((id) => [
      makeCooperation(`${id}-1`, ['from', id]),
      makeCooperation(`${id}-2`, [id, 'to'], { intensity: 3 }),
    ]),
  });
  const system = makeSystem(many);

  it('are all the shortest, by id', () => {
    const { length, paths, more } = pathsReading(system, 'from', 'to');
    expect({ length, more }).toEqual({ length: 2, more: false });
    expect(paths).toEqual(ids.map((id) => ['from', id, 'to']));
    expect(pathsReading(system, 'm3', 'm5').paths).toEqual([
      ['m3', 'from', 'm5'],
      ['m3', 'to', 'm5'],
    ]);
  });

  it('mark where a list is cut', () => {
    expect(pathsReading(system, 'from', 'to', 8).more).toBe(false);
    const { paths, more, atMost } = pathsReading(system, 'from', 'to', 3);
    expect({ count: paths.length, more, atMost }).toEqual({ count: 3, more: true, atMost: 3 });
  });

  it('are none where no link of that intensity leads, and of no length to oneself', () => {
    const strong = new System(many, { ...system.reading, minIntensity: 3 });
    expect(pathsReading(strong, 'from', 'to')).toMatchObject({ length: null, paths: [] });
    expect(pathsReading(system, 'from', 'alone')).toMatchObject({ length: null, paths: [] });
    expect(pathsReading(system, 'to', 'to')).toMatchObject({ length: 0, paths: [['to']] });
    expect(() => pathsReading(system, 'from', 'nobody')).toThrow(NotFoundError);
  });
});
