import { z } from 'zod';
import {
  ActorDetail,
  ActorList,
  ActorPatch,
  AddedActor,
  Dependents,
  MemberOf,
  MemberOfInput,
  MembershipInput,
  MembershipRelation,
  Need,
  NeedInput,
  NewActor,
  TerritoryActorList,
} from '../actor.ts';
import { MergeInput, MergePreview, MergeQuery } from '../actor-merge.ts';
import { CarrierInput, CarrierRelation } from '../commitment.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { Erasure, ErasureInput, ErasurePreview, Held } from '../erasure.ts';
import { ApartPair, DuplicateList, SimilarNames, SimilarQuery } from '../likeness.ts';
import { Id, PageQuery, QueryFlag } from '../primitives.ts';
import { ReadingQuery } from '../reading.ts';
import { ActorParams, TerritoryActorParams, TerritoryParams } from './params.ts';

const ActorCommitmentParams = z.object({ actorId: Id, commitmentId: Id });
const MemberOfParams = z.object({ actorId: Id, otherId: Id });
const ActorResourceParams = z.object({ actorId: Id, resourceId: Id });

export const listTerritoryActors = defineEndpoint({
  name: 'listTerritoryActors',
  method: 'GET',
  path: '/api/territories/:territoryId/actors',
  tag: 'actors',
  summary: 'Actors of a territory, by name',
  action: 'territory.read',
  params: TerritoryParams,
  query: PageQuery.extend({ q: z.string().max(200).optional(), onMap: QueryFlag.optional() }),
  status: 200,
  response: TerritoryActorList,
});

export const addActor = defineEndpoint({
  name: 'addActor',
  method: 'POST',
  path: '/api/territories/:territoryId/actors',
  tag: 'actors',
  summary: 'Create an actor in a territory',
  action: 'map.contribute',
  params: TerritoryParams,
  body: NewActor,
  status: 201,
  response: AddedActor,
  example: { name: 'AMAP Les Sillons', family: 'social_economy', kind: 'association', scale: 'local' },
});

export const setMembership = defineEndpoint({
  name: 'setMembership',
  method: 'PUT',
  path: '/api/territories/:territoryId/actors/:actorId',
  tag: 'actors',
  summary: 'An actor joins a territory, enters its map, or is heard',
  action: 'map.contribute',
  params: TerritoryActorParams,
  body: MembershipInput,
  bodyOptional: true,
  status: 200,
  response: MembershipRelation,
  example: { onMap: true, heardLinksOn: '2026-03-12' },
});

export const removeMembership = defineEndpoint({
  name: 'removeMembership',
  method: 'DELETE',
  path: '/api/territories/:territoryId/actors/:actorId',
  tag: 'actors',
  summary: 'An actor leaves a territory',
  action: 'map.facilitate',
  params: TerritoryActorParams,
  status: 204,
});

export const readDependents = defineEndpoint({
  name: 'readDependents',
  method: 'GET',
  path: '/api/territories/:territoryId/actors/:actorId/dependents',
  tag: 'readings',
  summary: 'What rests on an actor',
  action: 'territory.read',
  params: TerritoryActorParams,
  query: ReadingQuery,
  status: 200,
  response: Dependents,
});

export const searchActors = defineEndpoint({
  name: 'searchActors',
  method: 'GET',
  path: '/api/actors',
  tag: 'actors',
  summary: 'Search actors over all territories',
  action: 'actors.search',
  query: PageQuery.extend({ q: z.string().max(200).optional(), siren: z.string().max(20).optional() }),
  status: 200,
  response: ActorList,
});

export const listSimilarActors = defineEndpoint({
  name: 'listSimilarActors',
  method: 'GET',
  path: '/api/territories/:territoryId/actors/similar',
  tag: 'actors',
  summary: 'Actors and official institutions that a name may mean, before it becomes another actor',
  action: 'territory.read',
  params: TerritoryParams,
  query: SimilarQuery,
  status: 200,
  response: SimilarNames,
});

export const listDuplicates = defineEndpoint({
  name: 'listDuplicates',
  method: 'GET',
  path: '/api/territories/:territoryId/duplicates',
  tag: 'readings',
  summary: 'Pairs of actors on the map of a territory that are likely the same',
  action: 'territory.read',
  params: TerritoryParams,
  status: 200,
  response: DuplicateList,
});

const PairParams = TerritoryParams.extend({ actorId: Id, secondId: Id });

export const setDuplicateApart = defineEndpoint({
  name: 'setDuplicateApart',
  method: 'PUT',
  path: '/api/territories/:territoryId/duplicates/:actorId/:secondId/apart',
  tag: 'actors',
  summary: 'Say that two actors that look alike are two: they are not proposed as one again',
  action: 'map.facilitate',
  params: PairParams,
  status: 200,
  response: ApartPair,
});

export const bringDuplicateBack = defineEndpoint({
  name: 'bringDuplicateBack',
  method: 'DELETE',
  path: '/api/territories/:territoryId/duplicates/:actorId/:secondId/apart',
  tag: 'actors',
  summary: 'Propose two actors as one again',
  action: 'map.facilitate',
  params: PairParams,
  status: 204,
});

export const previewMerge = defineEndpoint({
  name: 'previewMerge',
  method: 'GET',
  path: '/api/actors/:actorId/merge',
  tag: 'actors',
  summary: 'What merging an actor into another would move, and what both have',
  action: 'actor.delete',
  params: ActorParams,
  query: MergeQuery,
  status: 200,
  response: MergePreview,
});

