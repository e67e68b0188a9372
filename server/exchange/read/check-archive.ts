import { Unzip, UnzipInflate } from 'fflate';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import { IMPORT_LIMITS, megabytes } from './limits.ts';

/** A formula is no longer than 8,192 letters; escaped, each may be six. */
const LONGEST_CELL = 65_536;
/** More of one sheet are not told one by one. */
const MOST = 10_000;

const CELL =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f(?:\s[^<>]*)?(?:\/>|>[^<]*<\/(?:\w+:)?f>)\s*(<(?:\w+:)?v(?:\s[^<>]*)?(?:\/>|>\s*<\/(?:\w+:)?v>)\s*)?<\/(?:\w+:)?c>/g;

/** Notes the cells whose formula has no value: the writing program computed nothing. */
function noteUncomputed(text: string, cells: Set<string>): void {
  for (const [, attributes = '', emptyValue] of text.matchAll(CELL)) {
    if (cells.size >= MOST) return;
    // An empty text is a value.
    const isEmptyText = emptyValue !== undefined && /(?:^|\s)t\s*=\s*["']str["']/.test(attributes);
    const [, cell] = /(?:^|\s)r\s*=\s*["']([A-Z]{1,2}\d+)["']/.exec(attributes) ?? [];
    if (cell !== undefined && !isEmptyText) cells.add(cell);
  }
}

/** Finds the start of a cell that continues in the next text. */
function openCell(text: string): number {
  const start = Math.max(text.lastIndexOf('<c '), text.lastIndexOf(':c '));
  const isOpen = start >= 0 && !/<\/(?:\w+:)?c>/.test(text.slice(start));
  return isOpen && text.length - start < LONGEST_CELL ? text.lastIndexOf('<', start) : text.length;
}

/** Contents of an archive, found out without storing it. */
export interface Archive {
  readonly names: readonly string[];
  /** Contents of the small parts that say how the others hang together. */
  readonly texts: ReadonlyMap<string, string>;
  /** Marks that cell values lack, by the name of the part that contains the sheet. */
  readonly sheets: ReadonlyMap<string, SheetMarks>;
}

export interface SheetMarks {
  /** The last line in which a cell has each style. */
  readonly styles: Map<string, number>;
  /** Merged blocks: `A2:A4`. */
  readonly merges: string[];
  /** Cells whose formula nothing has computed. */
  readonly uncomputed: Set<string>;
  /** The last line and the last column that a cell names: there will be a cell for each of both. */
  lastRow: number;
  lastColumn: number;
  /** Number of lines, whatever numbers they state. */
  rows: number;
}

/** A thousandfold at most: what one chunk inflates to fits in memory. */
const CHUNK = 16 * 1024;
const KEPT = /^xl\/(workbook\.xml|styles\.xml|_rels\/workbook\.xml\.rels)$|^mimetype$/;
/** Parts that may be too long to keep. */
const OPTIONAL = /styles\.xml$/;
const KEPT_CHARACTERS = 1_000_000;
const OVERLAP = 200;
const MERGES_NOTED = 10_000;

/**
 * Inflates an archive piece by piece to measure its real size and read the declarations of its parts. Refuses
 * archives that grow without end, document types, and cells at the far end of a sheet before anything reads
 * them whole.
 */
export function checkArchive(bytes: Uint8Array, limit: number = IMPORT_LIMITS.inflatedBytes): Archive {
  const names: string[] = [];
  const texts = new Map<string, string>();
  const sheets = new Map<string, SheetMarks>();
  const state: { inflated: number; refused: Error | undefined } = { inflated: 0, refused: undefined };
  const unzip = new Unzip((file) => {
    names.push(file.name);
    if (names.length > IMPORT_LIMITS.archiveEntries) state.refused = tooLarge();
    const look = lookInto(file.name, texts, sheets);
    file.ondata = (error, chunk) => {
      if (error !== null) state.refused ??= new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
      if (state.refused !== undefined) return;
      state.inflated += chunk.length;
      if (state.inflated > limit) state.refused = tooLarge();
      try {
        look(chunk);
      } catch (thrown) {
        state.refused ??= thrown as Error;
      }
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const end = start + CHUNK;
    try {
      unzip.push(bytes.subarray(start, end), end >= bytes.length);
    } catch {
      state.refused ??= new ImportRefusedError('IMPORT_BROKEN_ARCHIVE');
    }
    if (state.refused !== undefined) throw state.refused;
  }
  return { names, texts, sheets };
}

const tooLarge = (): Error =>
  new ImportRefusedError('IMPORT_ARCHIVE_TOO_LARGE', { max: megabytes(IMPORT_LIMITS.inflatedBytes) });

type Look = (chunk: Uint8Array) => void;

function lookInto(name: string, texts: Map<string, string>, sheets: Map<string, SheetMarks>): Look {
  if (KEPT.test(name)) {
    const decoder = new TextDecoder();
    return (chunk) => {
      const text = (texts.get(name) ?? '') + decoder.decode(chunk, { stream: true });
      refuseDeclarations(text);
      if (text.length <= KEPT_CHARACTERS) texts.set(name, text);
      else if (!OPTIONAL.test(name)) throw tooLarge();
    };
  }
  if (!/\.(xml|rels|vml)$/i.test(name)) return () => undefined;
  const isSheet = /^xl\/worksheets\/[^/]+\.xml$/.test(name);
  const [styles, uncomputed] = [new Map<string, number>(), new Set<string>()];
  const marks: SheetMarks = { styles, merges: [], uncomputed, lastRow: 0, lastColumn: 0, rows: 0 };
  if (isSheet) sheets.set(name, marks);
  const decoder = new TextDecoder('latin1');
  let rest = '';
  return (chunk) => {
    // A zero in every other byte of UTF-16 would hide a word from the search.
    const more = decoder.decode(chunk, { stream: true }).replaceAll('\0', '');
    const text = rest + more;
    refuseDeclarations(text);
    if (isSheet) {
      marks.rows += more.match(/<(?:\w+:)?row[\s/>]/g)?.length ?? 0;
      noteFarCells(text, marks);
      noteStyles(text, styles);
      refuseSparseSheets(sheets.values());
      for (const [, ref = ''] of text.matchAll(/mergeCell\s+ref\s*=\s*["']([A-Z]+\d+:[A-Z]+\d+)["']/g))
        if (marks.merges.at(-1) !== ref && marks.merges.length < MERGES_NOTED) marks.merges.push(ref);
      noteUncomputed(text, marks.uncomputed);
    }
    rest = text.slice(Math.min(Math.max(0, text.length - OVERLAP), isSheet ? openCell(text) : text.length));
  };
}

function refuseDeclarations(text: string): void {
  if (/<!(DOCTYPE|ENTITY)/i.test(text)) throw new ImportRefusedError('IMPORT_DOCTYPE');
}

/** Refuses a cell at the far end: it makes a sheet of billions. */
function noteFarCells(text: string, marks: SheetMarks): void {
  for (const [, letters = '', digits = ''] of text.matchAll(/\sr\s*=\s*["']([A-Z]*)(\d+)["']/g)) {
    if (Number(digits) > IMPORT_LIMITS.rows + 1)
      throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
    // More than two letters is beyond ZZ, the 702nd.
    if (letters.length > 2)
      throw new ImportRefusedError('IMPORT_TOO_MANY_COLUMNS', {
        table: letters,
        count: 703,
        max: IMPORT_LIMITS.columns,
      });
    marks.lastRow = Math.max(marks.lastRow, Number(digits));
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    marks.lastColumn = Math.max(marks.lastColumn, column);
  }
}

const STYLED = /<(?:\w+:)?c\s(?=[^<>]*\br="[A-Z]+(\d+)")(?=[^<>]*\bs="(\d+)")/g;

function noteStyles(text: string, styles: Map<string, number>): void {
  for (const [, row, style = ''] of text.matchAll(STYLED))
    if (styles.has(style) || styles.size < MOST)
      styles.set(style, Math.max(styles.get(style) ?? 0, Number(row)));
}

/**
 * Refuses endless lines, and distant cells that are each within limits but span too large an area together.
 */
function refuseSparseSheets(sheets: Iterable<SheetMarks>): void {
  let [cells, rows] = [0, 0];
  for (const sheet of sheets) {
    cells += sheet.lastRow * sheet.lastColumn;
    // One of each holds headings.
    rows += Math.max(0, sheet.rows - 1);
  }
  if (rows > IMPORT_LIMITS.rows || cells > IMPORT_LIMITS.rows * IMPORT_LIMITS.columns)
    throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
}
