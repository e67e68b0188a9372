import {
  NODE_PROPERTIES,
  type NodeKind,
  RELATIONSHIP_ENDS,
  RELATIONSHIP_PROPERTIES,
  type RelationshipKind,
  relationshipType,
} from '../../model/elements/elements.ts';

/*
 * The statements that put and delete elements, made when the process starts from what the model says of each kind:
 * labels, types, ends and properties. All of these stand in the source; nothing that a request, a file or a person says
 * comes here, and a name that is not of plain letters stops the start. Values are parameters, as in every statement.
 */

/** What a node is tied to for as long as it is there: the property that names it is not stored. */
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
  /** What hangs on it goes with it; else the engine refuses to delete it while something does. */
  readonly detaches?: true;
  /** Properties that are shown and not stored. */
  readonly told?: readonly string[];
  /** What counts from zero on it, besides its properties. */
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

/** Nodes whose ids clients may choose. */
export const CREATED_KINDS = (Object.keys(NODES) as NodeKind[]).filter((kind) => NODES[kind].isCreated);

/** Creates nodes of a kind; one that is there already makes it fail. */
export const createNodes = (kind: NodeKind): string => statement('CREATE', kind);

/** Gives nodes of a kind the properties they have from now on; those that are not created by themselves are made. */
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
    ...setting('n', stored),
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

/** A label, a type or a property of the model: letters, and the low line of types. */
export function plain(name: string): string {
  if (!/^[A-Za-z]+(?:_[A-Za-z]+)*$/.test(name)) throw new Error(`${name} is no name of a statement.`);
  return name;
}
