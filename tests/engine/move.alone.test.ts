// @module-tag long
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Snapshot } from '../../model/contract/snapshot.ts';
import { BACKUP_TYPE, BACKUP_VERSION, type BackupNode } from '../../server/backups/backup-lines.ts';
import { readConfig } from '../../server/config.ts';
import { type RunningEngine, startEngine } from '../../server/engine/start.ts';
import { checkBackup } from '../../server/exchange/backup/read-backup.ts';
import { writeBackup } from '../../server/exchange/backup/write-backup.ts';
import type { DatabaseSettings } from '../../server/store/driver.ts';
import { openExecutor } from '../../server/store/execute.ts';
import { schemaFiles } from '../../server/store/schema-files.ts';
import { spawnMaillage, spawnScript } from '../support/spawn-maillage.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { askRaw, wholeGraph } from '../support/whole-graph.ts';
import { WriteApi } from '../support/write-api.ts';

const POLL = { timeout: 120_000, interval: 5 };

// One story: an empty Neo4j of another machine becomes a Maillage, is given a snapshot, then all of the first.
const scratch = mkdtempSync(path.join(tmpdir(), 'maillage-move-'));
const folder = path.join(scratch, 'backups');
const opened: TestApp[] = [];
let engine: RunningEngine;
let there: DatabaseSettings;

beforeAll(async () => {
  const result = readConfig({ ...process.env, NEO4J_URI: '', NEO4J_PASSWORD: '' });
  if ('problems' in result) throw new Error(result.problems.join('\n'));
  const log = { info: () => undefined, progress: () => undefined };
  engine = await startEngine({ dataDir: path.join(scratch, 'data'), cacheDir: result.config.cacheDir, log });
  const { uri, user, password, database } = engine;
  there = { uri, user, password, database };
});
afterAll(async () => {
  await Promise.all(opened.map((app) => app.close()));
  await engine?.stop();
  rmSync(scratch, { recursive: true, force: true });
});

const envOf = ({ uri, user, password, database }: DatabaseSettings) => ({
  ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
  MAILLAGE_BACKUPS: folder,
});

/** Runs `npm run …` as a person types it. */
function command(name: 'backup' | 'restore', on: DatabaseSettings, ...args: string[]) {
  return commandWith({}, name, on, ...args);
}

function commandWith(
  settings: Record<string, string>,
  name: 'backup' | 'restore',
  on: DatabaseSettings,
  ...args: string[]
) {
  const child = spawnScript(name, { ...process.env, ...envOf(on), ...settings }, ...args);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | string);
  return { child, ended, output: () => output };
}

const contentOf = async (name: string) => (await checkBackup(path.join(folder, name))).footer.content;
const newestOf = (reason: string) =>
  readdirSync(folder)
    .filter((name) => name.includes(reason))
    .sort()
    .at(-1) ?? '';

async function openOn(settings: DatabaseSettings): Promise<TestApp> {
  const app = await openTestApp({ executor: openExecutor(settings) });
  opened.push(app);
  return app;
}

