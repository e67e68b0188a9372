import { expect, it } from 'vitest';
import { mapOfLand } from '../../../model/readings/map-of-land.ts';
import { mapReading } from '../../../model/readings/map-reading.ts';
import { makeActor, makeCooperation, makeSystem } from '../../support/make-facts.ts';

const map = {
  ...mapReading(
    makeSystem({
      actors: ['a', 'b', 'c', 'd'].map((id) => makeActor(id)),
      cooperations: [
        makeCooperation('ab', ['a', 'b']),
        makeCooperation('abd', ['a', 'b', 'd']),
        makeCooperation('cd', ['c', 'd']),
        makeCooperation('bc', ['b', 'c']),
      ],
      lands: [
        { id: 'l', name: 'Rive', actorIds: ['a', 'b'] },
        { id: 'm', name: 'Col', actorIds: ['c', 'd'] },
      ],
    }),
  ),
  memberships: [
    { fromId: 'a', toId: 'b' },
    { fromId: 'a', toId: 'c' },
    { fromId: 'd', toId: 'b' },
    { fromId: 'c', toId: 'd' },
  ],
};

it('a land as a map of its own has who stands on it, and what joins them', () => {
  const land = mapOfLand(map, 'l');
  expect(land?.territory).toEqual({ ...map.territory, name: 'Rive' });
  expect(land?.actors.map(({ id }) => id)).toEqual(['a', 'b']);
  expect(land?.memberships).toEqual([{ fromId: 'a', toId: 'b' }]);
  expect(land?.cooperations.map(({ id, parties }) => [id, parties.map(({ actorId }) => actorId)])).toEqual([
    ['ab', ['a', 'b']],
    ['abd', ['a', 'b']],
  ]);
  expect(land?.links.map(({ actorIds }) => actorIds)).toEqual([['a', 'b']]);
  expect(land).not.toHaveProperty('lands');
  // The whole map is as it was.
  expect(map.cooperations.find(({ id }) => id === 'abd')?.parties).toHaveLength(3);
});

it('there is none of a land that is not there', () => {
  expect(mapOfLand(map, 'x')).toBeUndefined();
  const { lands: _, ...without } = map;
  expect(mapOfLand(without, 'l')).toBeUndefined();
});
