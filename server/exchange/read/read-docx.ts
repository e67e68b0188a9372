import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { Block, ImportFile, Table, TableRow } from '../../../model/writes/import/table.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { LINK, type ListItem, listTable } from './read-text-list.ts';
import { tableOfRows } from './table-of-rows.ts';
import { readXmlPart } from './xml-part.ts';

/**
 * Reads a text document: each table as a sheet, named by the heading above it. Its paragraphs are a list where it has
 * no table, has bullets or says links.
 */
export function readDocx(bytes: Uint8Array, name: string): ImportFile {
  const title = name.replace(/\.\w+$/, '');
  const document = new Document(title);
  readXmlPart(bytes, 'word/document.xml', {
    open: (tag, attributes) => document.open(tag, String(attributes['w:val'] ?? '')),
    say: (text) => document.say(text),
    close: (tag) => document.close(tag),
  });
  const { tables, items, bullets, hasBody } = document;
  if (!hasBody) throw new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
  const saysLinks = items.some(({ text, heads }) => heads === undefined && LINK.test(text));
  const isList = items.length > 0 && (tables.length === 0 || bullets > 1 || saysLinks);
  return {
    format: 'docx',
    tables: [...tables, ...(isList ? [listTable(title, document.withBoldHeadings())] : [])],
  };
}

function refuseRows(): never {
  throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
}

interface Open {
  readonly name: string;
  readonly rows: TableRow[];
  readonly blocks: Block[];
  /** Merged blocks that cells below may continue, by their column. */
  readonly growing: Map<number, Block>;
  row: string[];
}

const FEWEST_BOLD = 2;
const LONGEST_TITLE = 90;
const isShortTitle = (text: string): boolean =>
  text.length <= LONGEST_TITLE && !/[.;:,!?]$/.test(text.trim());

/** State of a document while its tags open and close. A table inside a cell is part of its text. */
class Document {
  readonly tables: Table[] = [];
  readonly items: ListItem[] = [];
  bullets = 0;
  /** Short paragraphs in bold letters, by their place among the items. */
  readonly #bold = new Set<number>();
  hasBody = false;
  #table: Open | undefined;
  #depth = 0;
  #allRows = 0;
  #heading: string;
  #style = '';
  #level: number | undefined;
  #isBullet = false;
  #isText = false;
  #isDeleted = false;
  /** Within a run of text; the properties of a paragraph say nothing of its letters. */
  #isRun = false;
  #isBold = false;
  /** True while all letters of the paragraph are bold. */
  #isAllBold = true;
  #text = '';
  #cell: string[] = [];
  #wide = 1;
  #merge: 'begins' | 'continues' | undefined;

  constructor(name: string) {
    this.#heading = name;
  }

