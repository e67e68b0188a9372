import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { GraphParts } from './parts.ts';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Numbers, texts and yes or no, under their names; lists and objects are nothing that a cell holds. */
const plainOf = (record: Fields): [string, string][] =>
  Object.entries(record).flatMap(([name, value]): [string, string][] =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[name, String(value)]] : [],
  );

/**
 * Nodes and links as networkx (`node_link_data`) and D3 write them: `{"nodes": [{"id"}], "links": [{"source",
 * "target"}]}`, or `edges`. Without ids, links name nodes by their place in the list.
 */
export function readNodeLink(text: string): GraphParts {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  }
  if (!isRecord(value) || !Array.isArray(value.nodes)) throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  const links = value.links ?? value.edges;
  if (!Array.isArray(links)) throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  const parts = new GraphParts();
  // JSON has no lines that anybody counts: each part has its place in its list.
  for (const [i, node] of value.nodes.filter(isRecord).entries()) {
    const values = new Map(plainOf(node));
    if (!values.has('id')) values.set('id', String(i));
    const label = values.get('label') ?? values.get('name') ?? values.get('id') ?? '';
    if (!values.has('name')) values.set('label', label);
    parts.node(i + 1, values);
  }
  const directed: [string, string][] = value.directed === true ? [['directed', 'true']] : [];
  for (const [i, link] of links.filter(isRecord).entries())
    parts.edge(i + 1, [...plainOf({ ...link, ...endsOf(link) }), ...directed]);
  return parts;
}

/** D3 puts the nodes themselves in the place of their ids once it has drawn them. */
const endsOf = ({ source, target }: Fields): Fields => ({ source: idOf(source), target: idOf(target) });

const idOf = (end: unknown): unknown => (isRecord(end) ? end.id : end);
