import { describe, expect, it } from 'vitest';
import type { Cooperation } from '../../../model/contract/cooperation.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { unitedMap } from '../../../model/readings/united-map.ts';
import { makeActor, makeCooperation, makeOutsider, makeSystem } from '../../support/make-facts.ts';

type State = readonly [Cooperation['state'], intensity?: number];

/** Builds a map with one cooperation of a and b in this state, or none. */
const mapWith = (is: State | null): TerritoryMap => {
  const map = mapReading(
    makeSystem({
      actors: [makeActor('a'), makeActor('b')],
      cooperations: [makeCooperation('k', ['a', 'b'])],
    }),
  );
  const [state, agreedIntensity = 2] = is ?? ['absent'];
  const cooperations = map.cooperations.map((one) => ({ ...one, state, agreedIntensity }) as Cooperation);
  return { ...map, cooperations: is === null ? [] : cooperations };
};

describe('a cooperation on a map of two moments', () => {
  it.each<[State | null, State | null, mark: string | undefined]>([
    [null, ['active'], 'come'],
    [null, ['wished'], 'come'],
    [null, ['ended'], undefined],
    [['ended'], ['active'], 'come'],
    [['active'], null, 'gone'],
    [['active'], ['broken'], 'gone'],
    [['wished'], null, 'gone'],
    [['ended'], ['broken'], undefined],
    [['active', 2], ['active', 2], undefined],
    [['active', 2], ['active', 3], 'stronger'],
    [['active', 3], ['active', 1], 'weaker'],
    // A wish is below every link.
    [['wished', 0], ['active', 1], 'come'],
    [['active', 1], ['dormant', 4], 'weaker'],
    [['wished'], ['proposed'], undefined],
  ])('that was %o and is %o is marked %s', (before, after, mark) => {
    const { map, marks } = unitedMap(mapWith(before), mapWith(after));
    expect(marks.cooperations.get('k')).toBe(mark);
    const found = map.cooperations.map(({ state }) => state);
    if (mark === 'gone') expect(found).toEqual(['ended']);
    else expect(found).toEqual(after === null || ['ended', 'broken'].includes(after[0]) ? [] : [after[0]]);
  });
});

describe('the actors of a map of two moments', () => {
  const map = (ids: readonly string[], outside: readonly string[], pairs: readonly (readonly string[])[]) =>
    mapReading(
      makeSystem({
        actors: [
          ...ids.map((id) => makeActor(id, { x: 1, y: 2 })),
          makeActor('waits', { membership: { onMap: false } }),
          makeActor('left', { membership: { onMap: ids.includes('left') } }),
        ].filter(({ id }, i, all) => all.findIndex((one) => one.id === id) === i),
        outside: outside.map((id) => makeOutsider(id)),
        cooperations: pairs.map((pair) => makeCooperation(pair.join('-'), pair)),
      }),
    );
  const before = map(
    ['a', 'b', 'left'],
    ['guest', 'friend'],
    [
      ['a', 'guest'],
      ['b', 'friend'],
      ['a', 'left'],
    ],
  );
  const after = map(
    ['a', 'b', 'new'],
    ['friend'],
    [
      ['b', 'friend'],
      ['a', 'new'],
    ],
  );
  const united = () => unitedMap(before, after);

  it('have all current and former actors, each with its sign', () => {
    const { map: both, marks } = united();
    expect(Object.fromEntries(marks.actors)).toEqual({ new: 'come', left: 'gone' });
    expect(both.actors.map(({ name }) => name)).toEqual([
      ...['a', 'b', '+ new', 'friend'].map((name) => expect.stringMatching(new RegExp(`${name.slice(-3)}$`))),
      expect.stringMatching(/^. left$/),
      'guest',
    ]);
    expect(both.actors.find(({ id }) => id === 'new')?.name).not.toBe('new');
  });

  it('are in the reserve once; actors that left the map are not in it', () => {
    expect(united().map.reserve.map(({ id }) => id)).toEqual(['waits']);
  });

  it('from outside who left are there as long as what they were in is shown as gone', () => {
    const { map: both } = united();
    expect(both.actors.map(({ id }) => id)).toContain('guest');
    const quiet = unitedMap({ ...before, cooperations: [] }, after).map;
    expect(quiet.actors.map(({ id }) => id)).not.toContain('guest');
    expect(quiet.actors.map(({ id }) => id)).toContain('left');
  });
});
