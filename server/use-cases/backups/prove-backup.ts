import path from 'node:path';
import type { BackupProof } from '../../../model/contract/backup.ts';
import type { Config } from '../../config.ts';
import { BackupRefusedError } from '../../exchange/backup/backup-refused-error.ts';
import { readHeader } from '../../exchange/backup/read-backup.ts';
import { withEngineApart } from './engine-apart.ts';
import { restoreCopy } from './restore-copy.ts';

/** Bytes of memory that must be free: the engine apart takes up to 0.9 GB, most of it only for large backups. */
const MEMORY_BYTES = 700e6;

/** Settings that a proof needs. */
export type ProofConfig = Pick<Config, 'cacheDir' | 'dataDir' | 'consoleService'>;

/** A proof, and the error that hindered it or showed that the backup is no good. */
export interface Proven {
  readonly proof: BackupProof;
  readonly error?: unknown;
}

/**
 * Proves a backup: restores it into an empty engine apart and compares the content hash. The running engine is
 * neither read nor written.
 */
export async function proveBackup(config: ProofConfig, file: string, signal: AbortSignal): Promise<Proven> {
  const begun = Date.now();
  const about = async (rest: Pick<BackupProof, 'outcome' | 'nodes' | 'reason'>): Promise<BackupProof> => ({
    name: path.basename(file),
    at: new Date(begun).toISOString(),
    seconds: Math.round((Date.now() - begun) / 100) / 10,
    ...rest,
  });
  try {
    await readHeader(file);
    if (config.consoleService === undefined && process.availableMemory() < MEMORY_BYTES)
      return { proof: await about({ outcome: 'impossible', reason: 'PROOF_NO_MEMORY' }) };
    const { footer } = await withEngineApart(config, signal, (copy) => restoreCopy(copy, file));
    return { proof: await about({ outcome: 'same', nodes: footer.nodes }) };
  } catch (error) {
    if (error instanceof BackupRefusedError)
      return { proof: await about({ outcome: 'different', reason: error.code }), error };
    return { proof: await about({ outcome: 'impossible', reason: codeOf(error) }), error };
  }
}

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'
    ? error.code
    : 'PROOF_NO_ENGINE';
