import { z } from 'zod';
import { BackupProof } from '../../model/contract/backup.ts';
import { Instant } from '../../model/contract/primitives.ts';

const HOUR_MS = 3_600_000;
/** A proof each night: nearly a day lies between two, whatever the minute. */
const BETWEEN_MS = 20 * HOUR_MS;
/** A hindrance may be over in a moment: another try the same night. */
const AGAIN_MS = HOUR_MS / 6;
/** Two nights without a proof, and some. */
const LATE_MS = 50 * HOUR_MS;

/** Record of the proofs, kept next to the backups. */
export const ProofRecord = z.object({
  /** When proofs were first expected. */
  since: Instant,
  /** The last that showed the same graph. */
  provenAt: Instant.optional(),
  last: BackupProof.optional(),
});
export type ProofRecord = z.infer<typeof ProofRecord>;

/**
 * Returns true if the newest backup is to be proven now.
 *
 * @param hour Hour of the machine's clock, 0 to 23; undefined: never.
 */
export function isProofDue(hour: number | undefined, last: BackupProof | undefined, now: Date): boolean {
  if (now.getHours() !== hour) return false;
  if (last === undefined) return true;
  const age = now.getTime() - Date.parse(last.at);
  // A clock that was set back must not stop proofs.
  return age < -HOUR_MS || age >= (last.outcome === 'impossible' ? AGAIN_MS : BETWEEN_MS);
}

/** Returns true if a proof is missing: none for two nights, although a server ran through one. */
export function isProofLate(
  hour: number | undefined,
  { since, provenAt }: ProofRecord,
  { now, startedAt }: { readonly now: Date; readonly startedAt: string },
): boolean {
  if (hour === undefined) return false;
  const age = (from: string) => now.getTime() - Date.parse(from);
  return age(provenAt ?? since) > LATE_MS && age(startedAt) > 24 * HOUR_MS;
}
