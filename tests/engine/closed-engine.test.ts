import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOM_PROCEDURES } from '../../server/engine/procedures.ts';
import { openDriver } from '../../server/store/driver.ts';
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts';
import { localEngine } from '../support/spawn-maillage.ts';

// The Neo4j that Maillage starts, asked past Maillage, with its own password: what it refuses by its settings alone.
let engine: OwnEngine;
let driver: Driver;
let elsewhere: Server;
let calls = 0;

beforeAll(async () => {
  engine = await startOwnEngine();
  driver = openDriver(engine.settings);
  elsewhere = createServer((_, response) => {
    calls += 1;
    response.end('secret\n');
  });
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  elsewhere.close();
  await driver.close();
  await engine.stop();
});

const ask = async (text: string, params: object = {}): Promise<string> => {
  const session = driver.session({ defaultAccessMode: neo4j.session.WRITE });
  try {
    const { records } = await session.run(text, params);
    return JSON.stringify(records.map((record) => record.toObject()));
  } catch (error) {
    return `refused: ${error instanceof Error ? error.message : error}`;
  } finally {
    await session.close();
  }
};

/** Returns the addresses and ports on which a process listens, from the kernel’s tables. */
function listened(pid: number): string[] {
  const sockets = new Set(
    readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
      try {
        return /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [];
      } catch {
        return []; // closed meanwhile
      }
    }),
  );
  return ['tcp', 'tcp6'].flatMap((table) =>
    readFileSync(`/proc/${pid}/net/${table}`, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, , , state, , , , , , inode = '']) => state === '0A' && sockets.has(inode))
      .map(([, local = '']) => local),
  );
}

describe('the engine that Maillage starts', () => {
  it('answers who has its password, and nobody else', async () => {
    expect(await ask('RETURN 1 AS n')).toBe('[{"n":1}]');
    const stranger = openDriver({ ...engine.settings, password: 'neo4j' });
    await expect(stranger.verifyConnectivity()).rejects.toThrow(/unauthorized/i);
    await stranger.close();
  });

  it('reads no file', async () => {
    const file = path.join(engine.dataDir, 'neo4j', 'password');
    for (const url of [`file://${file}`, 'file:///etc/passwd', 'file:///password'])
      expect(await ask('LOAD CSV FROM $url AS line RETURN line', { url })).toMatch(/^refused: /);
  });

  it('calls no address', async () => {
    const { port } = elsewhere.address() as AddressInfo;
    for (const url of [
      `http://127.0.0.1:${port}/a.csv`,
      `http://localhost:${port}/`,
      `http://[::1]:${port}/`,
    ])
      expect(await ask('LOAD CSV FROM $url AS line RETURN line', { url })).toMatch(/^refused: /);
    expect(calls).toBe(0);
  });

  it.each([
    'CALL apoc.help("x")',
    'RETURN apoc.version() AS x',
    'CALL apoc.load.json("file:///etc/passwd") YIELD value RETURN value',
    'CALL gds.graph.export("g", {dbName: "other"})',
    'CALL gds.graph.export.csv("g", {exportName: "other"})',
    'RETURN gds.util.asNode(0) AS n',
    'CALL gds.graph.list() YIELD graphName RETURN graphName',
    'CALL gds.pageRank.stream("g") YIELD nodeId RETURN nodeId',
  ])('has no %s', async (text) => {
    expect(await ask(text)).toMatch(/^refused: /);
  });

  it.each([
    ['PROCEDURES', /^(db|dbms|tx)\./],
    // GDS registers this aggregation itself, whatever the allow-list; queries of researchers never reach this
    // engine.
    ['FUNCTIONS WHERE NOT isBuiltIn', /^gds\.graph\.project$/],
  ])('has no %s besides those of Neo4j and what Maillage calls of GDS', async (what, known) => {
    const [listed, filter = ''] = what.split(' WHERE ');
    const where = filter === '' ? '' : `WHERE ${filter}`;
    const found = await ask(`SHOW ${listed} YIELD * ${where} RETURN name`);
    const names = (JSON.parse(found) as { name: string }[]).map(({ name }) => name);
    expect(names).toContain('gds.version');
    expect(names.filter((name) => !known.test(name) && !ROOM_PROCEDURES.includes(name))).toEqual([]);
  });

  it('keeps no query in a log', async () => {
    const typed = 'Une phrase qui ne reste pas';
    expect(await ask('RETURN $typed AS said', { typed })).toContain(typed);
    const logs = path.join(engine.dataDir, 'neo4j', 'logs');
    for (const name of readdirSync(logs))
      expect(readFileSync(path.join(logs, name), 'utf8')).not.toContain(typed);
  });

  it.skipIf(!existsSync('/proc/net/tcp'))('listens at one port, of this machine alone', () => {
    const { pid } = localEngine(engine.dataDir);
    const port = Number(new URL(engine.settings.uri).port).toString(16).toUpperCase().padStart(4, '0');
    // 127.0.0.1 as IPv4, or mapped into IPv6.
    expect(listened(pid).map((local) => local.replace(/^0{16}FFFF0000/, ''))).toEqual([`0100007F:${port}`]);
  });
});
