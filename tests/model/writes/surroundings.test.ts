import { describe, expect, it } from 'vitest';
import { mapReading } from '../../../model/readings/map-reading.ts';
import type { Act } from '../../../model/writes/optimistic/plan-of-act.ts';
import { surroundings } from '../../../model/writes/optimistic/surroundings.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeOutsider,
  makeSystem,
} from '../../support/make-facts.ts';

const map = mapReading(
  makeSystem({
    actors: [
      ...['a', 'b', 'c', 'd', 'e', 'far-off'].map((id) => makeActor(id)),
      makeActor('waits', { membership: { onMap: false } }),
    ],
    outside: [makeOutsider('guest'), makeOutsider('stranger')],
    cooperations: [
      makeCooperation('ab', ['a', 'b']),
      // One with the two alone again; of b with another; of d and e, unrelated to a.
      makeCooperation('abc', ['a', 'b', 'c']),
      makeCooperation('bc', ['b', 'c'], { serves: ['other'] }),
      makeCooperation('cd', ['c', 'd']),
      makeCooperation('de', ['d', 'e'], { serves: ['served'] }),
      // A guest of a is on the map by this one as well.
      makeCooperation('a-guest', ['a', 'guest']),
      makeCooperation('guest-e', ['guest', 'e']),
      makeCooperation('e-stranger', ['e', 'stranger']),
    ],
    commitments: [
      makeCommitment('carried', ['a']),
      makeCommitment('served', ['e']),
      makeCommitment('other', ['e']),
      makeCommitment('finer', ['e'], { refines: 'served' }),
    ],
    memberships: [
      { fromId: 'a', toId: 'd' },
      { fromId: 'd', toId: 'e' },
    ],
    needs: [
      { actorId: 'a', resourceId: 'hall' },
      { actorId: 'd', resourceId: 'yard' },
    ],
    offers: [
      { actorId: 'e', resourceId: 'hall' },
      { actorId: 'c', resourceId: 'yard' },
    ],
  }),
);
const around = (params: Act['params'], body?: unknown) => {
  const { actors, reserve, cooperations, commitments, memberships, needs, offers, links } = surroundings(
    map,
    [{ name: 'updateActor', params, body } as Act],
  );
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).sort();
  return {
    ...{ actors: ids(actors), reserve: ids(reserve), cooperations: ids(cooperations), links: links.length },
    ...{ commitments: ids(commitments), memberships: memberships.length },
    ...{ needs: needs.map(({ actorId }) => actorId), offers: offers.map(({ actorId }) => actorId) },
  };
};

describe('the part of a map that an act may touch', () => {
  it('is who is named with what they do, and all that joins those, and nothing further', () => {
    expect(around({ actorId: 'a' })).toEqual({
      // c and b have one more together; the guest is on the map by what it does with e.
      ...{ cooperations: ['a-guest', 'ab', 'abc', 'bc', 'guest-e'], links: 0, reserve: [] },
      // d by a membership, e as it offers what a needs.
      ...{ actors: ['a', 'b', 'c', 'd', 'e', 'guest'], commitments: ['carried'], memberships: 1 },
      ...{ needs: ['a'], offers: ['e'] },
    });
  });

  it('is what serves a commitment that is named, and what refines it', () => {
    expect(around({ commitmentId: 'served' })).toMatchObject({
      ...{ cooperations: ['de'], actors: ['d', 'e'], commitments: ['finer', 'served'], memberships: 0 },
    });
  });

  it('is a cooperation that is named, with all its parties', () => {
    expect(around({ cooperationId: 'cd' })).toMatchObject({
      ...{ cooperations: ['cd'], actors: ['c', 'd'], commitments: [], memberships: 0, needs: [], offers: [] },
    });
  });

  it('is what the body names, however deep, and both of a pair', () => {
    expect(around({}, { parties: [{ actorId: 'waits' }] })).toMatchObject({ reserve: ['waits'], actors: [] });
    expect(around({ key: 'far-off:waits' })).toMatchObject({ actors: ['far-off'], reserve: ['waits'] });
    expect(around({}, { resourceId: 'yard' })).toMatchObject({
      ...{ needs: ['d'], offers: ['c'], actors: ['c', 'd'], cooperations: [] },
    });
    expect(around({}, null)).toMatchObject({ actors: [], cooperations: [] });
  });
});
