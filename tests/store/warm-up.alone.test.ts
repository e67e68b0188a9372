import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { countActing } from '../../server/store/facts.ts';
import { smallestTerritoryId } from '../../server/store/reference.ts';
import { warmUp } from '../../server/use-cases/warm-up.ts';
import { makeFacts } from '../support/make-facts.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';

const executor = openExecutor(inject('neo4j'));
afterAll(() => executor.close());

/** The same door, which notes what passes through. */
function noting(door: Executor): { executor: Executor; files: Set<string> } {
  const files = new Set<string>();
  return {
    files,
    executor: {
      ...door,
      read: (query, ...rest) => {
        files.add(query.file);
        return door.read(query, ...rest);
      },
      readOne: (query, ...rest) => {
        files.add(query.file);
        return door.readOne(query, ...rest);
      },
      readTransaction: (work, options) =>
        door.readTransaction(
          (tx) =>
            work({
              ...tx,
              run: (query, ...rest) => {
                files.add(query.file);
                return tx.run(query, ...rest);
              },
            }),
          options,
        ),
    },
  };
}

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
});
