import { mergeEdits } from './element-edits.ts';
import { type Edits, type Elements, type NodeKind, nodeKey, relationshipKey } from './elements.ts';
import { hangingOn, sourcesOf, targetsOf } from './hanging.ts';

/** Fewer is no cooperation. */
export const FEWEST_PARTIES = 2;

/** Removes a node with all that hangs on it. */
export const removeNode = (state: Elements, kind: NodeKind, id: string): Edits =>
  new Map([...hangingOn(state, kind, id), nodeKey(kind, id)].map((key) => [key, null]));

/** Removes actors everywhere, with the cooperations that they leave with fewer than two parties. */
export function removeActors(state: Elements, actorIds: readonly string[]): Edits {
  const gone = new Set(actorIds);
  const joined = new Set(actorIds.flatMap((id) => targetsOf(state, 'PARTY_TO', id)));
  const emptied = [...joined].filter(
    (id) => sourcesOf(state, 'PARTY_TO', id).filter((party) => !gone.has(party)).length < FEWEST_PARTIES,
  );
  return mergeEdits(
    ...actorIds.map((id) => removeNode(state, 'Actor', id)),
    ...emptied.map((id) => removeNode(state, 'Cooperation', id)),
  );
}

/** An actor leaves a territory: its membership goes, and its part in the territory's commitments. */
export function leaveTerritory(state: Elements, territoryId: string, actorId: string): Edits {
  const here = targetsOf(state, 'CARRIES', actorId).filter((commitmentId) =>
    state.has(relationshipKey('FOR', commitmentId, territoryId)),
  );
  const keys = [
    relationshipKey('ACTS_IN', actorId, territoryId),
    ...here.map((commitmentId) => relationshipKey('CARRIES', actorId, commitmentId)),
  ];
  return new Map(keys.filter((key) => state.has(key)).map((key) => [key, null]));
}

/** Removes a territory with its commitments, its answers, and the actors that act nowhere else. */
export function removeTerritory(state: Elements, territoryId: string): Edits {
  const commitments = sourcesOf(state, 'FOR', territoryId);
  const actors = sourcesOf(state, 'ACTS_IN', territoryId).filter(
    (id) => targetsOf(state, 'ACTS_IN', id).length === 1,
  );
  return mergeEdits(
    removeNode(state, 'Territory', territoryId),
    ...commitments.map((id) => removeNode(state, 'Commitment', id)),
    removeActors(state, actors),
  );
}
