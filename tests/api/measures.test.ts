import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import { ActorMeasures, MeasureId, MeasureReading, NetworkMeasures } from '../../model/contract/measures.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { readText } from '../../server/reference/read-checked.ts';
import { becomeAdministrator, comeIn, openGuardedApp } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { makeActor, makeCooperation, makeFacts } from '../support/make-facts.ts';
import { restoreVocabulary } from '../support/restore-vocabulary.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

/** Builds a town hall in the middle of three; a consortium of three of them; one isolated; one private. */
function smallFacts(id: string): Facts {
  const name = (short: string) => `${id}-${short}`;
  const { territory } = makeFacts();
  const on = '2026-02-01';
  const heard = { membership: { onMap: true, heardLinksOn: on } };
  return makeFacts({
    territory: { ...territory, id, asOf: '2026-03-12' },
    actors: [
      makeActor(name('mairie'), { family: 'local_authority', ...heard }),
      makeActor(name('amap'), heard),
      makeActor(name('jardin')),
      makeActor(name('moulin'), { family: 'business' }),
      makeActor(name('seul')),
      makeActor(name('secret'), { private: true }),
    ],
    cooperations: [
      makeCooperation(name('local'), [name('mairie'), name('amap')], {
        declarations: [
          { actorId: name('mairie'), intensity: 2, on, channel: 'workshop' },
          { actorId: name('amap'), intensity: 3, on, channel: 'workshop' },
        ],
      }),
      makeCooperation(name('aide'), [], {
        nature: 'funds',
        parties: [
          { actorId: name('mairie'), role: 'from' },
          { actorId: name('moulin'), role: 'to' },
        ],
      }),
      makeCooperation(name('trois'), [name('mairie'), name('amap'), name('jardin')]),
      makeCooperation(name('faible'), [name('jardin'), name('moulin')], { intensity: 1 }),
      makeCooperation(name('discret'), [name('mairie'), name('secret')]),
    ],
  });
}

const id = randomId('t');
const url = (query = '') => `/api/territories/${id}/measures${query}`;

describe('the measures of a territory', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await openTestApp();
    await storeFacts(inject('neo4j'), smallFacts(id));
  });
  afterAll(() => test.close());

  const read = async (query = '', headers: Record<string, string> = {}) => {
    const response = await test.send('GET', url(query), undefined, headers);
    expect(response.statusCode).toBe(200);
    return MeasureReading.parse(response.json());
  };
  const actorOf = ({ actors }: MeasureReading, short: string) =>
    actors.find(({ actorId }) => actorId === `${id}-${short}`);

  it('give their input, and its share of actors with statements', async () => {
    const { subNetwork, coverage, engine } = await read();
    expect(subNetwork).toEqual({
      revision: 1,
      day: '2026-03-12',
      minIntensity: 2,
      withoutTransactions: false,
      multiParty: 'projection',
      confirmation: 'lowest',
      nodes: 6,
      links: 5,
      directedLinks: 1,
      cooperations: 4,
      multiPartyCooperations: 1,
    });
    expect(coverage).toEqual({ heard: 2, of: 6, confirmed: { byTwo: 1, byOne: 0, byNone: 4 } });
    expect(engine).toEqual({ gds: expect.any(String), missing: [] });
  });

  it('give each actor its figures and classes; what is undefined is null', async () => {
    const reading = await read();
    expect(actorOf(reading, 'mairie')).toMatchObject({
      degree: 4,
      cooperations: 4,
      isArticulation: true,
      linksAt: [4, 4, 0, 0],
    });
    expect(actorOf(reading, 'mairie')?.betweenness).toBeCloseTo(0.5, 9);
    expect(actorOf(reading, 'seul')).toMatchObject({
      degree: 0,
      closeness: null,
      eigenvector: null,
      community: null,
      constraint: null,
      core: 0,
      betweenness: 0,
    });
    expect(actorOf(reading, 'seul')?.classes).toMatchObject({ closeness: null, degree: 1 });
    expect(reading.network.reciprocity).toEqual({ pairs: 1, mutual: 1, value: 1 });
  });

  it('come with what each is, and one sentence each, in the language asked for', async () => {
    const [french, english] = [await read(), await read('', { 'accept-language': 'en' })];
    for (const { catalogue, sentences } of [french, english]) {
      expect(catalogue.map((measure) => measure.id).sort()).toEqual([...MeasureId.options].sort());
      expect(sentences.map(({ measure }) => measure)).toEqual(catalogue.map((measure) => measure.id));
    }
    const density = ({ sentences }: MeasureReading) => sentences.find(({ measure }) => measure === 'density');
    expect(density(french)?.sentence).toBe('5 paires reliées sur 15 possibles, soit 33\u202f%.');
    expect(density(english)?.sentence).toBe('5 linked pairs of 15 possible, 33%.');
  });

  it.each<[string, number, Partial<MeasureReading['subNetwork']>]>([
    ['?minIntensity=1', 6, { minIntensity: 1 }],
    ['?withoutTransactions=1', 4, { withoutTransactions: true, directedLinks: 0 }],
    ['?multiParty=exclude', 3, { multiParty: 'exclude', multiPartyCooperations: 0 }],
    ['?multiParty=newman', 5, { multiParty: 'newman' }],
    ['?confirmation=both', 1, { confirmation: 'both' }],
    ['?confirmation=either&minIntensity=3', 1, { confirmation: 'either' }],
    ['?confirmation=both&minIntensity=3', 0, { confirmation: 'both' }],
    ['?at=2010-01-01', 5, { day: '2010-01-01' }],
  ])('%s: %i links', async (query, links, said) => {
    expect((await read(query)).subNetwork).toMatchObject({ links, ...said });
  });

  it.each(['?multiParty=clique', '?confirmation=none', '?minIntensity=5', '?tau=2'])(
    '%s is refused',
    async (query) => {
      expect((await test.send('GET', url(query))).statusCode).toBe(400);
    },
  );

  it('of no territory are not found', async () => {
    expect((await test.send('GET', `/api/territories/${randomId('none')}/measures`)).statusCode).toBe(404);
  });

  it('answer 304 to a known ETag; each choice makes another', async () => {
    const first = await test.send('GET', url());
    const etag = String(first.headers.etag);
    const known = { 'if-none-match': etag };
    expect((await test.send('GET', url(), undefined, known)).statusCode).toBe(304);
    for (const query of ['?multiParty=newman', '?confirmation=both', '?minIntensity=3', '?at=2026-01-01'])
      expect((await test.send('GET', url(query), undefined, known)).statusCode).toBe(200);
  });

  it('are those of what was known at a revision', async () => {
    const t = randomId('t');
    const at = (path: string) => `/api/territories/${t}${path}`;
    const post = async (path: string, body: unknown) =>
      expect((await test.send('POST', path, body)).statusCode).toBe(201);
    await post('/api/territories', { id: t, name: 'Essai', level: 'other' });
    for (const short of ['a', 'b'])
      await post(at('/actors'), { id: `${t}-${short}`, name: short, family: 'citizens' });
    const before = (await test.send('GET', at('/measures'))).json();
    const parties = [`${t}-a`, `${t}-b`].map((actorId) => ({ actorId, role: 'member' }));
    await post(at('/cooperations'), { nature: 'co_produces', status: 'active', intensity: 2, parties });
    expect((await test.send('GET', at('/measures'))).json().subNetwork.links).toBe(1);
    const past = (await test.send('GET', at(`/measures?known=${before.subNetwork.revision}`))).json();
    expect(past.subNetwork).toMatchObject({ links: 0, known: { revision: before.subNetwork.revision } });
    expect(past.actors).toEqual(before.actors);
  });
});

