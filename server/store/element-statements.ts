import {
  NODE_PROPERTIES,
  type NodeKind,
  RELATIONSHIP_ENDS,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKind,
  relationshipType,
} from '../../model/elements/elements.ts';
import { derivedOf } from './derived-names.ts';

/*
 * Statements that write and delete elements, made at start from the model's tables: labels, types, ends and
 * properties. All names stand in the source; nothing from a request, a file or a person enters, and a name
 * with other characters than letters stops the start. Values are parameters, as in every statement.
 */

/** Permanent relationship of a node to its owner; the property that names the owner is not stored. */
interface Tie {
  readonly type: string;
  readonly label: NodeKind;
  readonly by: string;
  /** The tie comes from the other to this node. */
  readonly comesFrom?: true;
}

interface NodeRules {
  readonly ties?: readonly Tie[];
  /** Clients may choose its id: it is created once, and an id that another request took meanwhile is refused. */
  readonly isCreated?: true;
  /** Attached elements are deleted with it; otherwise the engine refuses to delete it while there are any. */
  readonly detaches?: true;
  /** Properties that are shown and not stored. */
  readonly told?: readonly string[];
  /** Counter that starts at zero, in addition to its properties. */
  readonly counts?: string;
}

const IN_TERRITORY: Tie = { type: 'ON', label: 'Territory', by: 'territoryId' };

const NODES: Readonly<Record<NodeKind, NodeRules>> = {
  Territory: { isCreated: true, counts: 'revision' },
  Actor: { isCreated: true },
  Commitment: { isCreated: true },
  Cooperation: { isCreated: true },
  Declaration: {
    detaches: true,
    ties: [
      { type: 'DECLARED', label: 'Actor', by: 'actorId', comesFrom: true },
      { type: 'ON', label: 'Cooperation', by: 'cooperationId' },
    ],
  },
  GapAnswer: { detaches: true, ties: [IN_TERRITORY] },
  Land: { detaches: true, ties: [{ ...IN_TERRITORY, type: 'OF' }] },
  Workshop: { isCreated: true, ties: [{ ...IN_TERRITORY, type: 'HELD_IN' }] },
  Contribution: {
    detaches: true,
    ties: [{ type: 'SENT_TO', label: 'Workshop', by: 'workshopId' }],
    told: ['territoryId'],
  },
  Fiche: {
    isCreated: true,
    detaches: true,
    ties: [
      { ...IN_TERRITORY, type: 'WRITTEN_IN' },
      { type: 'TELLS', label: 'Cooperation', by: 'cooperationId' },
    ],
  },
};

/** Clients may choose the ids of these kinds of nodes. */
export const CREATED_KINDS = (Object.keys(NODES) as NodeKind[]).filter((kind) => NODES[kind].isCreated);

/** Creates nodes of a kind; one that is there already makes it fail. */
export const createNodes = (kind: NodeKind): string => statement('CREATE', kind);

/**
 * Returns the statement that sets the properties of nodes of a kind; nodes without a create statement are
 * created.
 */
export const putNodes = (kind: NodeKind): string =>
  statement(NODES[kind].isCreated ? 'MATCH' : 'MERGE', kind);

/** Deletes nodes of a kind. */
export const deleteNodes = (kind: NodeKind): string =>
  onRows(`MATCH (n:${plain(kind)} {id: row.id})`, NODES[kind].detaches ? 'DETACH DELETE n' : 'DELETE n');

/** Makes relationships of a kind, or gives them the properties they have from now on. */
export function putRelationships(kind: RelationshipKind): string {
  const [from, to] = RELATIONSHIP_ENDS[kind];
  return onRows(
    `MATCH (a:${plain(from)} {id: row.fromId})`,
    `MATCH (b:${plain(to)} {id: row.toId})`,
    `MERGE (a)-[r:${plain(relationshipType(kind))}]->(b)`,
    ...setting('r', RELATIONSHIP_PROPERTIES[kind]),
  );
}

/** Deletes relationships of a kind. */
export function deleteRelationships(kind: RelationshipKind): string {
  const [from, to] = RELATIONSHIP_ENDS[kind];
  const [a, b] = [`(:${plain(from)} {id: row.fromId})`, `(:${plain(to)} {id: row.toId})`];
  return onRows(`MATCH ${a}-[r:${plain(relationshipType(kind))}]->${b}`, 'DELETE r');
}

function statement(verb: 'CREATE' | 'MATCH' | 'MERGE', kind: NodeKind): string {
  const { ties = [], told = [], counts } = NODES[kind];
  const unstored: readonly string[] = [...told, ...ties.map(({ by }) => by)];
  const stored = NODE_PROPERTIES[kind].filter((name) => !unstored.includes(name));
  const made = verb === 'MATCH' ? [] : ties;
  return onRows(
    ...made.map(({ label, by }, i) => `MATCH (o${i}:${plain(label)} {id: row.${plain(by)}})`),
    `${verb} (n:${plain(kind)} {id: row.id})`,
    ...setting('n', [...stored, ...derivedOf(kind)]),
    ...(verb === 'CREATE' && counts !== undefined ? [`SET n.${plain(counts)} = 0`] : []),
    ...made.map(({ type, comesFrom }, i) =>
      comesFrom ? `${verb} (o${i})-[:${plain(type)}]->(n)` : `${verb} (n)-[:${plain(type)}]->(o${i})`,
    ),
  );
}

const setting = (variable: 'n' | 'r', names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [`SET ${names.map((name) => `${variable}.${plain(name)} = row.${plain(name)}`).join(', ')}`];

const onRows = (...clauses: readonly string[]): string =>
  ['UNWIND $rows AS row', ...clauses, 'RETURN count(*) AS written', ''].join('\n');

/**
 * Returns a label, type or property of the model unchanged; throws unless it consists of letters and
 * underscores.
 */
export function plain(name: string): string {
  if (!/^[A-Za-z]+(?:_[A-Za-z]+)*$/.test(name)) throw new Error(`${name} is no name of a statement.`);
  return name;
}
