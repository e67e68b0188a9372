import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BACKUP_TYPE, BACKUP_VERSION } from '../../server/backups/backup-lines.ts';
import { backupsToCopy, type CopyMade, copiesToRemove, isCopyDue } from '../../server/backups/copies.ts';
import { readConfig } from '../../server/config.ts';
import { makeIdentity } from '../../server/copies/seal.ts';
import { NO_COPIES } from '../../server/copies/settings.ts';
import { writeBackup } from '../../server/exchange/backup/write-backup.ts';
import { BackupFolder } from '../../server/use-cases/backups/backup-folder.ts';
import { copyBackups, readCopyStates } from '../../server/use-cases/backups/copy-backups.ts';
import { bringCopy } from '../../server/use-cases/backups/fetch-copy.ts';

const NOW = new Date('2026-03-20T12:00:00Z');
const day = (n: number) => new Date(NOW.getTime() - n * 86_400_000).toISOString();
const backup = (n: number, reason: 'scheduled' | 'asked' | 'brought' = 'scheduled') => ({
  ...{ name: `maillage-${n}-${reason}.jsonl.gz`, takenAt: day(n), reason, readable: true },
});
const copyOf = (n: number, more: Partial<CopyMade> = {}): CopyMade => ({
  ...{ name: `maillage-${n}-scheduled.jsonl.gz`, of: `maillage-${n}-scheduled.jsonl.gz` },
  ...{ reason: 'scheduled', takenAt: day(n), bytes: 10, sha256: 'x', ...more },
});

describe('backups to copy', () => {
  it('are the newest alone at first, then all since the newest copied one, the oldest first', () => {
    const all = [backup(1), backup(2), backup(3)];
    expect(backupsToCopy(all, [], NOW)).toEqual([backup(1)]);
    expect(backupsToCopy(all, [copyOf(3)], NOW)).toEqual([backup(2), backup(1)]);
    expect(backupsToCopy(all, [copyOf(1)], NOW)).toEqual([]);
  });

  it('leave out files that a person brought, and are not delayed by a copy dated in the future', () => {
    expect(backupsToCopy([backup(1, 'brought'), backup(2)], [copyOf(-30), copyOf(3)], NOW)).toEqual([
      backup(2),
    ]);
  });

  it('are made again where a kill left a copy unread', () => {
    expect(backupsToCopy([backup(1)], [copyOf(1, { sha256: undefined })], NOW)).toEqual([backup(1)]);
  });

  it('are tried ten minutes after a failure, and at once where a clock was set back', () => {
    const failed = (at: string) => ({ at, outcome: 'failed' as const });
    expect(isCopyDue(failed('2026-03-20T11:55:00Z'), NOW)).toBe(false);
    expect(isCopyDue(failed('2026-03-20T11:50:00Z'), NOW)).toBe(true);
    expect(isCopyDue(failed('2027-03-20T11:50:00Z'), NOW)).toBe(true);
  });
});

describe('retention of copies', () => {
  const there = (...names: number[]) => new Map(names.map((n) => [copyOf(n).name, 10]));
  const removed = (copies: CopyMade[], sizes: ReadonlyMap<string, number>) =>
    copiesToRemove(copies, sizes, { scheduled: { kept: 1 } }, NOW).map(({ takenAt }) => takenAt);

  it('removes what the rule of backups removes', () => {
    expect(removed([copyOf(1), copyOf(2), copyOf(3)], there(1, 2, 3))).toEqual([day(2), day(3)]);
  });

  it('never removes what was there before, was replaced, is dated in the future, or was asked for', () => {
    const replaced = new Map([...there(1, 2, 3, 4), [copyOf(5).name, 11]]);
    const copies = [
      copyOf(1),
      copyOf(2, { isForeign: true }),
      copyOf(3, { reason: 'asked' }),
      copyOf(-30),
      copyOf(5),
    ];
    expect(removed(copies, replaced)).toEqual([]);
  });
});

describe('settings of copies', () => {
  const S3 = {
    ...{ MAILLAGE_COPY_S3: 'https://s3.example.org/sauvegardes/carte', MAILLAGE_COPY_S3_KEY: 'k' },
    ...{ MAILLAGE_COPY_S3_SECRET: 'tres-secret', MAILLAGE_COPY_RECIPIENTS: `age1${'q'.repeat(58)}` },
  };
  const problems = (env: Record<string, string>) => {
    const read = readConfig(env);
    return 'problems' in read ? read.problems.join('\n') : '';
  };

  it('take the bucket apart from a prefix', () => {
    const read = readConfig(S3);
    expect('config' in read && read.config.copies.s3).toEqual({
      ...{ bucket: 'https://s3.example.org/sauvegardes', prefix: 'carte/', region: 'auto' },
      ...{ key: 'k', secret: 'tres-secret' },
    });
  });

  it('ask for a key, a secret and encryption with a bucket', () => {
    const { MAILLAGE_COPY_S3 } = S3;
    expect(problems({ MAILLAGE_COPY_S3 })).toMatch(/KEY is not.*\n.*SECRET is not.*\n.*RECIPIENTS is not/);
  });

  it('are refused without their value, which may hold a secret', () => {
    const wrong = {
      MAILLAGE_COPY_S3: 'https://cle:tres-secret@s3.example.org/x',
      MAILLAGE_COPY_RECIPIENTS: 'AGE-SECRET-KEY-1TRES-SECRET',
    };
    expect(problems({ ...S3, ...wrong })).toMatch(/COPY_S3 is no.*\n.*RECIPIENTS is no/);
    expect(problems({ ...S3, ...wrong })).not.toMatch(/tres-secret/i);
  });
});

