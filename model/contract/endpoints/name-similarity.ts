import { ActorDetail } from '../actor.ts';
import { MergeInput, MergePreview } from '../actor-merge.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { actorDetail } from '../examples/resources.ts';
import { duplicateApart, duplicates, mergePreview, similarActors } from '../examples/similar-actors.ts';
import { ApartPair, DuplicateList, SimilarNames, SimilarQuery } from '../name-similarity.ts';

export const listSimilarActors = defineEndpoint({
  name: 'listSimilarActors',
  method: 'GET',
  path: '/api/territories/:territoryId/actors/similar',
  tag: 'actors',
  summary: 'Actors and official institutions that a name may mean, before it becomes another actor',
  action: 'territory.read',
  query: SimilarQuery,
  response: SimilarNames,
  responseExample: similarActors,
});

export const listDuplicates = defineEndpoint({
  name: 'listDuplicates',
  method: 'GET',
  path: '/api/territories/:territoryId/duplicates',
  tag: 'readings',
  summary: 'Pairs of actors on the map of a territory that are likely the same',
  action: 'territory.read',
  response: DuplicateList,
  responseExample: duplicates,
});

export const setDuplicateApart = defineEndpoint({
  name: 'setDuplicateApart',
  method: 'PUT',
  path: '/api/territories/:territoryId/duplicates/:actorId/:secondId/apart',
  tag: 'actors',
  summary: 'Say that two actors that look alike are two: they are not proposed as one again',
  action: 'map.facilitate',
  response: ApartPair,
  responseExample: duplicateApart,
});

export const bringDuplicateBack = defineEndpoint({
  name: 'bringDuplicateBack',
  method: 'DELETE',
  path: '/api/territories/:territoryId/duplicates/:actorId/:secondId/apart',
  tag: 'actors',
  summary: 'Propose two actors as one again',
  action: 'map.facilitate',
});

export const previewMerge = defineEndpoint({
  name: 'previewMerge',
  method: 'GET',
  path: '/api/actors/:actorId/merge',
  tag: 'actors',
  summary: 'What merging an actor into another would move, and what both have',
  action: 'actor.delete',
  query: MergeInput,
  response: MergePreview,
  responseExample: mergePreview,
});

export const mergeActor = defineEndpoint({
  name: 'mergeActor',
  method: 'POST',
  path: '/api/actors/:actorId/merge',
  tag: 'actors',
  summary: 'Merge an actor into another: all that hangs on it goes to the other, and it disappears',
  action: 'actor.delete',
  body: MergeInput,
  response: ActorDetail,
  responseExample: actorDetail,
  needsIfMatch: true,
  example: { intoId: 'amap' },
});