export const mergeActor = defineEndpoint({
  name: 'mergeActor',
  method: 'POST',
  path: '/api/actors/:actorId/merge',
  tag: 'actors',
  summary: 'Merge an actor into another: all that hangs on it goes to the other, and it disappears',
  action: 'actor.delete',
  params: ActorParams,
  body: MergeInput,
  status: 200,
  response: ActorDetail,
  needsIfMatch: true,
  example: { intoId: 'amap' },
});

export const readActor = defineEndpoint({
  name: 'readActor',
  method: 'GET',
  path: '/api/actors/:actorId',
  tag: 'actors',
  summary: 'One actor',
  action: 'territory.read',
  params: ActorParams,
  status: 200,
  response: ActorDetail,
});

export const updateActor = defineEndpoint({
  name: 'updateActor',
  method: 'PATCH',
  path: '/api/actors/:actorId',
  tag: 'actors',
  summary: 'Change an actor',
  action: 'actor.edit',
  params: ActorParams,
  body: ActorPatch,
  status: 200,
  response: ActorDetail,
  needsIfMatch: true,
  example: { expertise: 'Maraîchage biologique' },
});

export const deleteActor = defineEndpoint({
  name: 'deleteActor',
  method: 'DELETE',
  path: '/api/actors/:actorId',
  tag: 'actors',
  summary: 'Delete an actor everywhere, with all that hangs on it',
  action: 'actor.delete',
  params: ActorParams,
  status: 204,
  needsIfMatch: true,
});

export const readHeld = defineEndpoint({
  name: 'readHeld',
  method: 'GET',
  path: '/api/actors/:actorId/held',
  tag: 'actors',
  summary:
    'Everything that is held about an actor, also in the history, snapshots and workshops: a file for whom it is about',
  action: 'actor.erase',
  params: ActorParams,
  status: 200,
  response: Held,
});

export const previewErasure = defineEndpoint({
  name: 'previewErasure',
  method: 'GET',
  path: '/api/actors/:actorId/erasure',
  tag: 'actors',
  summary: 'What erasing an actor would reach',
  action: 'actor.erase',
  params: ActorParams,
  status: 200,
  response: ErasurePreview,
});

export const eraseActor = defineEndpoint({
  name: 'eraseActor',
  method: 'POST',
  path: '/api/actors/:actorId/erasure',
  tag: 'actors',
  summary: 'Erase an actor for good: from maps, history, snapshots and workshops; nothing undoes it',
  action: 'actor.erase',
  params: ActorParams,
  body: ErasureInput,
  status: 200,
  response: Erasure,
  example: { name: 'AMAP Les Sillons' },
});

export const setCarrier = defineEndpoint({
  name: 'setCarrier',
  method: 'PUT',
  path: '/api/actors/:actorId/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'An actor carries a commitment',
  action: 'map.contribute',
  params: ActorCommitmentParams,
  body: CarrierInput,
  status: 200,
  response: CarrierRelation,
  example: { role: 'lead' },
});

export const removeCarrier = defineEndpoint({
  name: 'removeCarrier',
  method: 'DELETE',
  path: '/api/actors/:actorId/commitments/:commitmentId',
  tag: 'commitments',
  summary: 'An actor carries a commitment no more',
  action: 'map.contribute',
  params: ActorCommitmentParams,
  status: 204,
});

export const setMemberOf = defineEndpoint({
  name: 'setMemberOf',
  method: 'PUT',
  path: '/api/actors/:actorId/member-of/:otherId',
  tag: 'actors',
  summary: 'Membership by law: a fact, not a cooperation',
  action: 'actor.edit',
  params: MemberOfParams,
  body: MemberOfInput,
  bodyOptional: true,
  status: 200,
  response: MemberOf,
  example: { since: '2000-01-01', source: 'statuts' },
});

export const removeMemberOf = defineEndpoint({
  name: 'removeMemberOf',
  method: 'DELETE',
  path: '/api/actors/:actorId/member-of/:otherId',
  tag: 'actors',
  summary: 'A membership by law ends',
  action: 'actor.edit',
  params: MemberOfParams,
  status: 204,
});

export const setNeed = defineEndpoint({
  name: 'setNeed',
  method: 'PUT',
  path: '/api/actors/:actorId/needs/:resourceId',
  tag: 'actors',
  summary: 'What an actor looks for',
  action: 'actor.edit',
  params: ActorResourceParams,
  body: NeedInput,
  bodyOptional: true,
  status: 200,
  response: Need,
  example: { note: 'un local de 80 m²' },
});

export const removeNeed = defineEndpoint({
  name: 'removeNeed',
  method: 'DELETE',
  path: '/api/actors/:actorId/needs/:resourceId',
  tag: 'actors',
  summary: 'A need ends',
  action: 'actor.edit',
  params: ActorResourceParams,
  status: 204,
});

export const setOffer = defineEndpoint({
  name: 'setOffer',
  method: 'PUT',
  path: '/api/actors/:actorId/offers/:resourceId',
  tag: 'actors',
  summary: 'What an actor proposes',
  action: 'actor.edit',
  params: ActorResourceParams,
  body: NeedInput,
  bodyOptional: true,
  status: 200,
  response: Need,
  example: { note: 'une salle libre le soir' },
});

export const removeOffer = defineEndpoint({
  name: 'removeOffer',
  method: 'DELETE',
  path: '/api/actors/:actorId/offers/:resourceId',
  tag: 'actors',
  summary: 'An offer ends',
  action: 'actor.edit',
  params: ActorResourceParams,
  status: 204,
});
