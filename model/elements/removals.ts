import { type Attachments, indexAttachments, targetsOf } from './attachments.ts';
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

/** Fewer is no cooperation. */
export const FEWEST_PARTIES = 2;

/** Deletes a node with all attached elements. */
export const removeNode = (state: Elements, kind: NodeKind, id: string): Edits =>
  removal(indexAttachments(state), nodeKey(kind, id));

/** Removes actors everywhere, with the cooperations that they leave with fewer than two parties. */
export const removeActors = (state: Elements, actorIds: readonly string[]): Edits =>
  removalOfActors(indexAttachments(state), actorIds);

/** Removes an actor from a territory: its membership, and its part in the territory's commitments. */
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
  const attachments = indexAttachments(state);
  const territory = nodeKey('Territory', territoryId);
  const actors = endsAmong(attachments, territory, 'ACTS_IN').flatMap(({ id }) =>
    endsAmong(attachments, nodeKey('Actor', id), 'ACTS_IN').length === 1 ? [id] : [],
  );
  const commitments = endsAmong(attachments, territory, 'FOR').map(({ id }) => nodeKey('Commitment', id));
  return mergeEdits(
    removal(attachments, territory),
    ...commitments.map((key) => removal(attachments, key)),
    removalOfActors(attachments, actors),
  );
}

function removalOfActors(attachments: Attachments, actorIds: readonly string[]): Edits {
  const gone = new Set(actorIds);
  const actors = actorIds.map((id) => nodeKey('Actor', id));
  const joined = new Set(
    actors.flatMap((key) => endsAmong(attachments, key, 'PARTY_TO').map(({ toId = '' }) => toId)),
  );
  const emptied = [...joined]
    .map((id) => nodeKey('Cooperation', id))
    .filter((key) => remaining(attachments, key, gone) < FEWEST_PARTIES);
  return mergeEdits(...[...actors, ...emptied].map((key) => removal(attachments, key)));
}

const remaining = (attachments: Attachments, cooperation: string, gone: ReadonlySet<string>): number =>
  endsAmong(attachments, cooperation, 'PARTY_TO').filter(({ id }) => !gone.has(id)).length;

const removal = (attachments: Attachments, key: string): Edits =>
  new Map(
    [...(attachments.get(key) ?? []).flatMap((each) => [...wholeOf(attachments, each)]), key].map(
      (removed) => [removed, null],
    ),
  );

/**
 * Lists an attached element with its own attachments: the parties' contributions to a cooperation's brief.
 */
const wholeOf = (attachments: Attachments, key: string): readonly string[] => [
  ...(attachments.get(key) ?? []),
  key,
];

const endsAmong = (attachments: Attachments, key: string, kind: RelationshipKind) =>
  (attachments.get(key) ?? []).filter((each) => each.startsWith(`${kind}:`)).map(parseKey);
