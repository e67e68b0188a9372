import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleAnswer, ConsoleSchema, ConsoleState } from '../../model/contract/console.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { consoleFolders, testConsole } from '../support/console-host.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import { LONG } from '../support/longer.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let sample: Copy;
let token: string;
beforeAll(async () => {
  api = await openGuardedApp({ consoleHost: testConsole() });
  amina = await becomeAdministrator(api);
  sample = await copySample(api.executor, 'val-d-exemple');
  ({ token } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds: 'all' }));
});
afterAll(() => api.close());

/** Requests it as a researcher’s program does. */
const outcome = (query: string, parameters?: object) =>
  new TestBrowser(api).outcome(
    'POST',
    '/api/console',
    { query, parameters },
    { authorization: `Bearer ${token}` },
  );
const run = (query: string, parameters?: object) =>
  new TestBrowser(api).ask<ConsoleAnswer>(
    'POST',
    '/api/console',
    { query, parameters },
    { authorization: `Bearer ${token}` },
  );

/** An engine is started at the first question. */
const START = 600_000;

describe('a statement on a copy of the model', { timeout: START }, () => {
  const here = () => `(t:Territory {id: '${sample.territoryId}'})`;

  it('gives columns and rows, numbers as numbers', async () => {
    const answer = await run(
      `MATCH (a:Actor)-[i:ACTS_IN]->${here()} WHERE i.onMap RETURN a.family AS family, count(*) AS actors ORDER BY actors DESC, family LIMIT 2`,
    );
    expect(answer).toMatchObject({
      columns: ['family', 'actors'],
      rows: [
        ['social_economy', 7],
        ['business', 6],
      ],
      truncated: false,
    });
  });

  it('gives nodes, relationships and paths by their own properties, and what to light', async () => {
    const { rows, graph, drawing } = await run(
      `MATCH p = (a:Actor {id: '${sample.own('val-petr')}'})-[r:PARTY_TO]->(k:Cooperation {id: '${sample.own('val-c03')}'}) RETURN a, r, p`,
    );
    expect(rows).toEqual([
      [
        expect.objectContaining({ label: 'Actor', name: 'PETR des Deux Vallées' }),
        { type: 'PARTY_TO', role: 'member' },
        [
          expect.objectContaining({ label: 'Actor' }),
          { type: 'PARTY_TO', role: 'member' },
          expect.objectContaining({ label: 'Cooperation' }),
        ],
      ],
    ]);
    expect(graph).toEqual({
      actorIds: [sample.own('val-petr')],
      cooperationIds: [sample.own('val-c03')],
      commitmentIds: [],
    });
    expect(JSON.stringify(rows)).not.toMatch(/elementId|identity/);
    expect(drawing).toEqual({
      nodes: [
        {
          label: 'Actor',
          id: sample.own('val-petr'),
          name: 'PETR des Deux Vallées',
          family: 'local_authority',
        },
        { label: 'Cooperation', id: sample.own('val-c03'), name: expect.any(String) },
      ],
      relationships: [{ type: 'PARTY_TO', ends: [0, 1] }],
      undrawn: 0,
    });
  });

  it.each([
    'MATCH (a:Actor)-[:PARTY_TO]->(:Cooperation)<-[:PARTY_TO]-(b:Actor) RETURN a.name, b.name LIMIT 3',
    'MATCH (a:Actor) WHERE EXISTS { (a)-[:CARRIES]->(:Commitment) } RETURN count(a) AS n',
    'MATCH (a:Actor) WHERE NOT (a)-[:PARTY_TO]->(:Cooperation) RETURN a.name LIMIT 3',
    'MATCH (a:Actor) OPTIONAL MATCH (a)-[:NEEDS]->(r:Resource) RETURN a.name, collect(r.id) AS needs LIMIT 3',
    'MATCH (a:Actor) CALL (a) { MATCH (a)-[:OFFERS]->(r:Resource) RETURN count(r) AS n } RETURN a.name, n LIMIT 3',
    'MATCH (a:Actor)-[:PARTY_TO*2..4]-(b:Actor) RETURN count(DISTINCT b) AS n',
    'MATCH (a:Actor) ((x)-[:PARTY_TO]->(k)<-[:PARTY_TO]-(y)){1,2} (b:Actor) RETURN count(*) AS n LIMIT 1',
    'MATCH (x:Actor|Territory) RETURN count(x) AS n',
    'UNWIND [1, 2] AS x RETURN x UNION MATCH (t:Theme) RETURN t.id AS x LIMIT 3',
    'MATCH (a:Actor) RETURN count(a) AS n',
    'MATCH (a:Actor), (t:Theme) RETURN count(*) AS n',
    'MATCH (a:Actor)-[r:PARTY_TO]->() RETURN count(r) AS n',
    'MATCH (n)-[r]-(m) RETURN count(r) AS n',
    'MATCH p = SHORTEST 1 (a:Actor {id: "a"})-[:PARTY_TO]-+(b:Actor {id: "b"}) RETURN p',
    'MATCH (a:Actor) RETURN a.name, COUNT { (a)--() } AS n, [(a)-[:CARRIES]->(c) | c.text] AS texts',
    'CALL db.labels() YIELD label RETURN label',
    'MATCH (`odd name`:Actor) SET `odd name`:`Un mot` RETURN `odd name` LIMIT 1',
    'SHOW USERS',
  ])('%s', async (query) => {
    expect(await outcome(query)).toBe('200');
  });

  it('takes values by name, which are never part of it', async () => {
    const parameters = { where: sample.territoryId, most: 2, names: ["x' OR 1 = 1", 'Person'], none: null };
    const { rows } = await run(
      'MATCH (t:Territory {id: $where})<-[:ACTS_IN]-(a:Actor) RETURN a.id AS id, $names AS names, $none AS none LIMIT $most',
      parameters,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.slice(1)).toEqual([parameters.names, null]);
    expect(await outcome('RETURN $missing AS x')).toMatch(/^422 CONSOLE_/);
    expect(await outcome('RETURN 1 AS x', { 'a b': 1 })).toBe('400 INVALID_INPUT');
  });

  it('may use every function that is suggested', async () => {
    const { functions } = await amina.ask<ConsoleSchema>('GET', '/api/console');
    const aggregates = new Set(['count', 'collect', 'sum', 'avg', 'min', 'max', 'stDev', 'percentileCont']);
    const [over = [], of = []] = [true, false].map((is) =>
      functions.filter(({ name }) => name !== 'shortestPath' && aggregates.has(name) === is),
    );
    for (const some of [over, of])
      expect(
        await outcome(
          `MATCH p = (node:Actor)-[relationship:PARTY_TO]->(:Cooperation) WITH * LIMIT 1
          WITH *, 1.5 AS x, [1, 2] AS list, '2026-03-12' AS text, date('2026-03-12') AS day, p AS path
          RETURN ${some.map(({ name, takes }, i) => `${name}(${takes}) AS r${i}`).join(', ')}`,
        ),
      ).toBe('200');
    const shortest = functions.find(({ name }) => name === 'shortestPath')?.takes;
    expect(await outcome(`MATCH p = shortestPath(${shortest}) WHERE a.id < b.id RETURN p LIMIT 1`)).toBe(
      '200',
    );
  });

  it('is cut after a thousand rows', async () => {
    const { rows, truncated } = await run('UNWIND range(1, 1000000) AS x RETURN x');
    expect([rows.length, truncated]).toEqual([1000, true]);
  });
});

