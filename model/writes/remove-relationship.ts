import { type RelationshipKind, relationshipKey } from '../elements/elements.ts';
import { actorScope, type Scope, scopeOf } from '../elements/touched.ts';
import { NotFoundError } from '../errors.ts';
import type { Plan, Reads } from './plan.ts';
import { type NamedKind, requireNode } from './require.ts';
import type { ResourceRelation } from './set-resource.ts';

interface End {
  readonly kind: NamedKind | 'Resource';
  readonly id: string;
}

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
  const [from, to] = ends;
  return {
    type,
    subjectId: from.id,
    scope: scopeOf(touches),
    reads: [() => reads],
    changes: ({ state, has }) => {
      for (const end of ends) {
        if (end.kind !== 'Resource') requireNode(state, end.kind, end.id);
        else if (!has(`Resource:${end.id}`)) throw new NotFoundError('RESOURCE', end.id);
      }
      const key = relationshipKey(kind, from.id, to.id);
      return new Map(state.has(key) ? [[key, null]] : []);
    },
  };
}

/** Removes a carrier from a commitment. */
export const removeCarrier = (actorId: string, commitmentId: string): Plan =>
  removal({
    type: 'carrier.removed',
    kind: 'CARRIES',
    ends: [
      { kind: 'Actor', id: actorId },
      { kind: 'Commitment', id: commitmentId },
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
      { kind: 'Actor', id: actorId },
      { kind: 'Resource', id: resourceId },
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
      { kind: 'Actor', id: actorId },
      { kind: 'Actor', id: otherId },
    ],
    touches: { memberships: [{ fromId: actorId, toId: otherId }] },
    reads: { actors: [actorId, otherId], belongings: [actorId] },
  });

/** Removes a territory from a larger one. */
export const removeParent = (territoryId: string, parentId: string): Plan =>
  removal({
    type: 'parent.removed',
    kind: 'PART_OF',
    ends: [
      { kind: 'Territory', id: territoryId },
      { kind: 'Territory', id: parentId },
    ],
    touches: { territoryIds: [territoryId, parentId] },
    reads: { territories: [territoryId, parentId] },
  });
