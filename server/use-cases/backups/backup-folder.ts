import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Backup, BackupReason } from '../../../model/contract/backup.ts';
import { backupsToRemove, isPast, type Retention } from '../../backups/retention.ts';
import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { readHeader } from '../../exchange/backup/read-backup.ts';
import { bytesLeft } from '../../operations/folder-size.ts';

const END = '.jsonl.gz';
const NAME = /^maillage-[\dTZ-]+-(asked|scheduled|before_restore|before_upgrade)\.jsonl\.gz$/;
/** Pattern of listed files, which may have a name given by a person. */
const LISTED = /^[A-Za-z0-9][A-Za-z0-9._-]{0,120}\.jsonl\.gz$/;

/** A file that a backup is written to, before it is whole. */
const DRAFT = /^\.(brought-)?maillage-.*\.jsonl\.gz(\.age)?\.\d+$/;
const DRAFT_LEFT_MS = 3_600_000;
/** Bytes that a first backup is given. */
const FIRST_BYTES = 4_000_000;

/** Folder of the backups: one file each, readable by its owner only. */
export class BackupFolder {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** Keeps what the work writes into a file: under its name once it is whole, else not at all. */
  async keep(reason: BackupReason, now: Date, write: (file: string) => Promise<void>): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    await this.#removeDrafts(now);
    await this.#requireSpace();
    const name = `maillage-${now.toISOString().replace(/[:.]/g, '-')}-${reason}${END}`;
    const draft = path.join(this.folder, `.${name}.${process.pid}`);
    try {
      await write(draft);
      await rename(draft, path.join(this.folder, name));
      return name;
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'ENOSPC' ? await this.#noSpace(0) : error;
    } finally {
      await rm(draft, { force: true });
    }
  }

  /** Removes what backups left that were killed: nothing has been written to it for an hour. */
  async #removeDrafts(now: Date): Promise<void> {
    const drafts = (await readdir(this.folder)).filter((name) => DRAFT.test(name));
    for (const name of drafts) {
      const file = path.join(this.folder, name);
      const found = await stat(file).catch(unlessGone);
      if (found !== undefined && now.getTime() - found.mtimeMs > DRAFT_LEFT_MS)
        await rm(file, { force: true });
    }
  }

  /** Refuses a backup for which the disk has no room: the last one grown by half, and some for a first. */
  async #requireSpace(): Promise<void> {
    const last = (await this.list())[0]?.size ?? 0;
    const needed = 1.5 * last + FIRST_BYTES;
    const left = await bytesLeft(this.folder);
    if (left !== undefined && left < needed) throw await this.#noSpace(needed);
  }

  async #noSpace(needed: number): Promise<BackupRefusedError> {
    const left = (await bytesLeft(this.folder)) ?? 0;
    const megabytes = (bytes: number) => Math.ceil(bytes / 1e6);
    return new BackupRefusedError('BACKUP_NO_SPACE', {
      folder: this.folder,
      leftMb: Math.floor(left / 1e6),
      neededMb: megabytes(Math.max(needed, left + 1)),
    });
  }

  /** Finds the file of an existing backup. */
  async find(name: string): Promise<string | undefined> {
    const file = path.join(this.folder, name);
    return LISTED.test(name) && (await stat(file).catch(() => undefined))?.isFile() ? file : undefined;
  }

  /** Lists all backups, newest first. */
  async list(): Promise<Backup[]> {
    const names = (await readdir(this.folder).catch(absent)).filter((name) => LISTED.test(name));
    const backups = await Promise.all(names.map((name) => this.#describe(name)));
    return backups.flat().sort((a, b) => (a.takenAt > b.takenAt ? -1 : 1));
  }

  /**
   * Lists the existing backups up to now, newest first. One in the future comes from a wrong clock: counted
   * as the last, it would delay all others, and hide that they are missing.
   */
  async listUntil(now: Date): Promise<Backup[]> {
    return (await this.list()).filter((backup) => isPast(backup, now));
  }

  /** Finds the newest readable backup up to now. */
  async last(now = new Date()): Promise<Backup | undefined> {
    return (await this.listUntil(now)).find(({ readable }) => readable);
  }

  /** Finds the newest backup whose schema has no step but these, as a path; undefined if there is none. */
  newestWithin(steps: readonly string[]): Promise<string | undefined> {
    return this.#newest((_, schema) => schema.every((step) => steps.includes(step)));
  }

  /** Finds the newest backup made before an upgrade that lacks some step of those applied since, as a path. */
  newestBeforeUpgrade(steps: readonly string[], applied: readonly string[]): Promise<string | undefined> {
    return this.#newest(
      ({ reason }, schema) =>
        reason === 'before_upgrade' &&
        schema.every((step) => steps.includes(step)) &&
        applied.some((step) => !schema.includes(step)),
    );
  }

  async #newest(isIt: (backup: Backup, schema: readonly string[]) => boolean): Promise<string | undefined> {
    for (const backup of await this.list()) {
      const file = path.join(this.folder, backup.name);
      if (backup.readable && isIt(backup, (await readHeader(file)).schema)) return file;
    }
    return undefined;
  }

  async #describe(name: string): Promise<Backup[]> {
    const file = path.join(this.folder, name);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return [];
    const reason = (NAME.exec(name)?.[1] ?? 'brought') as Backup['reason'];
    const about = { name, reason, size: found.size };
    try {
      const { takenAt, program, counts } = await readHeader(file);
      return [{ ...about, takenAt, program, counts: countsOf(counts), readable: true }];
    } catch {
      return [{ ...about, takenAt: found.mtime.toISOString(), readable: false }];
    }
  }

  async remove(name: string): Promise<void> {
    await rm(path.join(this.folder, name), { force: true });
  }

  /** Deletes those with a reason that no rule keeps; future ones are neither counted nor deleted. */
  async thinOut(reason: BackupReason, retention: Retention, now: Date): Promise<void> {
    const all = (await this.listUntil(now)).filter((backup) => backup.reason === reason);
    for (const { name } of backupsToRemove(all, retention)) await this.remove(name);
  }
}

const countsOf = (counts: Readonly<Record<string, number | undefined>>): NonNullable<Backup['counts']> => ({
  territories: counts.Territory ?? 0,
  actors: counts.Actor ?? 0,
  cooperations: counts.Cooperation ?? 0,
  changes: counts.Change ?? 0,
});

// Another process removed it in between.
function unlessGone(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

// Made with the first backup.
function absent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
