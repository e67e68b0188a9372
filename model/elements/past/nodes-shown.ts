import type { ElementIndex, IndexedElement } from './element-index.ts';

/** Which nodes the readings of a territory need, as far as what is indexed tells. */
export interface NodesShown {
  /** Those that act in it, whatever waits in the reserve included. */
  readonly acting: ReadonlySet<string>;
  /** Parties of its cooperations and carriers of its commitments that do not act in it. */
  readonly outside: ReadonlySet<string>;
  readonly cooperations: ReadonlySet<string>;
  /** Those for it, those of the Charter, those that its cooperations serve, and what all these refine. */
  readonly commitments: ReadonlySet<string>;
}

/** Finds the nodes that the readings of a territory need. */
export function nodesShown(index: ElementIndex, territoryId: string): NodesShown {
  const [acting, outside, cooperations, commitments] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (const { id, properties } of index.to('ACTS_IN', territoryId)) {
    acting.add(id);
    if (properties.onMap !== true) continue;
    for (const { toId } of index.from('PARTY_TO', id)) cooperations.add(toId);
  }
  const addOutside = (ties: readonly IndexedElement[]): void => {
    for (const { id } of ties) if (!acting.has(id)) outside.add(id);
  };
  for (const id of cooperations) {
    addOutside(index.to('PARTY_TO', id));
    for (const { toId } of index.from('SERVES', id)) commitments.add(toId);
  }
  for (const { id } of index.to('FOR', territoryId)) {
    commitments.add(id);
    addOutside(index.to('CARRIES', id));
  }
  for (const { id, properties } of index.all('Commitment'))
    if (properties.origin === 'charter') commitments.add(id);
  const refined = [...commitments].flatMap((id) => index.from('REFINES', id).map(({ toId }) => toId));
  for (const id of refined) commitments.add(id);
  return { acting, outside, cooperations, commitments };
}
