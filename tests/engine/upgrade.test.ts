import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadConfig } from '../../server/config.ts';
import { checkBackup } from '../../server/exchange/backup/read-backup.ts';
import type { Query } from '../../server/store/define-query.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { appliedSchema, applySchema } from '../../server/store/schema.ts';
import { schemaFiles } from '../../server/store/schema-files.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { withEngineApart } from '../../server/use-cases/backups/engine-apart.ts';
import { proveBackup } from '../../server/use-cases/backups/prove-backup.ts';
import { proveIfDue } from '../../server/use-cases/backups/schedule-proofs.ts';
import { takeBackup } from '../../server/use-cases/backups/take-backup.ts';
import { tryUpgrade } from '../../server/use-cases/backups/try-upgrade.ts';
import { LONG } from '../support/longer.ts';
import { type OwnEngine, settingsOf, startOwnEngine } from '../support/own-engine.ts';
import { spawnMaillage } from '../support/spawn-maillage.ts';

const files = schemaFiles();
// A program from before the names were folded.
const FOLDED = '015-folded-names';
const older = files.filter(({ name }) => name < FOLDED);
const later = files.filter(({ name }) => name >= FOLDED).map(({ name }) => name);
const row = z.object({ n: z.int() });
const query = <A extends 'read' | 'write'>(access: A, text: string): Query<A, z.ZodObject, typeof row> => ({
  ...{ file: 'a test', access, text, params: z.object({}), row },
});

let engine: OwnEngine;
let executor: Executor;
let scratch: string;
let folder: BackupFolder;
beforeAll(async () => {
  engine = await startOwnEngine();
  executor = openExecutor(engine.settings);
  scratch = mkdtempSync(path.join(tmpdir(), 'maillage-kept-'));
  folder = new BackupFolder(path.join(scratch, 'backups'));
  await applySchema(executor, older);
});
afterAll(async () => {
  await executor.close();
  await engine.stop();
  rmSync(scratch, { recursive: true });
});

const command = (name: 'backup' | 'doctor' | 'prove' | 'start' | 'upgrade', ...args: string[]) =>
  spawnMaillage(
    {
      ...settingsOf(engine.settings),
      ...{ MAILLAGE_BACKUPS: folder.folder, MAILLAGE_DATA: path.join(scratch, 'data') },
      LC_ALL: 'fr_FR.UTF-8',
    },
    name,
    ...args,
  );
const contentOf = async (name: string) => (await checkBackup(path.join(folder.folder, name))).footer.content;
const indexesOfLast = query(
  'read',
  "SHOW INDEXES YIELD name WHERE name = 'actor_folded_name' RETURN count(*) AS n",
);
/** Lists the folders left by the engines of the console. */
const engineFolders = () =>
  readdirSync(path.join(scratch, 'data')).filter((name) => name.startsWith('maillage-console-'));
const config = () => ({ ...loadConfig(), dataDir: path.join(scratch, 'data'), consoleService: undefined });

