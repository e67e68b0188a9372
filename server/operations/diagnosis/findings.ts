import type { Verdict } from '../../../model/contract/administration.ts';
import type { BackupProof, CopyState } from '../../../model/contract/backup.ts';

/** Subject of a check. */
export type CheckedPart =
  | 'database'
  | 'versions'
  | 'round_trip'
  | 'clock'
  | 'disk'
  | 'memory'
  | 'descriptors'
  | 'backup'
  | 'proof'
  | 'copies'
  | 'settings';

/** The result of one check, with the figures that a sentence about it says. */
export interface Finding {
  readonly part: CheckedPart;
  readonly verdict: Verdict;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Measurements of an installation; undefined if the system does not provide one. */
export interface Vitals {
  /** Versions of Node, Maillage and Neo4j. */
  readonly node: string;
  readonly maillage: string;
  readonly neo4j: string | undefined;
  /** Steps of the schema that this program would still apply. */
  readonly stepsAhead: number;
  /** Nodes of another program under labels of ours. */
  readonly foreignNodes: number;
  /** Milliseconds to write to the database and read back; undefined if it refused the write. */
  readonly roundTripMs: number | undefined;
  /** By how much the database's clock is ahead of this machine's, in milliseconds. */
  readonly clockSkewMs: number | undefined;
  /** Bytes left for the data and for backups. */
  readonly left: { readonly data: number | undefined; readonly backups: number | undefined };
  /** Bytes of memory that the machine has, and that are free. */
  readonly memory: { readonly total: number; readonly free: number };
  /** Open files allowed to this process. */
  readonly descriptors: number | undefined;
  readonly backup: {
    /** When the last one was made, if any. */
    readonly lastAt: string | undefined;
    readonly isLate: boolean;
    readonly ageHours: number;
    readonly everyHours: number;
    /** The last proof of a backup, whether one is expected, and whether it is late. */
    readonly proof: {
      readonly isOn: boolean;
      readonly isLate: boolean;
      readonly last: BackupProof | undefined;
    };
  };
  /** Copies off the machine, one for each place of the settings. */
  readonly copies: readonly CopyState[];
  /** Names in the environment that begin like settings and are none. */
  readonly unknownSettings: readonly string[];
}

const GB = 1e9;
const FULL_BYTES = 0.2 * GB;
const NEARLY_FULL_BYTES = 2 * GB;
const SLOW_MS = 1_000;
const SKEW_MS = 30_000;
const LITTLE_MEMORY_BYTES = 1.8 * GB;
const LITTLE_FREE_BYTES = 0.2 * GB;
/** A screen and a connection to the database take one each; the engine keeps some hundreds of files open. */
const FEW_DESCRIPTORS = 1_024;

/** Judges an installation: one finding a check, in the order in which somebody would look. Pure. */
export function diagnose(vitals: Vitals): Finding[] {
  const { left, memory, backup } = vitals;
  const leastLeft = Math.min(left.data ?? Number.POSITIVE_INFINITY, left.backups ?? Number.POSITIVE_INFINITY);
  const { roundTripMs, clockSkewMs = 0 } = vitals;
  return [
    finding('database', vitals.foreignNodes > 0 ? 'warns' : 'well', { foreign: vitals.foreignNodes }),
    finding('versions', vitals.stepsAhead > 0 ? 'warns' : 'well', {
      ...{ maillage: vitals.maillage, node: vitals.node, neo4j: vitals.neo4j ?? '?' },
      steps: vitals.stepsAhead,
    }),
    roundTripMs === undefined
      ? finding('round_trip', 'fails', { isRefused: 1 })
      : finding('round_trip', roundTripMs > SLOW_MS ? 'warns' : 'well', { ms: Math.round(roundTripMs) }),
    finding('clock', Math.abs(clockSkewMs) > SKEW_MS ? 'warns' : 'well', {
      seconds: Math.round(clockSkewMs / 1000),
    }),
    finding('disk', leastLeft < FULL_BYTES ? 'fails' : leastLeft < NEARLY_FULL_BYTES ? 'warns' : 'well', {
      gigabytes: Number.isFinite(leastLeft) ? gigabytes(leastLeft) : '?',
    }),
    finding(
      'memory',
      memory.total < LITTLE_MEMORY_BYTES || memory.free < LITTLE_FREE_BYTES ? 'warns' : 'well',
      {
        ...{ total: gigabytes(memory.total), free: gigabytes(memory.free) },
      },
    ),
    finding('descriptors', (vitals.descriptors ?? FEW_DESCRIPTORS) < FEW_DESCRIPTORS ? 'warns' : 'well', {
      descriptors: vitals.descriptors ?? '?',
    }),
    finding('backup', backup.isLate ? 'fails' : backup.everyHours === 0 ? 'warns' : 'well', {
      ...{
        hours: Math.round(backup.ageHours),
        every: backup.everyHours,
        isMade: backup.lastAt === undefined ? 0 : 1,
      },
    }),
    proofFinding(backup.proof),
    ...(vitals.copies.length === 0
      ? [finding('copies', 'well', { outcome: 'off' })]
      : vitals.copies.map(copyFinding)),
    finding('settings', vitals.unknownSettings.length > 0 ? 'warns' : 'well', {
      names: vitals.unknownSettings.join(', '),
    }),
  ];
}

/**
 * Judges the proof of backups. A backup that restores other data fails: it is about to be a loss. A new installation
 * has none before its first night, and nothing to do about it.
 */
function proofFinding({ isOn, isLate, last }: Vitals['backup']['proof']): Finding {
  const isWell = last === undefined ? isOn && !isLate : last.outcome === 'same';
  const verdict = last?.outcome === 'different' ? 'fails' : isWell ? 'well' : 'warns';
  return finding('proof', verdict, {
    ...{ outcome: last?.outcome ?? 'none', at: last?.at ?? '', name: last?.name ?? '', isOn: isOn ? 1 : 0 },
  });
}

/** Judges one place for copies: if it refuses them, everything stays on one machine. */
function copyFinding({ where, copiedAt, last, isLate }: CopyState): Finding {
  const hasFailed = last?.outcome === 'failed';
  const verdict = hasFailed || isLate ? 'fails' : copiedAt === undefined ? 'warns' : 'well';
  return finding('copies', verdict, {
    ...{ outcome: hasFailed ? 'failed' : copiedAt === undefined ? 'none' : 'copied', where },
    ...{ at: copiedAt ?? '', triedAt: last?.at ?? '', reason: last?.reason ?? '' },
  });
}

/** Returns the worst verdict of all. */
export function verdictOf(findings: readonly Finding[]): Verdict {
  const verdicts = findings.map(({ verdict }) => verdict);
  return verdicts.includes('fails') ? 'fails' : verdicts.includes('warns') ? 'warns' : 'well';
}

const finding = (part: CheckedPart, verdict: Verdict, values: Finding['values']): Finding => ({
  part,
  verdict,
  values,
});

const gigabytes = (bytes: number): number => Math.round(bytes / (GB / 10)) / 10;
