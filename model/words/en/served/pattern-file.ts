import type { patternFile as french } from '../../fr/served/pattern-file.ts';

/** An answer of the library, as a workbook. */
export const patternFile: typeof french = {
  answer: 'Answer',
  question: 'Question',
  finds: 'What it finds',
  doesNotProve: 'What it does not prove',
  of: (day, revision) => `as of ${day}, revision ${revision}`,
  from: 'Linked from',
  network: 'Network read',
  withoutTransactions: 'Without funding or markets',
  cut: 'Cut',
  more: 'there are more rows',
  unknown: 'unknown',
};
