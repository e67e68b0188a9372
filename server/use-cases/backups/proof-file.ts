import type { BackupProof } from '../../../model/contract/backup.ts';
import { ProofRecord } from '../../backups/proof.ts';
import { RecordFile } from './record-file.ts';

/** Record of proofs in a folder of backups, shared by all processes that use it. */
export class ProofFile extends RecordFile<typeof ProofRecord> {
  constructor(folder: string) {
    super(folder, '.proof.json', ProofRecord);
  }

  /** Notes that proofs are expected from now on, unless that is noted already. */
  async begin(now: Date): Promise<ProofRecord> {
    const known = await this.read();
    if (known !== undefined) return known;
    const record = { since: now.toISOString() };
    await this.write(record);
    return record;
  }

  /** Notes the outcome of a proof. */
  async note(proof: BackupProof): Promise<void> {
    const known = await this.begin(new Date(proof.at));
    await this.write({ ...known, last: proof, ...(proof.outcome === 'same' && { provenAt: proof.at }) });
  }
}
