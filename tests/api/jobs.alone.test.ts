import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Progress } from '../../model/progress.ts';
import { Job, JobCancelledError } from '../../server/jobs/job.ts';
import { jobsOf } from '../../server/jobs/running-jobs.ts';
import { AT_THE_MACHINE } from '../../server/use-cases/access/identify.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { restoreBackup } from '../../server/use-cases/backups/restore-backup.ts';
import { takeBackup } from '../../server/use-cases/backups/take-backup.ts';
import { deleteTerritory } from '../../server/use-cases/delete-territory.ts';
import { runCypher } from '../support/run-cypher.ts';
import { openTestApp, TEST_KEY, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
const root = mkdtempSync(path.join(tmpdir(), 'maillage-jobs-'));
const folder = new BackupFolder(root);
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(async () => {
  await api.close();
  rmSync(root, { recursive: true, force: true });
});

/** A job that somebody gives up when its work comes to a percentage. */
class GivenUp extends Job {
  readonly #at: number;

  constructor(at: number) {
    super();
    this.#at = at;
  }

  override within(from: number, to: number): Progress {
    if (from >= this.#at) this.cancel();
    return super.within(from, to);
  }
}

const countOf = async (): Promise<unknown> =>
  (await runCypher('MATCH (n) RETURN count(n) AS nodes, count(n.stagedAs) AS staged'))[0];

describe('work that is given up', () => {
  it('leaves no file of a backup', async () => {
    await write.actors(await write.territory(), 3);
    await expect(takeBackup(api.executor, folder, 'asked', new Date(), new GivenUp(75))).rejects.toThrow(
      JobCancelledError,
    );
    expect(readdirSync(root)).toEqual([]);
  });

  it('leaves the database and the folder as they were before a restoration', async () => {
    const t = await write.territory();
    const name = await takeBackup(api.executor, folder, 'asked');
    await write.actors(t, 2);
    const before = await countOf();
    const deps = { executor: api.executor, folder, key: TEST_KEY };
    for (const at of [10, 60, 80])
      await expect(restoreBackup(deps, path.join(root, name), new GivenUp(at))).rejects.toThrow(
        JobCancelledError,
      );
    expect(await countOf()).toEqual(before);
    expect(readdirSync(root)).toEqual([name]);
    expect((await write.map(t)).actors).toHaveLength(2);
  });

  it('leaves a territory whole that was to be deleted', async () => {
    const t = await write.territory();
    await write.actors(t, 2);
    const job = new GivenUp(0);
    const context = { requestHash: 'x', ifMatch: '*' };
    await expect(deleteTerritory({ executor: api.executor }, t, context, job.within(0, 100))).rejects.toThrow(
      JobCancelledError,
    );
    expect((await write.map(t)).actors).toHaveLength(2);
  });
});

describe('the name of a request', () => {
  it('leads its sender to its progress, and gives it up', async () => {
    await jobsOf(api.app.server).run('mine', AT_THE_MACHINE.id, async (job) => {
      job.within(0, 100)(2, 5);
      expect(await write.get('/api/jobs/mine')).toEqual({ percent: 40 });
      expect((await api.send('DELETE', '/api/jobs/mine')).statusCode).toBe(204);
      expect(job.signal.aborted).toBe(true);
    });
    expect(await write.get('/api/jobs/mine')).toEqual({ percent: 0 });
  });

  it('is refused where it is no name', async () => {
    const reply = await api.send('GET', '/api/comparison', undefined, { 'maillage-job': 'not a name' });
    expect(reply.statusCode).toBe(400);
  });
});
