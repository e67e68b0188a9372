import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConsoleAnswer, ConsoleSchema } from '../../server/contract/console.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import type { TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let sample: Copy;
let token: string;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  sample = await copySample(api.executor, 'val-d-exemple');
  ({ token } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds: 'all' }));
});
afterAll(() => api.close());

/** As a researcher's program asks it. */
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

describe('a statement that reads the model', () => {
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
    expect(await outcome('MATCH (n:$($label)) RETURN n', { label: 'Person' })).toMatch(/^422 CONSOLE_/);
    expect(await outcome('MATCH (n:Actor)-[r:$($type)]->(m) RETURN m', { type: 'CHANGED' })).toMatch(
      /^422 CONSOLE_/,
    );
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
const HOSTILE: ReadonlyArray<readonly [query: string, code: string]> = [
  ["CREATE (a:Actor {id: 'x'})", 'CONSOLE_WRITES'],
  ['MATCH (a:Actor) SET a.name = 1', 'CONSOLE_WRITES'],
  ['MATCH (a:Actor) DETACH DELETE a', 'CONSOLE_WRITES'],
  ["MERGE (a:Actor {id: 'x'})", 'CONSOLE_WRITES'],
  ['MATCH (a:Actor) FOREACH (x IN [1] | SET a.y = 1)', 'CONSOLE_WRITES'],
  ['CREATE INDEX x FOR (a:Actor) ON (a.y)', 'CONSOLE_WRITES'],
  ['DROP CONSTRAINT actor_id IF EXISTS', 'CONSOLE_WRITES'],
  ['MATCH (a:Actor) CALL (a) { SET a.x = 1 } IN TRANSACTIONS', 'CONSOLE_WRITES'],
  ['MATCH (a:Actor) CALL (a) { RETURN 1 AS x } IN TRANSACTIONS RETURN x', 'CONSOLE_TRANSACTIONS'],
  ["CALL db.createLabel('X')", 'CONSOLE_WRITES'],
  ['CALL db.labels() YIELD label RETURN label', 'CONSOLE_PROCEDURE'],
  ['CALL gds.graph.list() YIELD graphName RETURN graphName', 'CONSOLE_PROCEDURE'],
  ['CALL gds.graph.drop("x") YIELD graphName RETURN graphName', 'CONSOLE_PROCEDURE'],
  ["LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line", 'CONSOLE_LOAD'],
  ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", 'CONSOLE_LOAD'],
  ['SHOW USERS', 'CONSOLE_ADMINISTERS'],
  ['SHOW CURRENT USER', 'CONSOLE_ADMINISTERS'],
  ["ALTER USER neo4j SET PASSWORD 'password'", 'CONSOLE_ADMINISTERS'],
  ['SHOW DATABASES', 'CONSOLE_ADMINISTERS'],
  ['SHOW TRANSACTIONS', 'CONSOLE_ADMINISTERS'],
  ['SHOW SETTINGS', 'CONSOLE_ADMINISTERS'],
  ["TERMINATE TRANSACTION 'neo4j-transaction-1'", 'CONSOLE_ADMINISTERS'],
  ['MATCH (n) RETURN n', 'CONSOLE_UNLABELLED'],
  ['MATCH (n) RETURN count(n) AS n', 'CONSOLE_UNLABELLED'],
  ['MATCH (n) WHERE n.passwordHash IS NOT NULL RETURN n.passwordHash AS x', 'CONSOLE_UNLABELLED'],
  ["MATCH (n) WHERE elementId(n) = '4:x:1' RETURN n", 'CONSOLE_UNLABELLED'],
  ['MATCH (n:!Actor) RETURN n', 'CONSOLE_UNLABELLED'],
  ['MATCH (n:%) RETURN n', 'CONSOLE_UNLABELLED'],
  ["MATCH (n:$('Per' + 'son')) RETURN n", 'CONSOLE_UNLABELLED'],
  ['MATCH ()-[r]->() RETURN r', 'CONSOLE_UNLABELLED'],
  ['MATCH (n:Person) RETURN n.passwordHash AS x', 'CONSOLE_LABEL'],
  ['MATCH (n:Person) RETURN count(n) AS n', 'CONSOLE_LABEL'],
  ['MATCH (a:Actor), (n:Person) RETURN count(*) AS n', 'CONSOLE_LABEL'],
  ['MATCH (a:Actor), (n) RETURN count(*) AS n', 'CONSOLE_UNLABELLED'],
  ['MATCH (n:Actor|Person) RETURN n', 'CONSOLE_LABEL'],
  ['MATCH (n:Session) RETURN n', 'CONSOLE_LABEL'],
  ['MATCH (n:AccessLink) RETURN properties(n) AS x', 'CONSOLE_LABEL'],
  ['MATCH (n:Change) RETURN n.before AS x', 'CONSOLE_LABEL'],
  ['MATCH (n:Contribution) RETURN n', 'CONSOLE_LABEL'],
  ['MATCH (a:Actor), (n:Participant) RETURN n', 'CONSOLE_LABEL'],
  ['UNWIND [1] AS x CALL (x) { MATCH (n:Person) RETURN n } RETURN n', 'CONSOLE_LABEL'],
  ['MATCH (a:Actor) WHERE EXISTS { MATCH (n:Person) WHERE n.name = a.name } RETURN a', 'CONSOLE_LABEL'],
  ['MATCH (t:Territory)--(n) RETURN n', 'CONSOLE_UNTYPED'],
  ['MATCH (t:Territory)-[r]-(n) RETURN n', 'CONSOLE_UNTYPED'],
  ['MATCH (t:Territory)-[*1..3]-(n) RETURN n', 'CONSOLE_UNTYPED'],
  ['MATCH (t:Territory)-[:!ACTS_IN]-(n) RETURN n', 'CONSOLE_UNTYPED'],
  ['MATCH (t:Territory) RETURN [(t)--(n) | n] AS x', 'CONSOLE_UNTYPED'],
  ['MATCH (t:Territory) RETURN COUNT { (t)--() } AS x', 'CONSOLE_UNTYPED'],
  ['MATCH (t:Territory)<-[:CHANGED]-(n) RETURN n', 'CONSOLE_TYPE'],
  ['MATCH (t:Territory)<-[:HELD_IN|ACTS_IN]-(n) RETURN n', 'CONSOLE_TYPE'],
  ['MATCH (t:Territory)<-[:HELD_IN*]-(n) RETURN n', 'CONSOLE_TYPE'],
  ['RETURN [x IN range(0, 1) | COLLECT { MATCH (n:Person) RETURN n.passwordHash }] AS x', 'CONSOLE_NESTED'],
  [
    'RETURN [x IN range(0, 1) | COUNT { MATCH (n) WHERE n.passwordHash STARTS WITH "a" }] AS x',
    'CONSOLE_NESTED',
  ],
  [
    'MATCH (a:Actor) RETURN CASE WHEN a.id = "x" THEN EXISTS { MATCH (n:Person) } ELSE false END AS x',
    'CONSOLE_NESTED',
  ],
  [
    'MATCH (a:Actor) WHERE any(x IN [1] WHERE EXISTS { MATCH (n:Person) WHERE n.name = a.name }) RETURN a',
    'CONSOLE_NESTED',
  ],
  ['MATCH (t:Territory) RETURN [i IN [1] | [(t)-[r]-(n) | n]] AS x', 'CONSOLE_NESTED'],
  [
    'MATCH (:Actor)-[r:PARTY_TO]->() WITH 1 AS one MATCH (t:Territory) RETURN [i IN [1] | [(t)-[r]-(n) | n]] AS x',
    'CONSOLE_NESTED',
  ],
  ['MATCH (t:Territory) WHERE any(i IN [1] WHERE (t)-[]-(:Person)) RETURN t', 'CONSOLE_NESTED'],
  ['MATCH (`a)-[:PARTY_TO]->(b`:Person) RETURN 1 AS x', 'CONSOLE_NAMES'],
  ['MATCH (n:\\u0050erson) RETURN n', 'CONSOLE_NAMES'],
  ['MATCH p = SHORTEST 1 (a:Actor {id: "a"})-[:PARTY_TO]-+(b:Actor {id: "b"}) RETURN p', 'CONSOLE_OPERATOR'],
  ['PROFILE MATCH (a:Actor) RETURN a', 'CONSOLE_SYNTAX'],
  ['MATCH (a:Actor) RETURN a; MATCH (b:Actor) RETURN b', 'CONSOLE_SYNTAX'],
  ['USE system SHOW USERS', 'CONSOLE_SYNTAX'],
  ['MATCH (a:Actor RETURN a', 'CONSOLE_SYNTAX'],
  ['RETURN 1 / 0 AS x', 'CONSOLE_FAILED'],
];

describe('a statement that does more than read the model', () => {
  it.each(HOSTILE)('%s', async (query, code) => {
    expect(await outcome(query)).toBe(`422 ${code}`);
  });

  it('is told why in both languages, with what it stumbled on', async () => {
    const said = async (language: string) =>
      (
        await amina.send(
          'POST',
          '/api/console',
          { query: 'MATCH (n:Person) RETURN n' },
          { 'accept-language': language },
        )
      ).json().detail;
    expect(await said('fr')).toMatch(/L’étiquette Person n’est pas de celles que la console lit/);
    expect(await said('en')).toMatch(/The label Person is not one that the console reads/);
  });

  it('is stopped when it takes too long, and others are told that it runs', async () => {
    const long = outcome(
      'UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n',
    );
    await expect.poll(() => outcome('RETURN 1 AS x')).toBe('409 CONSOLE_BUSY');
    expect(await long).toBe('422 CONSOLE_TIMEOUT');
    expect(await outcome('RETURN 1 AS x')).toBe('200');
  });
});

describe('whoever may use it', () => {
  it('reads all territories and what is private', async () => {
    const contributor = await comeIn(amina, 'contributor', [sample.territoryId]);
    const facilitator = await comeIn(amina, 'facilitator', [sample.territoryId]);
    for (const one of [contributor, facilitator])
      expect(await one.outcome('POST', '/api/console', { query: 'RETURN 1 AS x' })).toBe('403 FORBIDDEN');
  });

  it('is told what there is to name', async () => {
    const { nodes, relationships } = await amina.ask<ConsoleSchema>('GET', '/api/console');
    expect(nodes.map(({ label }) => label)).not.toContain('Person');
    expect(relationships).toContainEqual({
      type: 'SERVES',
      from: 'Cooperation',
      to: 'Commitment',
      properties: [],
    });
  });
});