describe('an upgrade', () => {
  it('of an empty database makes no backup', async () => {
    const run = command('backup');
    expect(await run.ended, run.output()).toBe(0);
    expect((await folder.list()).map(({ reason }) => reason)).toEqual(['asked']);
    expect(await appliedSchema(executor)).toEqual(expect.arrayContaining(later));
    // Back to where an older Maillage left it, with something in it.
    await executor.writeTransaction((tx) =>
      tx.run(
        query('write', `MATCH (v:SchemaVersion) WHERE v.name >= '${FOLDED}' DELETE v RETURN 1 AS n`),
        {},
      ),
    );
    await executor.applyStatement('DROP INDEX actor_folded_name IF EXISTS');
    await executor.writeTransaction((tx) =>
      tx.run(
        query(
          'write',
          "CREATE (:Territory {id: 'ici', name: 'Ici', revision: 1}), (:Theme {id: 'eau', label: 'Eau'}) RETURN 1 AS n",
        ),
        {},
      ),
    );
  });

  it('is tried on a copy first; a step that fails there leaves the database as it was', LONG, async () => {
    const name = await takeBackup(executor, folder, 'asked');
    const fails = {
      name: '900-fails',
      definitions: [],
      changes: ['MATCH (t:Territory) SET t.revision = 1 / 0'],
    };
    const { signal } = new AbortController();
    await expect(
      withEngineApart(config(), signal, (copy) =>
        tryUpgrade(copy, path.join(folder.folder, name), [...files, fails]),
      ),
    ).rejects.toThrow(/zero/);
    expect(await appliedSchema(executor)).toEqual(older.slice(1).map(({ name }) => name));
    expect(engineFolders()).toEqual([]);
  });

  it('by npm run upgrade backs up, tries, switches; and one command leads back', async () => {
    const before = await contentOf(await takeBackup(executor, folder, 'asked'));
    const run = command('upgrade');
    expect(await run.ended, run.output()).toBe(0);
    expect(run.output()).toMatch(/Sauvegarde faite et relue : .*before_upgrade\.jsonl\.gz/);
    expect(run.output()).toMatch(/L’essai a réussi/);
    expect(run.output()).toContain(`Étape de la base : ${FOLDED} (1 sur ${later.length})`);
    expect(run.output()).toMatch(/Base mise à jour .*npm run upgrade -- back/);
    expect(await appliedSchema(executor)).toEqual(expect.arrayContaining(later));
    expect(await executor.readOne(indexesOfLast, {})).toEqual({ n: 1 });

    const again = command('upgrade');
    expect(await again.ended, again.output()).toBe(0);
    expect(again.output()).toContain('il n’y a rien à faire');

    await executor.writeTransaction((tx) =>
      tx.run(query('write', "MATCH (t:Territory {id: 'ici'}) SET t.name = 'Après' RETURN 1 AS n"), {}),
    );
    const back = command('upgrade', 'back');
    expect(await back.ended, back.output()).toBe(0);
    expect(back.output()).toMatch(/La base est de nouveau .*\n.*before_restore/);
    expect(await appliedSchema(executor)).toEqual(older.slice(1).map(({ name }) => name));
    expect(await executor.readOne(indexesOfLast, {})).toEqual({ n: 0 });
    expect(await contentOf(await takeBackup(executor, folder, 'asked'))).toBe(before);
    // The program of before starts on it.
    await expect(applySchema(executor, older)).resolves.toBeUndefined();
  });

  it('made by a newer program is refused with the name of the backup that leads back', async () => {
    await executor.writeTransaction((tx) =>
      tx.run(
        query(
          'write',
          "CREATE (:SchemaVersion {name: '999-future', at: '', program: '99.0.0'}) RETURN 1 AS n",
        ),
        {},
      ),
    );
    try {
      const [newest] = (await folder.list()).filter(({ reason }) => reason === 'asked');
      const run = command('start');
      expect(await run.ended).toBe(3);
      expect(run.output()).toContain(
        `La sauvegarde d’avant cette mise à jour : ${path.join(folder.folder, newest?.name ?? '')}`,
      );
    } finally {
      await executor.writeTransaction((tx) =>
        tx.run(query('write', "MATCH (v:SchemaVersion {name: '999-future'}) DELETE v RETURN 1 AS n"), {}),
      );
    }
  });
});

describe('a proof of a backup', () => {
  const { signal } = new AbortController();

  it('restores the newest into an engine apart, finds the same content, and leaves nothing there', async () => {
    const told: string[] = [];
    const now = new Date();
    const schedule = {
      hour: now.getHours(),
      told: ({ proof }: { proof: { outcome: string } }) => void told.push(proof.outcome),
    };
    expect(await proveIfDue(config(), folder, schedule, { now, signal })).toBe(true);
    expect(told).toEqual(['same']);
    expect(await proveIfDue(config(), folder, schedule, { now, signal })).toBe(false);
    expect(engineFolders()).toEqual([]);
    const doctor = command('doctor');
    await doctor.ended;
    expect(doctor.output()).toMatch(/a été restaurée dans une base à part : contenu identique/);
  });

  it('by npm run prove tells a backup that lost a line from one that could not be tried', LONG, async () => {
    const [newest] = await folder.list();
    const whole = path.join(folder.folder, newest?.name ?? '');
    const lines = gunzipSync(readFileSync(whole)).toString().split('\n');
    const cut = path.join(scratch, 'coupee.jsonl.gz');
    writeFileSync(cut, gzipSync(lines.toSpliced(1, 1).join('\n')));
    const run = command('prove', cut);
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/ne se restaure pas à l’identique/);
    const away = { ...config(), consoleService: { host: '127.0.0.1', port: 1, password: 'x' } };
    expect((await proveBackup(away, whole, signal)).proof).toMatchObject({
      outcome: 'impossible',
      reason: 'CONSOLE_NO_SERVICE',
    });
  });
});
