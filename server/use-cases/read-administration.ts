import type { Administration, Following, ServingProcess } from '../../model/contract/administration.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { stateOfLink } from '../../model/elements/grants.ts';
import { isBackupLate } from '../backups/is-late.ts';
import { isProofLate } from '../backups/proof.ts';
import type { BackupSettings } from '../config.ts';
import type { CopySettings } from '../copies/settings.ts';
import type { Finding } from '../operations/diagnosis/findings.ts';
import { toldDiagnosis } from '../operations/diagnosis/told-diagnosis.ts';
import { bytesLeft, folderSize } from '../operations/folder-size.ts';
import { listLinks } from '../store/access-links.ts';
import type { Executor } from '../store/execute.ts';
import { countEverything, territoryNames } from '../store/operations.ts';
import { listPeople } from '../store/people.ts';
import { appliedSchema } from '../store/schema.ts';
import { listSessions } from '../store/sessions.ts';
import { readVersions } from '../store/versions.ts';
import type { ServerKey } from './access/server-key.ts';
import type { BackupFolder } from './backups/backup-folder.ts';
import { readCopyStates } from './backups/copy-backups.ts';
import { ProofFile } from './backups/proof-file.ts';

/** State of the server outside the database, for administrators. */
export interface ServerFacts {
  readonly folder: BackupFolder;
  readonly backups: BackupSettings;
  readonly copies: CopySettings;
  /** Checks the installation. */
  readonly diagnose: () => Promise<readonly Finding[]>;
  /** Data folder of the local Neo4j; undefined if Neo4j is elsewhere. */
  readonly databaseFolder: string | undefined;
  /** All processes that serve, in the order of their answers. */
  readonly processes: readonly [ServingProcess, ...ServingProcess[]];
  readonly following: readonly Following[];
  readonly key: ServerKey;
  /** Language of the diagnosis. */
  readonly language: Language;
}

/** Reads the present state of the server. */
export async function readAdministration(
  executor: Executor,
  facts: ServerFacts,
  now = new Date(),
): Promise<Administration> {
  const [self] = facts.processes;
  const { startedAt } = self;
  const [versions, schema, counts, disk, following, backups, access, findings] = await Promise.all([
    readVersions(executor),
    appliedSchema(executor),
    countEverything(executor),
    readDisk(facts),
    nameFollowing(executor, facts.following),
    readLastBackup(facts, startedAt, now),
    readAccess(executor, facts.key, now),
    facts.diagnose(),
  ]);
  const { maillage, node } = self;
  return {
    at: now.toISOString(),
    versions: { maillage, node, ...versions, schema: schema.at(-1) ?? null },
    counts,
    disk,
    processes: [...facts.processes],
    following,
    backups,
    diagnosis: toldDiagnosis(findings, facts.language),
    access,
  };
}

async function readDisk({ folder, databaseFolder }: ServerFacts): Promise<Administration['disk']> {
  const [backups, free, database] = await Promise.all([
    folderSize(folder.folder),
    bytesLeft(folder.folder),
    databaseFolder === undefined ? undefined : folderSize(databaseFolder),
  ]);
  return { backups, ...(free !== undefined && { free }), ...(database !== undefined && { database }) };
}

async function nameFollowing(
  executor: Executor,
  following: readonly Following[],
): Promise<Administration['following']> {
  const names = await territoryNames(
    executor,
    following.map(({ territoryId }) => territoryId),
  );
  return following
    .map((one) => ({ ...one, name: names.get(one.territoryId) ?? one.territoryId }))
    .sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'fr'));
}

async function readLastBackup(
  { folder, backups: { everyHours, proofHour }, copies }: ServerFacts,
  startedAt: string,
  now: Date,
): Promise<Administration['backups']> {
  const readable = (await folder.list()).filter((backup) => backup.readable);
  const last = await folder.last(now);
  const [record, copied] = await Promise.all([
    new ProofFile(folder.folder).read(),
    readCopyStates(folder, copies, now),
  ]);
  return {
    kept: readable.length,
    ...(last !== undefined && { last: { reason: last.reason, takenAt: last.takenAt, size: last.size } }),
    everyHours,
    isLate: isBackupLate(everyHours, last?.takenAt, { now, startedAt }),
    proof: {
      hour: proofHour ?? null,
      ...(record?.provenAt !== undefined && { provenAt: record.provenAt }),
      ...(record?.last !== undefined && { last: record.last }),
      isLate: record !== undefined && isProofLate(proofHour, record, { now, startedAt }),
    },
    copies: copied,
  };
}

async function readAccess(
  executor: Executor,
  { codePrefix }: ServerKey,
  now: Date,
): Promise<Administration['access']> {
  const today = dayInParis(now);
  const [people, sessions, links] = await Promise.all([
    listPeople(executor),
    listSessions(executor, { now: now.toISOString(), today }),
    listLinks(executor, codePrefix),
  ]);
  const open = links.filter((link) => stateOfLink(link, today) === 'open');
  return {
    people: people.length,
    sessions: sessions
      .map(({ until, expiresOn, ...session }) => ({
        ...session,
        // A session ends with its access link.
        until: earliest(dayInParis(new Date(until)), expiresOn ?? undefined),
      }))
      .sort((a, b) => (a.until > b.until ? -1 : 1)),
    ways: open
      .map(({ id, kind, role, label, expiresOn }) => ({
        id,
        kind,
        role,
        label,
        ...(expiresOn !== undefined && { expiresOn }),
      }))
      .sort((a, b) => ((a.expiresOn ?? NEVER) < (b.expiresOn ?? NEVER) ? -1 : 1)),
  };
}

const NEVER = '9999-12-31';
const earliest = (day: string, other = NEVER): string => (other < day ? other : day);
