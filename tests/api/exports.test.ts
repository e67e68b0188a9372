import { readFileSync } from 'node:fs';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { copySample } from '../support/copy-sample.ts';
import { hostileFacts } from '../support/hostile-facts.ts';
import { makeFacts } from '../support/make-facts.ts';
import { runPython } from '../support/python/run-python.ts';
import { restoreVocabulary } from '../support/restore-vocabulary.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { unzipped } from '../support/unzipped.ts';

let t: TestApp;
let driver: Driver;
let sample: string;
const hostile = randomId('t');
const at = (territoryId: string, path: string) => `/api/territories/${territoryId}${path}`;

beforeAll(async () => {
  t = await openTestApp();
  await restoreVocabulary(t.executor);
  sample = (await copySample(t.executor, 'val-d-exemple')).territoryId;
  const { uri, user, password } = inject('neo4j');
  driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  const facts = makeFacts(hostileFacts(`${hostile}-`));
  await storeFacts(inject('neo4j'), { ...facts, territory: { ...facts.territory, id: hostile } });
  await t.send(
    'PATCH',
    `/api/actors/${hostile}-mairie`,
    { aliases: [{ name: 'HdV', kind: 'acronym', since: '2019' }, 'Hôtel de ville'] },
    { 'if-match': '*' },
  );
});
afterAll(async () => {
  await driver.close();
  await t.close();
});

