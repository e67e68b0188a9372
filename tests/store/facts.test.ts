import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Facts } from '../../model/elements/facts.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts, readRevision, revisionOf } from '../../server/store/facts.ts';
import { largeFacts } from '../support/large-facts.ts';
import {
  makeActor,
  makeCommitment,
  makeCooperation,
  makeFacts,
  makeOutsider,
} from '../support/make-facts.ts';
import { storeFacts } from '../support/store-facts.ts';

const newId = () => `t-${randomUUID()}`;

describe('the facts of a territory', () => {
  let executor: Executor;
  beforeAll(() => {
    executor = openExecutor(inject('neo4j'));
  });
  afterAll(() => executor.close());

  const stored = async (facts: Facts): Promise<Facts> => {
    await storeFacts(inject('neo4j'), facts);
    const read = await readFacts(executor, facts.territory.id);
    if (read === undefined) throw new Error('not stored');
    return read;
  };

  it('says that there is none', async () => {
    expect(await readFacts(executor, newId())).toBeUndefined();
    expect(await readRevision(executor, newId())).toBeUndefined();
  });

  it('reads back all that was stored of a large territory, and nothing else', async () => {
    const facts = largeFacts(newId(), { actors: 40, cooperations: 120 });
    const read = await stored(facts);
    const byId = (list: ReadonlyArray<{ id: string }>) => [...list].sort((x, y) => (x.id < y.id ? -1 : 1));
    expect(read.territory).toEqual(facts.territory);
    expect(byId(read.actors)).toEqual(byId(facts.actors));
    expect(byId(read.commitments)).toEqual(byId(facts.commitments));
    expect(read.needs).toHaveLength(facts.needs.length);
    expect(read.offers).toHaveLength(facts.offers.length);
    const plain = (cooperations: Facts['cooperations']) =>
      byId(cooperations).map((cooperation) => ({
        ...cooperation,
        parties: byActor((cooperation as Facts['cooperations'][number]).parties),
        declarations: byActor((cooperation as Facts['cooperations'][number]).declarations),
      }));
    expect(plain(read.cooperations)).toEqual(plain(facts.cooperations));
    expect(await readRevision(executor, facts.territory.id)).toEqual({
      token: revisionOf(read),
      revision: read.territory.revision,
      asOf: '2026-03-12',
    });
  });

  it('brings outside parties, the reserve, and no cooperation without a party on the map', async () => {
    const id = newId();
    const name = (short: string) => `${id}-${short}`;
    const { territory } = makeFacts();
    const facts = makeFacts({
      territory: { ...territory, id },
      actors: [
        makeActor(name('mairie')),
        makeActor(name('region'), { membership: { onMap: false } }),
        makeActor(name('departement'), { membership: { onMap: false } }),
      ],
      outside: [makeOutsider(name('ademe')), makeOutsider(name('loin'))],
      commitments: [makeCommitment(name('cantine'), [name('mairie')], { territoryId: id })],
      cooperations: [
        makeCooperation(name('ici'), [name('mairie'), name('ademe')], { serves: [name('cantine')] }),
        makeCooperation(name('reserve'), [name('region'), name('departement')]),
        makeCooperation(name('mixte'), [name('mairie'), name('region')]),
      ],
      memberships: [{ fromId: name('mairie'), toId: name('region'), since: '2016-01-01' }],
    });
    const read = await stored(facts);
    expect(read.outside.map((actor) => actor.id)).toEqual([name('ademe')]);
    expect(read.cooperations.map((cooperation) => cooperation.id)).toEqual([name('ici'), name('mixte')]);
    expect(read.memberships).toEqual(facts.memberships);
    expect(read.actors.filter(({ membership }) => !membership.onMap)).toHaveLength(2);
  });
});

const byActor = <T extends { actorId: string }>(list: readonly T[]): T[] =>
  [...list].sort((x, y) => (x.actorId < y.actorId ? -1 : 1));
