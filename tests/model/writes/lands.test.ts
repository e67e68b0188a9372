import { describe, expect, it } from 'vitest';
import type { Arrangement } from '../../../model/drawing/arrange.ts';
import { applyEdits, effectiveEdits } from '../../../model/elements/element-edits.ts';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { NotFoundError } from '../../../model/errors.ts';
import { once } from '../../../model/once.ts';
import { arrangeMap } from '../../../model/writes/arrange-map.ts';
import { joinedLands } from '../../../model/writes/joined-lands.ts';
import { nameLand } from '../../../model/writes/name-land.ts';
import type { Plan } from '../../../model/writes/plan.ts';
import { setPositions } from '../../../model/writes/set-positions.ts';

const NOW = new Date('2026-03-12T10:00:00Z');
const done = (plan: Plan, state: Elements): Elements =>
  applyEdits(state, plan.changes({ state, has: (key) => state.has(key), now: NOW }));

const IDS = ['a', 'b', 'c', 'd', 'e', 'f'];
const acting = (id: string) => `ACTS_IN:${id}>t`;
const STATE: Elements = new Map<string, Properties>([
  ['Territory:t', { name: 'T' }],
  ...IDS.map((id) => [acting(id), { onMap: true, x: 0, y: 0, placed: 'hand' }] as const),
  ['ACTS_IN:late>t', { onMap: true, x: 7, y: 7, placed: 'hand' }],
  ['ACTS_IN:waiting>t', { onMap: false }],
  ['ACTS_IN:a>u', { onMap: true, x: 3, y: 3 }],
]);

const arrangement = (...lands: string[][]): Arrangement => ({
  positions: IDS.map((actorId, i) => ({ actorId, x: 10 * i, y: 5 })),
  lands: lands.map((actorIds, i) => ({ actorIds, x: i, y: -i })),
});

describe('a map that is arranged', () => {
  const arranged = once(() =>
    done(arrangeMap('t', arrangement(['a', 'b', 'c'], ['d', 'e', 'f']), ['l0', 'l1']), STATE),
  );

  it('has everyone where it was found to stand, placed by nobody, on a land', () => {
    expect(arranged().get(acting('b'))).toStrictEqual({ onMap: true, x: 10, y: 5, landId: 'l0' });
    expect(arranged().get('Land:l1')).toStrictEqual({ territoryId: 't', x: 1, y: -1 });
  });

  it('leaves out actors that were added later, are in the reserve or act elsewhere', () => {
    for (const key of ['ACTS_IN:late>t', 'ACTS_IN:waiting>t', 'ACTS_IN:a>u'])
      expect(arranged().get(key)).toStrictEqual(STATE.get(key));
  });

  it('keeps the land of later additions while it exists; a land without a centre has no message', () => {
    const standing = { onMap: true, x: 7, y: 7 };
    const came = new Map(arranged())
      .set('ACTS_IN:late>t', { ...standing, landId: 'l0' })
      .set('ACTS_IN:lost>t', { ...standing, landId: 'gone' });
    const found = { ...arrangement(['a', 'b', 'c', 'd', 'e', 'f']), lands: [{ actorIds: IDS }] };
    const next = done(arrangeMap('t', found, ['x']), came);
    expect(next.get('ACTS_IN:late>t')).toStrictEqual({ ...standing, landId: 'l0' });
    expect(next.get('ACTS_IN:lost>t')).toStrictEqual(standing);
    expect(next.get('Land:l0')).toStrictEqual({ territoryId: 't' });
    expect(next.has('Land:l1')).toBe(false);
  });

  it('changes nothing where it moves nobody: an actor placed by hand counts as such', () => {
    const positions = IDS.map((actorId) => ({ actorId, x: 0, y: 0 }));
    const edits = arrangeMap('t', { positions, lands: [] }, []).changes({
      ...{ state: STATE, has: (key: string) => STATE.has(key), now: NOW },
    });
    expect(effectiveEdits(STATE, edits)).toEqual(new Map());
  });

  it('leaves the lands of other territories as they are', () => {
    const withOther = new Map(STATE).set('Land:other', { territoryId: 'u', x: 1, y: 1, name: 'Rive' });
    const next = done(
      arrangeMap('t', arrangement(['a', 'b', 'c'], ['d', 'e', 'f']), ['l0', 'l1']),
      withOther,
    );
    expect(next.get('Land:other')).toStrictEqual({ territoryId: 'u', x: 1, y: 1, name: 'Rive' });
  });

  it('is a new land where it shares no more than half with any of before', () => {
    const split = done(
      arrangeMap('t', arrangement(['a', 'd'], ['b', 'e'], ['c', 'f']), ['x', 'y', 'z']),
      arranged(),
    );
    expect([...split.keys()].filter((key) => key.startsWith('Land:'))).toEqual([
      'Land:x',
      'Land:y',
      'Land:z',
    ]);
  });

  it('changes nothing when the same is found again, whatever new ids are brought', () => {
    const again = arrangeMap('t', arrangement(['a', 'b', 'c'], ['d', 'e', 'f']), ['x', 'y']);
    const edits = again.changes({ state: arranged(), has: () => true, now: NOW });
    expect(effectiveEdits(arranged(), edits).size).toBe(0);
  });

  it('keeps the name of a land that is the same in the main', () => {
    const named = done(nameLand('t', 'l1', { name: 'Le lait' }), arranged());
    const next = done(arrangeMap('t', arrangement(['a', 'b'], ['c', 'd', 'e', 'f']), ['x', 'y']), named);
    expect(next.get('Land:l1')).toEqual({ territoryId: 't', name: 'Le lait', x: 1, y: -1 });
    expect(next.get(acting('c'))?.landId).toBe('l1');
    expect(next.get('Land:l0')).toBeDefined();
  });

  it('gives the land of two that became one to the larger, and takes the other away', () => {
    const named = done(nameLand('t', 'l0', { name: 'Un' }), arranged());
    const next = done(arrangeMap('t', arrangement(['a', 'b', 'c', 'd', 'e'], ['f']), ['x', 'y']), named);
    expect(next.get('Land:l0')?.name).toBe('Un');
    expect(next.get(acting('f'))?.landId).toBe('l1');
    expect(IDS.filter((id) => next.get(acting(id))?.landId === 'l0')).toHaveLength(5);
  });

  it('has none after the last group disappears', () => {
    const next = done(arrangeMap('t', arrangement(), []), arranged());
    expect([...next.keys()].filter((key) => key.startsWith('Land:'))).toEqual([]);
    expect([...next.values()].filter(({ landId }) => landId !== undefined)).toEqual([]);
  });

  it('is noted as placed by hand where somebody drags, not where a screen finds a place', () => {
    const at = { actorId: 'a', x: 1, y: 2 };
    const dragged = done(setPositions('t', { positions: [at] }), arranged());
    expect(dragged.get(acting('a'))).toEqual({ onMap: true, x: 1, y: 2, placed: 'hand', landId: 'l0' });
    const bare = new Map(arranged()).set(acting('a'), { onMap: true });
    const found = done(setPositions('t', { positions: [at], onlyUnset: true }), bare);
    expect(found.get(acting('a'))).toEqual({ onMap: true, x: 1, y: 2 });
    const kept = done(setPositions('t', { positions: [at], onlyUnset: true }), arranged());
    expect(kept.get(acting('a'))).toEqual(arranged().get(acting('a')));
    const far = { actorId: 'far', x: 1, y: 2 };
    expect(() => done(setPositions('t', { positions: [far] }), arranged())).toThrow(/Unknown: far/);
  });
});

