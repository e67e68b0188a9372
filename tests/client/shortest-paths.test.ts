import { describe, expect, it } from 'vitest';
import { isFolded, parseFolded, toggledFold } from '../../client/state/folded.ts';
import {
  formatAddress,
  highlightedEvidence,
  initialState,
  nearby,
  nothing,
  parseAddress,
} from '../../client/state/index.ts';
import { loaded } from '../../client/state/loadable.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { pathsReading } from '../../model/readings/shortest-ways.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';

const system = makeSystem({
  actors: ['a', 'b', 'c', 'd', 'alone'].map((id) => makeActor(id)),
  cooperations: [
    makeCooperation('ab', ['a', 'b']),
    makeCooperation('bd', ['b', 'd']),
    makeCooperation('ac', ['a', 'c']),
    makeCooperation('cd', ['c', 'd']),
    makeCooperation('ad', ['a', 'd'], { intensity: 1 }),
  ],
});
const map = mapReading(system);
const lit = (id: string, viewOptions = {}) =>
  highlightedEvidence({
    ...{ selection: { kind: 'ways', id }, map: loaded(map, null), viewOptions },
    ...{ gaps: nothing, suggestions: nothing, dependents: null },
  });

describe('ways on the map', () => {
  it('light all the shortest ones and the links they go by, as the server finds them', () => {
    const evidence = lit('a:d');
    expect([...(evidence?.actorIds ?? [])].sort()).toEqual(
      [...new Set(pathsReading(system, 'a', 'd').paths.flat())].sort(),
    );
    expect([...(evidence?.cooperationIds ?? [])].sort()).toEqual(['ab', 'ac', 'bd', 'cd']);
  });

  it('follow the intensity from which a link counts', () => {
    expect(lit('a:d', { minIntensity: 1 })?.cooperationIds).toEqual(['ad']);
  });

  it('light the two alone where no way leads, and nothing until both are chosen', () => {
    expect(lit('a:alone')).toMatchObject({ actorIds: ['a', 'alone'], cooperationIds: [] });
    expect(lit('a:')).toBeNull();
    expect(lit(':')).toBeNull();
  });

  it('are in the address', () => {
    const place = { ...initialState, territoryId: 't', selection: { kind: 'ways', id: 'a:d' } as const };
    const address = formatAddress(place);
    expect(address).toBe('/t/t?s=ways:a:d');
    expect(parseAddress('/t/t', address.slice(address.indexOf('?'))).selection).toEqual(place.selection);
  });

  it('count who is one and two steps away', () => {
    expect(nearby(map, 'b', {})).toEqual({ one: ['a', 'd'], two: ['c'] });
    expect(nearby(map, 'alone', {})).toEqual({ one: [], two: [] });
  });
});

describe('folded lands', () => {
  const ids = ['k', 'l', 'm'];

  it('are folded and unfolded one by one, from all too', () => {
    expect(toggledFold([], 'k', ids)).toEqual(['k']);
    expect(toggledFold(['k'], 'k', ids)).toEqual([]);
    const all = toggledFold(['k', 'l'], 'm', ids);
    expect(ids.every((id) => isFolded(all, id))).toBe(true);
    expect(toggledFold(all, 'l', ids)).toEqual(['k', 'm']);
  });

  it('are in the address', () => {
    const address = formatAddress({ ...initialState, territoryId: 't', folded: ['k', 'l'] });
    expect(address).toBe('/t/t?repli=k,l');
    expect(parseAddress('/t/t', '?repli=k,l').folded).toEqual(['k', 'l']);
    expect(parseFolded(null)).toEqual([]);
  });
});
