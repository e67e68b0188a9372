import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { Block, ImportFile, Table, TableRow } from '../../../model/writes/import/table.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tableOfRows } from './table-of-rows.ts';
import { readXmlPart, type XmlAttributes } from './xml-part.ts';

/**
 * Reads a workbook in OpenDocument, sheet by sheet.
 */
export function readOds(bytes: Uint8Array): ImportFile {
  const sheets = new Sheets();
  readXmlPart(bytes, 'content.xml', {
    open: (tag, attributes) => sheets.open(localName(tag), reader(attributes)),
    say: (text) => sheets.say(text),
    close: (tag) => sheets.close(localName(tag)),
  });
  if (sheets.isText) throw new ImportRefusedError('IMPORT_DOCUMENT');
  if (!sheets.isSpreadsheet) throw new ImportRefusedError('IMPORT_OLD_SPREADSHEET');
  return { format: 'ods', tables: sheets.tables };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

type Attributes = (name: string) => string;
const reader =
  (attributes: XmlAttributes): Attributes =>
  (name) => {
    const value = attributes[name];
    return typeof value === 'string' ? value : (value?.value ?? '');
  };

const repeated = (text: string): number => Math.max(1, Number.parseInt(text, 10) || 1);

interface Cell {
  readonly times: number;
  readonly attributes: Attributes;
  readonly paragraphs: string[];
}

/** State of a spreadsheet while its tags open and close. */
class Sheets {
  readonly tables: Table[] = [];
  isSpreadsheet = false;
  isText = false;
  #name = '';
  #rows: TableRow[] = [];
  #blocks: Block[] = [];
  #number = 0;
  #allRows = 0;
  #row: { readonly times: number; readonly cells: string[] } | undefined;
  #cell: Cell | undefined;
  /** Remarks of cells, drawings: what is in them is no value. */
  #besides = 0;

  open(name: string, attributes: Attributes): void {
    if (name === 'spreadsheet') this.isSpreadsheet = true;
    if (name === 'text' && !this.isSpreadsheet) this.isText = true;
    if (name === 'annotation' || name === 'shapes') this.#besides += 1;
    if (this.#besides > 0) return;
    if (name === 'table') this.#begin(attributes('table:name'));
    else if (name === 'table-row')
      this.#row = { times: repeated(attributes('table:number-rows-repeated')), cells: [] };
    else if (name === 'table-cell' || name === 'covered-table-cell')
      this.#cell = {
        times: repeated(attributes('table:number-columns-repeated')),
        attributes,
        paragraphs: [],
      };
    else if (name === 'p') this.#cell?.paragraphs.push('');
    else if (name === 's') this.say(' '.repeat(Math.min(repeated(attributes('text:c')), 100)));
    else if (name === 'tab') this.say('\t');
    else if (name === 'line-break') this.say('\n');
  }

  say(text: string): void {
    if (this.#besides > 0 || this.#cell === undefined || this.#cell.paragraphs.length === 0) return;
    const { paragraphs } = this.#cell;
    paragraphs[paragraphs.length - 1] += text;
  }

  close(name: string): void {
    if (name === 'annotation' || name === 'shapes') this.#besides -= 1;
    if (this.#besides > 0) return;
    if (name === 'table-cell' || name === 'covered-table-cell') this.#endCell();
    else if (name === 'table-row') this.#endRow();
    else if (name === 'table')
      this.tables.push(tableOfRows(this.#name, this.#rows, { blocks: this.#blocks }));
  }

  #begin(name: string): void {
    [this.#name, this.#rows, this.#blocks, this.#number] = [name, [], [], 0];
  }

  #endCell(): void {
    const [cell, row] = [this.#cell, this.#row];
    this.#cell = undefined;
    if (cell === undefined || row === undefined) return;
    const text = textOf(cell);
    const left = row.cells.length;
    // Empty cells run to the end of the sheet; beyond what is taken they are not there.
    const times = text === '' ? Math.min(cell.times, IMPORT_LIMITS.columns + 1 - left) : cell.times;
    if (left + times > IMPORT_LIMITS.columns + 1 && text !== '')
      throw new ImportRefusedError('IMPORT_TOO_MANY_COLUMNS', {
        ...{ table: this.#name, count: left + times, max: IMPORT_LIMITS.columns },
      });
    for (let i = 0; i < times; i += 1) row.cells.push(text);
    const [wide, high] = [
      repeated(cell.attributes('table:number-columns-spanned')),
      repeated(cell.attributes('table:number-rows-spanned')),
    ];
    if (wide > 1 || high > 1) {
      const top = this.#number + 1;
      this.#blocks.push({
        top,
        bottom: Math.min(top + high - 1, IMPORT_LIMITS.rows + 1),
        left,
        right: left + wide - 1,
      });
    }
  }

  #endRow(): void {
    const row = this.#row;
    this.#row = undefined;
    if (row === undefined) return;
    const isEmpty = row.cells.every((cell) => cell === '');
    const times = isEmpty ? 1 : row.times;
    this.#allRows += isEmpty ? 0 : times;
    if (this.#allRows > IMPORT_LIMITS.rows + 1)
      throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
    if (isEmpty) this.#number += row.times;
    else
      for (let i = 0; i < times; i += 1) {
        this.#number += 1;
        this.#rows.push({ number: this.#number, cells: row.cells });
      }
  }
}

/** A day is written as one, a number as it is; else what the cell shows. */
function textOf({ attributes, paragraphs }: Cell): string {
  const type = attributes('office:value-type');
  if (type === 'date') return attributes('office:date-value').slice(0, 'YYYY-MM-DD'.length);
  const value = attributes('office:value');
  if (type === 'float' && value !== '') return String(Number(Number(value).toPrecision(15)));
  return paragraphs.join('\n');
}