describe('copies in a folder', () => {
  let scratch: string;
  let nas: string;
  let folder: BackupFolder;
  beforeEach(() => {
    scratch = mkdtempSync(path.join(tmpdir(), 'maillage-copies-'));
    nas = path.join(scratch, 'nas');
    mkdirSync(nas);
    folder = new BackupFolder(path.join(scratch, 'backups'));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  const make = (at: string) =>
    folder.keep('scheduled', new Date(at), async (file) => {
      const header = { type: BACKUP_TYPE, version: BACKUP_VERSION, takenAt: at, program: '0.1.0' } as const;
      await writeBackup(file, { ...header, schema: [], counts: {} }, (async function* () {})());
    });
  const copy = (recipients: string[] = [], now = NOW, isAsked = false) =>
    copyBackups(
      { folder, settings: { ...NO_COPIES, folder: nas, recipients }, retention: { kept: 2 } },
      { now, isAsked },
    );
  const stateOf = async (now = NOW) => (await readCopyStates(folder, { ...NO_COPIES, folder: nas }, now))[0];
  const files = () => readdirSync(nas).filter((name) => name.endsWith('.gz') || name.endsWith('.age'));

  it('are made once, thinned out by the same rule, and foreign files stay', async () => {
    writeFileSync(path.join(nas, 'maillage-d-autrui-scheduled.jsonl.gz'), 'x');
    const names: string[] = [];
    for (const n of [4, 3, 2, 1]) {
      names.push(await make(day(n)));
      await copy();
    }
    expect(await copy()).toEqual([]);
    expect(files()).toEqual([...names.slice(2), 'maillage-d-autrui-scheduled.jsonl.gz'].sort());
    expect(await stateOf()).toMatchObject({ copiedAt: day(1), isLate: false, last: { outcome: 'copied' } });
  });

  it('fail while the disk is not mounted, as its mark is missing; the backups are not touched', async () => {
    const first = await make(day(2));
    await copy();
    rmSync(nas, { recursive: true });
    mkdirSync(nas);
    const second = await make(day(1));
    expect(await copy()).toMatchObject([{ copied: [], error: { code: 'COPY_FOLDER_AWAY' } }]);
    expect(readdirSync(nas)).toEqual([]);
    expect(await stateOf()).toMatchObject({
      isLate: true,
      last: { outcome: 'failed', reason: 'COPY_FOLDER_AWAY' },
    });
    expect((await folder.list()).map(({ name }) => name)).toEqual([second, first]);
    expect(await copy([], NOW, true)).toMatchObject([{ copied: [second] }]);
  });

  it('that do not exist are named, and the folder is marked at the first use', async () => {
    await make(day(1));
    const { folderDestination } = await import('../../server/copies/folder-destination.ts');
    const destination = folderDestination(nas);
    await destination.open(false);
    expect(existsSync(path.join(nas, '.maillage-copies'))).toBe(true);
    await expect(destination.read('absent.jsonl.gz')).rejects.toMatchObject({ code: 'COPY_UNKNOWN' });
  });

  it('encrypted are read by the owner of the key alone', async () => {
    const name = await make(day(1));
    const [own, other] = [await makeIdentity(), await makeIdentity()];
    await copy([own.recipient]);
    const sealed = path.join(nas, `${name}.age`);
    expect(readFileSync(sealed, 'latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    const bring = (lines: string) => {
      writeFileSync(path.join(scratch, 'key'), lines);
      return bringCopy(createReadStream(sealed), sealed, folder.folder, path.join(scratch, 'key'));
    };
    await expect(bring(other.lines)).rejects.toMatchObject({ code: 'COPY_OTHER_KEY' });
    await expect(bring('nothing')).rejects.toMatchObject({ code: 'COPY_NO_KEY' });
    const brought = await bring(own.lines);
    expect(readFileSync(brought)).toEqual(readFileSync(path.join(folder.folder, name)));
    // Brought back, it is not copied a second time.
    expect(await copy([own.recipient])).toEqual([]);
  });
});
