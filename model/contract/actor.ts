import { z } from 'zod';
import { ACTOR_FIELDS } from '../fields/actor-fields.ts';
import { keptShape, newShape, patchShape } from '../fields/shapes.ts';
import { MEMBER_OF_FIELDS, MEMBERSHIP_FIELDS, NEED_FIELDS } from '../fields/tie-fields.ts';
import { Id, listOf, Version } from './primitives.ts';
import { NewId } from './references.ts';

/** How an actor stands in a territory. `heard…On`: the day it answered on that subject, « aucun » included. */
export const Membership = z.object(keptShape(MEMBERSHIP_FIELDS));
export type Membership = z.infer<typeof Membership>;

export const MembershipInput = z.strictObject(patchShape(MEMBERSHIP_FIELDS));
export type MembershipInput = z.infer<typeof MembershipInput>;

/** A membership as the relation it is. */
export const MembershipRelation = Membership.extend({ actorId: Id, territoryId: Id });

/** An organisation (or a flagged group of citizens) that takes part in territories. */
export const Actor = z.object({ id: Id, ...keptShape(ACTOR_FIELDS), version: Version });
export type Actor = z.infer<typeof Actor>;

/** An actor read in a territory. */
export const TerritoryActor = Actor.extend({ membership: Membership });
export type TerritoryActor = z.infer<typeof TerritoryActor>;

/** An actor that was created in a territory; without membership when it has left since. */
export const AddedActor = Actor.extend({ membership: Membership.optional() });
export type AddedActor = z.infer<typeof AddedActor>;

/** One actor with its territories, needs, offers and memberships. */
export const ActorDetail = Actor.extend({
  territoryIds: z.array(Id),
  memberOf: z.array(z.object({ actorId: Id, ...keptShape(MEMBER_OF_FIELDS) })),
  needs: z.array(z.object({ resourceId: Id, ...keptShape(NEED_FIELDS) })),
  offers: z.array(z.object({ resourceId: Id, ...keptShape(NEED_FIELDS) })),
});
export type ActorDetail = z.infer<typeof ActorDetail>;

export const ActorList = listOf(Actor);
export const TerritoryActorList = listOf(TerritoryActor);

/** An actor to create in a territory, with its membership there. */
export const NewActor = z.strictObject({
  id: NewId.optional(),
  ...newShape(ACTOR_FIELDS),
  membership: MembershipInput.optional(),
});
export type NewActor = z.infer<typeof NewActor>;

export const ActorPatch = z.strictObject(patchShape(ACTOR_FIELDS));
export type ActorPatch = z.infer<typeof ActorPatch>;

export const MemberOfInput = z.strictObject(newShape(MEMBER_OF_FIELDS));
export type MemberOfInput = z.infer<typeof MemberOfInput>;
export const MemberOf = z.object({ fromId: Id, toId: Id, ...keptShape(MEMBER_OF_FIELDS) });

/** A need or an offer: one an actor and resource. */
export const NeedInput = z.strictObject(newShape(NEED_FIELDS));
export type NeedInput = z.infer<typeof NeedInput>;
export const Need = z.object({ actorId: Id, resourceId: Id, ...keptShape(NEED_FIELDS) });
export type Need = z.infer<typeof Need>;

/**
 * Elements that depend on an actor in a territory: actors that its departure would cut off, commitments and
 * cooperations that would lose their only carrier or a party.
 */
export const Dependents = z.object({
  cutOffIds: z.array(Id),
  commitmentIds: z.array(Id),
  cooperationIds: z.array(Id),
});
export type Dependents = z.infer<typeof Dependents>;