describe('what is taken away', () => {
  it.each([
    ['csv', 'csv.zip', 'application/zip'],
    ['xlsx', 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['graphml', 'graphml', 'application/graphml+xml'],
    ['gexf', 'gexf', 'application/gexf+xml'],
    ['cypher', 'cypher', 'application/x-cypher-query'],
  ])(
    '%s is a download that no browser runs, has a cache tag, and describes itself',
    async (format, ending, type) => {
      const url = at(sample, `/export.${format}?at=2026-03-12`);
      const reply = await t.send('GET', url);
      expect(reply.statusCode, reply.body).toBe(200);
      expect(reply.headers).toMatchObject({
        'content-type': expect.stringContaining(type),
        'content-disposition': `attachment; filename="${sample}.${ending}"`,
        'x-content-type-options': 'nosniff',
        'content-security-policy': expect.stringContaining('sandbox'),
      });
      expect(unzipped(reply)).toMatch(/ne prouve pas l[’']absence de coopération/);
      expect(unzipped(reply)).toContain('tout est fictif');
      const again = await t.send('GET', url, undefined, { 'if-none-match': String(reply.headers.etag) });
      expect(again.statusCode).toBe(304);
      const english = unzipped(await t.send('GET', url, undefined, { 'accept-language': 'en' }));
      expect(english).toContain('does not prove the absence of cooperation');
    },
  );

  it('takes the network of the measures, and states it in its head', async () => {
    const query = 'at=2026-03-12&multiParty=exclude&confirmation=either';
    for (const format of ['csv', 'graphml', 'gexf', 'net', 'matrices', 'statnet', 'cypher', 'xlsx']) {
      const reply = await t.send('GET', at(sample, `/export.${format}?${query}`));
      expect(reply.statusCode, reply.body).toBe(200);
      expect(unzipped(reply), format).toMatch(/coopérations à trois ou plus sont laissées de côté/);
      expect(unzipped(reply), format).toMatch(/l[’']intensité est la plus haute que l[’']on déclare/);
    }
    const pairs = async (more: string) =>
      (await t.send('GET', at(sample, `/export.net?at=2026-03-12${more}`))).body
        .split('*Edges\n')[1]
        ?.trim()
        .split('\n').length;
    const measured = await t.send('GET', at(sample, '/measures?at=2026-03-12&multiParty=exclude'));
    expect(await pairs('&multiParty=exclude')).toBe(measured.json().subNetwork.links);
    expect(await pairs('')).toBeGreaterThan((await pairs('&multiParty=exclude')) ?? 0);
  });

  it('is refused where there is no such territory or parameter, as a problem and not as a file', async () => {
    const missing = await t.send('GET', at('nowhere', '/export.xlsx'));
    expect([missing.statusCode, missing.headers['content-disposition']]).toEqual([404, undefined]);
    expect((await t.send('GET', at(sample, '/export.gexf?mode=three'))).statusCode).toBe(400);
    expect((await t.send('GET', at(sample, '/export.csv?minIntensity=9'))).statusCode).toBe(400);
  });

  it('holds as many actors and links as the map that networkx reads', async () => {
    const map = (await t.send('GET', at(sample, '/map'))).json<TerritoryMap>();
    const { body } = await t.send('GET', at(sample, '/export.graphml?minIntensity=1'));
    const read = (await runPython('read-graph.py', body)) as {
      nodes: Record<string, { label: string }>;
      edges: Array<{ ends: string[]; linked?: boolean }>;
    };
    expect(Object.entries(read.nodes).map(([id, { label }]) => [id, label])).toEqual(
      map.actors.map(({ id, name }) => [id, name]),
    );
    const linked = new Set(read.edges.filter((edge) => edge.linked).map(({ ends }) => ends.join(' ')));
    expect([...linked].sort()).toEqual(map.links.map(({ actorIds }) => actorIds.join(' ')).sort());
  });
});

describe('the Cypher script', () => {
  const [FACTS = '', COOPERATIONS = ''] = ['read-facts', 'read-cooperation-facts'].map((name) =>
    readFileSync(new URL(`../../cypher/territories/${name}.cypher`, import.meta.url), 'utf8'),
  );
  // Elements of the territory itself; shared ones stay, and are matched again.
  const REMOVE = `MATCH (t:Territory {id: $territoryId})
    OPTIONAL MATCH (t)<-[:ACTS_IN]-(a:Actor)
    OPTIONAL MATCH (a)-[:PARTY_TO]->(c:Cooperation)
    OPTIONAL MATCH (c)<-[:PARTY_TO]-(o:Actor)
    OPTIONAL MATCH (c)<-[:ON]-(d:Declaration)
    OPTIONAL MATCH (t)<-[:FOR]-(k:Commitment)
    WITH collect(DISTINCT t) + collect(DISTINCT a) + collect(DISTINCT c) + collect(DISTINCT o)
      + collect(DISTINCT d) + collect(DISTINCT k) AS all
    UNWIND all AS n
    WITH DISTINCT n
    DETACH DELETE n`;

  /** Elements outside this territory are not in its script. */
  const own = (row: Record<string, unknown>) => ({
    ...row,
    territory: { ...(row.territory as object), peers: [], parents: [] },
    changeId: null,
    servedElsewhere: [],
    shown: 0,
    shownKeys: [],
  });

  it.each([
    ['the demonstration', () => sample],
    ['a territory of hostile texts', () => hostile],
  ])('makes %s again, to the last property', async (_, id) => {
    const territoryId = id();
    const { body } = await t.send('GET', at(territoryId, '/export.cypher'));
    if (territoryId === hostile) expect(body).toContain('HdV (acronym, 2019–)');
    const statements = body
      .replace(/^\/\/.*$/gm, '')
      .split(/;\n/)
      .map((text) => text.trim())
      .filter((text) => text !== '');
    const session = driver.session();
    const read = async (tx: { run: typeof session.run }) => {
      const { records } = await tx.run(FACTS, { territoryId });
      const cooperations = (await tx.run(COOPERATIONS, { territoryId })).records.map((row) => row.toObject());
      return records.map((record) => own({ ...record.toObject(), cooperations }));
    };
    // In a transaction that is taken back: nobody else sees the territory gone. One that meets others is tried again.
    const takenBack = new Error('Taken back');
    let [before, gone, after]: unknown[][] = [];
    const made = session.executeWrite(async (transaction) => {
      const tx = { run: transaction.run.bind(transaction) as typeof session.run };
      before = await read(tx);
      await tx.run(REMOVE, { territoryId });
      gone = await read(tx);
      for (const text of statements.filter((statement) => !statement.startsWith('CREATE CONSTRAINT')))
        await tx.run(text);
      after = await read(tx);
      throw takenBack;
    });
    await expect(made).rejects.toBe(takenBack);
    await session.close();
    expect(before).toHaveLength(1);
    expect(gone).toEqual([]);
    expect(after).toEqual(before);
  });
});
