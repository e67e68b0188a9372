import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { addActor } from '../../model/writes/add-actor.ts';
import { addCooperation } from '../../model/writes/add-cooperation.ts';
import type { Query } from '../../server/store/define-query.ts';
import { type Executor, openExecutor, type Transaction } from '../../server/store/execute.ts';
import { countActing } from '../../server/store/facts.ts';
import { smallestTerritoryId } from '../../server/store/reference.ts';
import { commitPlan } from '../../server/use-cases/commit-plan.ts';
import { warmUp } from '../../server/use-cases/warm-up.ts';
import { copySample } from '../support/copy-sample.ts';
import { makeFacts } from '../support/make-facts.ts';
import { runCypher } from '../support/run-cypher.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';

const executor = openExecutor(inject('neo4j'));
afterAll(() => executor.close());

/** Wraps the executor and records the statements. */
function noting(door: Executor): { executor: Executor; files: Set<string> } {
  const files = new Set<string>();
  const inside = <Q extends Query>(tx: Transaction<Q>): Transaction<Q> => ({
    run: (query, ...rest) => {
      files.add(query.file);
      return tx.run(query, ...rest);
    },
    runOne: (query, ...rest) => {
      files.add(query.file);
      return tx.runOne(query, ...rest);
    },
  });
  const executor: Executor = {
    ...door,
    read: (query, ...rest) => {
      files.add(query.file);
      return door.read(query, ...rest);
    },
    readOne: (query, ...rest) => {
      files.add(query.file);
      return door.readOne(query, ...rest);
    },
    readTransaction: (work, options) => door.readTransaction((tx) => work(inside(tx)), options),
    writeTransaction: (work, options) => door.writeTransaction((tx) => work(inside(tx)), options),
  };
  return { files, executor };
}

/** Returns the number of nodes and the revision of each territory. */
const standing = () =>
  Promise.all([
    runCypher('MATCH (n) RETURN toString(count(n)) AS nodes'),
    runCypher('MATCH (t:Territory) RETURN t.id AS id, toString(t.revision) AS revision ORDER BY id'),
  ]);

describe('warming up', () => {
  it('reads no territory larger than it must: a start waits for nothing', async () => {
    const { territory } = makeFacts();
    const id = `empty-${randomUUID()}`;
    await storeFacts(inject('neo4j'), makeFacts({ territory: { ...territory, id } }));
    try {
      const asked = await smallestTerritoryId(executor);
      expect(asked).toBeDefined();
      expect(await countActing(executor, asked ?? '')).toBe(0);
    } finally {
      await removeFacts(inject('neo4j'), id);
    }
  });

  it('asks for what the screens show first', async () => {
    const noted = noting(executor);
    expect(await warmUp(noted.executor)).toEqual({ questions: true });
    expect([...noted.files]).toEqual(
      expect.arrayContaining([
        'territories/list-territories.cypher',
        'fiches/list-fiches.cypher',
        'territories/read-facts.cypher',
        'territories/list-gap-answers.cypher',
      ]),
    );
  });

  it('asks for all that the first entries of a room ask, and keeps none of it', async () => {
    const sample = await copySample(executor, 'val-d-exemple');
    const before = await standing();
    const warmed = noting(executor);
    await warmUp(warmed.executor);
    expect(await standing()).toEqual(before);

    const asked = noting(executor);
    const deps = { executor: asked.executor };
    const { territoryId, own } = sample;
    const [a, b] = [randomUUID(), randomUUID()];
    const context = { requestHash: a };
    await commitPlan(deps, addActor(territoryId, { id: a, name: 'La Grange', family: 'business' }), context);
    const link = { nature: 'co_produces', status: 'active', intensity: 1 } as const;
    const parties = [a, own('val-petr')].map((actorId) => ({ actorId, role: 'member' as const }));
    await commitPlan(deps, addCooperation(territoryId, { ...link, id: b, parties }), { requestHash: b });
    expect(asked.files.size).toBeGreaterThan(15);
    expect([...asked.files].filter((file) => !warmed.files.has(file))).toEqual([]);
  });
});
