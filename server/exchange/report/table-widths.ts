import type { ReportBlock } from '../../contract/report.ts';

type Table = Extract<ReportBlock, { type: 'table' }>;

/** What is not longer than this is best on one line: a day, a number, a short name. */
const ONE_LINE = 18;
const LONGEST_WORD = 22;

/**
 * What part of the width each column has, where a line of the table holds so many letters: enough for its longest word
 * and for what is short, and of the rest the more the longer its texts are.
 */
export function columnShares({ columns, rows }: Table, letters: number): number[] {
  const needs = columns.map((title, place) => {
    const texts = rows.map((row) => row[place]?.text ?? '');
    const lengths = texts.map(({ length }) => length).sort((a, b) => a - b);
    const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0;
    const words = [title.toUpperCase(), ...texts]
      .flatMap((text) => text.split(/[\s-]/))
      .map(({ length }) => length);
    const word = Math.min(
      LONGEST_WORD,
      words.reduce((most, length) => Math.max(most, length), 0),
    );
    return { least: Math.max(word, usual <= ONE_LINE ? usual : 0) + 3, usual };
  });
  const least = needs.reduce((sum, need) => sum + need.least, 0);
  const wished = needs.map((need) => Math.max(0, Math.sqrt(need.usual * 20) - need.least));
  const all = wished.reduce((sum, wish) => sum + wish, 0);
  const free = Math.max(0, letters - least);
  const widths = needs.map(
    (need, place) => need.least + (all === 0 ? 0 : (free * (wished[place] ?? 0)) / all),
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => width / total);
}
