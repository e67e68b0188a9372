import type { ElementIndex, IndexedElement } from './element-index.ts';

/** Nodes that the queries of a territory need, as far as the index shows. */
export interface NodesShown {
  /** Actors of the territory, including its reserve. */
  readonly acting: ReadonlySet<string>;
  /** Parties of its cooperations and carriers of its commitments that do not act in it. */
  readonly outside: ReadonlySet<string>;
  readonly cooperations: ReadonlySet<string>;
  /**
   * Commitments of the territory, of the Charter, commitments served by its cooperations, and those refined
   * by any of them.
   */
  readonly commitments: ReadonlySet<string>;
}

/** Finds the nodes that the queries of a territory need. */
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
