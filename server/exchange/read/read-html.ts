import { Parser } from 'htmlparser2';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { Block, ImportFile, Table, TableRow } from '../../../model/writes/import/table.ts';
import { decodeText } from './decode-text.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { listTable } from './read-text-list.ts';
import { tableOfRows } from './table-of-rows.ts';

/** Detects a page saved by a browser, or a table copied as HTML. */
export const isHtml = (signs: string): boolean =>
  /^<(?:!doctypehtml|html|head|body|table|meta|div|ul|ol|p>|p |style|!--startfragment)/i.test(signs);

/**
 * Reads the tables of a page, each as a sheet; without any, the items of its lists. Markup is parsed, never
 * run.
 */
export function readHtml(bytes: Uint8Array, name: string): ImportFile {
  const { text, encoding } = decodeText(bytes, name);
  const page = new Page(name.replace(/\.\w+$/, ''));
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => page.open(tag, attributes),
      ontext: (chunk) => page.say(chunk),
      onclosetag: (tag) => page.close(tag),
    },
    { decodeEntities: true },
  );
  parser.write(text);
  parser.end();
  if (page.tables.length === 0 && !page.hasList) throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  const tables = page.tables.length > 0 ? page.tables : [listTable(page.name, page.items)];
  return { format: 'html', encoding, tables };
}

const span = (text: string | undefined): number =>
  Math.min(1000, Math.max(1, Number.parseInt(text ?? '', 10) || 1));
const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'br', 'li', 'tr']);
const ITEMS: ReadonlySet<string> = new Set(['dt', 'dd']);
const UNREAD: ReadonlySet<string> = new Set(['nav', 'script', 'style', 'title', 'noscript', 'template']);

interface Open {
  name: string;
  readonly rows: TableRow[];
  readonly blocks: Block[];
  /** Cells that a cell above spans, by column: how many lines more. */
  readonly spanned: Map<number, number>;
  row: string[] | undefined;
}

/** State of a page while its tags open and close. A table inside a cell is part of its text. */
class Page {
  readonly tables: Table[] = [];
  readonly items: { readonly number: number; readonly text: string; readonly depth: number }[] = [];
  readonly name: string;
  #table: Open | undefined;
  #depth = 0;
  #unread = 0;
  #lists = 0;
  /** How deep the items of lists stand: below a heading, or not. */
  #below = 0;
  #listed = 0;
  #text: string | undefined;
  #cell: Readonly<Record<string, string>> = {};
  #heading = '';
  /** Term of the open definition list. */
  #term = '';
  #rows = 0;

  constructor(name: string) {
    this.name = name;
  }

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (UNREAD.has(tag)) this.#unread += 1;
    if (tag === 'table') {
      this.#depth += 1;
      if (this.#depth === 1)
        this.#table = {
          name: this.#heading || this.name,
          rows: [],
          blocks: [],
          spanned: new Map(),
          row: undefined,
        };
    }
    if (this.#depth > 1) return;
    if (tag === 'ul' || tag === 'ol') this.#lists += 1;
    if (tag === 'tr' && this.#table !== undefined) this.#table.row = [];
    if (tag === 'li' && this.#table === undefined) this.#endItem();
    if (tag === 'td' || tag === 'th') this.#cell = attributes;
    const isItem = (tag === 'li' || ITEMS.has(tag)) && this.#table === undefined;
    if (isItem && tag !== 'li') this.#text = undefined;
    // A list within a cell is lines of its text.
    if (tag === 'td' || tag === 'th' || isItem || tag === 'caption' || /^h[1-6]$/.test(tag)) this.#text = '';
    else if (BLOCKS.has(tag)) this.say('\n');
  }

  say(text: string): void {
    if (this.#unread === 0 && this.#text !== undefined) this.#text += text;
  }

  close(tag: string): void {
    if (UNREAD.has(tag)) this.#unread -= 1;
    if (tag === 'table') this.#endTable();
    if (this.#depth > 1) return;
    if (tag === 'td' || tag === 'th') this.#endCell();
    if (tag === 'tr') this.#endRow();
    if (tag === 'li' && this.#table === undefined) this.#endItem();
    if (ITEMS.has(tag) && this.#table === undefined) this.#endDefinition(tag);
    if (tag === 'ul' || tag === 'ol') this.#lists -= 1;
    if (/^h[1-6]$/.test(tag) || tag === 'caption') {
      this.#heading = plain(this.#text ?? '').slice(0, 80);
      if (/^h[2-6]$/.test(tag) && this.#heading !== '') {
        this.items.push({ number: this.items.length + 1, text: this.#heading, depth: 0 });
        this.#below = 1;
      }
      this.#text = undefined;
    }
  }

  /** Headings alone are no list. */
  get hasList(): boolean {
    return this.#listed > 0;
  }

  #endItem(): void {
    const text = plain(this.#text ?? '');
    this.#text = undefined;
    this.#listed += text === '' ? 0 : 1;
    if (text !== '')
      this.items.push({
        number: this.items.length + 1,
        text,
        depth: this.#below + Math.max(0, this.#lists - 1),
      });
  }

  /** Ends a term, or a definition: « Partenaires : AMAP de Die ». */
  #endDefinition(tag: string): void {
    if (tag === 'dt') {
      this.#term = plain(this.#text ?? '').replace(/\s*:$/, '');
      this.#text = undefined;
      return;
    }
    if (this.#text !== undefined && this.#term !== '') this.#text = `${this.#term} : ${this.#text}`;
    this.#endItem();
  }

  #endCell(): void {
    const [table, text] = [this.#table, plain(this.#text ?? '')];
    this.#text = undefined;
    if (table?.row === undefined) return;
    skipSpanned(table, table.row);
    const left = table.row.length;
    const [wide, high] = [span(this.#cell.colspan), span(this.#cell.rowspan)];
    for (let i = 0; i < wide && table.row.length <= IMPORT_LIMITS.columns; i += 1) {
      table.row.push(i === 0 ? text : '');
      if (high > 1) table.spanned.set(left + i, high - 1);
    }
    const top = this.#rows + 1;
    if (wide > 1 || high > 1)
      table.blocks.push({ top, bottom: top + high - 1, left, right: left + wide - 1 });
  }

  #endRow(): void {
    const table = this.#table;
    if (table?.row === undefined) return;
    skipSpanned(table, table.row);
    this.#rows += 1;
    if (this.#rows > IMPORT_LIMITS.rows)
      throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
    table.rows.push({ number: this.#rows, cells: table.row });
    table.row = undefined;
  }

  #endTable(): void {
    this.#depth = Math.max(0, this.#depth - 1);
    const table = this.#table;
    if (this.#depth > 0 || table === undefined) return;
    const isFilled = table.rows.some(({ cells }) => cells.some((cell) => cell !== ''));
    if (isFilled) this.tables.push(tableOfRows(table.name, table.rows, { blocks: table.blocks }));
    this.#table = undefined;
    this.#rows = 0;
  }
}

/** Adds an empty cell for each cell that one above spans. */
function skipSpanned({ spanned }: Open, row: string[]): void {
  for (;;) {
    const more = spanned.get(row.length) ?? 0;
    if (more <= 0 || row.length > IMPORT_LIMITS.columns) return;
    spanned.set(row.length, more - 1);
    row.push('');
  }
}

const plain = (text: string): string =>
  text
    .replace(/[\u00a0\u202f]/g, ' ')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
