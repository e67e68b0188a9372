import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { Progress } from '../../../model/progress.ts';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { ImportFile } from '../../../model/writes/import/table.ts';
import { type Decoded, decodeText } from './decode-text.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tableOfRows } from './table-of-rows.ts';

const DELIMITERS = [';', ',', '\t', '|'] as const;
/** Progress is reported after each chunk. */
const CHUNK = 64 * 1024;

/** Reads separated values: comma, semicolon or tab, in any encoding of a spreadsheet. */
export async function readCsv(bytes: Uint8Array, name: string, tell: Progress): Promise<ImportFile> {
  const { text, encoding } = decodeText(bytes, name);
  const { rows, delimiter } = await rowsOf(text, name, tell);
  return { format: 'csv', encoding, delimiter, tables: [tableOfRows(name.replace(/\.\w+$/, ''), rows)] };
}

/** Splits a text into lines, and finds their separator. */
async function rowsOf(text: Decoded['text'], name: string, tell: Progress) {
  // Excel may write the separator in a first line.
  const match = /^\ufeff?sep=([^"])\r?\n/i.exec(text);
  const delimiter = match?.[1] ?? spaceBetween(text, name) ?? delimiterOf(text);
  const rows: { number: number; cells: string[] }[] = [];
  const linesBefore = match === null ? 0 : 1;
  let number = linesBefore;
  // A pipeline, so that cancelling the work ends both streams.
  const parser = pipeline(
    Readable.from(chunksOf(text.slice(match?.[0].length ?? 0), tell)),
    parse({
      delimiter,
      bom: true,
      relax_column_count: true,
      // `5" pipe`: a quote within a cell is one; a cell that begins with one ends with one.
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: IMPORT_LIMITS.recordCharacters,
    }),
    () => undefined,
  );
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number += 1;
      if (number > IMPORT_LIMITS.rows + 1)
        throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
      rows.push({ number, cells });
    }
  } catch (error) {
    // Lines that were read may not have come out yet: the parser knows how many.
    if (error instanceof CsvError)
      throw new ImportRefusedError('IMPORT_BROKEN_TEXT', { row: linesBefore + Number(error.records) + 1 });
    throw error;
  }
  return { rows, delimiter };
}

function* chunksOf(text: string, tell: Progress): Generator<string> {
  for (let start = 0; start < text.length; start += CHUNK) {
    yield text.slice(start, start + CHUNK);
    tell(start, text.length);
  }
}

/** File names of edge lists that separate two words by a space, as networkx and igraph write them. */
const EDGE_LIST = /\.(?:edgelist|edges|ncol|el|txt)$/i;
const TWO_WORDS = /^[^\s;,|]+ [^\s;,|]+(?: [\d.]+)? ?$/;

function spaceBetween(text: string, name: string): string | undefined {
  const start = text.slice(0, 20_000).split(/\r?\n/).slice(0, 10);
  const lines = start.filter((line) => line !== '');
  return EDGE_LIST.test(name) && lines.length > 1 && lines.every((line) => TWO_WORDS.test(line))
    ? ' '
    : undefined;
}

/** Returns the separator: the most frequent candidate in the first lines, outside quotes. */
function delimiterOf(text: string): string {
  const start = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, '')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .slice(0, 10);
  const counts = DELIMITERS.map((delimiter) => {
    const perLine = start.map((line) => line.split(delimiter).length - 1);
    return {
      delimiter,
      lines: perLine.filter((count) => count > 0).length,
      all: perLine.reduce((a, b) => a + b, 0),
    };
  });
  const [best] = counts.sort((a, b) => b.lines - a.lines || b.all - a.all);
  return best === undefined || best.all === 0 ? ',' : best.delimiter;
}
