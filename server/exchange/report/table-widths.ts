import type { ReportBlock } from '../../../model/contract/report.ts';

export type Table = Extract<ReportBlock, { type: 'table' }>;

/** Length up to which a text should fit one line: a day, a number, a short name. */
const ONE_LINE = 22;
const LONGEST_WORD = 22;
/** Cell margins, in letters. */
const MARGINS = 3;
/** Between columns that need not fill the width. */
const AIRY = 1.15;

/**
 * Computes the share of the width of each column, for a line of `letters` letters. If every text fits on one
 * line, the table is no wider. Otherwise priorities are: whole words in headings, at their drawn width; whole
 * words in cells; short texts on one line; the rest by length of the texts.
 */
export function columnShares(
  { columns, rows }: Pick<Table, 'columns' | 'rows'>,
  letters: number,
  headLetters: (word: string) => number,
): number[] {
  const texts = columns.map((_, place) => rows.map((row) => row[place]?.text ?? ''));
  const usual = texts.map((column) => {
    const lengths = column.map(({ length }) => length).sort((a, b) => a - b);
    return lengths[Math.floor(lengths.length * 0.9)] ?? 0;
  });
  const longestOf = texts.map((column) => MARGINS + longest(column.map(({ length }) => length)));
  const heads = columns.map((title) => MARGINS + longest(title.split(' ').map(headLetters)));
  const natural = heads.map((head, place) => Math.max(head, longestOf[place] ?? 0) * AIRY);
  if (sum(natural) <= letters) return natural.map((width) => width / letters);
  const words = texts.map(
    (column) => MARGINS + Math.min(LONGEST_WORD, longest(wordsOf(column).map(({ length }) => length))),
  );
  const lines = usual.map((length) => MARGINS + (length <= ONE_LINE ? length : 0));
  const wished = usual.map((length) => Math.sqrt(length * 20));
  const least = grow(grow(heads, words, letters), lines, letters);
  const widths = grow(least, wished, letters, Number.POSITIVE_INFINITY);
  const total = sum(widths);
  return widths.map((width) => width / total);
}

const wordsOf = (texts: readonly string[]): string[] => texts.flatMap((text) => text.split(/[\s-]/));
const longest = (lengths: readonly number[]): number =>
  lengths.reduce((most, length) => Math.max(most, length), 0);
const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0);

/** Widens columns towards other widths, within the room, by at most `most` times the missing width. */
function grow(from: readonly number[], to: readonly number[], room: number, most = 1): number[] {
  const missing = from.map((width, place) => Math.max(0, (to[place] ?? 0) - width));
  const all = sum(missing);
  const part = all === 0 ? 0 : Math.min(most, Math.max(0, room - sum(from)) / all);
  return from.map((width, place) => width + part * (missing[place] ?? 0));
}
