import { type SaxesAttributePlain, SaxesParser, type SaxesTagPlain } from 'saxes';
import type { Progress } from '../../../model/progress.ts';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { ImportFile, Table } from '../../../model/writes/import/table.ts';
import { decodeText } from './decode-text.ts';
import { type GraphPart, graphTables } from './graph-tables.ts';
import { IMPORT_LIMITS } from './limits.ts';

/** After each it is said how far the reading is. */
const CHUNK = 64 * 1024;

type Attributes = Record<string, string>;

/** What a format calls its attributes: GraphML by `key`, GEXF by `attribute`. */
interface Keys {
  readonly node: Map<string, string>;
  readonly edge: Map<string, string>;
}

/**
 * A graph as GraphML or GEXF writes it, as two tables: nodes and edges, a line each, numbered as the file is. A document
 * type is refused, entities are not known, and elements nest so far and no further.
 */
export function readGraph(bytes: Uint8Array, name: string, tell: Progress): ImportFile {
  const { text, encoding } = decodeText(bytes, name);
  const reading = new GraphReading();
  const parser = new SaxesParser({ xmlns: false, position: true });
  parser.on('error', () => {
    throw new ImportRefusedError('IMPORT_BROKEN_FILE', { row: parser.line });
  });
  parser.on('doctype', () => {
    throw new ImportRefusedError('IMPORT_DOCTYPE');
  });
  parser.on('opentag', (tag) => reading.open(localName(tag.name), plainAttributes(tag), parser.line));
  parser.on('text', (said) => reading.say(said));
  parser.on('cdata', (said) => reading.say(said));
  parser.on('closetag', (tag) => reading.close(localName(tag.name)));
  for (let start = 0; start < text.length; start += CHUNK) {
    parser.write(text.slice(start, start + CHUNK));
    tell(start, text.length);
  }
  parser.close();
  if (reading.format === undefined) throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  const tables: Table[] = graphTables(reading.nodes, reading.edges);
  return { format: reading.format, encoding, tables };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase();

const plainAttributes = ({ attributes }: SaxesTagPlain): Attributes => {
  const plain: Attributes = Object.create(null) as Attributes;
  for (const [name, value] of Object.entries(attributes as Record<string, string | SaxesAttributePlain>))
    plain[name] = typeof value === 'string' ? value : value.value;
  return plain;
};

class GraphReading {
  format: 'graphml' | 'gexf' | undefined;
  readonly nodes: GraphPart[] = [];
  readonly edges: GraphPart[] = [];
  readonly #keys: Keys = { node: new Map(), edge: new Map() };
  readonly #parts: GraphPart[] = [];
  #depth = 0;
  #of: 'node' | 'edge' = 'node';
  #data: string | null = null;
  #text = '';

  open(tag: string, attributes: Attributes, line: number): void {
    this.#depth += 1;
    if (this.#depth > IMPORT_LIMITS.depth)
      throw new ImportRefusedError('IMPORT_TOO_DEEP', { max: IMPORT_LIMITS.depth });
    if (this.#depth === 1 && (tag === 'graphml' || tag === 'gexf')) this.format = tag;
    switch (tag) {
      case 'key':
        for (const of of ['node', 'edge'] as const)
          if ((attributes.for ?? 'all') === of || attributes.for === 'all' || attributes.for === undefined)
            this.#keys[of].set(attributes.id ?? '', attributes['attr.name'] ?? attributes.id ?? '');
        return;
      case 'attributes':
        this.#of = attributes.class === 'edge' ? 'edge' : 'node';
        return;
      case 'attribute':
        this.#keys[this.#of].set(attributes.id ?? '', attributes.title ?? attributes.id ?? '');
        return;
      case 'node':
        this.#begin('node', this.nodes, attributes, line);
        return;
      case 'edge':
        this.#begin('edge', this.edges, attributes, line);
        return;
      case 'data':
        this.#data = attributes.key ?? '';
        this.#text = '';
        return;
      case 'attvalue':
        this.#put(attributes.for ?? attributes.id ?? '', attributes.value ?? '');
        return;
      case 'position': {
        const values = this.#parts.at(-1)?.values;
        const { x, y } = attributes;
        if (x !== undefined) values?.set('x', x);
        // Up in a GEXF is up on the screen, where numbers grow downwards.
        if (y !== undefined) values?.set('y', String(Number.isFinite(Number(y)) ? 0 - Number(y) : y));
        return;
      }
      default:
    }
  }

  say(text: string): void {
    if (this.#data !== null) this.#text += text;
  }

  close(tag: string): void {
    this.#depth -= 1;
    if (tag === 'data' && this.#data !== null) {
      this.#put(this.#data, this.#text);
      this.#data = null;
    }
    if (tag === 'node' || tag === 'edge') this.#parts.pop();
  }

  #begin(of: 'node' | 'edge', list: GraphPart[], attributes: Attributes, line: number): void {
    const part: GraphPart = { of, line, values: new Map() };
    for (const name of ['id', 'label', 'source', 'target', 'weight', 'start', 'end'] as const)
      if (attributes[name] !== undefined) part.values.set(name, attributes[name]);
    const directed = attributes.directed ?? (attributes.type === 'directed' ? 'true' : undefined);
    if (directed !== undefined) part.values.set('directed', directed);
    list.push(part);
    this.#parts.push(part);
    if (this.nodes.length + this.edges.length > IMPORT_LIMITS.rows)
      throw new ImportRefusedError('IMPORT_TOO_MANY_ROWS', { max: IMPORT_LIMITS.rows });
  }

  #put(key: string, value: string): void {
    const part = this.#parts.at(-1);
    if (part === undefined || value === '') return;
    part.values.set(this.#keys[part.of].get(key) ?? key, value);
  }
}
