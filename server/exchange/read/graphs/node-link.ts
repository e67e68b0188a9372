import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { GraphParts } from './parts.ts';

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that programs give to the list of nodes, the list of links, and the two ends of a link. */
const NODES = ['nodes', 'elements', 'objects', 'vertices'];
const LINKS = ['links', 'edges', 'connections'];
const SOURCES = ['source', 'from', 'tail'];
const TARGETS = ['target', 'to', 'head'];
/** Properties in which programs store attributes of a node or link next to its id. */
const WITHIN = ['data', 'attributes', 'properties', 'metadata'];
const IDS = ['id', '_id', 'key', '_gvid'];
const LABELS = ['label', 'name', 'title', 'shared_name'];

/**
 * Reads a graph in JSON: two lists, under the names of each program. networkx and D3 use `nodes` and `links`;
 * Kumu `elements` and `connections`. Cytoscape puts both in `elements`, each in `data`; Graph Commons and
 * JSON Graph Format put both in `graph`. Graphology uses `key` and `attributes`, Graphviz `objects` and
 * `edges`. Without ids, links refer to nodes by position or label.
 */
export function readNodeLink(text: string): GraphParts {
  const { nodes, links, isDirected } = listsOf(parsed(text));
  const parts = new GraphParts();
  const byPlace = links.some((link) => typeof firstOf(link, SOURCES) === 'number');
  // JSON has no lines that anybody counts: each part has its place in its list.
  for (const [i, node] of nodes.entries()) {
    const values = new Map(plainOf(node).filter(([name]) => !IDS.includes(name)));
    const label = LABELS.map((name) => values.get(name)).find(
      (value) => value !== undefined && value !== '\\N',
    );
    const id = firstOf(node, IDS) ?? (byPlace ? i : (label ?? i));
    for (const name of LABELS)
      if (values.get(name) === label || values.get(name) === '\\N') values.delete(name);
    parts.node(i + 1, [['id', String(id)], ['label', label ?? String(id)], ...values]);
  }
  for (const [i, link] of links.entries()) {
    const [source, target] = [endOf(firstOf(link, SOURCES)), endOf(firstOf(link, TARGETS))];
    const values = plainOf(link).filter(([name]) => ![...SOURCES, ...TARGETS, '_gvid'].includes(name));
    const directed: [string, string][] = isDirected ? [['directed', 'true']] : [];
    parts.edge(i + 1, [['source', source], ['target', target], ...directed, ...values]);
  }
  return parts;
}

function parsed(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
  }
  // A file of the JSON Graph Format may hold several graphs.
  if (isRecord(value) && Array.isArray(value.graphs)) value = value.graphs[0];
  if (isRecord(value)) return value;
  throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
}

/** Finds the two lists, at the top or one level below. */
function listsOf(file: Fields) {
  for (const place of [file, file.graph, file.elements, file.data]) {
    if (!isRecord(place)) continue;
    const [nodes, links] = [listIn(place, NODES), listIn(place, LINKS)];
    if (nodes !== undefined && links !== undefined)
      return { nodes, links, isDirected: [file.directed, place.directed].includes(true) };
  }
  throw new ImportRefusedError('IMPORT_FORMAT_UNKNOWN');
}

function listIn(place: Fields, names: readonly string[]): Fields[] | undefined {
  for (const name of names) {
    const list = place[name];
    if (Array.isArray(list)) return list.filter(isRecord).map(flat);
    // By their ids, as the JSON Graph Format writes nodes.
    if (isRecord(list) && NODES.includes(name) && Object.values(list).every(isRecord) && name === 'nodes')
      return Object.entries(list).map(([id, node]) => flat({ id, ...(node as Fields) }));
  }
  return undefined;
}

/** Merges the attributes of a part, at its top or in an object of its own. */
const flat = (part: Fields): Fields =>
  Object.assign({}, ...WITHIN.map((name) => (isRecord(part[name]) ? part[name] : {})), part);

const firstOf = (part: Fields, names: readonly string[]): unknown =>
  names.map((name) => part[name]).find((value) => value !== undefined && value !== null);

/** D3 puts the nodes themselves in the place of their ids once it has drawn them. */
const endOf = (end: unknown): string =>
  String((isRecord(end) ? firstOf(end, [...IDS, ...LABELS]) : end) ?? '');

const isPlain = (value: unknown): boolean => ['string', 'number', 'boolean'].includes(typeof value);

/** Numbers, texts, yes or no and lists of them, under their names; other objects are nothing that a cell holds. */
const plainOf = (part: Fields): [string, string][] =>
  Object.entries(part).flatMap(([name, value]): [string, string][] => {
    if (isPlain(value)) return [[name, String(value)]];
    const list = Array.isArray(value) ? value.filter(isPlain) : [];
    return list.length > 0 ? [[name, list.join(' ; ')]] : [];
  });
