import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { GapRule } from '../../model/contract/vocabulary.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts } from '../../server/store/facts.ts';
import { readGaps } from '../../server/store/gaps.ts';
import { gapRows } from '../support/gap-rows.ts';
import { DAY } from '../support/make-facts.ts';
import { makePrivate } from '../support/private-facts.ts';
import { randomFacts } from '../support/random-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

describe.each(Array.from({ length: 12 }, (_, seed) => seed))(
  'a territory with private elements drawn from seed %i',
  (seed) => {
    const id = randomId('private');
    const facts = makePrivate(randomFacts(id, seed));
    beforeAll(() => storeFacts(inject('neo4j'), facts));

    it('has in the statements of the gaps what the domain reads without them', async () => {
      const stored = await readFacts(executor, id);
      if (stored === undefined) throw new Error(`${id} was not stored.`);
      const seen = publicFacts(stored);
      expect(seen.hidden?.actorIds.size).toBeGreaterThan(2);
      expect(seen.hidden?.cooperationIds.size).toBeGreaterThan(2);
      const { rows } = await readGaps(executor, id, DAY, seen.hidden);
      const expected = gapRows(publicFacts(facts), DAY);
      for (const rule of GapRule.options)
        expect({ rule, rows: rows.get(rule) }).toEqual({ rule, rows: expected.get(rule) });
      const said = JSON.stringify([...rows]);
      for (const hidden of [...(seen.hidden?.actorIds ?? []), ...(seen.hidden?.cooperationIds ?? [])])
        expect(said).not.toContain(`"${hidden}"`);
    });
  },
);
