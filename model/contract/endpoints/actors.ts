import { z } from 'zod';
import {
  ActorDetail,
  ActorList,
  ActorPatch,
  AddedActor,
  Dependents,
  NewActor,
  TerritoryActorList,
} from '../actor.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { actor, actorDetail, territoryActor } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { PageQuery, QueryFlag } from '../primitives.ts';
import { ReadingQuery } from '../reading.ts';

export const listTerritoryActors = defineEndpoint({
  name: 'listTerritoryActors',
  method: 'GET',
  path: '/api/territories/:territoryId/actors',
  tag: 'actors',
  summary: 'Actors of a territory, by name',
  action: 'territory.read',
  query: PageQuery.extend({ q: z.string().max(200).optional(), onMap: QueryFlag.optional() }),
  response: TerritoryActorList,
  responseExample: listOf(territoryActor),
});

export const addActor = defineEndpoint({
  name: 'addActor',
  method: 'POST',
  path: '/api/territories/:territoryId/actors',
  tag: 'actors',
  summary: 'Create an actor in a territory',
  action: 'map.contribute',
  body: NewActor,
  status: 201,
  response: AddedActor,
  responseExample: territoryActor,
  example: { name: 'AMAP Les Sillons', family: 'social_economy', kind: 'association', scale: 'local' },
});

export const readDependents = defineEndpoint({
  name: 'readDependents',
  method: 'GET',
  path: '/api/territories/:territoryId/actors/:actorId/dependents',
  tag: 'readings',
  summary: 'What rests on an actor',
  action: 'territory.read',
  query: ReadingQuery,
  response: Dependents,
  responseExample: { cutOffIds: ['jardin'], commitmentIds: ['cantines'], cooperationIds: [] },
});

export const searchActors = defineEndpoint({
  name: 'searchActors',
  method: 'GET',
  path: '/api/actors',
  tag: 'actors',
  summary: 'Search actors over all territories',
  action: 'actors.search',
  query: PageQuery.extend({ q: z.string().max(200).optional(), siren: z.string().max(20).optional() }),
  response: ActorList,
  responseExample: listOf(actor),
});

export const readActor = defineEndpoint({
  name: 'readActor',
  method: 'GET',
  path: '/api/actors/:actorId',
  tag: 'actors',
  summary: 'One actor',
  action: 'territory.read',
  response: ActorDetail,
  responseExample: actorDetail,
});

export const updateActor = defineEndpoint({
  name: 'updateActor',
  method: 'PATCH',
  path: '/api/actors/:actorId',
  tag: 'actors',
  summary: 'Change an actor',
  action: 'actor.edit',
  body: ActorPatch,
  response: ActorDetail,
  responseExample: actorDetail,
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
  needsIfMatch: true,
});
