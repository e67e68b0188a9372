import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Progress } from '../../../model/progress.ts';
import type { ImportNote } from '../../../model/writes/import/import-notes.ts';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { ImportFile, Table } from '../../../model/writes/import/table.ts';
import { decodeText } from './decode-text.ts';
import { graphTables } from './graph-tables.ts';
import { MarkupReading } from './graphs/markup.ts';

/** Progress is reported after each chunk. */
const CHUNK = 64 * 1024;

/**
 * Reads a graph in GraphML or GEXF as two tables, nodes and edges, a line each with its number in the file.
 * Document types are refused, entities are unknown, and nesting is limited.
 */
export function readGraph(bytes: Uint8Array, name: string, tell: Progress): ImportFile {
  const { text, encoding } = decodeText(bytes, name);
  const reading = new MarkupReading();
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', () => {
    throw new ImportRefusedError('IMPORT_BROKEN_FILE', { row: parser.line });
  });
  parser.on('doctype', () => {
    throw new ImportRefusedError('IMPORT_DOCTYPE');
  });
  parser.on('opentag', (tag) => reading.open(localName(tag.name), plainAttributes(tag), parser.line));
  parser.on('text', (text) => reading.say(text));
  parser.on('cdata', (text) => reading.say(text));
  parser.on('closetag', (tag) => reading.close(localName(tag.name)));
  for (let start = 0; start < text.length; start += CHUNK) {
    parser.write(text.slice(start, start + CHUNK));
    tell(start, text.length);
  }
  parser.close();
  if (reading.format === undefined) throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  const nodes = reading.nodes();
  const tables: Table[] = graphTables(nodes, reading.edges);
  const isOurs = nodes.some(({ values }) => values.get('mode') === 'actor');
  const notes: ImportNote[] = isOurs ? [{ code: 'graph_leaves', sheet: '' }] : [];
  return { format: reading.format, encoding, tables, notes };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const plainAttributes = ({ attributes }: SaxesTagPlain): Record<string, string> => {
  const plain = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(attributes as Record<string, string | SaxesAttributePlain>))
    plain[name] = typeof value === 'string' ? value : value.value;
  return plain;
};
