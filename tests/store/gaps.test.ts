import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Facts } from '../../model/elements/facts.ts';
import { factsOfElements } from '../../model/elements/past/facts-of-elements.ts';
import { type Reading, System } from '../../model/elements/system.ts';
import { findGaps } from '../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { ElementReader } from '../../server/store/elements.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { readFacts } from '../../server/store/facts.ts';
import { DAY, makeActor, makeCooperation, makeFacts, makeOutsider } from '../support/make-facts.ts';
import { randomFacts } from '../support/random-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { type StoredSurroundings, storeSurroundings } from '../support/store-surroundings.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

const store = (facts: Facts) => storeFacts(inject('neo4j'), facts);
const DAYS = [DAY, '2024-06-01'];

async function read(id: string): Promise<Facts> {
  const stored = await readFacts(executor, id);
  if (stored === undefined) throw new Error(`${id} was not stored.`);
  return stored;
}

describe.each(Array.from({ length: 12 }, (_, seed) => seed))('a territory drawn from seed %i', (seed) => {
  const id = randomId('gaps');
  const facts = randomFacts(id, seed);
  beforeAll(() => store(facts));

  it.each(DAYS)('has the same gaps on %s from what is stored as from what was meant', async (day) => {
    const reading: Reading = { day, minIntensity: 2, withoutTransactions: seed % 2 === 1 };
    const gapsOf = (of: Facts) =>
      findGaps(new GapContext(new System(of, reading))).map(
        ({ phrase: _phrase, words: _words, evidence, ...gap }) => ({
          ...gap,
          // Parties come by their role where they are read.
          evidence: { ...evidence, actorIds: evidence.actorIds.toSorted() },
        }),
      );
    const found = gapsOf(await read(id));
    expect(found).toEqual(gapsOf(facts));
    expect(found.length).toBeGreaterThan(5);
  });
});

describe('the surroundings of a territory', () => {
  /** Returns the surroundings in the facts, read from the database and computed from elements. */
  const around = async (surroundings: StoredSurroundings) => {
    const id = randomId('lone');
    const { territory } = makeFacts();
    const [here, far] = [`${id}-a`, `${id}-far`];
    await store(
      makeFacts({
        territory: { ...territory, id },
        actors: [makeActor(here), makeActor(`${id}-b`, { membership: { onMap: false } })],
        outside: [makeOutsider(far)],
        cooperations: [
          makeCooperation(`${id}-c`, [here, far]),
          makeCooperation(`${id}-d`, [here, `${id}-b`]),
        ],
      }),
    );
    const own = (name: string) => (name === 'far' ? far : `${id}-${name}`);
    await storeSurroundings(inject('neo4j'), id, {
      peers: (surroundings.peers ?? []).map((peer) => ({ ...peer, territoryId: own(peer.territoryId) })),
      aboveIds: (surroundings.aboveIds ?? []).map(own),
      belowIds: (surroundings.belowIds ?? []).map(own),
      placesOf: Object.fromEntries(
        Object.entries(surroundings.placesOf ?? {}).map(([actor, places]) => [own(actor), places.map(own)]),
      ),
    });
    const stored = await read(id);
    const elements = await executor.readTransaction(async (tx) => {
      const reader = new ElementReader(tx);
      for (const what of ['territories', 'lineages', 'contents'] as const) await reader.read(what, [id]);
      await reader.read('actors', [here, `${id}-b`, far]);
      await reader.read('cooperations', [`${id}-c`, `${id}-d`]);
      return reader.state;
    });
    expect(factsOfElements(id, elements, 1)?.elsewhere).toEqual(stored.elsewhere);
    const { elsewhere, territory: told } = stored;
    return JSON.parse(JSON.stringify({ elsewhere, peers: told.peers }).replaceAll(`${id}-`, ''));
  };

  it('finds peers in either direction, with their day', async () => {
    expect(await around({ peers: [{ territoryId: 'p' }] })).toEqual({
      peers: [{ territoryId: 'p' }],
      elsewhere: [],
    });
    expect(await around({ peers: [{ territoryId: 'p', inward: true }] })).toMatchObject({
      peers: [{ territoryId: 'p' }],
    });
    expect(await around({ peers: [{ territoryId: 'p', since: '2026-03-13' }] })).toMatchObject({
      peers: [{ territoryId: 'p', since: '2026-03-13' }],
    });
  });

  it('knows who of those outside acts only elsewhere, neither above nor below', async () => {
    const far = { elsewhere: ['far'] };
    const placesOf = (...places: string[]) => ({ placesOf: { far: places } });
    expect(await around({})).toMatchObject({ elsewhere: [] });
    expect(await around(placesOf('u'))).toMatchObject(far);
    expect(await around({ aboveIds: ['epci', 'region'], ...placesOf('u') })).toMatchObject(far);
    expect(await around({ aboveIds: ['epci', 'region'], ...placesOf('u', 'region') })).toMatchObject({
      elsewhere: [],
    });
    expect(await around({ belowIds: ['town', 'quarter'], ...placesOf('quarter') })).toMatchObject({
      elsewhere: [],
    });
  });
});
