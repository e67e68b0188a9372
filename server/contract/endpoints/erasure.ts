import { defineEndpoint } from '../define-endpoint.ts';
import { Erasure, ErasureInput, ErasurePreview, Held, HeldPageQuery } from '../erasure.ts';
import { ActorParams } from './params.ts';

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

export const readHeldPage = defineEndpoint({
  name: 'readHeldPage',
  method: 'GET',
  path: '/api/actors/:actorId/held.html',
  tag: 'actors',
  summary:
    'The same as a page to read and print, in sentences: of what others wrote, only the lines that name the actor',
  action: 'actor.erase',
  params: ActorParams,
  query: HeldPageQuery,
  status: 200,
  mediaType: 'text/html; charset=utf-8',
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
