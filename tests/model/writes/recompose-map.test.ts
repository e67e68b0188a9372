import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { applyEdits } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { foreseeRoom } from '../../../model/writes/optimistic/foresee-room.ts';
import type { Act } from '../../../model/writes/optimistic/plan-of-act.ts';
import { comingTo, isYoung, recomposedPlaces } from '../../../model/writes/recompose-map.ts';
import { mapOf } from '../../support/typed-sequences.ts';

const DAY = '2026-03-02';
const how = { measure: (text: string): number => text.length * 0.5, now: new Date(`${DAY}T10:00:00Z`) };

const actor = (id: string, place: Properties = {}, more: Properties = {}): [string, Properties][] => [
  [
    `Actor:${id}`,
    {
      name: `Actor ${id}`,
      family: 'citizens',
      charter: 'none',
      tableRoles: [],
      tags: [],
      version: 1,
      ...more,
    },
  ],
  [`ACTS_IN:${id}>t`, { onMap: true, ...place }],
];
const link = (id: string, parties: readonly string[], more: Properties = {}): [string, Properties][] => [
  [
    `Cooperation:${id}`,
    {
      nature: 'co_produces',
      formality: 'informal',
      status: 'active',
      intensity: 2,
      version: 1,
      recordedOn: DAY,
      ...more,
    },
  ],
  ...parties.map((party): [string, Properties] => [`PARTY_TO:${party}>${id}`, { role: 'member' }]),
];
const territory = (more: Properties = {}): [string, Properties] => [
  'Territory:t',
  { name: 'Val', level: 'epci', cohorts: [], version: 1, ...more },
];

/** Three in a chain, one alone below them. */
const there: Elements = new Map([
  territory(),
  ...actor('a', { x: 0, y: 0 }),
  ...actor('b', { x: 160, y: 0 }),
  ...actor('c', { x: 320, y: 0 }),
  ...actor('d', { x: 160, y: 200 }),
  ...link('ab', ['a', 'b']),
  ...link('bc', ['b', 'c']),
]);

function after(edits: readonly [string, Properties][], state = there): Elements {
  const next = applyEdits(state, new Map(edits));
  const coming = comingTo(state, new Map(edits)).get('t');
  if (coming === undefined) return next;
  return applyEdits(next, recomposedPlaces(next, 't', coming, how));
}
const placeIn = (elements: Elements, id: string): { x: number; y: number } => {
  const { x, y } = elements.get(`ACTS_IN:${id}>t`) ?? {};
  return { x: Number(x), y: Number(y) };
};
const far = (elements: Elements, a: string, b: string): number => {
  const [one, two] = [placeIn(elements, a), placeIn(elements, b)];
  return Math.hypot(one.x - two.x, one.y - two.y);
};

describe('who comes to a map', () => {
  it('are new actors of the map and actors with a new partner, by territory; no private elements', () => {
    const coming = (edits: readonly [string, Properties][]) => comingTo(there, new Map(edits)).get('t');
    expect(coming(actor('e'))).toEqual({ actorIds: new Set(['e']), cooperationIds: new Set() });
    expect(coming(link('cd', ['c', 'd']))).toEqual({ actorIds: new Set(), cooperationIds: new Set(['cd']) });
    expect(coming([['PARTY_TO:d>ab', { role: 'member' }]])?.cooperationIds).toEqual(new Set(['ab']));
    expect(coming(actor('e', {}, { private: true }))).toBeUndefined();
    expect(coming(link('cd', ['c', 'd'], { private: true }))).toBeUndefined();
    expect(coming([['Actor:a', { name: 'Other' }]])).toBeUndefined();
    expect(coming([['ACTS_IN:a>t', { onMap: true, x: 9, y: 9 }]])).toBeUndefined();
  });

  it('find it young up to forty, as long as it is not settled and somebody has a place', () => {
    const many = (count: number): [string, Properties][] =>
      Array.from({ length: count }, (_, i) => actor(`m${i}`)).flat();
    expect(isYoung(new Map([...there, ...many(36)]), 't')).toBe(true);
    expect(isYoung(new Map([...there, ...many(37)]), 't')).toBe(false);
    expect(isYoung(new Map([...there, territory({ frozen: true })]), 't')).toBe(false);
    expect(isYoung(new Map([territory(), ...actor('a')]), 't')).toBe(false);
    // Actors of the reserve or from outside are not on the map, and other relationships have no position.
    const beside = Array.from({ length: 9 }, (_, i): [string, Properties][] => [
      [`ACTS_IN:w${i}>t`, { onMap: false }],
      [`ACTS_IN:m${i}>u`, { onMap: true, x: 1, y: 1 }],
      [`NEEDS:m${i}>t`, { onMap: true }],
    ]).flat();
    expect(isYoung(new Map([...there, ...many(36), ...beside]), 't')).toBe(true);
    expect(isYoung(new Map([territory(), ...actor('a'), ...beside]), 't')).toBe(false);
  });
});

