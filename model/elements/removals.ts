import { mergeEdits } from './element-edits.ts';
import {
  type Edits,
  type Elements,
  type NodeKind,
  nodeKey,
  parseKey,
  type RelationshipKind,
  relationshipKey,
} from './elements.ts';
import { type Hanging, indexHanging, targetsOf } from './hanging.ts';

/** Fewer is no cooperation. */
export const FEWEST_PARTIES = 2;

/** Removes a node with all that hangs on it. */
export const removeNode = (state: Elements, kind: NodeKind, id: string): Edits =>
  removal(indexHanging(state), nodeKey(kind, id));

/** Removes actors everywhere, with the cooperations that they leave with fewer than two parties. */
export const removeActors = (state: Elements, actorIds: readonly string[]): Edits =>
  removalOfActors(indexHanging(state), actorIds);

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
  const hanging = indexHanging(state);
  const territory = nodeKey('Territory', territoryId);
  const actors = endsAmong(hanging, territory, 'ACTS_IN').flatMap(({ id }) =>
    endsAmong(hanging, nodeKey('Actor', id), 'ACTS_IN').length === 1 ? [id] : [],
  );
  const commitments = endsAmong(hanging, territory, 'FOR').map(({ id }) => nodeKey('Commitment', id));
  return mergeEdits(
    removal(hanging, territory),
    ...commitments.map((key) => removal(hanging, key)),
    removalOfActors(hanging, actors),
  );
}

function removalOfActors(hanging: Hanging, actorIds: readonly string[]): Edits {
  const gone = new Set(actorIds);
  const actors = actorIds.map((id) => nodeKey('Actor', id));
  const joined = new Set(
    actors.flatMap((key) => endsAmong(hanging, key, 'PARTY_TO').map(({ toId = '' }) => toId)),
  );
  const emptied = [...joined]
    .map((id) => nodeKey('Cooperation', id))
    .filter((key) => remaining(hanging, key, gone) < FEWEST_PARTIES);
  return mergeEdits(...[...actors, ...emptied].map((key) => removal(hanging, key)));
}

const remaining = (hanging: Hanging, cooperation: string, gone: ReadonlySet<string>): number =>
  endsAmong(hanging, cooperation, 'PARTY_TO').filter(({ id }) => !gone.has(id)).length;

const removal = (hanging: Hanging, key: string): Edits =>
  new Map(
    [...(hanging.get(key) ?? []).flatMap((each) => [...wholeOf(hanging, each)]), key].map((removed) => [
      removed,
      null,
    ]),
  );

/** What hangs may have something hanging on it in its turn: what the parties bring, on the fiche of a cooperation. */
const wholeOf = (hanging: Hanging, key: string): readonly string[] => [...(hanging.get(key) ?? []), key];

const endsAmong = (hanging: Hanging, key: string, kind: RelationshipKind) =>
  (hanging.get(key) ?? []).filter((each) => each.startsWith(`${kind}:`)).map(parseKey);