  /** Lists the items; short bold paragraphs become headings if no paragraph has the style of one. */
  withBoldHeadings(): readonly ListItem[] {
    const isStyled = this.items.some(({ heads }) => heads !== undefined);
    if (isStyled || this.#bold.size < FEWEST_BOLD || this.#bold.size * 2 > this.items.length)
      return this.items;
    return this.items.map((item, i) => (this.#bold.has(i) ? { ...item, heads: 'heading' } : item));
  }

  open(tag: string, value: string): void {
    if (tag === 'w:body') this.hasBody = true;
    else if (tag === 'w:tbl') this.#beginTable();
    else if (tag === 'w:tr' && this.#depth === 1 && this.#table !== undefined) this.#table.row = [];
    else if (tag === 'w:tc' && this.#depth === 1) [this.#cell, this.#wide, this.#merge] = [[], 1, undefined];
    else if (tag === 'w:gridSpan') this.#wide = Math.max(1, Number.parseInt(value, 10) || 1);
    else if (tag === 'w:vMerge') this.#merge = value === 'restart' ? 'begins' : 'continues';
    else if (tag === 'w:p') this.#beginParagraph();
    else if (tag === 'w:pStyle') this.#style = value;
    else if (tag === 'w:numPr') this.#isBullet = true;
    else if (tag === 'w:ilvl') this.#level = Number(value) || 0;
    else if (tag === 'w:t') this.#isText = true;
    else if (tag === 'w:r') [this.#isRun, this.#isBold] = [true, false];
    else if (tag === 'w:b' && this.#isRun) this.#isBold = value !== '0' && value !== 'false';
    else if (tag === 'w:delText') this.#isDeleted = true;
    else if (tag === 'w:br' || tag === 'w:cr') this.#text += '\n';
    else if (tag === 'w:tab' && this.#style === '') this.#text += ' ';
  }

  say(text: string): void {
    if (!this.#isText || this.#isDeleted) return;
    this.#text += text;
    if (!this.#isBold && text.trim() !== '') this.#isAllBold = false;
  }

  close(tag: string): void {
    if (tag === 'w:t') this.#isText = false;
    else if (tag === 'w:r') this.#isRun = false;
    else if (tag === 'w:delText') this.#isDeleted = false;
    else if (tag === 'w:p') this.#endParagraph();
    else if (tag === 'w:tc' && this.#depth === 1) this.#endCell();
    else if (tag === 'w:tr' && this.#depth === 1) this.#endRow();
    else if (tag === 'w:tbl') this.#endTable();
  }

  #beginTable(): void {
    this.#depth += 1;
    if (this.#depth === 1)
      this.#table = { name: this.#heading, rows: [], blocks: [], growing: new Map(), row: [] };
  }

  #beginParagraph(): void {
    [this.#text, this.#style, this.#level, this.#isBullet] = ['', '', undefined, false];
    this.#isAllBold = true;
  }

  #endParagraph(): void {
    const text = this.#text.replace(/[\u00a0\u202f]/g, ' ').trim();
    this.#text = '';
    if (text === '') return;
    if (this.#depth > 0) {
      this.#cell.push(text);
      return;
    }
    const isHeading = /^(?:Heading|Titre|Title)/i.test(this.#style);
    if (isHeading) this.#heading = text.slice(0, 80);
    // « 2. Financements » heads a part; a heading without a number may be a body.
    const isNumbered = /^\d{1,2}(?:\.\d{1,2})*[.)]?\s/.test(text);
    const heads = isHeading ? (isNumbered ? 'title' : 'heading') : undefined;
    const isBullet = this.#isBullet || /^List/i.test(this.#style);
    if (isBullet) this.bullets += 1;
    const depth = (this.#level ?? 0) + (isBullet && this.items.length > 0 ? 1 : 0);
    for (const line of text.split('\n')) {
      if (this.items.length >= IMPORT_LIMITS.rows) refuseRows();
      if (heads === undefined && !isBullet && this.#isAllBold && isShortTitle(line))
        this.#bold.add(this.items.length);
      this.items.push({ number: this.items.length + 1, text: line.trim(), depth, heads });
    }
  }

  #endCell(): void {
    const table = this.#table;
    if (table === undefined) return;
    const [left, top] = [table.row.length, table.rows.length + 1];
    const right = left + this.#wide - 1;
    // A span is one attribute: it may say far more cells than a document has.
    if (right > IMPORT_LIMITS.columns)
      throw new ImportRefusedError('IMPORT_TOO_MANY_COLUMNS', {
        ...{ table: table.name, count: right + 1, max: IMPORT_LIMITS.columns },
      });
    const above = this.#merge === 'continues' ? table.growing.get(left) : undefined;
    table.row.push(this.#cell.join('\n'), ...Array.from({ length: this.#wide - 1 }, () => ''));
    if (above !== undefined) table.growing.set(left, { ...above, bottom: top });
    else {
      this.#keepBlock(table, left);
      if (this.#merge === 'begins' || this.#wide > 1)
        table.growing.set(left, { top, bottom: top, left, right });
    }
  }

  /** Keeps the block that ends above a cell. */
  #keepBlock({ growing, blocks }: Open, left: number): void {
    const block = growing.get(left);
    if (block !== undefined) blocks.push(block);
    growing.delete(left);
  }

  #endRow(): void {
    const table = this.#table;
    if (table === undefined) return;
    this.#allRows += 1;
    if (this.#allRows > IMPORT_LIMITS.rows) refuseRows();
    table.rows.push({ number: table.rows.length + 1, cells: table.row });
  }

  #endTable(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    const table = this.#table;
    if (this.#depth > 0 || table === undefined) return;
    for (const left of [...table.growing.keys()]) this.#keepBlock(table, left);
    const isFilled = table.rows.some(({ cells }) => cells.some((cell) => cell !== ''));
    if (isFilled) this.tables.push(tableOfRows(table.name, table.rows, { blocks: table.blocks }));
    this.#table = undefined;
  }
}
