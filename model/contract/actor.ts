import { z } from 'zod';
import { Name } from './names.ts';
import { clearable, Day, Id, Line, listOf, Text, Version } from './primitives.ts';
import { idOf, NewId } from './references.ts';
import { CharterRelation, Family, Scale, TableRole } from './vocabulary.ts';

/** How an actor stands in a territory. `heard…On`: the day it answered on that subject, « aucun » included. */
export const Membership = z.object({
  since: Day.optional(),
  main: z.boolean().optional(),
  onMap: z.boolean(),
  heardLinksOn: Day.optional(),
  heardCommitmentsOn: Day.optional(),
  heardNeedsOn: Day.optional(),
});
export type Membership = z.infer<typeof Membership>;

export const MembershipInput = z.strictObject({
  since: clearable(Day),
  main: clearable(z.boolean()),
  onMap: clearable(z.boolean()),
  heardLinksOn: clearable(Day),
  heardCommitmentsOn: clearable(Day),
  heardNeedsOn: clearable(Day),
});
export type MembershipInput = z.infer<typeof MembershipInput>;

/** A membership as the relation it is. */
export const MembershipRelation = Membership.extend({ actorId: Id, territoryId: Id });

const optional = {
  kind: Line(80),
  scale: Scale,
  signedOn: Day,
  siren: z.string().regex(/^\d{9}$/, 'nine digits'),
  url: z.url({ protocol: /^https?$/ }).max(500),
  description: Text(4000),
  mission: Text(4000),
  expertise: Text(4000),
  frame: Text(4000),
  constraints: Text(4000),
  expects: Text(4000),
  fictional: z.boolean(),
  private: z.boolean().meta({ description: 'Kept from readers and contributors' }),
  source: Text(2000),
};
const withDefault = {
  tableRoles: z.array(TableRole).max(4),
  charter: CharterRelation,
  tags: z.array(Line(60)).max(50),
};

/** An organisation (or a flagged group of citizens) that takes part in territories. */
export const Actor = z.object({
  id: Id,
  name: z.string(),
  family: Family,
  kind: z.string().optional(),
  scale: Scale.optional(),
  tableRoles: z.array(TableRole),
  charter: CharterRelation,
  signedOn: Day.optional(),
  siren: z.string().optional(),
  url: z.string().optional(),
  description: z.string().optional(),
  mission: z.string().optional(),
  expertise: z.string().optional(),
  frame: z.string().optional(),
  constraints: z.string().optional(),
  expects: z.string().optional(),
  tags: z.array(z.string()),
  fictional: z.boolean().optional(),
  private: z.boolean().optional(),
  source: z.string().optional(),
  version: Version,
});
export type Actor = z.infer<typeof Actor>;

/** An actor read in a territory. */
export const TerritoryActor = Actor.extend({ membership: Membership });
export type TerritoryActor = z.infer<typeof TerritoryActor>;

/** An actor that was created in a territory; without membership when it has left since. */
export const AddedActor = Actor.extend({ membership: Membership.optional() });
export type AddedActor = z.infer<typeof AddedActor>;

/** An actor read by itself: where it acts, what it needs and offers, whose member it is. */
export const ActorDetail = Actor.extend({
  territoryIds: z.array(Id),
  memberOf: z.array(z.object({ actorId: Id, since: Day.optional(), source: z.string().optional() })),
  needs: z.array(z.object({ resourceId: Id, themeId: Id.optional(), note: z.string().optional() })),
  offers: z.array(z.object({ resourceId: Id, themeId: Id.optional(), note: z.string().optional() })),
});
export type ActorDetail = z.infer<typeof ActorDetail>;

export const ActorList = listOf(Actor);
export const TerritoryActorList = listOf(TerritoryActor);

/** An actor to create in a territory, with its membership there. */
export const NewActor = z.strictObject({
  id: NewId.optional(),
  name: Name(200),
  family: Family,
  ...z.object(optional).partial().shape,
  ...z.object(withDefault).partial().shape,
  membership: MembershipInput.optional(),
});
export type NewActor = z.infer<typeof NewActor>;

export const ActorPatch = z.strictObject({
  name: Name(200).optional(),
  family: Family.optional(),
  kind: clearable(optional.kind),
  scale: clearable(optional.scale),
  signedOn: clearable(optional.signedOn),
  siren: clearable(optional.siren),
  url: clearable(optional.url),
  description: clearable(optional.description),
  mission: clearable(optional.mission),
  expertise: clearable(optional.expertise),
  frame: clearable(optional.frame),
  constraints: clearable(optional.constraints),
  expects: clearable(optional.expects),
  fictional: clearable(optional.fictional),
  private: clearable(optional.private),
  source: clearable(optional.source),
  tableRoles: clearable(withDefault.tableRoles),
  charter: clearable(withDefault.charter),
  tags: clearable(withDefault.tags),
});
export type ActorPatch = z.infer<typeof ActorPatch>;

export const MemberOfInput = z.strictObject({ since: Day.optional(), source: Text(2000).optional() });
export type MemberOfInput = z.infer<typeof MemberOfInput>;
export const MemberOf = z.object({
  fromId: Id,
  toId: Id,
  since: Day.optional(),
  source: z.string().optional(),
});

/** A need or an offer: one an actor and resource. */
export const NeedInput = z.strictObject({ themeId: idOf('Theme').optional(), note: Text(1000).optional() });
export type NeedInput = z.infer<typeof NeedInput>;
export const Need = z.object({
  actorId: Id,
  resourceId: Id,
  themeId: Id.optional(),
  note: z.string().optional(),
});
export type Need = z.infer<typeof Need>;

/** What rests on an actor in a territory: who would be cut off, what would lose its only carrier or a party. */
export const Dependents = z.object({
  cutOffIds: z.array(Id),
  commitmentIds: z.array(Id),
  cooperationIds: z.array(Id),
});
export type Dependents = z.infer<typeof Dependents>;
