import { describe, expect, it } from 'vitest';
import { acrossQuery, formatAddress, initialState, parseAddress } from '../../client/state/index.ts';
import { peerTies } from '../../client/views/across/alliance.ts';
import { pageWithin } from '../../client/views/across/pager.ts';
import { summedPairs } from '../../client/views/across/theme-matrix.ts';
import { countOf, roseAndFell } from '../../client/views/measures/rose-and-fell.ts';
import type { Timeline } from '../../model/contract/comparison.ts';
import type { Territory } from '../../model/contract/territory.ts';

const place = { ...initialState, territoryId: 'a', view: 'across' as const };
const read = (address: string) => {
  const url = new URL(address, 'http://localhost');
  return parseAddress(url.pathname, url.search).across;
};

describe('territories side by side', () => {
  it('are in the address, by name or by cohort, with the earlier day', () => {
    for (const across of [
      { ids: ['a', 'b'], from: '2024-01-01' },
      { cohort: 'Villes pairs, 2018' },
      { all: true as const },
      {},
    ])
      expect(read(formatAddress({ ...place, across }))).toEqual(across);
    expect(formatAddress({ ...place, across: { ids: ['a', 'b'] } })).toBe('/t/a/territoires?avec=a,b');
    expect(read('/t/a/territoires?avec=a,,<x>&depuis=hier')).toEqual({ ids: ['a'] });
    expect(read('/t/a')).toBeUndefined();
  });

  it('are the one on screen and its peers where none is chosen', () => {
    expect(acrossQuery({}, 'a', ['b', 'c'])).toEqual({ ids: 'a,b,c' });
    expect(acrossQuery({ ids: ['x'], from: '2024-01-01' }, 'a', ['b'])).toEqual({
      ids: 'x',
      from: '2024-01-01',
    });
    expect(acrossQuery({ cohort: 'k' }, 'a', ['b'])).toEqual({ cohort: 'k' });
    expect(acrossQuery({ all: true }, 'a', ['b'])).toEqual({});
  });

  it('are drawn some at a time, whatever page one was on', () => {
    expect([pageWithin(0, 0), pageWithin(3, 41), pageWithin(1, 20), pageWithin(1, 21)]).toEqual([0, 2, 0, 1]);
  });
});

describe('the alliance', () => {
  const territory = (id: string, ...peers: string[]) =>
    ({ id, name: id, peers: peers.map((territoryId) => ({ territoryId })) }) as unknown as Territory;

  it('has the chosen and their peers that one may see, each tie once, none to who is not there', () => {
    const all = [
      territory('a', 'b', 'hidden'),
      territory('b', 'a', 'c'),
      territory('c', 'b'),
      territory('d'),
    ];
    const known = (wanted: string) => all.find(({ id }) => id === wanted) ?? null;
    const { members, ties } = peerTies(known, ['a', 'unknown']);
    expect(members.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(ties).toEqual([['a', 'b']]);
    expect(peerTies(known, ['b']).ties).toEqual([
      ['a', 'b'],
      ['b', 'c'],
    ]);
  });
});

describe('themes of several territories', () => {
  it('are added up, whichever way a pair is asked for, the most frequent first', () => {
    const { themes, countOf, most } = summedPairs([
      { a: 'energy', b: 'energy', cooperations: 1 },
      { a: 'energy', b: 'food', cooperations: 1 },
      { a: 'food', b: 'food', cooperations: 2 },
      { a: 'energy', b: 'food', cooperations: 2 },
      { a: 'food', b: 'food', cooperations: 3 },
    ]);
    expect(themes).toEqual(['food', 'energy']);
    expect([countOf('food', 'energy'), countOf('energy', 'food'), countOf('food', 'food'), most]).toEqual([
      3, 3, 5, 5,
    ]);
    expect(summedPairs([])).toMatchObject({ themes: [], most: 1 });
  });
});

describe('a timeline in words', () => {
  const point = (more: Partial<Timeline['points'][number]>): Timeline['points'][number] => ({
    day: '2024-01-01',
    actors: 2,
    links: 1,
    density: null,
    cooperations: 3,
    components: 1,
    alone: 2,
    degreeCentralisation: null,
    eiIndex: null,
    commitments: 1,
    carried: 0,
    gaps: [],
    ...more,
  });

  it('lists values that rose, fell and stayed between its ends; an undefined value at one end is in no list', () => {
    const { rose, fell, same } = roseAndFell([
      point({ gaps: [{ rule: 'unmet-need', count: 2 }] }),
      point({ actors: 90 }),
      point({ actors: 4, density: 0.5, alone: 1, gaps: [{ rule: 'pivot-actor', count: 1 }] }),
    ]);
    expect(rose).toEqual([
      { subject: { figure: 'actors' }, from: 2, to: 4 },
      { subject: { rule: 'pivot-actor' }, from: 0, to: 1 },
    ]);
    expect(fell).toEqual([
      { subject: { figure: 'alone' }, from: 2, to: 1 },
      { subject: { rule: 'unmet-need' }, from: 2, to: 0 },
    ]);
    expect(same.map(({ subject: what }) => what)).toEqual(
      ['links', 'cooperations', 'commitments', 'carried'].map((figure) => ({ figure })),
    );
    expect(roseAndFell([])).toEqual({ rose: [], fell: [], same: [] });
  });

  it('counts the situations of a rule, or of all', () => {
    const two = point({
      gaps: [
        { rule: 'unmet-need', count: 2 },
        { rule: 'pivot-actor', count: 1 },
      ],
    });
    expect([countOf(two), countOf(two, 'unmet-need'), countOf(two, 'nobody-tends')]).toEqual([3, 2, 0]);
  });
});
