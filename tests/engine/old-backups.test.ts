import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { checkBackup } from '../../server/exchange/backup/read-backup.ts';
import { projectFile } from '../../server/project.ts';
import type { Query } from '../../server/store/define-query.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { appliedSchema, applySchema } from '../../server/store/schema.ts';
import { schemaFiles } from '../../server/store/schema-files.ts';
import { ServerKey } from '../../server/use-cases/access/server-key.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { restoreBackup } from '../../server/use-cases/backups/restore-backup.ts';
import { restoreCopy } from '../../server/use-cases/backups/restore-copy.ts';
import { upgradeSchema } from '../../server/use-cases/backups/upgrade-schema.ts';
import { type OwnEngine, startOwnEngine } from '../support/own-engine.ts';

const FIXTURES = projectFile('tests/fixtures/backups');
/** Backups that older commits made of themselves, and the last step of their schema. */
const OLD: readonly (readonly [commit: string, step: string])[] = [
  ['7f519959', '007-backups'],
  ['a83bd1eb', '008-erasures'],
  ['588fd963', '010-rehearsals-and-citing'],
  ['54d31f6e', '012-sign-in'],
];
/** Each holds the same territory, made by the same requests. */
const HELD = { Territory: 1, Actor: 8, Cooperation: 5, Workshop: 1, Snapshot: 1, Change: 19 };
const KINDS = ['Territory', 'Actor', 'Cooperation', 'Workshop', 'Snapshot', 'Change'] as const;
const countsOf = (counts: Readonly<Record<string, number | undefined>>) =>
  Object.fromEntries(KINDS.map((kind) => [kind, counts[kind]]));

const row = z.object({ counts: z.record(z.string(), z.int()), names: z.array(z.string()) });
const held: Query<'read', z.ZodObject, typeof row> = {
  ...{ file: 'a test', access: 'read', params: z.object({}), row },
  text: `RETURN {${KINDS.map((kind) => `${kind}: COUNT {(:${kind})}`).join(', ')}} AS counts,
    COLLECT {MATCH (a:Actor) RETURN a.name AS name ORDER BY name} AS names`,
};

const files = schemaFiles();
const fileOf = (commit: string) => path.join(FIXTURES, `${commit}.jsonl.gz`);
let engine: OwnEngine;
let executor: Executor;
let scratch: string;
let folder: BackupFolder;
beforeAll(async () => {
  engine = await startOwnEngine();
  executor = openExecutor(engine.settings);
  scratch = mkdtempSync(path.join(tmpdir(), 'maillage-old-'));
  folder = new BackupFolder(path.join(scratch, 'backups'));
  // The oldest is the database that an old installation has; the others come from backups.
  await restoreCopy(executor, fileOf(OLD[0]?.[0] ?? ''));
});
afterAll(async () => {
  await executor.close();
  await engine.stop();
  rmSync(scratch, { recursive: true });
});

it('each backup of an older commit is tried', () => {
  expect(
    readdirSync(FIXTURES)
      .filter((name) => name.endsWith('.gz'))
      .sort(),
  ).toEqual(OLD.map(([commit]) => `${commit}.jsonl.gz`).sort());
});

it('a database of the oldest is upgraded where it stands, after a backup', async () => {
  expect((await appliedSchema(executor)).at(-1)).toBe('007-backups');
  const before = await executor.readOne(held, {});
  expect(before?.counts).toEqual(HELD);
  const backup = await upgradeSchema(executor, folder);
  expect(backup).toMatch(/before_upgrade/);
  expect(await executor.readOne(held, {})).toEqual(before);
  expect(await appliedSchema(executor)).toEqual(files.slice(1).map(({ name }) => name));
});

describe.each(OLD)('a backup of %s, up to %s', (commit, step) => {
  it('is restored, brought to the present schema, and holds the same', async () => {
    const { header } = await checkBackup(fileOf(commit));
    expect(header.schema.at(-1)).toBe(step);
    await applySchema(executor, files);
    await restoreBackup({ executor, folder, key: new ServerKey('x'.repeat(64)) }, fileOf(commit));
    const found = await executor.readOne(held, {});
    expect(found?.counts).toEqual(countsOf(header.counts));
    expect(found?.counts).toEqual(HELD);
    expect(found?.names).toContain('Foyer rural du Val');
    expect(await appliedSchema(executor)).toEqual(files.slice(1).map(({ name }) => name));
  });
});
