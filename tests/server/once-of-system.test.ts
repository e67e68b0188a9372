import { describe, expect, it } from 'vitest';
import type { Facts } from '../../model/elements/facts.ts';
import { System } from '../../model/elements/system.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import { LruCache } from '../../server/territories/lru-cache.ts';
import { onceOfSystem } from '../../server/use-cases/once-of-system.ts';
import { smallFacts } from '../support/small-facts.ts';

const READING = { day: '2026-03-12', minIntensity: 2, withoutTransactions: false };
const facts = smallFacts('val');

describe('what is computed of a system', () => {
  const memory = new LruCache();
  let made = 0;
  const ask = (of: Facts, reading: Partial<typeof READING> = {}, shelf = 'counts') =>
    onceOfSystem(memory, new System(of, { ...READING, ...reading }), shelf, {
      make: async () => {
        made += 1;
        return { made };
      },
      bytesOf: () => 1,
    });

  it('is computed once for all who ask at one revision, also at once', async () => {
    const [one, other] = await Promise.all([ask(facts), ask(facts)]);
    expect([one, other, await ask(facts)]).toEqual([{ made: 1 }, { made: 1 }, { made: 1 }]);
  });

  it('is another at another revision, by another change, on another day, for another audience, of another kind', async () => {
    const { territory } = facts;
    const others = [
      await ask({ ...facts, territory: { ...territory, revision: territory.revision + 1 } }),
      await ask({ ...facts, changeId: 'restored' }),
      await ask({ ...facts, known: { revision: 1, at: '2026-03-01T10:00:00.000Z' } }),
      await ask(facts, { day: '2026-03-13' }),
      await ask(facts, { minIntensity: 1 }),
      await ask(publicFacts(facts)),
      await ask({ ...facts, foreign: { actorIds: new Set(['x']), cooperationIds: new Set() } }),
      await ask(facts, {}, 'suggestions'),
    ];
    expect(new Set(others.map((one) => one.made)).size).toBe(others.length);
    expect(await ask(facts)).toEqual({ made: 1 });
  });

  it('is the same at a later revision that only moved somebody', async () => {
    const { territory } = facts;
    const now = { ...facts, contentToken: 'told' };
    const later = {
      ...now,
      territory: { ...territory, revision: territory.revision + 1 },
      changeId: 'moved',
    };
    expect(await ask(later)).toEqual(await ask(now));
    expect(await ask({ ...later, contentToken: 'renamed' })).not.toEqual(await ask(now));
  });
});
