import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import type { ConsoleAnswer, ConsoleState } from '../../model/contract/console.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { consoleFolders, testConsole } from '../support/console-host.ts';
import { type Copy, copySample } from '../support/copy-sample.ts';
import type { TestApp } from '../support/test-app.ts';

// Statements typed in the console to reach the room’s database, or to disturb it. Each killed engine restarts
// at the next question, so the statements that an engine survives come first.
const START = 600_000;

let api: TestApp;
let amina: TestBrowser;
let sample: Copy;
let room: Driver;
let before: string;
beforeAll(async () => {
  api = await openGuardedApp({ consoleHost: testConsole() });
  amina = await becomeAdministrator(api);
  sample = await copySample(api.executor, 'val-d-exemple');
  const { uri, user, password } = inject('neo4j');
  room = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  before = await stateOfRoom();
});
afterAll(async () => {
  await room.close();
  await api.close();
  expect(consoleFolders()).toEqual([]);
});

const askRoom = async (text: string) =>
  (await room.executeQuery(text, {}, { database: inject('neo4j').database })).records;

/** Returns the process of the room’s engine and the data that this test created. */
async function stateOfRoom(): Promise<string> {
  const [jvm] = await askRoom(
    "CALL dbms.queryJmx('java.lang:type=Runtime') YIELD attributes RETURN attributes.Name.value AS n, attributes.StartTime.value AS t",
  );
  const map = await amina.send('GET', `/api/territories/${sample.territoryId}/export.json`);
  const elements = JSON.stringify(map.json().elements ?? map.json().content);
  return JSON.stringify([jvm?.get('n'), String(jvm?.get('t')), elements.length > 1000 && elements]);
}

const program = async (territoryIds: 'all' | string[] = 'all') => {
  const { token, id } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds });
  const headers = { authorization: `Bearer ${token}` };
  const browser = new TestBrowser(api);
  return {
    id,
    ask: (query: string) => browser.ask<ConsoleAnswer>('POST', '/api/console', { query }, headers),
    outcome: (query: string) => browser.outcome('POST', '/api/console', { query }, headers),
    state: () => browser.ask<ConsoleState>('GET', '/api/console/copy', undefined, headers),
  };
};
type Program = Awaited<ReturnType<typeof program>>;

/** Codes that a killed or refused statement may return; with each of them the room is unchanged. */
async function harmless(): Promise<void> {
  expect(await stateOfRoom()).toBe(before);
  expect(consoleFolders().length).toBeLessThanOrEqual(1);
}

