import { describe, expect, it } from 'vitest';
import type { Edits, Elements, Properties } from '../../../model/elements/elements.ts';
import { isMoveOf } from '../../../model/elements/moves.ts';
import { byCode, byEnds, byName, byWhoAndWhat } from '../../../model/elements/order.ts';
import {
  leaveTerritory,
  removeActors,
  removeNode,
  removeTerritory,
} from '../../../model/elements/removals.ts';

const state: Elements = new Map<string, Properties>(
  Object.entries({
    'Territory:t': {},
    'Territory:u': {},
    'Actor:a': {},
    'Actor:b': {},
    'Actor:c': {},
    'ACTS_IN:a>t': {},
    'ACTS_IN:b>t': {},
    'ACTS_IN:b>u': {},
    'ACTS_IN:c>u': {},
    'Cooperation:two': {},
    'PARTY_TO:a>two': {},
    'PARTY_TO:b>two': {},
    'Cooperation:three': {},
    'PARTY_TO:a>three': {},
    'PARTY_TO:b>three': {},
    'PARTY_TO:c>three': {},
    'Declaration:d': { actorId: 'b', cooperationId: 'two' },
    'Fiche:f': { territoryId: 't', cooperationId: 'two' },
    'BRINGS:b>f': {},
    'Commitment:here': {},
    'FOR:here>t': {},
    'CARRIES:b>here': {},
    'Commitment:there': {},
    'FOR:there>u': {},
    'CARRIES:b>there': {},
    'GapAnswer:g': { territoryId: 't' },
  }),
);
const gone = (edits: Edits) => {
  expect([...edits.values()].every((next) => next === null)).toBe(true);
  return [...edits.keys()].sort();
};

describe('what goes', () => {
  it('of a cooperation include its dependent elements, with the contributions of its parties to its brief', () => {
    expect(gone(removeNode(state, 'Cooperation', 'two'))).toEqual([
      'BRINGS:b>f',
      'Cooperation:two',
      'Declaration:d',
      'Fiche:f',
      'PARTY_TO:a>two',
      'PARTY_TO:b>two',
    ]);
  });

  it('with an actor is the cooperation that keeps one party, not the one that keeps two', () => {
    expect(gone(removeActors(state, ['a']))).toEqual([
      'ACTS_IN:a>t',
      'Actor:a',
      'BRINGS:b>f',
      'Cooperation:two',
      'Declaration:d',
      'Fiche:f',
      'PARTY_TO:a>three',
      'PARTY_TO:a>two',
      'PARTY_TO:b>two',
    ]);
    expect(gone(removeActors(state, ['a', 'c']))).toContain('Cooperation:three');
  });

  it('with its place in a territory is its part in the commitments of that territory', () => {
    expect(gone(leaveTerritory(state, 't', 'b'))).toEqual(['ACTS_IN:b>t', 'CARRIES:b>here']);
    expect(gone(leaveTerritory(state, 'u', 'a'))).toEqual([]);
  });

  it('with a territory is who acts nowhere else, and its commitments', () => {
    const removed = gone(removeTerritory(state, 't'));
    expect(removed.filter((key) => /^(Actor|Commitment|Territory|GapAnswer):/.test(key))).toEqual([
      'Actor:a',
      'Commitment:here',
      'GapAnswer:g',
      'Territory:t',
    ]);
    expect(removed).toContain('ACTS_IN:b>t');
    expect(removed).toContain('CARRIES:b>here');
    expect(removed).not.toContain('CARRIES:b>there');
    expect(removed).not.toContain('Cooperation:three');
  });
});

describe('a move', () => {
  const placed = { onMap: true, x: 1, y: 1 };
  const moved = { onMap: true, x: 2, y: 1, placed: 'hand', landId: 'l' };
  const land = { territoryId: 't', x: 0, y: 0 };

  it('is of places alone; a land comes and goes with who stands on it', () => {
    const isMove = (before: Record<string, Properties>, after: Record<string, Properties>) =>
      isMoveOf({ before, after });
    expect(isMove({ 'ACTS_IN:a>t': placed }, { 'ACTS_IN:a>t': moved })).toBe(true);
    expect(isMove({ 'ACTS_IN:a>t': placed }, { 'ACTS_IN:a>t': { ...moved, onMap: false } })).toBe(false);
    expect(isMove({}, { 'ACTS_IN:a>t': placed })).toBe(false);
    expect(isMove({ 'ACTS_IN:a>t': placed }, {})).toBe(false);
    expect(isMove({ 'ACTS_IN:a>t': placed }, { 'ACTS_IN:a>t': moved, 'Land:l': land })).toBe(true);
    expect(isMove({ 'Land:l': land }, {})).toBe(true);
    expect(isMove({ 'Land:l': land }, { 'Land:l': { ...land, x: 5 } })).toBe(true);
    expect(isMove({ 'Land:l': land }, { 'Land:l': { ...land, name: 'Rive' } })).toBe(false);
  });
});

describe('the order of a list', () => {
  it('is by name, then by id, whichever came first', () => {
    const listed = [
      { name: 'B', id: '1' },
      { name: 'A', id: '2' },
      { name: 'A', id: '1' },
    ];
    expect(listed.toSorted(byName).map(({ name, id }) => name + id)).toEqual(['A1', 'A2', 'B1']);
    expect(byName({ name: 'A', id: '1' }, { name: 'A', id: '1' })).toBe(0);
  });

  it('is by who, then by whom or what', () => {
    const ties = [
      { fromId: 'b', toId: 'a' },
      { fromId: 'a', toId: 'c' },
      { fromId: 'a', toId: 'b' },
    ];
    expect(ties.toSorted(byEnds).map(({ fromId, toId }) => fromId + toId)).toEqual(['ab', 'ac', 'ba']);
    const needs = [
      { actorId: 'b', resourceId: 'x' },
      { actorId: 'a', resourceId: 'y' },
      { actorId: 'a', resourceId: 'x' },
    ];
    expect(needs.toSorted(byWhoAndWhat).map((need) => need.actorId + need.resourceId)).toEqual([
      'ax',
      'ay',
      'bx',
    ]);
  });

  it('of codes is as one counts, what has none last, by id', () => {
    const coded = [{ id: 'b' }, { code: 'E10', id: 'y' }, { id: 'a' }, { code: 'E2', id: 'z' }];
    const order = ['E2', 'E10', 'a', 'b'];
    const said = (list: readonly { code?: string; id: string }[]) => list.map(({ code, id }) => code ?? id);
    expect(said(coded.toSorted(byCode))).toEqual(order);
    expect(said(coded.toReversed().toSorted(byCode))).toEqual(order);
    // Two that count alike stand by how they are written.
    expect(['E02', 'E2'].map((code) => ({ code })).toSorted(byCode)).toEqual([
      { code: 'E02' },
      { code: 'E2' },
    ]);
    expect(byCode({ code: 'E2', id: 'a' }, { code: 'E2', id: 'b' })).toBeLessThan(0);
  });
});
