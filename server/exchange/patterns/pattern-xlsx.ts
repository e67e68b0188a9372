import { Readable } from 'node:stream';
import type { PatternAnswer } from '../../../model/contract/patterns.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { mannerOf } from '../../../model/words/manner.ts';
import { textsIn } from '../../texts/texts.ts';
import { LETTERS } from '../tables/letters.ts';
import type { PatternTable, TableCell } from './pattern-table.ts';

const LONGEST = 32_767;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML forbids is what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** One workbook: the rows with typed cells, then what was asked and what it does not prove. */
export const patternXlsx = {
  async write(table: PatternTable, answer: PatternAnswer, language: Language): Promise<Readable> {
    // Loaded when someone asks for a workbook: the start does not wait for it.
    const { default: writeWorkbook } = await import('write-excel-file/node');
    const bytes = await writeWorkbook(
      [
        {
          sheet: textsIn(language).patternFile.answer,
          stickyRowsCount: 1,
          columns: table.headings.map(() => ({ width: 28 })),
          data: [
            table.headings.map((text) => ({ ...typed(text), fontWeight: 'bold' as const })),
            ...table.rows.map((row) => row.map((cell) => (cell === null ? null : typed(cell)))),
          ],
        },
        {
          sheet: textsIn(language).patternFile.question,
          columns: [{ width: 28 }, { width: 110 }],
          data: about(answer, language).map((row) =>
            row.map((text) => ({ ...typed(text), wrap: true, alignVertical: 'top' as const })),
          ),
        },
      ],
      LETTERS,
    ).toBuffer();
    return Readable.from(bytes, { objectMode: false });
  },
} as const;

// Each value under its own type: a text is never a formula, whatever it begins with.
function typed(cell: Exclude<TableCell, null>) {
  if (typeof cell === 'number') return { type: Number, value: cell };
  if (cell instanceof Date) return { type: Date, value: cell, format: 'yyyy-mm-dd' };
  return { type: String, value: fitting(cell) };
}

// `_x000D_` in a cell is read as the character of that number: the format's own way to write the sign itself.
const fitting = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .slice(0, LONGEST);

function about({ pattern, asked, territories, truncated }: PatternAnswer, language: Language): string[][] {
  const { patternFile: texts, provenance } = textsIn(language);
  const { semicolon } = mannerOf(language);
  return [
    [pattern.title[language], pattern.question[language]],
    [texts.finds, pattern.finds[language]],
    [texts.doesNotProve, pattern.doesNotProve[language]],
    ...territories.map(({ name, day, revision }) => [name, texts.of(day, revision)]),
    [texts.from, String(asked.minIntensity)],
    [texts.withoutTransactions, mannerOf(language)[asked.withoutTransactions ? 'yes' : 'no']],
    [
      texts.network,
      `${provenance.multiParty[asked.multiParty]}${semicolon}${provenance.confirmation[asked.confirmation]}`,
    ],
    ...Object.entries(asked.parameters).map(([name, value]) => [name, String(value ?? '')]),
    ...(truncated ? [[texts.cut, texts.more]] : []),
  ];
}
