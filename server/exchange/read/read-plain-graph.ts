import type { ImportFile } from '../../../model/writes/import/table.ts';
import { decodeText } from './decode-text.ts';
import { graphTables } from './graph-tables.ts';
import { beginsAsDot, beginsAsGml, beginsAsPajek, beginsAsUcinet } from './graphs/beginning.ts';
import { readDot } from './graphs/dot.ts';
import { readGml } from './graphs/gml.ts';
import { readNodeLink } from './graphs/node-link.ts';
import { readPajek } from './graphs/pajek.ts';
import type { GraphParts } from './graphs/parts.ts';
import { readUcinet } from './graphs/ucinet.ts';

/** Graphs that are no markup, by how they begin; what is JSON and no graph is refused by its reader. */
const READERS: ReadonlyArray<
  readonly [ImportFile['format'], (beginning: string) => boolean, (text: string) => GraphParts]
> = [
  ['json', (beginning) => /^\s*[{[]/.test(beginning), readNodeLink],
  ['pajek', beginsAsPajek, readPajek],
  ['ucinet', beginsAsUcinet, readUcinet],
  ['gml', beginsAsGml, readGml],
  ['dot', beginsAsDot, readDot],
];

/** Enough of a text to see what it is. */
const BEGINNING = 2000;

/** Reads a graph in GML, Pajek, UCINET's DL, DOT or node-link JSON; undefined for any other text. */
export function readPlainGraph(bytes: Uint8Array, name: string): ImportFile | undefined {
  const beginning = Buffer.from(bytes.subarray(0, BEGINNING))
    .toString('latin1')
    .replace(/[\0\u00ef\u00bb\u00bf\u00fe\u00ff]/g, '');
  const found = READERS.find(([, begins]) => begins(beginning));
  if (found === undefined) return undefined;
  const [format, , read] = found;
  const { text, encoding } = decodeText(bytes, name);
  const { nodes, edges } = read(text.replace(/^\ufeff/, ''));
  return { format, encoding, tables: graphTables(nodes, edges) };
}