describe('from one Neo4j to another', () => {
  it('two programs that start together on an empty database make it one, once', async () => {
    const both = [spawnMaillage(envOf(there)), spawnMaillage(envOf(there))];
    try {
      for (const { address } of both)
        expect((await fetch(new URL('/api/health?probe=ready', await address()))).status).toBe(200);
      const rows = await askRaw(there, 'MATCH (v:SchemaVersion) RETURN v.name AS name ORDER BY name');
      const steps = schemaFiles().slice(1);
      expect(rows).toEqual(steps.map(({ name }) => ({ name })));
      const constraints = await askRaw(there, 'SHOW CONSTRAINTS YIELD name RETURN name');
      const created = steps
        .flatMap(({ definitions }) => definitions)
        .filter((text) => text.includes('CONSTRAINT'));
      expect(constraints).toHaveLength(created.length + 1);
    } finally {
      for (const { child } of both) child.kill('SIGTERM');
      await Promise.all(both.map(({ ended }) => ended));
    }
  });

  it('a snapshot moves from one Maillage to the other with an unchanged hash', async () => {
    const [here, other] = [new WriteApi(await openOn(inject('neo4j'))), new WriteApi(await openOn(there))];
    const t = await here.territory({ asOf: '2026-03-12' });
    const [a = '', b = ''] = await here.actors(t, 2);
    await here.cooperation(t, [a, b], { themes: ['food'] });
    const snapshot = (await here.post(`/api/territories/${t}/snapshots`, {
      title: 'À emporter',
    })) as unknown as Snapshot;
    const file = (await here.api.send('GET', `/api/snapshots/${snapshot.id}/file`)).json();
    const brought = await other.post('/api/snapshots', file);
    expect(brought).toMatchObject({ id: snapshot.id, title: 'À emporter', hash: snapshot.hash });
    expect((await other.api.send('GET', `/api/snapshots/${snapshot.id}/file`)).json()).toEqual(file);
    expect((await other.api.send('GET', `/api/territories/${t}`)).statusCode).toBe(404);
  });

  it('a backup of the one, restored into the other, is the same graph, property by property', async () => {
    const here = new WriteApi(await openOn(inject('neo4j')));
    const t = await here.territory();
    const [a = ''] = await here.actors(t, 1, { private: true, name: 'Sœur « Ñ » 😀\n' });
    await here.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 100, y: -0.25 }] });

    const backup = command('backup', inject('neo4j'));
    expect(await backup.ended, backup.output()).toBe(0);
    const name = newestOf('asked');
    expect(backup.output()).toContain(name);
    const before = await wholeGraph(there);
    const restore = command('restore', there, name);
    expect(await restore.ended, restore.output()).toBe(0);
    expect(await wholeGraph(there)).toEqual(await wholeGraph(inject('neo4j')));
    const [one, two] = opened;
    const [mapHere, mapThere] = await Promise.all(
      [one, two].map(async (app) => (await app?.send('GET', `/api/territories/${t}/map`))?.json()),
    );
    expect(mapThere).toEqual(mapHere);
    // The other, backed up in its turn, gives the same lines.
    expect(await command('backup', there).ended).toBe(0);
    expect(await contentOf(newestOf('asked'))).toBe(await contentOf(name));

    // And what was there before comes back from the copy that was made of it.
    expect(await command('restore', there, path.join(folder, newestOf('before_restore'))).ended).toBe(0);
    expect(await wholeGraph(there)).toEqual(before);
  });

  it('a backup that is made and cannot be copied off the machine ends with status 3', async () => {
    const last = newestOf('asked');
    const unmounted = path.join(scratch, 'not-mounted');
    const backup = commandWith({ MAILLAGE_COPY_FOLDER: unmounted }, 'backup', there);
    expect(await backup.ended, backup.output()).toBe(3);
    expect(backup.output()).toContain(unmounted);
    expect(newestOf('asked')).not.toBe(last);
    expect(backup.output()).toContain(newestOf('asked'));
  });

  it('a restoration that is killed in the middle leaves what was there, and the next start clears the rest', async () => {
    const before = await wholeGraph(there);
    const file = path.join(scratch, 'large.jsonl.gz');
    await writeLarge(file, 20_000);
    const restore = command('restore', there, file);
    const aside = async () =>
      ((await askRaw(there, 'MATCH (n:Staged) RETURN toString(count(n)) AS n')) as { n: string }[])[0]?.n;
    await expect.poll(aside, POLL).not.toBe('0');
    restore.child.kill('SIGKILL');
    expect(await restore.ended).toBe('SIGKILL');
    expect(await wholeGraph(there)).toEqual(before);
    expect(await aside()).not.toBe('0');
    const next = spawnMaillage(envOf(there));
    await next.address();
    expect(await aside()).toBe('0');
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
    expect(await wholeGraph(there)).toEqual(before);
  });

  it('what cannot be restored says why, in both languages, and changes nothing', async () => {
    const before = await wholeGraph(there);
    for (const [LC_ALL, usage] of [
      ['fr_FR.UTF-8', /npm run restore -- FICHIER/],
      ['en_GB.UTF-8', /npm run restore -- FILE/],
    ] as const) {
      const restore = commandWith({ LC_ALL }, 'restore', there);
      expect(await restore.ended, restore.output()).toBe(2);
      expect(restore.output()).toMatch(usage);
    }
    const refusals: [string[], number, RegExp[]][] = [
      [['nulle-part.jsonl.gz'], 2, [/Introuvable/, /Not found/]],
      [['package.json'], 1, [/n’est pas une sauvegarde de Maillage/, /no backup of Maillage/]],
    ];
    for (const [args, code, sentences] of refusals) {
      const restore = command('restore', there, ...args);
      expect(await restore.ended, restore.output()).toBe(code);
      for (const sentence of sentences) expect(restore.output()).toMatch(sentence);
    }
    expect(await wholeGraph(there)).toEqual(before);
  });
});

/** Writes a backup of one territory with many actors. */
async function writeLarge(file: string, actors: number): Promise<void> {
  const territoryId = randomId('t');
  async function* nodes(): AsyncGenerator<BackupNode> {
    const about = { name: 'Grand', level: 'other', cohorts: [], version: 1, revision: 0 };
    const actor = { family: 'citizens', tableRoles: [], charter: 'none', tags: [], version: 1 };
    yield { kind: 'Territory', id: territoryId, properties: about, links: [] };
    for (let i = 0; i < actors; i += 1)
      yield {
        kind: 'Actor',
        id: `a-${String(i).padStart(6, '0')}`,
        properties: { ...actor, name: `Acteur ${i}` },
        links: [{ type: 'ACTS_IN', kind: 'Territory', id: territoryId, properties: { onMap: true } }],
      };
  }
  const header = {
    type: BACKUP_TYPE,
    version: BACKUP_VERSION,
    takenAt: new Date().toISOString(),
    program: 'test',
    schema: schemaFiles()
      .slice(1)
      .map(({ name }) => name),
    counts: { Territory: 1, Actor: actors },
  } as const;
  await writeBackup(file, header, nodes());
}
