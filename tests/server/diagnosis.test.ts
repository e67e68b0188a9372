import { describe, expect, it } from 'vitest';
import type { BackupProof, CopyState } from '../../model/contract/backup.ts';
import { LANGUAGES } from '../../model/contract/languages.ts';
import { diagnose, type Vitals, verdictOf } from '../../server/operations/diagnosis/findings.ts';
import { textsIn } from '../../server/texts/texts.ts';

const proof = (outcome: BackupProof['outcome']): BackupProof => ({
  ...{ name: 'maillage-x.jsonl.gz', at: '2026-03-12T03:10:00Z', seconds: 20, outcome },
});
const WELL: Vitals = {
  ...{ node: '22.12.0', maillage: '0.1.0', neo4j: '5.26.30', unknownSettings: [], copies: [] },
  ...{ stepsAhead: 0, foreignNodes: 0, roundTripMs: 12, clockSkewMs: 40, descriptors: 65_536 },
  left: { data: 80e9, backups: 80e9 },
  memory: { total: 8e9, free: 3e9 },
  backup: {
    ...{ lastAt: '2026-03-12T03:00:00Z', isLate: false, ageHours: 5, everyHours: 24 },
    proof: { isOn: true, isLate: false, last: proof('same') },
  },
};

const copies: CopyState = {
  ...{ kind: 's3', where: 'https://s3.example.org/sauvegardes/', isLate: false },
  copiedAt: '2026-03-12T03:00:00Z',
  last: { at: '2026-03-12T03:01:00Z', outcome: 'copied' },
};

/** Lists the failed checks of an installation, with their verdict. */
const oddOf = (changed: Partial<Vitals>): string[] =>
  diagnose({ ...WELL, ...changed })
    .filter(({ verdict }) => verdict !== 'well')
    .map(({ part, verdict }) => `${part} ${verdict}`);

describe('diagnose', () => {
  it('reports nothing for a healthy installation', () => {
    const findings = diagnose(WELL);
    expect(findings).toHaveLength(11);
    expect(verdictOf(findings)).toBe('well');
  });

  it.each<[string, Partial<Vitals>, string]>([
    ['data of another program', { foreignNodes: 3 }, 'database warns'],
    ['steps of the schema ahead', { stepsAhead: 2 }, 'versions warns'],
    [
      'a database that refuses writes',
      { roundTripMs: undefined, clockSkewMs: undefined },
      'round_trip fails',
    ],
    ['a slow database', { roundTripMs: 1_500 }, 'round_trip warns'],
    ['a clock that is behind', { clockSkewMs: -61_000 }, 'clock warns'],
    ['a disk for backups that is nearly full', { left: { data: 80e9, backups: 1e9 } }, 'disk warns'],
    ['a disk for data that is full', { left: { data: 0.1e9, backups: 80e9 } }, 'disk fails'],
    ['little memory', { memory: { total: 1e9, free: 0.5e9 } }, 'memory warns'],
    ['few open files', { descriptors: 256 }, 'descriptors warns'],
    ['a late backup', { backup: { ...WELL.backup, isLate: true } }, 'backup fails'],
    ['backups switched off', { backup: { ...WELL.backup, everyHours: 0 } }, 'backup warns'],
    [
      'a broken backup',
      { backup: { ...WELL.backup, proof: { ...WELL.backup.proof, last: proof('different') } } },
      'proof fails',
    ],
    [
      'a hindered proof',
      { backup: { ...WELL.backup, proof: { ...WELL.backup.proof, last: proof('impossible') } } },
      'proof warns',
    ],
    [
      'no proof at all',
      { backup: { ...WELL.backup, proof: { isOn: false, isLate: false, last: undefined } } },
      'proof warns',
    ],
    [
      'a first proof that is overdue',
      { backup: { ...WELL.backup, proof: { isOn: true, isLate: true, last: undefined } } },
      'proof warns',
    ],
    [
      'a place that has no copy yet',
      { copies: [{ ...copies, copiedAt: undefined, last: undefined }] },
      'copies warns',
    ],
    ['a copy that waits for hours', { copies: [copies, { ...copies, isLate: true }] }, 'copies fails'],
    [
      'a copy that failed',
      {
        copies: [
          { ...copies, last: { at: copies.copiedAt ?? '', outcome: 'failed', reason: 'COPY_REFUSED' } },
        ],
      },
      'copies fails',
    ],
    ['an unknown name', { unknownSettings: ['MAILLAGE_COULEUR'] }, 'settings warns'],
  ])('tells %s, and nothing else', (_, changed, odd) => {
    expect(oddOf(changed)).toEqual([odd]);
  });

  it('finds nothing odd in a new installation before its first night', () => {
    expect(
      oddOf({ backup: { ...WELL.backup, proof: { isOn: true, isLate: false, last: undefined } } }),
    ).toEqual([]);
  });

  it('says each finding in each language with its figures, and what to do where it is not well', () => {
    const clock = diagnose({ ...WELL, clockSkewMs: -61_000 }).find(({ part }) => part === 'clock');
    for (const language of LANGUAGES) {
      const { parts } = textsIn(language).doctor;
      for (const { part, values } of diagnose(WELL)) expect(parts[part](values)).toMatch(/\S \S.*\.$/);
      expect(parts.clock(clock?.values ?? {})).toMatch(/-61.*NTP/);
    }
  });
});
