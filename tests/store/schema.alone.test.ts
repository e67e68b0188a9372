import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { z } from 'zod';
import type { Query } from '../../server/store/define-query.ts';
import { type Executor, openExecutor } from '../../server/store/execute.ts';
import { appliedSchema, applySchema } from '../../server/store/schema.ts';
import { type SchemaFile, schemaFiles } from '../../server/store/schema-files.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { upgradeSchema } from '../../server/use-cases/backups/upgrade-schema.ts';
import { startOwnEngine } from '../support/own-engine.ts';
import { spawnMaillage } from '../support/spawn-maillage.ts';
import { randomId } from '../support/test-app.ts';

let executor: Executor;
beforeAll(() => {
  executor = openExecutor(inject('neo4j'));
});
afterAll(() => executor.close());

const params = z.object({ name: z.string() });
const row = z.object({ n: z.int() });
const query = <A extends 'read' | 'write'>(access: A, text: string): Query<A, typeof params, typeof row> => ({
  ...{ file: 'a test', access, text, params, row },
});
const forget = query(
  'write',
  'MATCH (v) WHERE v:SchemaVersion AND v.name = $name OR v:Setup AND v.id = $name DELETE v RETURN 1 AS n',
);
const done = query('read', 'MATCH (s:Setup {id: $name}) RETURN s.invited AS n');
const pretend = query(
  'write',
  "CREATE (:SchemaVersion {name: $name, at: '', program: '99.0.0'}) RETURN 1 AS n",
);

const indexOf = (name: string): string => name.replaceAll('-', '_').replace(/^\d+/, 'step');

/** Returns a step that counts its runs. */
const counting = (name: string): SchemaFile => ({
  name,
  definitions: [`CREATE INDEX ${indexOf(name)} IF NOT EXISTS FOR (n:Setup) ON (n.invited)`],
  changes: [`MERGE (s:Setup {id: '${name}'}) SET s.invited = coalesce(s.invited, 0) + 1`],
});

describe('the schema of a database', () => {
  it('is brought up to date once, however many come at once, and again changes nothing', async () => {
    const step = counting(randomId('900-step'));
    const files = [...schemaFiles(), step];
    const others = Array.from({ length: 4 }, () => openExecutor(inject('neo4j')));
    try {
      await Promise.all(others.map((other) => applySchema(other, files)));
      await applySchema(executor, files);
      expect(await executor.readOne(done, { name: step.name })).toEqual({ n: 1 });
      const applied = await appliedSchema(executor);
      expect(applied).toEqual(expect.arrayContaining([step.name, '001-constraints', '007-backups']));
      expect(new Set(applied).size).toBe(applied.length);
    } finally {
      await executor.writeTransaction((tx) => tx.run(forget, { name: step.name }));
      await executor.applyStatement(`DROP INDEX ${indexOf(step.name)} IF EXISTS`);
      await Promise.all(others.map((other) => other.close()));
    }
  });

  it('leaves nothing behind of a step that fails', async () => {
    const name = randomId('901-step');
    const fails = { ...counting(name), changes: [...counting(name).changes, 'RETURN 1 / 0'] };
    await expect(applySchema(executor, [...schemaFiles(), fails])).rejects.toThrow();
    expect(await executor.readOne(done, { name })).toBeUndefined();
    expect(await appliedSchema(executor)).not.toContain(name);
    await executor.applyStatement(`DROP INDEX ${indexOf(name)} IF EXISTS`);
  });

  it('that an older Maillage prepared is backed up before it is brought further, and only then', async () => {
    const step = counting(randomId('902-step'));
    const files = [...schemaFiles(), step];
    const folder = new BackupFolder(mkdtempSync(path.join(tmpdir(), 'maillage-upgrade-')));
    try {
      const name = await upgradeSchema(executor, folder, files);
      expect(await folder.list()).toEqual([
        expect.objectContaining({ name, reason: 'before_upgrade', readable: true }),
      ]);
      expect(await appliedSchema(executor)).toContain(step.name);
      expect(await upgradeSchema(executor, folder, files)).toBeUndefined();
      expect(await folder.list()).toHaveLength(1);
    } finally {
      await executor.writeTransaction((tx) => tx.run(forget, { name: step.name }));
      await executor.applyStatement(`DROP INDEX ${indexOf(step.name)} IF EXISTS`);
      rmSync(folder.folder, { recursive: true });
    }
  });

  it('that holds nodes of another program stops the start in both languages, before anything is written', async () => {
    const engine = await startOwnEngine();
    try {
      const stranger = openExecutor(engine.settings);
      await stranger.writeTransaction((tx) =>
        tx.run(query('write', 'CREATE (:Person {name: $name}) RETURN 1 AS n'), { name: 'Ana' }),
      );
      await expect(applySchema(stranger)).rejects.toThrow(
        /données d’un autre programme \(:Person 1\)[\s\S]*data of another program \(:Person 1\)/,
      );
      const constraints = query(
        'read',
        'SHOW CONSTRAINTS YIELD name WHERE name <> $name RETURN count(*) AS n',
      );
      expect(await stranger.readOne(constraints, { name: '' })).toEqual({ n: 0 });
      await stranger.close();
    } finally {
      await engine.stop();
    }
  });

  it('a schema of a newer Maillage stops an older one, with a message in both languages and no change', async () => {
    const name = '999-from-the-future';
    await executor.writeTransaction((tx) => tx.run(pretend, { name }));
    try {
      const { uri, user, password, database } = inject('neo4j');
      const older = spawnMaillage({
        ...{ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database },
      });
      expect(await older.ended).toBe(3);
      expect(older.output()).toContain(
        'Cette base a été mise à jour par un Maillage plus récent (999-from-the-future)',
      );
      expect(older.output()).toContain('A newer Maillage has updated this database (999-from-the-future)');
      expect(older.output()).not.toMatch(/\n\s+at /);
    } finally {
      await executor.writeTransaction((tx) => tx.run(forget, { name }));
    }
  });
});
