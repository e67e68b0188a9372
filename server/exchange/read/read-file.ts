import { type Progress, UNTOLD } from '../../../model/progress.ts';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { ImportFile } from '../../../model/writes/import/table.ts';
import { checkArchive } from './check-archive.ts';
import { IMPORT_LIMITS, megabytes } from './limits.ts';
import { refuseArchive, refuseText } from './other-programs.ts';
import { readCsv } from './read-csv.ts';
import { readDocx } from './read-docx.ts';
import { readGraph } from './read-graph.ts';
import { isHtml, readHtml } from './read-html.ts';
import { readOds } from './read-ods.ts';
import { readPlainGraph } from './read-plain-graph.ts';
import { readTextList } from './read-text-list.ts';
import { readXlsx } from './read-xlsx.ts';
import { readZippedCsv } from './read-zipped-csv.ts';

/** Reads a file by its content; its name is only a hint. */
export async function readFile(
  bytes: Uint8Array,
  name: string,
  tell: Progress = UNTOLD,
): Promise<ImportFile> {
  if (bytes.length > IMPORT_LIMITS.bytes)
    throw new ImportRefusedError('IMPORT_TOO_LARGE', { max: megabytes(IMPORT_LIMITS.bytes) });
  if (bytes.length === 0) throw new ImportRefusedError('IMPORT_EMPTY');
  const file = await readerOf(bytes, name, tell).catch((error: unknown) => {
    const isRefused = error instanceof ImportRefusedError;
    throw isRefused && isDamaged(bytes, name) ? new ImportRefusedError('IMPORT_BROKEN_ARCHIVE') : error;
  });
  if (file.tables.some(({ rows }) => rows.length > 0)) return file;
  throw new ImportRefusedError(isDamaged(bytes, name) ? 'IMPORT_BROKEN_ARCHIVE' : 'IMPORT_EMPTY');
}

const OFFICE = /\.(?:docx|xlsx|ods)$/i;

/** Detects a document of an office program that is no archive: its download or its copy was cut. */
const isDamaged = (bytes: Uint8Array, name: string): boolean =>
  OFFICE.test(name) && !startsWith(bytes, ...ARCHIVE) && !startsWith(bytes, ...OLD_SPREADSHEET);

const ARCHIVE = [0x50, 0x4b, 3, 4] as const;
const OLD_SPREADSHEET = [0xd0, 0xcf, 0x11, 0xe0] as const;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte);

async function readerOf(bytes: Uint8Array, name: string, tell: Progress): Promise<ImportFile> {
  if (startsWith(bytes, ...OLD_SPREADSHEET)) throw new ImportRefusedError('IMPORT_OLD_SPREADSHEET');
  if (startsWith(bytes, 0x50, 0x4b)) return readArchive(bytes, name, tell);
  refuseText(bytes);
  const signs = firstSigns(bytes);
  if (isHtml(signs)) return readHtml(bytes, name);
  if (signs.startsWith('<')) return readGraph(bytes, name, tell);
  return readPlainGraph(bytes, name) ?? readTextList(bytes, name) ?? readCsv(bytes, name, tell);
}

/** Returns the first characters of a text in any encoding, to recognise markup. */
const firstSigns = (bytes: Uint8Array): string =>
  Buffer.from(bytes.subarray(0, 200))
    .toString('latin1')
    .replace(/[\0\s\u00ef\u00bb\u00bf\u00fe\u00ff]/g, '');

async function readArchive(bytes: Uint8Array, name: string, tell: Progress): Promise<ImportFile> {
  const archive = checkArchive(bytes);
  const { names } = archive;
  if (names.includes('xl/workbook.xml')) return readXlsx(bytes, archive);
  if (names.includes('word/document.xml')) return readDocx(bytes, name);
  refuseArchive(names);
  if (names.includes('content.xml')) return readOds(bytes);
  if (names.some((entry) => /\.csv$/i.test(entry))) return readZippedCsv(bytes, tell);
  throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
}
