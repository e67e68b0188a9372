import {
  type Elements,
  isNodeKind,
  NODE_PROPERTIES,
  type NodeKind,
  nodeKey,
  type Properties,
  parseKey,
  propertiesOf,
  RELATIONSHIP_ENDS,
  type RelationshipKind,
  relationshipKey,
} from '../../../model/elements/elements.ts';
import { derivedOf } from '../../../server/store/derived-names.ts';
import type { AskGraph } from './ask-graph.ts';

/** Elements in the graph, and deviations from the model. */
export interface Present {
  readonly elements: Elements;
  readonly faults: readonly string[];
}

const NODE_KINDS = Object.keys(NODE_PROPERTIES) as NodeKind[];
const RELATIONSHIP_KINDS = Object.keys(RELATIONSHIP_ENDS) as RelationshipKind[];

/** For a dependent node, the properties of its element that hold the ids of its owners. */
const HANGS_ON: Readonly<Partial<Record<NodeKind, Readonly<Record<string, string>>>>> = {
  Declaration: { actorId: '(n)<-[:DECLARED]-(o:Actor)', cooperationId: '(n)-[:ON]->(o:Cooperation)' },
  GapAnswer: { territoryId: '(n)-[:ON]->(o:Territory)' },
  Land: { territoryId: '(n)-[:OF]->(o:Territory)' },
  Workshop: { territoryId: '(n)-[:HELD_IN]->(o:Territory)' },
  Contribution: {
    workshopId: '(n)-[:SENT_TO]->(o:Workshop)',
    territoryId: '(n)-[:SENT_TO]->(:Workshop)-[:HELD_IN]->(o:Territory)',
  },
  Fiche: { cooperationId: '(n)-[:TELLS]->(o:Cooperation)', territoryId: '(n)-[:WRITTEN_IN]->(o:Territory)' },
};
const ATTACHMENTS = Object.keys(HANGS_ON);
/** How relationships are called that two kinds of nodes have. */
const TYPES: Readonly<Partial<Record<RelationshipKind, string>>> = {
  COMMITMENT_ABOUT: 'ABOUT',
  COOPERATION_ABOUT: 'ABOUT',
};

/** Reads these nodes (or all) with their dependent elements and relationships, as elements. */
export async function readPresent(ask: AskGraph, nodes: ReadonlySet<string> | 'all'): Promise<Present> {
  const ids = nodes === 'all' ? 'all' : idsByKind([...nodes, ...(await attachedTo(ask, nodes))]);
  const elements = new Map<string, Properties>();
  const faults: string[] = [];
  const put = (key: string, properties: Properties): void => {
    if (elements.has(key)) faults.push(`${key} stands twice in the graph.`);
    elements.set(key, properties);
  };
  const [nodeRows, relationshipRows] = await Promise.all([
    Promise.all(NODE_KINDS.map((kind) => nodesOf(ask, kind, ids))),
    Promise.all(RELATIONSHIP_KINDS.map((kind) => relationshipsOf(ask, kind, ids))),
  ]);
  for (const [i, kind] of NODE_KINDS.entries())
    for (const { id, own, hung } of nodeRows[i] ?? []) {
      // Its revision is what its Changes are counted by, and names are derived from it: neither is part of them.
      const derived = derivedOf(kind);
      const rest = Object.fromEntries(
        Object.entries(own).filter(([name]) => !['id', 'revision', ...derived].includes(name)),
      );
      const ends = Object.entries(hung).map(([name, found]) => {
        if (found.length !== 1)
          faults.push(`${nodeKey(kind, id)} has ${found.length} of what is its ${name}.`);
        return [name, found[0]] as const;
      });
      put(nodeKey(kind, id), propertiesOf({ ...rest, ...Object.fromEntries(ends) }));
    }
  for (const [i, kind] of RELATIONSHIP_KINDS.entries())
    for (const { fromId, toId, properties } of relationshipRows[i] ?? [])
      put(relationshipKey(kind, fromId, toId), propertiesOf(properties));
  return { elements, faults };
}

type Ids = ReadonlyMap<string, string[]> | 'all';

function idsByKind(keys: readonly string[]): Ids {
  const ids = new Map<string, string[]>();
  for (const key of new Set(keys)) {
    const { kind, id } = parseKey(key);
    ids.set(kind, [...(ids.get(kind) ?? []), id]);
  }
  return ids;
}

const idsOf = (ids: Ids, kind: string): string[] | undefined =>
  ids === 'all' ? undefined : (ids.get(kind) ?? []);

/** Reads dependent elements of nodes, also those without a Change. */
async function attachedTo(ask: AskGraph, nodes: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = [];
  for (const [kind, ids] of idsByKind([...nodes]) as ReadonlyMap<string, string[]>)
    for (const row of await ask<{ kind: string; id: string }>(
      `UNWIND $ids AS id MATCH (:${kind} {id: id})--(n) WHERE labels(n)[0] IN $attachments
       RETURN DISTINCT labels(n)[0] AS kind, n.id AS id`,
      { ids, attachments: ATTACHMENTS },
    ))
      if (isNodeKind(row.kind)) found.push(nodeKey(row.kind, row.id));
  return found;
}

interface NodeRow {
  readonly id: string;
  readonly own: Record<string, unknown>;
  readonly hung: Record<string, string[]>;
}

async function nodesOf(ask: AskGraph, kind: NodeKind, all: Ids): Promise<NodeRow[]> {
  const ids = idsOf(all, kind);
  if (ids?.length === 0) return [];
  const hung = Object.entries(HANGS_ON[kind] ?? {}).map(
    ([name, pattern]) => `${name}: COLLECT { MATCH ${pattern} RETURN o.id }`,
  );
  const which = ids === undefined ? `MATCH (n:${kind})` : `UNWIND $ids AS id MATCH (n:${kind} {id: id})`;
  return ask(`${which} RETURN n.id AS id, properties(n) AS own, {${hung.join(', ')}} AS hung`, {
    ids: ids ?? null,
  });
}

interface RelationshipRow {
  readonly fromId: string;
  readonly toId: string;
  readonly properties: Record<string, unknown>;
}

async function relationshipsOf(ask: AskGraph, kind: RelationshipKind, all: Ids): Promise<RelationshipRow[]> {
  const [from, to] = RELATIONSHIP_ENDS[kind];
  const pattern = `(a:${from})-[r:${TYPES[kind] ?? kind}]->(b:${to})`;
  const ofFrom = idsOf(all, from);
  const ofTo = idsOf(all, to);
  const which =
    ofFrom === undefined
      ? `MATCH ${pattern}`
      : `CALL () {
           UNWIND $ofFrom AS id MATCH ${pattern} WHERE a.id = id RETURN a, r, b
           UNION
           UNWIND $ofTo AS id MATCH ${pattern} WHERE b.id = id RETURN a, r, b
         }`;
  return ask(`${which} RETURN a.id AS fromId, b.id AS toId, properties(r) AS properties`, {
    ofFrom: ofFrom ?? null,
    ofTo: ofTo ?? null,
  });
}
