import {
  Cooperation,
  CooperationList,
  CooperationPatch,
  NewCooperation,
  PartyInput,
  PartyRelation,
} from '../cooperation.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { cooperation } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { AnswersTo } from '../gap.ts';
import { PageQuery } from '../primitives.ts';

export const listCooperations = defineEndpoint({
  name: 'listCooperations',
  method: 'GET',
  path: '/api/territories/:territoryId/cooperations',
  tag: 'cooperations',
  summary: 'Cooperations of a territory',
  action: 'territory.read',
  query: PageQuery,
  response: CooperationList,
  responseExample: listOf(cooperation),
});

export const addCooperation = defineEndpoint({
  name: 'addCooperation',
  method: 'POST',
  path: '/api/territories/:territoryId/cooperations',
  tag: 'cooperations',
  summary: 'Create a cooperation',
  action: 'map.contribute',
  body: NewCooperation.extend({ answersTo: AnswersTo.optional() }),
  status: 201,
  response: Cooperation,
  responseExample: cooperation,
  example: {
    nature: 'shares_means',
    status: 'active',
    intensity: 3,
    parties: [
      { actorId: 'mairie', role: 'member' },
      { actorId: 'amap', role: 'member' },
    ],
  },
});

export const readCooperation = defineEndpoint({
  name: 'readCooperation',
  method: 'GET',
  path: '/api/cooperations/:cooperationId',
  tag: 'cooperations',
  summary: 'One cooperation',
  action: 'territory.read',
  response: Cooperation,
  responseExample: cooperation,
});

export const updateCooperation = defineEndpoint({
  name: 'updateCooperation',
  method: 'PATCH',
  path: '/api/cooperations/:cooperationId',
  tag: 'cooperations',
  summary: 'Change a cooperation',
  action: 'map.contribute',
  body: CooperationPatch,
  response: Cooperation,
  responseExample: cooperation,
  needsIfMatch: true,
  example: { status: 'dormant' },
});

export const deleteCooperation = defineEndpoint({
  name: 'deleteCooperation',
  method: 'DELETE',
  path: '/api/cooperations/:cooperationId',
  tag: 'cooperations',
  summary: 'Delete a cooperation',
  action: 'map.facilitate',
  needsIfMatch: true,
});

export const setParty = defineEndpoint({
  name: 'setParty',
  method: 'PUT',
  path: '/api/cooperations/:cooperationId/parties/:actorId',
  tag: 'cooperations',
  summary: 'Set a party, its yes, what it declares',
  action: 'map.contribute',
  body: PartyInput,
  bodyOptional: true,
  response: PartyRelation,
  responseExample: {
    ...cooperation.parties[0],
    cooperationId: cooperation.id,
    declarations: cooperation.declarations,
  },
  example: { role: 'member', declaredIntensity: 2, channel: 'workshop' },
});

export const removeParty = defineEndpoint({
  name: 'removeParty',
  method: 'DELETE',
  path: '/api/cooperations/:cooperationId/parties/:actorId',
  tag: 'cooperations',
  summary: 'A party leaves a cooperation',
  action: 'map.contribute',
});
