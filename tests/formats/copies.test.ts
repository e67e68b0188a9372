import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKUP_TYPE, BACKUP_VERSION } from '../../server/backups/backup-lines.ts';
import { makeIdentity } from '../../server/copies/seal.ts';
import { destinationOf, NO_COPIES } from '../../server/copies/settings.ts';
import { freePort } from '../../server/engine/free-port.ts';
import { writeBackup } from '../../server/exchange/backup/write-backup.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { copyBackups } from '../../server/use-cases/backups/copy-backups.ts';
import { bringCopy, listCopies } from '../../server/use-cases/backups/fetch-copy.ts';
import { until } from '../support/spawn-maillage.ts';

/** A program that serves S3, 1.65 or later; where it is missing, nothing of this is tried. */
const RCLONE = process.env.RCLONE ?? 'rclone';
const AGE = process.env.AGE ?? 'age';

describe.skipIf(!says([RCLONE, 'serve', 's3', '--help'], 's3'))(
  'copies in a bucket that rclone serves',
  () => {
    let scratch: string;
    let server: ChildProcess;
    let folder: BackupFolder;
    let url: string;
    let own: Awaited<ReturnType<typeof makeIdentity>>;

    beforeAll(async () => {
      scratch = mkdtempSync(path.join(tmpdir(), 'maillage-s3-'));
      folder = new BackupFolder(path.join(scratch, 'backups'));
      mkdirSync(path.join(scratch, 'root', 'sauvegardes'), { recursive: true });
      own = await makeIdentity();
      const address = `127.0.0.1:${await freePort()}`;
      url = `http://${address}`;
      const config = path.join(scratch, 'rclone.conf');
      writeFileSync(config, '');
      server = spawn(
        RCLONE,
        [
          'serve',
          's3',
          '--config',
          config,
          '--addr',
          address,
          '--auth-key',
          'clef,secret',
          path.join(scratch, 'root'),
        ],
        { stdio: 'ignore' },
      );
      await until(async () => (await fetch(url).catch(() => undefined)) && true, 30_000);
    });
    afterAll(async () => {
      server.kill();
      await once(server, 'close');
      rmSync(scratch, { recursive: true });
    });

    const settings = (more: { bucket?: string; secret?: string } = {}) => ({
      ...NO_COPIES,
      recipients: [own.recipient],
      s3: {
        ...{ bucket: `${url}/sauvegardes`, prefix: 'carte/', region: 'auto', key: 'clef', secret: 'secret' },
        ...more,
      },
    });
    const copy = (more = {}) =>
      copyBackups({ folder, settings: settings(more), retention: { kept: 2 } }, { isAsked: true });
    const objects = () => readdirSync(path.join(scratch, 'root', 'sauvegardes', 'carte')).sort();
    const make = (daysAgo: number) => {
      const at = new Date(Date.now() - daysAgo * 86_400_000);
      return folder.keep('scheduled', at, async (file) => {
        const header = { type: BACKUP_TYPE, version: BACKUP_VERSION, takenAt: at.toISOString() } as const;
        await writeBackup(
          file,
          { ...header, program: '0.1.0', schema: [], counts: {} },
          (async function* () {})(),
        );
      });
    };

    it('are encrypted, read back, listed, thinned out without foreign objects, and read by age itself', async () => {
      const names: string[] = [];
      for (const n of [4, 3, 2, 1]) {
        names.push(await make(n));
        expect(await copy()).toMatchObject([{ copied: [`${names.at(-1)}.age`] }]);
        if (n === 4) writeFileSync(path.join(scratch, 'root/sauvegardes/carte/d-autrui.jsonl.gz'), 'x');
      }
      const kept = names.slice(2).map((name) => `${name}.age`);
      expect(objects()).toEqual(['d-autrui.jsonl.gz', ...kept].sort());

      const destination = await destinationOf('s3', settings());
      if (destination === undefined) throw new Error('no destination');
      expect((await listCopies(destination)).map(({ name }) => name)).toContain(kept[1]);
      const key = path.join(scratch, 'key.txt');
      writeFileSync(key, own.lines, { mode: 0o600 });
      const name = kept[1] ?? '';
      const brought = await bringCopy(await destination.read(name), name, folder.folder, key);
      const original = readFileSync(path.join(folder.folder, names[3] ?? ''));
      expect(readFileSync(brought)).toEqual(original);
      if (says([AGE, '--version'], ''))
        expect(
          execFileSync(AGE, ['-d', '-i', key, path.join(scratch, 'root/sauvegardes/carte', name)]),
        ).toEqual(original);
    });

    it('are refused with a wrong secret or bucket, and say where nobody answers', async () => {
      await make(0.5);
      expect(await copy({ secret: 'faux' })).toMatchObject([{ error: { code: 'COPY_REFUSED' } }]);
      expect(await copy({ bucket: `${url}/absent` })).toMatchObject([{ error: { code: 'COPY_REFUSED' } }]);
      const nobody = `http://127.0.0.1:${await freePort()}/sauvegardes`;
      expect(await copy({ bucket: nobody })).toMatchObject([{ error: { code: 'COPY_UNREACHABLE' } }]);
    });
  },
);

/** Returns true if a program is there and says a word. */
function says([program = '', ...args]: string[], word: string): boolean {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).includes(
      word,
    );
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}