describe('the demonstration', () => {
  const Golden = z.object({
    subNetwork: MeasureReading.shape.subNetwork.omit({ revision: true }),
    coverage: MeasureReading.shape.coverage,
    network: NetworkMeasures.omit({ communities: true }),
    bestModularity: z.number(),
    actors: z.array(ActorMeasures.omit({ community: true })),
  });
  const golden = Golden.parse(JSON.parse(readText('territories/val-d-exemple.measures.json')));
  let test: TestApp;
  let copy: Copy;
  beforeAll(async () => {
    test = await openTestApp();
    await restoreVocabulary(test.executor);
    copy = await copySample(test.executor, 'val-d-exemple');
  });
  afterAll(async () => {
    for (const territoryId of [copy.territoryId, copy.own('val-pair')])
      await test.send('DELETE', `/api/territories/${territoryId}`, undefined, { 'if-match': '*' });
    await test.close();
  });

  it('has the values that networkx and igraph have', async () => {
    const response = await test.send('GET', `/api/territories/${copy.territoryId}/measures`);
    const reading = MeasureReading.parse(JSON.parse(copy.shared(response.body)));
    expect(reading.subNetwork).toMatchObject(golden.subNetwork);
    expect(reading.coverage).toEqual(golden.coverage);
    expect(near(reading.network)).toMatchObject(near(golden.network));
    expect(reading.actors.map(({ community: _, ...actor }) => near(actor))).toEqual(golden.actors.map(near));
    expect(reading.network.communities.modularity ?? 0).toBeGreaterThanOrEqual(golden.bestModularity * 0.99);
  });
});

/** Rounds the numbers to nine decimals. */
const near = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value), (_, part) => (typeof part === 'number' ? Number(part.toFixed(9)) : part));

describe('what is private', () => {
  it('is in no measure of a reader', async () => {
    const api = await openGuardedApp();
    try {
      const amina = await becomeAdministrator(api);
      const reader = await comeIn(amina, 'reader', [id]);
      const all = (await amina.send('GET', url())).json();
      const seen = await reader.send('GET', url());
      expect(all.subNetwork).toMatchObject({ nodes: 6, links: 5 });
      expect(seen.json().subNetwork).toMatchObject({ nodes: 5, links: 4 });
      expect(seen.body).not.toMatch(/secret/);
      const mairie = (reading: MeasureReading) =>
        reading.actors.find(({ actorId }) => actorId === `${id}-mairie`);
      expect(mairie(all)?.degree).toBe(4);
      expect(mairie(seen.json())?.degree).toBe(3);
    } finally {
      await api.close();
    }
  });
});
