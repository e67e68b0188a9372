import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BackupProof } from '../../model/contract/backup.ts';
import { isProofDue, isProofLate } from '../../server/backups/proof.ts';
import { ProofFile } from '../../server/use-cases/backups/proof-file.ts';

const NIGHT = new Date(2026, 2, 12, 3, 20);
const before = (hours: number): string => new Date(NIGHT.getTime() - hours * 3_600_000).toISOString();
const proof = (outcome: BackupProof['outcome'], at: string): BackupProof => ({
  ...{ name: 'maillage-x.jsonl.gz', at, seconds: 12, outcome },
});

describe('a proof of the newest backup', () => {
  it.each<[string, number | undefined, BackupProof | undefined, boolean]>([
    ['in its hour, the first time', 3, undefined, true],
    ['in its hour, a night later', 3, proof('same', before(24)), true],
    ['again in the same hour', 3, proof('same', before(0.2)), false],
    ['again after a failure the same night', 3, proof('different', before(0.2)), false],
    ['again after a hindrance the same night', 3, proof('impossible', before(0.2)), true],
    ['after the clock was set back a year', 3, proof('same', before(-8760)), true],
    ['in another hour', 4, undefined, false],
    ['where it is off', undefined, undefined, false],
  ])('is due: %s', (_, hour, last, due) => {
    expect(isProofDue(hour, last, NIGHT)).toBe(due);
  });

  it('is late after two nights without one, though not just after a start or where it is off', () => {
    const at = { now: NIGHT, startedAt: before(60) };
    expect(isProofLate(3, { since: before(200), provenAt: before(51) }, at)).toBe(true);
    expect(isProofLate(3, { since: before(200), provenAt: before(49) }, at)).toBe(false);
    expect(isProofLate(3, { since: before(51) }, at)).toBe(true);
    expect(isProofLate(3, { since: before(200) }, { now: NIGHT, startedAt: before(2) })).toBe(false);
    expect(isProofLate(undefined, { since: before(200) }, at)).toBe(false);
  });
});

describe('the record of proofs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'maillage-proof-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('keeps the last success when a later proof fails', async () => {
    const record = new ProofFile(folder);
    expect(await record.read()).toBeUndefined();
    await record.begin(new Date(before(90)));
    await record.note(proof('same', before(24)));
    await record.note(proof('different', before(0)));
    expect(await new ProofFile(folder).read()).toEqual({
      since: before(90),
      provenAt: before(24),
      last: proof('different', before(0)),
    });
    writeFileSync(path.join(folder, '.proof.json'), 'la moitié');
    expect(await record.read()).toBeUndefined();
  });

  it('lets one process of several prove, and takes over from one that was killed', async () => {
    const record = new ProofFile(folder);
    let times = 0;
    const work = async () => {
      times += 1;
      await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const now = new Date();
    expect((await Promise.all([1, 2, 3].map(() => record.claim(now, work)))).filter(Boolean)).toHaveLength(1);
    expect(times).toBe(1);
    const claim = path.join(folder, '.proof.json.claim');
    writeFileSync(claim, '1');
    expect(await record.claim(now, work)).toBe(false);
    utimesSync(claim, new Date(0), new Date(0));
    expect(await record.claim(now, work)).toBe(true);
  });
});
