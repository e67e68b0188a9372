import { z } from 'zod';
import { defineEndpoint } from '../define-endpoint.ts';
import { territory } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { Id, PageQuery } from '../primitives.ts';
import {
  CohortList,
  NewTerritory,
  Peer,
  PeerInput,
  PlaceList,
  Positions,
  PositionsInput,
  Territory,
  TerritoryList,
  TerritoryListQuery,
  TerritoryPatch,
} from '../territory.ts';

export const listPlaces = defineEndpoint({
  name: 'listPlaces',
  method: 'GET',
  path: '/api/places',
  tag: 'territories',
  summary: 'Official French places by name, code or SIREN',
  action: 'places.read',
  query: PageQuery.extend({ q: z.string().max(200).default('') }),
  response: PlaceList,
  responseExample: listOf(
    { place: 'epci:246200364', name: 'CA de Lens - Liévin', kind: 'epci', population: 244_474 },
    'p100',
  ),
});

export const listTerritories = defineEndpoint({
  name: 'listTerritories',
  method: 'GET',
  path: '/api/territories',
  tag: 'territories',
  summary:
    'The territories, by name: all, those of some words, those named, the demonstrations, or the rehearsals, which are in no other list',
  action: 'territories.list',
  query: TerritoryListQuery,
  response: TerritoryList,
  responseExample: listOf(territory),
});

export const listCohorts = defineEndpoint({
  name: 'listCohorts',
  method: 'GET',
  path: '/api/cohorts',
  tag: 'territories',
  summary: 'The cohorts of the territories that one may read, and how many territories each has',
  action: 'territories.list',
  response: CohortList,
  responseExample: { items: [{ cohort: 'Alliance', territories: 12 }], territories: 70 },
});

export const addTerritory = defineEndpoint({
  name: 'addTerritory',
  method: 'POST',
  path: '/api/territories',
  tag: 'territories',
  summary: 'Create a territory by name and level, or from an official place',
  action: 'territory.create',
  body: NewTerritory,
  status: 201,
  response: Territory,
  responseExample: territory,
  example: { place: 'epci:246200364' },
});

export const readTerritory = defineEndpoint({
  name: 'readTerritory',
  method: 'GET',
  path: '/api/territories/:territoryId',
  tag: 'territories',
  summary: 'One territory',
  action: 'territory.read',
  response: Territory,
  responseExample: territory,
});

export const updateTerritory = defineEndpoint({
  name: 'updateTerritory',
  method: 'PATCH',
  path: '/api/territories/:territoryId',
  tag: 'territories',
  summary: 'Change a territory',
  action: 'map.facilitate',
  body: TerritoryPatch,
  response: Territory,
  responseExample: territory,
  needsIfMatch: true,
  example: { asOf: '2026-03-12' },
});

export const deleteTerritory = defineEndpoint({
  name: 'deleteTerritory',
  method: 'DELETE',
  path: '/api/territories/:territoryId',
  tag: 'territories',
  summary: 'Delete a territory; the one act without undo',
  action: 'territory.delete',
  isJob: true,
  needsIfMatch: true,
});

export const beginRehearsal = defineEndpoint({
  name: 'beginRehearsal',
  method: 'POST',
  path: '/api/rehearsals',
  tag: 'territories',
  summary:
    'Make a copy of the demonstration to practise on, as of today; its actors are its own, in no list or search',
  action: 'territory.create',
  status: 201,
  response: Territory,
  responseExample: territory,
});

export const endRehearsal = defineEndpoint({
  name: 'endRehearsal',
  method: 'DELETE',
  path: '/api/territories/:territoryId/rehearsal',
  tag: 'territories',
  summary: 'Throw a rehearsal away, with all that was said in it',
  action: 'rehearsal.end',
});

export const setPeer = defineEndpoint({
  name: 'setPeer',
  method: 'PUT',
  path: '/api/territories/:territoryId/peers/:otherId',
  tag: 'territories',
  summary: 'Make two territories peers',
  action: 'territories.relate',
  body: PeerInput,
  bodyOptional: true,
  response: Peer,
  responseExample: territory.peers[0],
  example: { frame: 'atelier Villes pairs', since: '2018-10-01' },
});

export const removePeer = defineEndpoint({
  name: 'removePeer',
  method: 'DELETE',
  path: '/api/territories/:territoryId/peers/:otherId',
  tag: 'territories',
  summary: 'Two territories are peers no more',
  action: 'territories.relate',
});

export const setParent = defineEndpoint({
  name: 'setParent',
  method: 'PUT',
  path: '/api/territories/:territoryId/parents/:otherId',
  tag: 'territories',
  summary: 'A territory is part of another',
  action: 'territories.relate',
  response: z.object({ territoryId: Id, parentId: Id }),
  responseExample: { territoryId: territory.id, parentId: 'pays-d-exemple' },
});

export const removeParent = defineEndpoint({
  name: 'removeParent',
  method: 'DELETE',
  path: '/api/territories/:territoryId/parents/:otherId',
  tag: 'territories',
  summary: 'A territory is part of another no more',
  action: 'territories.relate',
});

export const readPositions = defineEndpoint({
  name: 'readPositions',
  method: 'GET',
  path: '/api/territories/:territoryId/positions',
  tag: 'territories',
  summary: 'Positions of the actors on the map',
  action: 'territory.read',
  response: Positions,
  responseExample: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },
});

export const setPositions = defineEndpoint({
  name: 'setPositions',
  method: 'PUT',
  path: '/api/territories/:territoryId/positions',
  tag: 'territories',
  summary: 'Place actors on the map; those not named stay',
  action: 'map.contribute',
  body: PositionsInput,
  response: Positions,
  responseExample: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },
  example: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },
});

export const clearPositions = defineEndpoint({
  name: 'clearPositions',
  method: 'DELETE',
  path: '/api/territories/:territoryId/positions',
  tag: 'territories',
  summary: 'Forget all positions',
  action: 'map.facilitate',
});
