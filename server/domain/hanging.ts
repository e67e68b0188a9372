import { type Elements, isNodeKind, type NodeKind, parseKey, RELATIONSHIP_ENDS } from './elements.ts';

/** Keys of the elements that hang on a node: its relationships, declarations and answers. */
export function hangingOn(elements: Elements, nodeKind: NodeKind, nodeId: string): string[] {
  const owner = { Actor: 'actorId', Cooperation: 'cooperationId', Territory: 'territoryId' } as const;
  const property = nodeKind in owner ? owner[nodeKind as keyof typeof owner] : undefined;
  return [...elements].flatMap(([key, properties]) => {
    const { kind, id, toId } = parseKey(key);
    if (isNodeKind(kind)) return property !== undefined && properties[property] === nodeId ? [key] : [];
    const [from, to] = RELATIONSHIP_ENDS[kind];
    return (from === nodeKind && id === nodeId) || (to === nodeKind && toId === nodeId) ? [key] : [];
  });
}

/** Ids at the other end of the relationships of a kind that leave a node. */
export const targetsOf = (
  elements: Elements,
  kind: keyof typeof RELATIONSHIP_ENDS,
  fromId: string,
): string[] => idsOf(elements, kind).flatMap(([id, toId]) => (id === fromId ? [toId] : []));

/** Ids at the other end of the relationships of a kind that reach a node. */
export const sourcesOf = (elements: Elements, kind: keyof typeof RELATIONSHIP_ENDS, toId: string): string[] =>
  idsOf(elements, kind).flatMap(([id, to]) => (to === toId ? [id] : []));

function idsOf(elements: Elements, kind: keyof typeof RELATIONSHIP_ENDS): [string, string][] {
  return [...elements.keys()].flatMap((key) => {
    if (!key.startsWith(`${kind}:`)) return [];
    const { id, toId = '' } = parseKey(key);
    return [[id, toId] satisfies [string, string]];
  });
}
