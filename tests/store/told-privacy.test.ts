import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { differenceOf } from '../../model/elements/element-edits.ts';
import { PUBLIC_VISIBILITY } from '../../model/elements/visibility/visibility.ts';
import { namedInStates } from '../../model/elements/visibility/visible-changes.ts';
import { writeElements } from '../../server/store/elements.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { findHidden } from '../../server/store/hidden.ts';
import { findPrivateAfter } from '../../server/use-cases/access/find-private.ts';
import { privateWrites } from '../support/private-writes.ts';
import { RUNS_MS, runs } from '../support/runs.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

/** Ends a transaction that nothing is kept of. */
class NothingKept extends Error {}

describe('what is private once a write is made', () => {
  it(
    'is the same where the write tells it as where all of it is asked of the engine',
    async () => {
      let hidden = 0;
      const named = randomId('told');
      await fc.assert(
        fc.asyncProperty(privateWrites(named), async ({ state, edits }) => {
          const difference = differenceOf(state, edits);
          let answers: [ReadonlySet<string>, ReadonlySet<string>] | undefined;
          const writing = executor.writeTransaction(async (tx) => {
            await writeElements(tx, new Map(), state);
            await writeElements(tx, state, edits);
            const ids = namedInStates(Object.entries(difference.after));
            answers = [await findPrivateAfter(tx, difference), await findHidden(tx, PUBLIC_VISIBILITY, ids)];
            throw new NothingKept();
          });
          await expect(writing).rejects.toThrow(NothingKept);
          expect(answers?.[0]).toEqual(answers?.[1]);
          hidden += answers?.[1].size ?? 0;
        }),
        runs(60, 20261128, 30),
      );
      expect(hidden).toBeGreaterThan(30);
    },
    RUNS_MS,
  );
});