/** Each is refused, with a stable code. */
const WRONG: ReadonlyArray<readonly [query: string, code: string]> = [
  ['PROFILE', 'CONSOLE_SYNTAX'],
  ['MATCH (a:Actor) RETURN a; MATCH (b:Actor) RETURN b', 'CONSOLE_SYNTAX'],
  ['MATCH (a:Actor RETURN a', 'CONSOLE_SYNTAX'],
  ['RETURN 1 / 0 AS x', 'CONSOLE_FAILED'],
  ["CREATE (:Actor {id: 'a'}) CREATE (:Actor {id: 'a'})", 'CONSOLE_FAILED'],
];

describe('a statement that gives nothing', { timeout: START }, () => {
  it.each(WRONG)('%s', async (query, code) => {
    expect(await outcome(query)).toBe(`422 ${code}`);
  });

  it('gets the reason in both languages, with the message of Neo4j', async () => {
    const said = async (language: string) =>
      (
        await new TestBrowser(api).send(
          'POST',
          '/api/console',
          { query: 'MATCH (a:Actor RETURN a' },
          { 'accept-language': language, authorization: `Bearer ${token}` },
        )
      ).json().detail;
    expect(await said('fr')).toMatch(/^Neo4j ne comprend pas cette requête\. Invalid input/);
    expect(await said('en')).toMatch(/^Neo4j does not understand this statement\. Invalid input/);
  });
});

