import { describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { foreseeMap } from '../../../model/writes/optimistic/foresee-map.ts';
import { type Act, planOfAct } from '../../../model/writes/optimistic/plan-of-act.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const party = (actorId: string, role: 'from' | 'to' | 'member') => ({ actorId, role });
const map = mapReading(
  makeSystem({
    actors: ['a', 'b', 'c', 'd', 'e'].map((id) => makeActor(id)),
    cooperations: [
      makeCooperation('whole', ['a', 'b', 'c'], {
        nature: 'funds',
        parties: [party('a', 'from'), party('b', 'to'), party('c', 'member')],
      }),
      // The recipient is private.
      makeCooperation('part', ['a', 'c', 'd'], {
        nature: 'funds',
        parties: [party('a', 'from'), party('c', 'member'), party('d', 'member')],
      }),
    ],
    lands: [
      { id: 'l', name: 'Rive', actorIds: ['a', 'b'] },
      { id: 'm', name: 'Col', actorIds: ['e'] },
    ],
  }),
);
const after = (name: Act['name'], params: Act['params'], body?: unknown): TerritoryMap =>
  foreseeMap(map, [{ name, params, body } as Act], {
    ...{ now: new Date('2026-03-12T10:00:00Z'), seesPrivate: true, withoutTransactions: false },
    language: 'fr',
  });
const told = ({ cooperations }: TerritoryMap) =>
  cooperations.map(({ id, nature, parties }) => [id, nature, parties.map(({ actorId }) => actorId).join('')]);

describe('an actor that leaves all maps, before the answer of the server', () => {
  it('leaves its cooperation to be stated again, if an end of its direction leaves', () => {
    expect(told(after('deleteActor', { actorId: 'b' }))).toEqual([
      ['whole', 'unspecified', 'ac'],
      ['part', 'funds', 'acd'],
    ]);
  });

  it('is still there if an end of the cooperation is hidden', () => {
    expect(after('deleteActor', { actorId: 'd' })).toBe(map);
    // A deleted cooperation has no direction to check.
    expect(told(after('deleteCooperation', { cooperationId: 'part' }))).toEqual([['whole', 'funds', 'abc']]);
  });

  it('leaves its land to the others; an empty land disappears', () => {
    const lands = (actorId: string) =>
      (after('deleteActor', { actorId }).lands ?? []).map((land) => [land.id, land.actorIds.join('')]);
    expect(lands('b')).toEqual([
      ['l', 'a'],
      ['m', 'e'],
    ]);
    expect(lands('e')).toEqual([['l', 'ab']]);
  });
});

describe('a land that is named, before the server has it', () => {
  const lands = (params: Act['params'], body: unknown) =>
    after('nameLand', { territoryId: 't', ...params }, body).lands?.map(({ id, name, named }) => [
      id,
      name,
      named,
    ]);
  const [rive, col] = [
    ['l', 'Rive', true],
    ['m', 'Col', true],
  ];

  it('is called so, and the others as before', () => {
    expect(lands({ landId: 'l' }, { name: 'Bord' })).toEqual([['l', 'Bord', true], col]);
  });

  it('has an automatic name after its name is cleared', () => {
    expect(lands({ landId: 'l' }, { name: null })).toEqual([['l', 'Autour d’a', false], col]);
  });

  it('keeps its name without a value, or with one that the server would refuse', () => {
    for (const body of [undefined, {}, { name: '' }, { name: 7 }])
      expect(lands({ landId: 'l' }, body)).toEqual([rive, col]);
    expect(after('nameLand', { territoryId: 't', landId: 'l' }, {})).toBe(map);
  });
});

describe('a proposal that is taken up, before the server has it', () => {
  const taken = (body: unknown) =>
    planOfAct({ name: 'acceptSuggestion', params: { territoryId: 't', key: 'a:b' }, body });

  it('has a plan where it says under which id, and none where the server makes one', () => {
    expect(taken({ id: 'new', nature: 'co_produces' })?.type).toBe('cooperation.added');
    expect(taken({ nature: 'co_produces' })).toBeUndefined();
  });
});
