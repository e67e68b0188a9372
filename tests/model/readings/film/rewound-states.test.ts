import { describe, expect, it } from 'vitest';
import type { Properties } from '../../../../model/elements/elements.ts';
import { KEEPS_NO_STATE, type LaterChange } from '../../../../model/elements/past/rewind.ts';
import { RewoundStates } from '../../../../model/readings/film/rewound-states.ts';

const actor = (name: string): Properties => ({
  ...{ name, family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1 },
});
const present = (name: string) =>
  new Map<string, Properties>([
    ['Territory:t', { name: 'T', level: 'epci', cohorts: [], version: 1 }],
    ['Actor:a', actor(name)],
    ['ACTS_IN:a>t', { onMap: true }],
  ]);
const renamed = (at: string, from: string, to: string): LaterChange => ({
  ...{ type: 'actor.updated', at: `2026-01-01T${at}:00.000Z` },
  ...{ before: { 'Actor:a': actor(from) }, after: { 'Actor:a': actor(to) } },
});
const nameIn = (states: RewoundStates): string | undefined => states.facts('t', 1)?.actors[0]?.name;

describe('states that are taken back', () => {
  it('go by time where others made a change, and of two made at once this territory made the first', () => {
    const first = renamed('09:00', 'n0', 'n1');
    const elsewhere = [
      renamed('09:00', 'n1', 'n2'),
      renamed('09:30', 'n2', 'n3'),
      renamed('10:00', 'n4', 'n5'),
      renamed('11:00', 'n5', 'n6'),
    ];
    const own = renamed('10:00', 'n3', 'n4');
    const states = new RewoundStates(present('n6'), elsewhere);
    states.takeBack(own, first.at);
    // A change elsewhere in the same moment belongs to that state.
    expect(nameIn(states)).toBe('n2');
    states.takeBack(first, '2026-01-01T08:00:00.000Z');
    expect(nameIn(states)).toBe('n0');
  });

  it('have what a change took away, and not what it made', () => {
    const states = new RewoundStates(present('A'), []);
    states.takeBack(
      {
        ...{ type: 'any', at: '2026-01-01T10:00:00.000Z' },
        before: { 'Actor:b': actor('B'), 'ACTS_IN:b>t': { onMap: true } },
        after: { 'Actor:a': actor('A'), 'ACTS_IN:a>t': { onMap: true } },
      },
      '2026-01-01T09:00:00.000Z',
    );
    expect(states.facts('t', 1)?.actors.map(({ id }) => id)).toEqual(['b']);
  });

  it('have nothing of elements deleted with a territory if no state was kept', () => {
    const states = new RewoundStates(present('A'), []);
    states.takeBack(
      {
        ...{ type: KEEPS_NO_STATE, at: '2026-01-01T10:00:00.000Z' },
        before: { 'Actor:b': {}, 'ACTS_IN:b>t': {}, 'Actor:a': actor('Before') },
        after: { 'Actor:a': actor('A') },
      },
      '2026-01-01T09:00:00.000Z',
    );
    expect(states.facts('t', 1)?.actors.map(({ name }) => name)).toEqual(['Before']);
  });
});