describe('the library of graph algorithms', { timeout: START }, () => {
  it('computes on the copy, and what it writes is there for the next question', async () => {
    await run(
      "MATCH (a:Actor)-[:PARTY_TO]->(k:Cooperation) WITH gds.graph.project('g', a, k, {}, {undirectedRelationshipTypes: ['*']}) AS g RETURN g.nodeCount AS n",
    );
    await run(
      "CALL gds.pageRank.write('g', {writeProperty: 'rank', concurrency: 1}) YIELD nodePropertiesWritten AS n RETURN n",
    );
    const { rows } = await run('MATCH (a:Actor) WHERE a.rank > 0 RETURN count(a) > 5 AS some');
    expect(rows).toEqual([[true]]);
  });

  it('projects a graph of 2,000 nodes and ranks them', async () => {
    const projected = await run(
      "UNWIND range(1, 2000) AS i WITH gds.graph.project('ring', i, i % 2000 + 1) AS g RETURN g.nodeCount AS nodes, g.relationshipCount AS links",
    );
    expect(projected.rows).toEqual([[2000, 2000]]);
    const { rows } = await run(
      "CALL gds.pageRank.stream('ring', {concurrency: 1}) YIELD nodeId RETURN count(nodeId) AS ranked",
    );
    expect(rows).toEqual([[2000]]);
  });

  it('is deleted with its copy, which names its source', LONG, async () => {
    const { copy } = await run('RETURN 1 AS x');
    expect(copy.territories).toContainEqual(
      expect.objectContaining({
        ...{ id: sample.territoryId, day: '2026-03-12', revision: 1, allChanges: true },
        name: expect.stringContaining('Val-d’Exemple'),
      }),
    );
    await amina.ask('POST', `/api/territories/${sample.territoryId}/actors`, {
      ...{ id: sample.own('val-nouveau'), name: 'Nouveau venu', family: 'citizens' },
    });
    const found = `MATCH (a:Actor {id: '${sample.own('val-nouveau')}'}) RETURN a.name AS name`;
    expect((await run(found)).rows).toEqual([]);
    const renewed = await new TestBrowser(api).ask<ConsoleState>('POST', '/api/console/copy', undefined, {
      authorization: `Bearer ${token}`,
    });
    expect(renewed.state).toBe('open');
    expect(renewed.copy?.territories).toContainEqual(
      expect.objectContaining({ id: sample.territoryId, revision: 2 }),
    );
    expect((await run(found)).rows).toEqual([['Nouveau venu']]);
    expect((await run('MATCH (a:Actor) WHERE a.rank > 0 RETURN a')).rows).toEqual([]);
  });
});

// More of them, and what else is tried: tests/attack/console.long.test.ts.
describe('a statement that does not end', { timeout: START }, () => {
  it('is stopped with its engine, without remains; nobody else had it meanwhile', LONG, async () => {
    expect(consoleFolders()).toHaveLength(1);
    expect(await amina.outcome('POST', '/api/console', { query: 'RETURN 1 AS x' })).toBe('409 CONSOLE_TAKEN');
    // No timeout of the database stops it.
    expect(await outcome('RETURN reduce(s = 0, i IN range(1, 1000000000000) | s + i) AS x')).toBe(
      '422 CONSOLE_TIMEOUT',
    );
    await expect.poll(consoleFolders, { timeout: START }).toEqual([]);
  });
});

describe('access to the console', () => {
  it('is no contributor', async () => {
    const contributor = await comeIn(amina, 'contributor', [sample.territoryId]);
    expect(await contributor.outcome('POST', '/api/console', { query: 'RETURN 1 AS x' })).toBe(
      '403 FORBIDDEN',
    );
    expect(await contributor.outcome('GET', '/api/console/copy')).toBe('403 FORBIDDEN');
  });

  it('returns one sentence where no console is available', async () => {
    const without = await openTestApp();
    const state = await without.send('GET', '/api/console/copy', undefined, { 'accept-language': 'en' });
    expect(state.json()).toEqual({
      state: 'unavailable',
      why: expect.stringMatching(/^The console opens a database of its own, and Neo4j could not be started/),
    });
    const refused = await without.send('POST', '/api/console', { query: 'RETURN 1 AS x' });
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'CONSOLE_NO_ENGINE']);
    await without.close();
  });

  it('returns the names available to it', async () => {
    const { nodes, relationships } = await amina.ask<ConsoleSchema>('GET', '/api/console');
    for (const label of ['Person', 'Workshop', 'Contribution', 'Fiche'])
      expect(nodes.map((one) => one.label)).not.toContain(label);
    expect(relationships).toContainEqual({
      type: 'SERVES',
      from: 'Cooperation',
      to: 'Commitment',
      properties: [],
    });
  });
});
