import { describe, expect, it } from 'vitest';
import type { Elements, Properties } from '../../../model/elements/elements.ts';
import { leaveForGood } from '../../../model/writes/workshops/leave-for-good.ts';

/** Builds `a` in t, and in u on request; with b and c of t, with d of u, with e of no territory. */
const stateWith = (...more: readonly [string, Properties][]): Elements =>
  new Map<string, Properties>([
    ['Territory:t', {}],
    ['Territory:u', {}],
    ...['a', 'b', 'c', 'd', 'e'].map((id): [string, Properties] => [`Actor:${id}`, { name: id }]),
    ['ACTS_IN:a>t', { onMap: true }],
    ['ACTS_IN:b>t', {}],
    ['ACTS_IN:c>t', {}],
    ['ACTS_IN:d>u', {}],
    ['Commitment:here', {}],
    ['FOR:here>t', {}],
    ['CARRIES:a>here', {}],
    ['CARRIES:b>here', {}],
    ['Commitment:there', {}],
    ['FOR:there>u', {}],
    ['CARRIES:a>there', {}],
    // A cooperation of two, one of them of t; of three of t; with d alone; with d and e.
    ['Cooperation:two', { nature: 'funds' }],
    ['PARTY_TO:a>two', {}],
    ['PARTY_TO:b>two', {}],
    ['Declaration:1', { actorId: 'b', cooperationId: 'two' }],
    ['Cooperation:three', {}],
    ['PARTY_TO:a>three', {}],
    ['PARTY_TO:b>three', {}],
    ['PARTY_TO:c>three', {}],
    ['Declaration:2', { actorId: 'a', cooperationId: 'three', intensity: 2 }],
    ['Declaration:3', { actorId: 'b', cooperationId: 'three', intensity: 1 }],
    ['Fiche:f', { cooperationId: 'three', territoryId: 't', status: 'published', title: 'With a' }],
    ['BRINGS:a>f', { text: 'a hall' }],
    ['BRINGS:b>f', { text: 'a yard' }],
    ['Fiche:draft', { cooperationId: 'three', territoryId: 't', status: 'draft' }],
    ['Cooperation:away', {}],
    ['PARTY_TO:a>away', {}],
    ['PARTY_TO:d>away', {}],
    ['Declaration:4', { actorId: 'a', cooperationId: 'away' }],
    ['Fiche:g', { cooperationId: 'away', territoryId: 'u', status: 'published' }],
    ['BRINGS:a>g', { text: 'hands' }],
    ...more,
  ]);

/** Returns the deleted elements, and the changed ones among the others. */
function leaving(state: Elements) {
  const edits = leaveForGood(state, { actorId: 'a', territoryId: 't' });
  return {
    gone: [...edits].flatMap(([key, properties]) => (properties === null ? [key] : [])).sort(),
    changed: Object.fromEntries([...edits].filter(([, properties]) => properties !== null)),
  };
}

describe('an organisation that withdraws from a territory for good', () => {
  it('of another territory too leaves its cooperations with actors of this one, and stays there', () => {
    const { gone, changed } = leaving(stateWith(['ACTS_IN:a>u', {}]));
    expect(gone).toEqual(
      [
        ...['ACTS_IN:a>t', 'CARRIES:a>here'],
        // Its cooperation with one other party is deleted.
        ...['Cooperation:two', 'PARTY_TO:a>two', 'PARTY_TO:b>two', 'Declaration:1'],
        // Its cooperation with two others continues without it.
        ...['PARTY_TO:a>three', 'Declaration:2', 'BRINGS:a>f'],
      ].sort(),
    );
    expect(changed).toEqual({
      'Fiche:f': { cooperationId: 'three', territoryId: 't', status: 'withdrawn', title: 'With a' },
    });
  });

  it('without another territory is deleted with all its dependent elements, and documents of others about it are withdrawn', () => {
    const { gone, changed } = leaving(stateWith());
    expect(gone).toEqual(
      [
        ...['Actor:a', 'ACTS_IN:a>t', 'CARRIES:a>here', 'CARRIES:a>there'],
        ...['Cooperation:two', 'PARTY_TO:a>two', 'PARTY_TO:b>two', 'Declaration:1'],
        ...['PARTY_TO:a>three', 'Declaration:2', 'BRINGS:a>f'],
        ...[
          'Cooperation:away',
          'PARTY_TO:a>away',
          'PARTY_TO:d>away',
          'Declaration:4',
          'Fiche:g',
          'BRINGS:a>g',
        ],
      ].sort(),
    );
    expect(changed).toMatchObject({ 'Fiche:f': { status: 'withdrawn' } });
    expect(Object.keys(changed)).toEqual(['Fiche:f']);
  });

  it('takes nothing from others: what b and c do together stays', () => {
    const own: readonly [string, Properties][] = [
      ['ACTS_IN:a>u', {}],
      ['Cooperation:bc', {}],
      ['PARTY_TO:b>bc', {}],
      ['PARTY_TO:c>bc', {}],
      ['Fiche:h', { cooperationId: 'bc', territoryId: 't', status: 'published' }],
    ];
    const { gone, changed } = leaving(stateWith(...own));
    expect([...gone, ...Object.keys(changed)].filter((key) => /bc|Fiche:h/.test(key))).toEqual([]);
  });
});
