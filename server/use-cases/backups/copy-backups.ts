import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Backup, BackupReason, CopyAttempt, CopyState } from '../../../model/contract/backup.ts';
import {
  backupsToCopy,
  type CopyMade,
  type CopyPlace,
  CopyRecord,
  copiesToRemove,
  isCopyDue,
  stateOfCopies,
} from '../../backups/copies.ts';
import { KEPT_BEFORE, type Retention } from '../../backups/retention.ts';
import { CopyError, copyErrorOf } from '../../copies/copy-error.ts';
import { type Destination, digestOf } from '../../copies/destination.ts';
import { sealFile } from '../../copies/seal.ts';
import { type CopySettings, destinationOf, placesOf } from '../../copies/settings.ts';
import type { BackupFolder } from './backup-folder.ts';
import { RecordFile } from './record-file.ts';

/** Result of a try to copy in one place. */
export interface CopyOutcome {
  readonly kind: CopyState['kind'];
  readonly where: string;
  /** Names of the new copies; fewer than were to be made where it failed. */
  readonly copied: readonly string[];
  readonly error?: CopyError;
}

/** Dependencies of copying. */
export interface CopyDeps {
  readonly folder: BackupFolder;
  readonly settings: CopySettings;
  /** How many copies of scheduled backups stay: the rule of the backups. */
  readonly retention: Retention;
  readonly signal?: AbortSignal;
}

const recordOf = (folder: BackupFolder) => new RecordFile(folder.folder, '.copies.json', CopyRecord);

/** Describes the copies in each place of the settings, as recorded: a place that hangs is not asked. */
export async function readCopyStates(
  folder: BackupFolder,
  settings: CopySettings,
  now = new Date(),
): Promise<CopyState[]> {
  const places = placesOf(settings);
  if (places.length === 0) return [];
  const [record, backups] = await Promise.all([recordOf(folder).read(), folder.list()]);
  return places.map((place) => stateOfCopies(place, record?.[place.kind], backups, now));
}

/**
 * Copies the backups that have no copy yet to each place, in one of the processes that share the folder, then removes
 * copies that no rule keeps. A failure is recorded and returned; the backups on the machine are not touched.
 *
 * @param options.isAsked Whether a person asked: a recent failure does not delay it, and another disk is accepted.
 */
export async function copyBackups(
  deps: CopyDeps,
  { now = new Date(), isAsked = false }: { readonly now?: Date; readonly isAsked?: boolean } = {},
): Promise<CopyOutcome[]> {
  const outcomes: CopyOutcome[] = [];
  const places = placesOf(deps.settings);
  if (places.length === 0) return [];
  await recordOf(deps.folder).claim(now, async () => {
    for (const { kind } of places) {
      const destination = await destinationOf(kind, deps.settings, deps.signal);
      if (destination === undefined) continue;
      const outcome = await copyTo(destination, deps, now, isAsked);
      if (outcome !== undefined) outcomes.push(outcome);
    }
  });
  return outcomes;
}

async function copyTo(
  destination: Destination,
  deps: CopyDeps,
  now: Date,
  isAsked: boolean,
): Promise<CopyOutcome | undefined> {
  const { kind, where } = destination;
  const place = await Place.open(destination, deps.folder);
  const waiting = backupsToCopy(await deps.folder.list(), place.copies, now);
  if (!isAsked && (waiting.length === 0 || !isCopyDue(place.last, now))) return undefined;
  const copied: string[] = [];
  try {
    await destination.open(place.copies.length > 0 && !isAsked);
    for (const backup of waiting) copied.push(await copyOne(backup, destination, place, deps));
    await thinOut(destination, place, deps.retention, now);
    await place.tried({ at: now.toISOString(), outcome: 'copied' });
    return { kind, where, copied };
  } catch (error) {
    // A server that stops says nothing of the place.
    if (deps.signal?.aborted) return undefined;
    const named = copyErrorOf(error);
    await place.tried({ at: now.toISOString(), outcome: 'failed', reason: named.code });
    return { kind, where, copied, error: named };
  }
}

async function copyOne(
  backup: Backup,
  destination: Destination,
  place: Place,
  { folder, settings: { recipients }, signal }: CopyDeps,
): Promise<string> {
  const isSealed = recipients.length > 0;
  const source = path.join(folder.folder, backup.name);
  const name = isSealed ? `${backup.name}.age` : backup.name;
  const draft = path.join(folder.folder, `.${name}.${process.pid}`);
  try {
    if (isSealed) await sealFile(source, draft, recipients, signal);
    const file = isSealed ? draft : source;
    const { bytes, sha256 } = await digestOf(createReadStream(file));
    const copy = { name, of: backup.name, reason: reasonOf(backup), takenAt: backup.takenAt, bytes };
    const isOurs = place.copies.some((one) => one.name === name && one.isForeign !== true);
    if (!isOurs && (await destination.list()).has(name)) {
      await place.note({ ...copy, isForeign: true });
      return name;
    }
    // Noted before it is written: what a kill leaves is ours.
    await place.note(copy);
    await destination.put(name, file, bytes);
    if ((await digestOf(await destination.read(name))).sha256 !== sha256) {
      await destination.remove(name);
      throw new CopyError('COPY_DIFFERENT');
    }
    await place.note({ ...copy, sha256 });
    return name;
  } finally {
    await rm(draft, { force: true });
  }
}

// Backups that a person brought are not copied.
const reasonOf = ({ reason }: Backup): BackupReason => (reason === 'brought' ? 'asked' : reason);

async function thinOut(
  destination: Destination,
  place: Place,
  retention: Retention,
  now: Date,
): Promise<void> {
  const rules = { ...KEPT_BEFORE, scheduled: retention };
  const there = await destination.list();
  for (const { name } of copiesToRemove(place.copies, there, rules, now)) {
    await destination.remove(name);
    await place.forget(name);
  }
}

/** Record of one place, written through at each change. */
class Place {
  readonly #folder: BackupFolder;
  readonly #kind: Destination['kind'];
  #place: CopyPlace;

  private constructor(folder: BackupFolder, kind: Destination['kind'], place: CopyPlace) {
    this.#folder = folder;
    this.#kind = kind;
    this.#place = place;
  }

  /** Reads what is recorded of a destination; of another address, nothing is. */
  static async open({ kind, where }: Destination, folder: BackupFolder): Promise<Place> {
    const known = (await recordOf(folder).read())?.[kind];
    return new Place(folder, kind, known?.where === where ? known : { where, copies: [] });
  }

  get copies(): readonly CopyMade[] {
    return this.#place.copies;
  }

  get last(): CopyAttempt | undefined {
    return this.#place.last;
  }

  note(copy: CopyMade): Promise<void> {
    return this.#write({ copies: [...this.copies.filter(({ name }) => name !== copy.name), copy] });
  }

  forget(name: string): Promise<void> {
    return this.#write({ copies: this.copies.filter((copy) => copy.name !== name) });
  }

  tried(last: CopyAttempt): Promise<void> {
    return this.#write({ last });
  }

  async #write(change: Partial<CopyPlace>): Promise<void> {
    this.#place = { ...this.#place, ...change };
    const record = recordOf(this.#folder);
    await record.write({ ...(await record.read()), [this.#kind]: this.#place });
  }
}
