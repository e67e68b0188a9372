import type { ImportNote } from '../../../model/writes/import/import-notes.ts';
import type { Table } from '../../../model/writes/import/table.ts';
import { attribute, unescaped } from './attributes.ts';
import type { Archive, SheetMarks } from './check-archive.ts';

/** The first two fills of a workbook are none and a pattern that no cell has. */
const FIRST_FILL = 2;

/** Notes features of a workbook that its rows lack: hidden sheets, and colours below the headings. */
export function notesOf(
  { texts }: Archive,
  tables: readonly Table[],
  marks: ReadonlyMap<string, SheetMarks | undefined>,
): ImportNote[] {
  const hidden = new Set(
    [...(texts.get('xl/workbook.xml') ?? '').matchAll(/<(?:\w+:)?sheet\s[^<>]*>/g)].flatMap(([tag]) =>
      /hidden/i.test(attribute(tag, 'state')) ? [unescaped(attribute(tag, 'name'))] : [],
    ),
  );
  const filled = filledStyles(texts.get('xl/styles.xml') ?? '');
  return tables.flatMap(({ name: sheet, headingRow, rows }): ImportNote[] => {
    if (rows.length === 0) return [];
    const styles = [...(marks.get(sheet)?.styles ?? [])];
    const hasColours = styles.some(([style, row]) => filled.has(Number(style)) && row > headingRow);
    return [
      ...(hidden.has(sheet) ? [{ code: 'hidden_sheet' as const, sheet }] : []),
      ...(hasColours ? [{ code: 'colours' as const, sheet }] : []),
    ];
  });
}

/** Lists the numbers of the cell styles that have a fill. */
function filledStyles(styles: string): ReadonlySet<number> {
  const cells = /cellXfs\b/.test(styles) ? (styles.split(/cellXfs\b/, 2)[1] ?? '') : '';
  const found = [...cells.matchAll(/<(?:\w+:)?xf\s[^<>]*>/g)].map(([tag]) =>
    Number(attribute(tag, 'fillId')),
  );
  return new Set(found.flatMap((fill, i) => (fill >= FIRST_FILL ? [i] : [])));
}