describe('a map that makes room', () => {
  it('places an actor next to its first partner, wherever it was among the unlinked ones', () => {
    const next = after(link('cd', ['c', 'd']));
    expect(far(next, 'c', 'd')).toBeLessThan(far(next, 'a', 'd'));
    expect(far(next, 'c', 'd')).toBeLessThan(220);
  });

  it('moves nobody for a new actor without links', () => {
    const next = after(actor('e'));
    for (const id of ['a', 'b', 'c', 'd']) expect(placeIn(next, id)).toEqual(placeIn(there, id));
    expect(placeIn(next, 'e').y).toBeGreaterThan(100);
  });

  it('moves nobody whom a hand put there, and nobody who is private', () => {
    const state = new Map([
      ...there,
      ...actor('b', { x: 160, y: 0, placed: 'hand' }),
      ...actor('c', { x: 320, y: 0 }, { private: true }),
    ]);
    const next = after([...actor('e'), ...link('be', ['b', 'e'])], state);
    for (const id of ['b', 'c']) expect(placeIn(next, id)).toEqual(placeIn(state, id));
    expect(far(next, 'b', 'e')).toBeLessThan(260);
  });

  it('keeps the lands apart, and moves the room for their names with them', () => {
    const land = (id: string, x: number): [string, Properties] => [
      `Land:${id}`,
      { territoryId: 't', x, y: -80, name: `Land ${id}` },
    ];
    const state = new Map([
      ...there,
      ...actor('a', { x: 0, y: 0, landId: 'l' }),
      ...actor('b', { x: 160, y: 0, landId: 'l' }),
      ...actor('c', { x: 320, y: 0, landId: 'm' }),
      land('l', 80),
      land('m', 320),
    ]);
    const next = after([...actor('e', { landId: 'm' }), ...link('ce', ['c', 'e'])], state);
    expect(next.get('Land:l')).toMatchObject({ territoryId: 't', name: 'Land l' });
    expect(far(next, 'c', 'e')).toBeLessThan(far(next, 'a', 'e'));
  });
});

describe('until the server has said so', () => {
  const act = { name: 'addCooperation', params: { territoryId: 't' }, body: { id: 'cd' } };
  const shown = (elements: Elements): TerritoryMap => mapOf(elements, 't', DAY);
  const placedIn = (map: TerritoryMap, acts: readonly Act[] = [act]): string[] =>
    foreseeRoom(map, acts).actors.flatMap(({ id, x }) => (x === undefined ? [] : [id]));

  it('who gets a first partner has no place of its own', () => {
    expect(placedIn(shown(new Map([...there, ...link('cd', ['c', 'd'])])))).toEqual(['a', 'b', 'c']);
  });

  it('treats actors from outside as absent, and reads only new cooperations', () => {
    const map = shown(new Map([...there, ...link('cd', ['c', 'd'])]));
    const visitors = Array.from({ length: 40 }, (_, i) => ({ id: `v${i}`, outside: true }));
    const visited = { ...map, actors: [...map.actors, ...visitors] } as TerritoryMap;
    const others = [
      { ...act, name: 'addActor', body: { id: 'ab' } },
      { ...act, body: 7 },
    ];
    expect(placedIn(visited, [...others, act])).not.toContain('d');
    expect(foreseeRoom(visited, others)).toBe(visited);
  });

  it('has it where nobody will move', () => {
    const linked = new Map([...there, ...link('cd', ['c', 'd'])]);
    const all = ['a', 'b', 'c', 'd'];
    expect(placedIn(shown(new Map([...linked, territory({ frozen: true })])))).toEqual(all);
    expect(placedIn(shown(new Map([...linked, ...actor('d', { x: 9, y: 9, placed: 'hand' })])))).toEqual(all);
    expect(placedIn(shown(there))).toEqual(all);
    const more = (count: number) => Array.from({ length: count }, (_, i) => actor(`m${i}`)).flat();
    expect(placedIn(shown(new Map([...linked, ...more(36)])))).toEqual(['a', 'b', 'c']);
    expect(placedIn(shown(new Map([...linked, ...more(496)])))).toEqual(['a', 'b', 'c']);
    expect(placedIn(shown(new Map([...linked, ...more(497)])))).toEqual(all);
  });
});
