import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { GapRule } from '../../model/contract/vocabulary.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { System } from '../../model/elements/system.ts';
import { findGaps } from '../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts } from '../../server/store/facts.ts';
import { readGaps } from '../../server/store/gaps.ts';
import { gapRows } from '../support/gap-rows.ts';
import { DAY, makeActor, makeCooperation, makeFacts, makeOutsider } from '../support/make-facts.ts';
import { randomFacts } from '../support/random-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { storeSurroundings } from '../support/store-surroundings.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

const store = (facts: Facts) => storeFacts(inject('neo4j'), facts);
const DAYS = [DAY, '2024-06-01'];

describe.each(Array.from({ length: 12 }, (_, seed) => seed))('a territory drawn from seed %i', (seed) => {
  const id = randomId('gaps');
  const facts = randomFacts(id, seed);
  beforeAll(() => store(facts));

  it.each(DAYS)('has in the statements the facts that the domain reads on %s', async (day) => {
    const { rows } = await readGaps(executor, id, day);
    const expected = gapRows(facts, day);
    for (const rule of GapRule.options)
      expect({ rule, rows: rows.get(rule) }).toEqual({ rule, rows: expected.get(rule) });
  });

  it('has the same gaps from what is stored as from what was meant', async () => {
    const stored = await readFacts(executor, id);
    if (stored === undefined) throw new Error(`${id} was not stored.`);
    const reading = { day: DAY, minIntensity: 2, withoutTransactions: seed % 2 === 1 };
    const { rows } = await readGaps(executor, id, DAY);
    const found = findGaps(rows, new GapContext(new System(stored, reading)));
    const meant = findGaps(gapRows(facts, DAY), new GapContext(new System(facts, reading)));
    const essence = (gaps: typeof found) =>
      gaps.map(({ key, severity, confidence, figures }) => ({ key, severity, confidence, figures }));
    expect(essence(found)).toEqual(essence(meant));
    expect(found.length).toBeGreaterThan(5);
  });
});

describe('the surroundings of a territory', () => {
  const elsewhere = async (around: Parameters<typeof storeSurroundings>[2], day = DAY) => {
    const id = randomId('lone');
    const { territory } = makeFacts();
    const far = `${id}-far`;
    const facts = makeFacts({
      territory: { ...territory, id },
      actors: [makeActor(`${id}-a`)],
      outside: [makeOutsider(far)],
      cooperations: [makeCooperation(`${id}-c`, [`${id}-a`, far])],
    });
    await store(facts);
    const own = (name: string) => (name === 'far' ? far : name === 'self' ? id : `${id}-${name}`);
    await storeSurroundings(inject('neo4j'), id, {
      peers: (around.peers ?? []).map((peer) => ({ ...peer, territoryId: own(peer.territoryId) })),
      aboveIds: (around.aboveIds ?? []).map(own),
      belowIds: (around.belowIds ?? []).map(own),
      placesOf: Object.fromEntries(
        Object.entries(around.placesOf ?? {}).map(([actor, places]) => [own(actor), places.map(own)]),
      ),
    });
    const [row] = (await readGaps(executor, id, day)).rows.get('lone-territory') ?? [];
    return JSON.parse(JSON.stringify(row).replaceAll(`${id}-`, ''));
  };

  it('finds peers in either direction, from their day on', async () => {
    expect(await elsewhere({ peers: [{ territoryId: 'p' }] })).toEqual({ peerIds: ['p'], elsewhereIds: [] });
    expect(await elsewhere({ peers: [{ territoryId: 'p', inward: true }] })).toMatchObject({
      peerIds: ['p'],
    });
    expect(await elsewhere({ peers: [{ territoryId: 'p', since: '2026-03-13' }] })).toMatchObject({
      peerIds: [],
    });
  });

  it('counts a cooperation with an actor that acts only elsewhere, neither above nor below', async () => {
    const placesOf = (...places: string[]) => ({ placesOf: { far: places } });
    expect(await elsewhere({})).toMatchObject({ elsewhereIds: [] });
    expect(await elsewhere(placesOf('u'))).toMatchObject({ elsewhereIds: ['c'] });
    expect(await elsewhere({ aboveIds: ['epci', 'region'], ...placesOf('u') })).toMatchObject({
      elsewhereIds: ['c'],
    });
    expect(await elsewhere({ aboveIds: ['epci', 'region'], ...placesOf('u', 'region') })).toMatchObject({
      elsewhereIds: [],
    });
    expect(await elsewhere({ belowIds: ['town', 'quarter'], ...placesOf('quarter') })).toMatchObject({
      elsewhereIds: [],
    });
  });
});

it('knows how far the map was when it read', async () => {
  const id = randomId('gaps');
  const { territory } = makeFacts();
  await store(makeFacts({ territory: { ...territory, id, revision: 7 } }));
  expect((await readGaps(executor, id, DAY)).token).toBe('7.');
});
