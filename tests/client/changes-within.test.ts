import { describe, expect, it } from 'vitest';
import { changesWithin, perimeterOf } from '../../client/state/index.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { DAY, makeActor, makeCommitment, makeCooperation } from '../support/make-facts.ts';
import { mapOf } from '../support/workshop-scene.ts';

const before: Partial<Facts> = {
  actors: ['a', 'b', 'c', 'gone'].map((id) => makeActor(id)),
  cooperations: [
    makeCooperation('ab', ['a', 'b'], { intensity: 2 }),
    makeCooperation('bc', ['b', 'c'], { intensity: 3 }),
    makeCooperation('ac', ['a', 'c'], { intensity: 2 }),
  ],
  commitments: [makeCommitment('k', ['a', 'c'])],
  needs: [{ actorId: 'a', resourceId: 'premises' }],
};
const now: Partial<Facts> = {
  actors: [
    ...['a', 'c', 'new'].map((id) => makeActor(id)),
    makeActor('b', { membership: { onMap: true, heardLinksOn: DAY } }),
  ],
  cooperations: [
    makeCooperation('ab', ['a', 'b'], { intensity: 4 }),
    makeCooperation('bc', ['b', 'c'], { intensity: 1 }),
    makeCooperation('ac', ['a', 'c'], { status: 'ended', endedOn: '2026-01-01' }),
    makeCooperation('anew', ['a', 'new'], { intensity: 2 }),
    makeCooperation('fresh', ['b', 'new'], { status: 'intention', promisedFor: '2026-06-30' }),
  ],
  commitments: [makeCommitment('k', ['a', 'b']), makeCommitment('k2', ['new'])],
  needs: [{ actorId: 'a', resourceId: 'premises' }],
  offers: [{ actorId: 'new', resourceId: 'skills' }],
};

describe('what a workshop changed', () => {
  const found = changesWithin(mapOf(before), mapOf(now), null);
  const pairs = (links: readonly { actorIds: readonly string[] }[]) =>
    links.map(({ actorIds }) => actorIds.join('-'));

  it('tells who came, who left, who answered', () => {
    expect(found.actors.come.map(({ id }) => id)).toEqual(['new']);
    expect(found.actors.gone.map(({ id }) => id)).toEqual(['gone']);
    expect(found.heardIds).toEqual(['b']);
  });

  it('lists links, new and former carriers, needs, offers and promises', () => {
    expect(pairs(found.links.come)).toEqual(['a-new']);
    expect(found.links.stronger).toMatchObject([{ actorIds: ['a', 'b'], before: 2, after: 4 }]);
    const carriers = (list: typeof found.letGo) =>
      list.map(({ actorIds, commitment }) => `${actorIds.join(' ')} ${commitment.id}`);
    expect(carriers(found.commitments.carried)).toEqual(['b k', 'new k2']);
    expect(carriers(found.letGo)).toEqual(['c k']);
    expect(found.needs).toEqual([]);
    expect(found.offers.map(({ actorId }) => actorId)).toEqual(['new']);
    expect(found.promises.made.map(({ id }) => id)).toEqual(['fresh']);
  });

  it('leaves out what is beyond a perimeter, and finds nothing where nothing changed', () => {
    const map = mapOf(now);
    const bounded = changesWithin(
      mapOf(before),
      map,
      perimeterOf(map, { perimeterThemes: [], perimeterActors: ['c'] }),
    );
    expect(pairs(bounded.links.come)).toEqual([]);
    expect(pairs(bounded.links.weaker)).toEqual(['b-c']);
    expect([bounded.actors.come, bounded.offers, bounded.promises.made].flat()).toEqual([]);
    const same = changesWithin(map, map, null);
    expect([same.heardIds, same.letGo, same.needs, same.offers, ...Object.values(same.links)].flat()).toEqual(
      [],
    );
  });
});
