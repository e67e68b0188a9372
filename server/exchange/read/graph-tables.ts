import { append } from '../../../model/grouped.ts';
import { ImportRefusedError } from '../../../model/writes/import/import-refused.ts';
import type { Table } from '../../../model/writes/import/table.ts';
import { IMPORT_LIMITS } from './limits.ts';
import { tableOfRows } from './table-of-rows.ts';

/** A node or an edge with its attributes and the line at which it begins. */
export interface GraphPart {
  readonly kind: 'node' | 'edge';
  readonly line: number;
  readonly values: Map<string, string>;
}

/** Attribute with the source of the information on a link (not the node at its start), as imports name it. */
export const SOURCE_OF_LINK = 'provenance';

/** Attribute with the level that the parties of a link agree on, as imports name it. */
const AGREED = 'agreed';

/**
 * Converts nodes and edges to tables of actors and links. A graph written by Maillage is read back as it was:
 * a cooperation of several is one line, whether drawn as a node or as an edge for each pair.
 */
export function graphTables(nodes: readonly GraphPart[], edges: readonly GraphPart[]): Table[] {
  const actors = nodes.filter(({ values }) => values.get('mode') !== 'cooperation').map(actorOf);
  const hubs = nodes.filter(({ values }) => values.get('mode') === 'cooperation');
  const links = hubs.length > 0 ? linksOfHubs(hubs, edges) : linksOfPairs(edges);
  return [
    tableOf('nodes', actors, ['id', 'label']),
    tableOf('edges', links, ['id', 'source', 'target']),
  ].filter(({ rows }) => rows.length > 0);
}

/** Removes the spell of an actor: it repeats the day since which it acts here, which has its own name. */
function actorOf(node: GraphPart): GraphPart {
  if (node.values.get('mode') !== 'actor') return node;
  const values = new Map(node.values);
  for (const name of ['start', 'end']) values.delete(name);
  return { ...node, values };
}

/** Merges the edges of each cooperation, one per pair, into one line. */
function linksOfPairs(edges: readonly GraphPart[]): GraphPart[] {
  const byCooperation = new Map<string, GraphPart[]>();
  const others: GraphPart[] = [];
  for (const edge of edges) {
    const id = edge.values.get('cooperation');
    if (id === undefined) others.push(edge);
    else append(byCooperation, id, edge);
  }
  return [
    ...others,
    ...[...byCooperation].map(([id, pairs]) => {
      const first = pairs[0] as GraphPart;
      const ends = new Set(
        pairs.flatMap(({ values }) => [values.get('source') ?? '', values.get('target') ?? '']),
      );
      const from = new Set(
        pairs.flatMap(({ values }) => (values.get('directed') === 'true' ? (values.get('from') ?? []) : [])),
      );
      const rest = [...ends].filter((end) => !from.has(end));
      return ofCooperation(
        withAgreed(first, pairs),
        id,
        [...from],
        from.size > 0 ? rest : [],
        from.size > 0 ? [] : rest,
      );
    }),
  ];
}

/** Adds the level that the pairs of a link share, where an older file says only theirs. */
function withAgreed(first: GraphPart, pairs: readonly GraphPart[]): GraphPart {
  const [level, ...others] = new Set(pairs.map(({ values }) => values.get('intensity')));
  if (first.values.has('agreedIntensity') || level === undefined || others.length > 0) return first;
  return { ...first, values: new Map([...first.values, ['agreedIntensity', level]]) };
}

/** Actors and cooperations may have one id: as a node a cooperation has this before its own. */
const HUB = /^cooperation:/;

function linksOfHubs(hubs: readonly GraphPart[], edges: readonly GraphPart[]): GraphPart[] {
  const parties = new Map<string, { from: string[]; to: string[]; member: string[] }>();
  const ids = new Set(hubs.map(({ values }) => values.get('id') ?? ''));
  for (const { values } of edges) {
    const [source = '', target = ''] = [values.get('source'), values.get('target')];
    const [hub, actor] = ids.has(source) ? [source, target] : [target, source];
    const known = parties.get(hub) ?? { from: [], to: [], member: [] };
    const role = values.get('role');
    known[role === 'from' || role === 'to' ? role : 'member'].push(actor);
    parties.set(hub, known);
  }
  return hubs.map((hub) => {
    const id = hub.values.get('id') ?? '';
    const { from, to, member } = parties.get(id) ?? { from: [], to: [], member: [] };
    return ofCooperation(hub, id.replace(HUB, ''), from, to, member);
  });
}

/** Returns the attributes of a part's cooperation, under the names of its fields. */
function ofCooperation(
  part: GraphPart,
  id: string,
  from: readonly string[],
  to: readonly string[],
  member: readonly string[],
): GraphPart {
  const values = new Map(part.values);
  const recorded = values.get('recordedIntensity');
  if (recorded !== undefined) values.set('intensity', recorded);
  // A graph has no declarations: a new link keeps what they came to.
  const agreed = values.get('agreedIntensity');
  if (agreed !== undefined && agreed !== values.get('intensity')) values.set(AGREED, agreed);
  const source = part.kind === 'node' ? values.get('source') : undefined;
  if (source !== undefined) values.set(SOURCE_OF_LINK, source);
  for (const name of [
    ...['source', 'target', 'from', 'cooperation', 'recordedIntensity', 'agreedIntensity', 'state', 'linked'],
    ...['parties', 'label', 'mode', 'weight', 'start', 'end', 'directed', 'x', 'y', 'outside'],
  ])
    values.delete(name);
  values.set('id', id);
  if (from.length > 0) values.set('from', from.join(' ; '));
  if (to.length > 0) values.set('to', to.join(' ; '));
  if (from.length > 0) values.set('direction', 'directed');
  if (member.length > 0) values.set('parties', member.join(' ; '));
  return { kind: 'edge', line: part.line, values };
}

function tableOf(name: string, parts: readonly GraphPart[], first: readonly string[]): Table {
  const found = new Set(parts.flatMap(({ values }) => [...values.keys()]));
  const headings = [
    ...first.filter((heading) => found.has(heading)),
    ...[...found].filter((heading) => !first.includes(heading)),
  ];
  // Before there is a cell for each of them in each line.
  if (headings.length > IMPORT_LIMITS.columns)
    throw new ImportRefusedError('IMPORT_TOO_MANY_COLUMNS', {
      table: name,
      count: headings.length,
      max: IMPORT_LIMITS.columns,
    });
  // A graph has no line of headings: line 0 stands for it.
  const table = tableOfRows(name, [
    { number: 0, cells: headings },
    ...parts.map(({ line, values }) => ({
      number: line,
      cells: headings.map((heading) => values.get(heading) ?? ''),
    })),
  ]);
  return { ...table, isOfGraph: true };
}
