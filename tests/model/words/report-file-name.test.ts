import { expect, it } from 'vitest';
import { reportFileName } from '../../../model/words/report/report-file-name.ts';

it.each([
  ['report', 'fr', 'val-rapport-2026-03-12.pdf'],
  ['note', 'fr', 'val-note-2026-03-12.pdf'],
  ['report', 'en', 'val-report-2026-03-12.pdf'],
] as const)('the file of a %s in %s is called %s', (kind, language, name) => {
  const reading = { day: '2026-03-12' } as Parameters<typeof reportFileName>[1]['reading'];
  expect(reportFileName('val', { kind, language, reading }, 'pdf')).toBe(name);
});
