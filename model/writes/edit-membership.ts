import type { MembershipInput } from '../contract/actor.ts';
import { targetsOf } from '../elements/attachments.ts';
import { type Edits, type Elements, nodeKey, relationshipKey } from '../elements/elements.ts';
import { leaveTerritory, removeActors } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import { wholeActors } from './edit-actor.ts';
import { membershipProperties } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** An actor joins a territory, enters its map, or is heard. */
export const setMembership = (territoryId: string, actorId: string, input: MembershipInput): Plan => ({
  type: 'membership.set',
  subjectId: actorId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [() => ({ territories: [territoryId], actors: [actorId] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Actor', actorId);
    const key = relationshipKey('ACTS_IN', actorId, territoryId);
    return new Map([[key, membershipProperties(state.get(key) ?? {}, input)]]);
  },
});

/** Brings actors that wait in the reserve of a territory onto its map: they are linked or made carrier there. */
export function enterMap(state: Elements, territoryId: string, actorIds: readonly string[]): Edits {
  const keys = actorIds.map((actorId) => relationshipKey('ACTS_IN', actorId, territoryId));
  return new Map(
    keys.flatMap((key) => {
      const membership = state.get(key);
      return membership === undefined || membership.onMap === true
        ? []
        : [[key, { ...membership, onMap: true }] as const];
    }),
  );
}

/**
 * An actor leaves a territory, and its commitments; its cooperations stay. One of a rehearsal, which is nowhere else,
 * goes with all that hangs on it.
 */
export const removeMembership = (territoryId: string, actorId: string): Plan => ({
  type: 'membership.removed',
  subjectId: actorId,
  scope: scopeOf({ territoryIds: [territoryId] }),
  reads: [
    () => ({ territories: [territoryId], actors: [actorId], ties: [actorId] }),
    (state) => ({ commitments: targetsOf(state, 'CARRIES', actorId) }),
    ...wholeActors([actorId]).map(
      (round) => (state: Elements) => (isRehearsal(state, territoryId) ? round(state) : {}),
    ),
  ],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    requireNode(state, 'Actor', actorId);
    if (isRehearsal(state, territoryId)) return removeActors(state, [actorId]);
    return leaveTerritory(state, territoryId, actorId);
  },
});

const isRehearsal = (state: Elements, territoryId: string): boolean =>
  state.get(nodeKey('Territory', territoryId))?.rehearsal === true;
