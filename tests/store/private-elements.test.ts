import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { System } from '../../model/elements/system.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import { findGaps } from '../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts } from '../../server/store/facts.ts';
import { DAY } from '../support/make-facts.ts';
import { makePrivate } from '../support/private-facts.ts';
import { randomFacts } from '../support/random-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { storeSurroundings } from '../support/store-surroundings.ts';
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
    const placesOf = Object.fromEntries(facts.outside.map((actor) => [actor.id, [`${id}-far`]]));
    beforeAll(async () => {
      await storeFacts(inject('neo4j'), facts);
      await storeSurroundings(inject('neo4j'), id, { placesOf });
    });

    it('has for readers the gaps of a territory without them, and names none of them', async () => {
      const stored = await readFacts(executor, id);
      if (stored === undefined) throw new Error(`${id} was not stored.`);
      const seen = publicFacts(stored);
      expect(seen.hidden?.actorIds.size).toBeGreaterThan(2);
      expect(seen.hidden?.cooperationIds.size).toBeGreaterThan(2);
      const gapsOf = (of: typeof facts) =>
        findGaps(new GapContext(new System(of, { day: DAY, minIntensity: 2, withoutTransactions: false })));
      const essence = (gaps: ReturnType<typeof gapsOf>) =>
        gaps.map(({ key, severity, confidence, figures }) => ({ key, severity, confidence, figures }));
      const elsewhere = facts.outside.map((actor) => actor.id);
      const { hidden: _hidden, ...told } = publicFacts({ ...facts, elsewhere });
      expect(essence(gapsOf(seen))).toEqual(essence(gapsOf(told)));
      // Each id in the evidence or in a key.
      const said = new Set(JSON.stringify([gapsOf(seen), seen.elsewhere]).split(/[^\w-]+/));
      const hidden = [...(seen.hidden?.actorIds ?? []), ...(seen.hidden?.cooperationIds ?? [])];
      expect(hidden.filter((one) => said.has(one))).toEqual([]);
      expect(facts.actors.some((actor) => said.has(actor.id))).toBe(true);
    });
  },
);