describe('a land', () => {
  const state = new Map<string, Properties>([
    ['Territory:t', {}],
    ['Territory:u', {}],
    ['Land:l', { territoryId: 't', name: 'Un', x: 1, y: 2 }],
  ]);

  it('accepts a name, keeps it without a value, and clears it', () => {
    const named = (name: string | null | undefined) =>
      done(nameLand('t', 'l', { name }), state).get('Land:l');
    expect(named('Deux')).toEqual({ territoryId: 't', name: 'Deux', x: 1, y: 2 });
    expect(named(undefined)).toEqual(state.get('Land:l'));
    expect(named(null)).toEqual({ territoryId: 't', x: 1, y: 2 });
  });

  it('is not found under another territory, nor under another id', () => {
    expect(() => done(nameLand('u', 'l', { name: 'X' }), state)).toThrow(NotFoundError);
    expect(() => done(nameLand('t', 'm', { name: 'X' }), state)).toThrow(NotFoundError);
  });
});

describe('newcomers', () => {
  const standing = new Map([
    ['a', 'l1'],
    ['b', 'l2'],
    ['c', 'l2'],
  ]);
  const partners = (of: Record<string, string[]>) =>
    new Map(Object.entries(of).map(([id, ids]) => [id, new Set(ids)]));

  it('join the land of most of their partners, of equal ones the first', () => {
    const joined = joinedLands(['n', 'm'], partners({ n: ['a', 'b', 'c'], m: ['b', 'a'] }), standing);
    expect(Object.fromEntries(joined)).toEqual({ n: 'l2', m: 'l1' });
  });

  it('follow one another, and stay without a land where none of them has a partner on one', () => {
    const chain = partners({ n1: ['n2'], n2: ['n1', 'n3'], n3: ['n2', 'a'], o1: ['o2'], o2: ['o1'] });
    const joined = joinedLands(['n1', 'n2', 'n3', 'o1', 'o2'], chain, standing);
    expect(Object.fromEntries(joined)).toEqual({ n1: 'l1', n2: 'l1', n3: 'l1' });
  });
});
