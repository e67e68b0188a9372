import { defineEndpoint } from '../define-endpoint.ts';
import {
  Erasure,
  ErasureInput,
  ErasurePreview,
  Held,
  PersonalDataOfAccount,
  PersonalDataPageQuery,
} from '../erasure.ts';
import { erasure, erasurePreview, personalDataOfAccount, personalDataOfActor } from '../examples/erasure.ts';

export const readHeld = defineEndpoint({
  name: 'readHeld',
  method: 'GET',
  path: '/api/actors/:actorId/held',
  tag: 'actors',
  summary:
    'Everything that is held about an actor, also in the history, snapshots and workshops: a file for whom it is about',
  action: 'actor.erase',
  response: Held,
  responseExample: personalDataOfActor,
});

export const readHeldPage = defineEndpoint({
  name: 'readHeldPage',
  method: 'GET',
  path: '/api/actors/:actorId/held.html',
  tag: 'actors',
  summary:
    'The same as a page to read and print, in sentences: of what others wrote, only the lines that name the actor',
  action: 'actor.erase',
  query: PersonalDataPageQuery,
  mediaType: 'text/html; charset=utf-8',
});

export const previewErasure = defineEndpoint({
  name: 'previewErasure',
  method: 'GET',
  path: '/api/actors/:actorId/erasure',
  tag: 'actors',
  summary: 'What erasing an actor would reach',
  action: 'actor.erase',
  response: ErasurePreview,
  responseExample: erasurePreview,
});

export const eraseActor = defineEndpoint({
  name: 'eraseActor',
  method: 'POST',
  path: '/api/actors/:actorId/erasure',
  tag: 'actors',
  summary: 'Erase an actor for good: from maps, history, snapshots and workshops; nothing undoes it',
  action: 'actor.erase',
  body: ErasureInput,
  response: Erasure,
  responseExample: erasure,
  example: { name: 'AMAP Les Sillons' },
});

export const readOwnHeld = defineEndpoint({
  name: 'readOwnHeld',
  method: 'GET',
  path: '/api/me/held',
  tag: 'access',
  summary:
    'Everything that is held about the account I signed in with: of what stands under its name when, where and what kind of change',
  action: 'account.read',
  response: PersonalDataOfAccount,
  responseExample: personalDataOfAccount,
});

export const readOwnHeldPage = defineEndpoint({
  name: 'readOwnHeldPage',
  method: 'GET',
  path: '/api/me/held.html',
  tag: 'access',
  summary: 'The same as a page to read and print, in sentences',
  action: 'account.read',
  query: PersonalDataPageQuery,
  mediaType: 'text/html; charset=utf-8',
});

export const readPersonHeld = defineEndpoint({
  name: 'readPersonHeld',
  method: 'GET',
  path: '/api/people/:personId/held',
  tag: 'access',
  summary: 'Everything that is held about the account of a person, for whoever asks for it',
  action: 'people.manage',
  response: PersonalDataOfAccount,
  responseExample: personalDataOfAccount,
});

export const readPersonHeldPage = defineEndpoint({
  name: 'readPersonHeldPage',
  method: 'GET',
  path: '/api/people/:personId/held.html',
  tag: 'access',
  summary: 'The same as a page to read and print, in sentences',
  action: 'people.manage',
  query: PersonalDataPageQuery,
  mediaType: 'text/html; charset=utf-8',
});
