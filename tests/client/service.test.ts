import { expect, it } from 'vitest';
import { bytesText, spanText } from '../../client/views/service/quantities.ts';
import { warningsOf } from '../../client/views/service/warnings.ts';
import type { Administration } from '../../model/contract/administration.ts';
import { administration } from '../../model/contract/examples/administration.ts';

/** Normalizes non-breaking spaces to spaces, as a reader sees them. */
const plain = (text: string): string => text.replace(/[\u202f\u00a0]/g, ' ');

it('says spans and sizes as one reads them', () => {
  expect(
    [0, 59_000, 5 * 60_000, 130 * 60_000, 27 * 3_600_000, 48 * 3_600_000].map(spanText).map(plain),
  ).toEqual(['0 min', '0 min', '5 min', '2 h 10 min', '1 jour 3 h', '2 jours']);
  expect([0, 999, 4_321, 48_213, 268_435_456, 52_000_000_000, 3e15].map(bytesText).map(plain)).toEqual([
    '0 o',
    '999 o',
    '4,3 ko',
    '48 ko',
    '268 Mo',
    '52 Go',
    '3 000 To',
  ]);
});

const [one] = administration.processes;
if (one === undefined) throw new Error('The example has a process.');
const { memory } = one;

it.each<[string, Partial<Administration>, RegExp | undefined]>([
  ['all is well', {}, undefined],
  ['a backup is late', { backups: { ...administration.backups, isLate: true } }, /manque/],
  ['a disk is full', { disk: { backups: 1, free: 1_000_000 } }, /peu de place/],
  ['nobody knows the disk', { disk: { backups: 1 } }, undefined],
  ['a process is late', { processes: [one, { ...one, host: 'deux', delayMs: 700 }] }, /^deux a du retard/],
  [
    'a process is full',
    { processes: [{ ...one, memory: { ...memory, heapUsed: memory.heapLimit - 1 } }] },
    /presque plus de mémoire/,
  ],
  ['an update is half done', { processes: [one, { ...one, maillage: '0.0.9' }] }, /même version/],
  ['there is no GDS', { versions: { ...administration.versions, gds: null } }, /Graph Data Science/],
])('asks to look when %s', (_, change, said) => {
  const warnings = warningsOf({ ...administration, ...change });
  expect(warnings).toEqual(said === undefined ? [] : [expect.stringMatching(said)]);
});
