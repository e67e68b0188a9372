import { append } from '../grouped.ts';
import {
  type Elements,
  isNodeKind,
  type NodeKind,
  nodeKey,
  type Properties,
  parseKey,
  RELATIONSHIP_ENDS,
  type RelationshipKind,
} from './elements.ts';

/**
 * Keys of the elements attached to each node, by its key: relationships, declarations, answers, lands,
 * workshops, briefs.
 */
export type Attachments = ReadonlyMap<string, readonly string[]>;

/** Lists the nodes to which an element is attached, by key; empty for an independent node. */
export function endsOf(key: string, properties: Properties): string[] {
  const { kind, id, toId = '' } = parseKey(key);
  if (!isNodeKind(kind)) {
    const [from, to] = RELATIONSHIP_ENDS[kind];
    return [`${from}:${id}`, `${to}:${toId}`];
  }
  const { actorId, cooperationId, territoryId, workshopId } = properties;
  switch (kind) {
    case 'Declaration':
      return [`Actor:${actorId}`, `Cooperation:${cooperationId}`];
    case 'GapAnswer':
    case 'Land':
    case 'Workshop':
      return [`Territory:${territoryId}`];
    // Not on the organisation that speaks: a new one is not there before what it says is accepted.
    case 'Contribution':
      return [`Territory:${territoryId}`, `Workshop:${workshopId}`];
    case 'Fiche':
      return [`Territory:${territoryId}`, `Cooperation:${cooperationId}`];
    default:
      return [];
  }
}

/** Indexes the attached elements of every node. */
export function indexAttachments(elements: Elements): Attachments {
  const index = new Map<string, string[]>();
  for (const [key, properties] of elements)
    for (const end of endsOf(key, properties)) append(index, end, key);
  return index;
}

/** Lists the keys of the elements attached to a node. */
export const attachedTo = (elements: Elements, kind: NodeKind, id: string): readonly string[] =>
  indexAttachments(elements).get(nodeKey(kind, id)) ?? [];

/** Lists the ids at the other end of a node's outgoing relationships of a kind. */
export const targetsOf = (elements: Elements, kind: RelationshipKind, fromId: string): string[] =>
  endsByKind(elements, kind).flatMap(([id, toId]) => (id === fromId ? [toId] : []));

/** Lists the ids at the other end of a node's incoming relationships of a kind. */
export const sourcesOf = (elements: Elements, kind: RelationshipKind, toId: string): string[] =>
  endsByKind(elements, kind).flatMap(([id, to]) => (to === toId ? [id] : []));

const endsByKind = (elements: Elements, kind: RelationshipKind): [string, string][] =>
  [...elements.keys()]
    .filter((key) => key.startsWith(`${kind}:`))
    .map(parseKey)
    .map(({ id, toId = '' }) => [id, toId]);
