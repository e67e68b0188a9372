import type { MemberOfInput, NeedInput } from '../contract/actor.ts';
import type { CarrierInput } from '../contract/commitment.ts';
import type { PeerInput } from '../contract/territory.ts';
import { targetsOf } from '../elements/attachments.ts';
import { mergeEdits } from '../elements/element-edits.ts';
import { type RelationshipKind, relationshipKey } from '../elements/elements.ts';
import { actorScope, type Scope, scopeOf } from '../elements/touched.ts';
import { BrokenRuleError, NotFoundError } from '../errors.ts';
import { enterMap } from './edit-membership.ts';
import { carrierProperties, memberOfEntry, peerEntry, resourceEntry } from './new-elements.ts';
import type { Plan, Reads } from './plan.ts';
import { type NamedKind, type Reference, requireNode, requireReferences } from './require.ts';

/** An actor carries a commitment; the input replaces what was there. Made carrier, it leaves the reserve. */
export function setCarrier(actorId: string, commitmentId: string, input: CarrierInput): Plan {
  const key = relationshipKey('CARRIES', actorId, commitmentId);
  return {
    type: 'carrier.set',
    subjectId: commitmentId,
    scope: scopeOf({ commitmentIds: [commitmentId] }),
    reads: [() => ({ actors: [actorId], commitments: [commitmentId] })],
    changes: ({ state }) => {
      requireNode(state, 'Actor', actorId);
      requireNode(state, 'Commitment', commitmentId);
      const entering = state.has(key) ? [] : targetsOf(state, 'FOR', commitmentId);
      return mergeEdits(
        new Map([[key, carrierProperties(input)]]),
        ...entering.map((territoryId) => enterMap(state, territoryId, [actorId])),
      );
    },
  };
}

/** Notes a membership by law. */
export const setMemberOf = (actorId: string, otherId: string, input: MemberOfInput): Plan => ({
  type: 'member-of.set',
  subjectId: actorId,
  scope: scopeOf({ memberships: [{ fromId: actorId, toId: otherId }] }),
  reads: [() => ({ actors: [actorId, otherId], belongings: [actorId] })],
  changes: ({ state }) => {
    requireNode(state, 'Actor', actorId);
    requireNode(state, 'Actor', otherId);
    if (actorId === otherId) throw new BrokenRuleError('SELF_RELATION', 'otherId');
    return new Map([memberOfEntry(actorId, otherId, input)]);
  },
});

/** What an actor looks for or proposes: one need and one offer an actor and resource. */
type ResourceRelation = 'NEEDS' | 'OFFERS';

/** Notes what an actor looks for or proposes; the input replaces what was there. */
export function setResource(
  relation: ResourceRelation,
  actorId: string,
  resourceId: string,
  input: NeedInput,
): Plan {
  const themeIds = input.themeId === undefined ? [] : [input.themeId];
  return {
    type: relation === 'NEEDS' ? 'need.set' : 'offer.set',
    subjectId: actorId,
    scope: scopeOf(actorScope(actorId)),
    reads: [() => ({ actors: [actorId], belongings: [actorId], themeIds, resourceIds: [resourceId] })],
    changes: (scene) => {
      requireNode(scene.state, 'Actor', actorId);
      if (!scene.has(`Resource:${resourceId}`)) throw new NotFoundError('RESOURCE', resourceId);
      requireReferences(
        scene,
        themeIds.map((id): Reference => ({ path: 'themeId', kind: 'Theme', id })),
      );
      return new Map([resourceEntry(relation, actorId, resourceId, input)]);
    },
  };
}

type End = readonly [kind: NamedKind | 'Resource', id: string];

/** A relationship to remove that has no rule of its own. */
interface Removal {
  readonly type: string;
  readonly kind: RelationshipKind;
  readonly ends: readonly [from: End, to: End];
  readonly touches: Partial<Scope>;
  readonly reads: Reads;
}

/** Removes a relationship between two nodes that must be there; once removed, removing it again changes nothing. */
function removal({ type, kind, ends, touches, reads }: Removal): Plan {
  const [[, fromId], [, toId]] = ends;
  return {
    type,
    subjectId: fromId,
    scope: scopeOf(touches),
    reads: [() => reads],
    changes: ({ state, has }) => {
      for (const [end, id] of ends) {
        if (end !== 'Resource') requireNode(state, end, id);
        else if (!has(`Resource:${id}`)) throw new NotFoundError('RESOURCE', id);
      }
      const key = relationshipKey(kind, fromId, toId);
      return new Map(state.has(key) ? [[key, null]] : []);
    },
  };
}

/** An actor carries a commitment no more. */
export const removeCarrier = (actorId: string, commitmentId: string): Plan =>
  removal({
    type: 'carrier.removed',
    kind: 'CARRIES',
    ends: [
      ['Actor', actorId],
      ['Commitment', commitmentId],
    ],
    touches: { commitmentIds: [commitmentId] },
    reads: { actors: [actorId], commitments: [commitmentId] },
  });

/** Forgets what an actor looked for or proposed. */
export const removeResource = (relation: ResourceRelation, actorId: string, resourceId: string): Plan =>
  removal({
    type: relation === 'NEEDS' ? 'need.removed' : 'offer.removed',
    kind: relation,
    ends: [
      ['Actor', actorId],
      ['Resource', resourceId],
    ],
    touches: actorScope(actorId),
    reads: { actors: [actorId], belongings: [actorId], resourceIds: [resourceId] },
  });

/** Ends a membership by law. */
export const removeMemberOf = (actorId: string, otherId: string): Plan =>
  removal({
    type: 'member-of.removed',
    kind: 'MEMBER_OF',
    ends: [
      ['Actor', actorId],
      ['Actor', otherId],
    ],
    touches: { memberships: [{ fromId: actorId, toId: otherId }] },
    reads: { actors: [actorId, otherId], belongings: [actorId] },
  });

/** A territory is part of another no more. */
export const removeParent = (territoryId: string, parentId: string): Plan =>
  removal({
    type: 'parent.removed',
    kind: 'PART_OF',
    ends: [
      ['Territory', territoryId],
      ['Territory', parentId],
    ],
    touches: { territoryIds: [territoryId, parentId] },
    reads: { territories: [territoryId, parentId] },
  });

/** Makes two territories peers; the input replaces what was there. Being peers has no direction. */
export const setPeer = (territoryId: string, otherId: string, input: PeerInput): Plan => ({
  type: 'peer.set',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId, otherId] }),
  reads: [() => ({ territories: [territoryId, otherId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Territory', otherId);
    if (territoryId === otherId) throw new BrokenRuleError('SELF_RELATION', 'otherId');
    const isReversed = state.has(relationshipKey('PEER_OF', otherId, territoryId));
    return new Map([
      isReversed ? peerEntry(otherId, territoryId, input) : peerEntry(territoryId, otherId, input),
    ]);
  },
});

/** Two territories are peers no more, in whichever direction it was noted. */
export const removePeer = (territoryId: string, otherId: string): Plan => ({
  type: 'peer.removed',
  subjectId: territoryId,
  scope: scopeOf({ territoryIds: [territoryId, otherId] }),
  reads: [() => ({ territories: [territoryId, otherId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Territory', otherId);
    const keys = [
      relationshipKey('PEER_OF', territoryId, otherId),
      relationshipKey('PEER_OF', otherId, territoryId),
    ];
    return new Map(keys.filter((key) => state.has(key)).map((key) => [key, null]));
  },
});