describe('a statement asks for what is not its own', { timeout: START }, () => {
  let nadia: Program;
  beforeAll(async () => {
    nadia = await program();
  });

  it('every node by its number: nobody’s account, session, code, history is there', async () => {
    const nodes = await nadia.ask(
      "UNWIND range(0,6000) AS i WITH gds.util.asNode(i) AS n WHERE 'Person' IN labels(n) RETURN properties(n)",
    );
    expect(nodes.rows).toEqual([]);
    const { rows } = await nadia.ask(
      'MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label',
    );
    expect(rows.flat()).toEqual([
      'Actor',
      'Commitment',
      'Cooperation',
      'Declaration',
      'Resource',
      'Territory',
      'Theme',
    ]);
    const names = await nadia.ask('CALL db.propertyKeys() YIELD propertyKey RETURN collect(propertyKey)');
    expect(String(names.rows)).not.toMatch(/password|token|hash|before|after/i);
  });

  it('the engine itself tells no password of ours, and is another than the room’s', async () => {
    const { rows } = await nadia.ask("CALL dbms.queryJmx('java.lang:*') YIELD attributes RETURN attributes");
    expect(JSON.stringify(rows)).not.toContain(inject('neo4j').password);
    expect(JSON.stringify(rows)).not.toContain(JSON.parse(before)[0]);
  });

  it('addresses and files', async () => {
    let calls = 0;
    const elsewhere: Server = createServer((_, response) => {
      calls += 1;
      response.end('secret\n');
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const { port } = elsewhere.address() as AddressInfo;
    for (const url of [
      `http://127.0.0.1:${port}/a.csv`,
      `http://[::1]:${port}/`,
      `http://localhost:${port}/`,
      'file:///etc/passwd',
      'file:///password',
    ])
      expect(await nadia.outcome(`LOAD CSV FROM '${url}' AS line RETURN line`), url).toBe(
        '422 CONSOLE_FAILED',
      );
    elsewhere.close();
    expect(calls).toBe(0);
  });

  it.each([
    'CALL gds.graph.export("g", {dbName: "other"})',
    'CALL gds.graph.export.csv("g", {exportName: "other"})',
    'CALL gds.backup({})',
    'CALL gds.restore({})',
    'CALL gds.model.store("m")',
    'CALL gds.debug.sysInfo()',
    'CALL apoc.help("x")',
  ])('%s', async (query) => {
    expect(await nadia.outcome(query)).toBe('422 CONSOLE_FAILED');
  });

  it('writes, which stay in the copy', async () => {
    await nadia.ask("MATCH (a:Actor) SET a.name = 'Nobody'");
    await nadia.ask('MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS');
    await nadia.ask("CREATE (:Person {name: 'x'})");
    expect((await nadia.ask('MATCH (n) RETURN labels(n)[0] AS l, count(*) AS n')).rows).toEqual([
      ['Person', 1],
    ]);
    await harmless();
  });

  it('somebody else’s copy: it is never handed on', async () => {
    const other = await program();
    expect(await other.outcome('RETURN 1 AS x')).toBe('409 CONSOLE_TAKEN');
    const { state, why, copy } = await other.state();
    expect([state, copy]).toEqual(['taken', undefined]);
    expect(why).toMatch(/depuis \d\d:\d\d \(heure de Paris\)/);
    expect((await nadia.state()).state).toBe('open');
  });

  it('memory by a projection: the engine goes, and begins again as it was', async () => {
    expect(
      await nadia.outcome(
        "UNWIND range(1, 50000000) AS i WITH gds.graph.project('g', i, i + 1) AS g RETURN g",
      ),
    ).toMatch(/^422 CONSOLE_(MEMORY|TIMEOUT)$/);
    await harmless();
    // The deleted, written and projected data is discarded with the engine.
    const { rows } = await nadia.ask(
      `MATCH (a:Actor)-[:ACTS_IN]->(:Territory {id: '${sample.territoryId}'}) RETURN count(a) > 5 AS some`,
    );
    expect(rows).toEqual([[true]]);
    expect((await nadia.ask('CALL gds.graph.list() YIELD graphName RETURN graphName')).rows).toEqual([]);
  });

  it('rights that are withdrawn: the copy goes at once', async () => {
    expect(consoleFolders()).toHaveLength(1);
    await amina.ask('DELETE', `/api/access-links/${nadia.id}`);
    await expect.poll(consoleFolders, { timeout: START }).toEqual([]);
    expect(await nadia.outcome('RETURN 1 AS x')).toBe('401 UNAUTHENTICATED');
  });
});

describe('a statement that does not end', { timeout: START }, () => {
  let samir: Program;
  beforeAll(async () => {
    samir = await program([sample.territoryId]);
  });

  it.each([
    ['a text that doubles', "RETURN reduce(s = 'a', i IN range(1, 40) | s + s) AS x", /MEMORY/],
    [
      'a sum without end, which no timeout of the database stops',
      'RETURN reduce(s = 0, i IN range(1, 1000000000000) | s + i) AS x',
      /TIMEOUT/,
    ],
    [
      'one value as large as the memory',
      "RETURN [x IN range(1, 1500000) | 'aaaaaaaaaaaaaaaaaaaaaaaa'] AS x",
      /TOO_LARGE/,
    ],
  ])('%s', async (_, query, code) => {
    expect(await samir.outcome(query)).toMatch(code);
    // The refusal does not wait for the engine to be gone.
    await expect.poll(consoleFolders, { timeout: START }).toEqual([]);
    await harmless();
  });

  it('asked again and again, by several at once: none piles up', async () => {
    const endless =
      'UNWIND range(1, 100000000) AS x UNWIND range(1, 100000000) AS y WITH x, y WHERE x + y < 0 RETURN count(*) AS n';
    const other = await program([sample.territoryId]);
    const first = samir.outcome(endless);
    // Two requests in flight may arrive in either order.
    await expect.poll(async () => (await samir.state()).state, { timeout: START }).not.toBe('closed');
    expect(await samir.outcome(endless)).toBe('409 CONSOLE_BUSY');
    expect(await other.outcome(endless)).toBe('409 CONSOLE_TAKEN');
    expect(await first).toBe('422 CONSOLE_TIMEOUT');
    await expect.poll(consoleFolders, { timeout: START }).toEqual([]);
    await harmless();
  });
});

describe('a person restricted to some territories', { timeout: START }, () => {
  it('finds these and no other; signing out ends it, and the next one meets nothing of it', async () => {
    const bound = await comeIn(amina, 'facilitator', [sample.territoryId]);
    const asked = await bound.ask<ConsoleAnswer>('POST', '/api/console', {
      query: "MATCH (t:Territory) CREATE (:Left {by: 'bound'}) RETURN t.id AS id",
    });
    expect(asked.rows).toEqual([[sample.territoryId]]);
    expect(asked.copy).toMatchObject({ territories: [{ id: sample.territoryId }], withPrivate: true });
    expect(await amina.outcome('POST', '/api/console', { query: 'RETURN 1 AS x' })).toBe('409 CONSOLE_TAKEN');
    await bound.ask('DELETE', '/api/sessions/current');
    await expect.poll(consoleFolders, { timeout: START }).toEqual([]);
    const { rows } = await amina.ask<ConsoleAnswer>('POST', '/api/console', {
      query: 'MATCH (n:Left) RETURN count(n) AS n',
    });
    expect(rows).toEqual([[0]]);
    await harmless();
  });

  it('erased data is in no export or copy', async () => {
    expect((await amina.ask<ConsoleState>('GET', '/api/console/copy')).state).toBe('open');
    const { person } = await amina.ask<Me>('GET', '/api/me');
    expect(person?.role).toBe('administrator');
    const erased = sample.own('val-petr');
    const { name } = await amina.ask<{ name: string }>('GET', `/api/actors/${erased}`);
    await amina.ask('POST', `/api/actors/${erased}/erasure`, { name });
    await expect.poll(consoleFolders, { timeout: START }).toEqual([]);
    const { rows } = await amina.ask<ConsoleAnswer>('POST', '/api/console', {
      query: `MATCH (a:Actor {id: '${erased}'}) RETURN a`,
    });
    expect(rows).toEqual([]);
  });
});
