import type { ElementIndex } from './element-index.ts';

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
  const here = index.to('ACTS_IN', territoryId);
  const acting = new Set(here.map(({ id }) => id));
  const onMap = here.filter(({ properties }) => properties.onMap === true);
  const cooperations = new Set(onMap.flatMap(({ id }) => index.from('PARTY_TO', id).map(({ toId }) => toId)));
  const parties = [...cooperations].flatMap((id) => index.to('PARTY_TO', id));
  const own = index.to('FOR', territoryId).map(({ id }) => id);
  const carriers = own.flatMap((id) => index.to('CARRIES', id));
  const commitments = [
    ...own,
    ...index
      .all('Commitment')
      .filter(({ properties }) => properties.origin === 'charter')
      .map(({ id }) => id),
    ...[...cooperations].flatMap((id) => index.from('SERVES', id).map(({ toId }) => toId)),
  ];
  const refined = commitments.flatMap((id) => index.from('REFINES', id).map(({ toId }) => toId));
  return {
    acting,
    outside: new Set([...parties, ...carriers].map(({ id }) => id).filter((id) => !acting.has(id))),
    cooperations,
    commitments: new Set([...commitments, ...refined]),
  };
}
