import {
  Brief,
  BriefList,
  BriefPatch,
  BriefsElsewhere,
  BriefsQuery,
  NewBrief,
  Publication,
} from '../brief.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { brief, briefRecipient, briefsElsewhere } from '../examples/brief.ts';
import { ReadingQuery } from '../reading.ts';

const FICHE = '/api/territories/:territoryId/fiches/:ficheId';

export const listFiches = defineEndpoint({
  name: 'listFiches',
  method: 'GET',
  path: '/api/territories/:territoryId/fiches',
  tag: 'fiches',
  summary: 'Fiches of a territory and those that others published to it, by theme, question, family or words',
  action: 'territory.read',
  query: BriefsQuery,
  response: BriefList,
  responseExample: { items: [brief], recipients: [briefRecipient] },
});

export const listFichesElsewhere = defineEndpoint({
  name: 'listFichesElsewhere',
  method: 'GET',
  path: '/api/territories/:territoryId/fiches-elsewhere',
  tag: 'fiches',
  summary: 'Fiches published to a territory that answer its own questions, question by question',
  action: 'territory.read',
  query: ReadingQuery,
  response: BriefsElsewhere,
  responseExample: briefsElsewhere,
});

export const readFiche = defineEndpoint({
  name: 'readFiche',
  method: 'GET',
  path: FICHE,
  tag: 'fiches',
  summary: 'One fiche, from its own territory or from one that it is published to',
  action: 'territory.read',
  response: Brief,
  responseExample: brief,
});

export const addFiche = defineEndpoint({
  name: 'addFiche',
  method: 'POST',
  path: '/api/territories/:territoryId/fiches',
  tag: 'fiches',
  summary: 'Begin the fiche of a cooperation',
  action: 'map.contribute',
  body: NewBrief,
  status: 201,
  response: Brief,
  responseExample: { ...brief, status: 'draft', version: 1 },
  example: { cooperationId: 'cantine', title: 'Des légumes d’ici dans les cantines' },
});

export const updateFiche = defineEndpoint({
  name: 'updateFiche',
  method: 'PATCH',
  path: FICHE,
  tag: 'fiches',
  summary: 'Write a fiche; one that is published is written by those who lead',
  action: 'map.contribute',
  body: BriefPatch,
  response: Brief,
  responseExample: brief,
  needsIfMatch: true,
  example: {
    learnt: 'Un menu se décide six mois avant.',
    brings: { amap: 'Deux tonnes de légumes par an.' },
  },
});

export const deleteFiche = defineEndpoint({
  name: 'deleteFiche',
  method: 'DELETE',
  path: FICHE,
  tag: 'fiches',
  summary: 'Delete a fiche',
  action: 'map.facilitate',
  needsIfMatch: true,
});

export const publishFiche = defineEndpoint({
  name: 'publishFiche',
  method: 'PUT',
  path: `${FICHE}/publication`,
  tag: 'fiches',
  summary: 'Publish a fiche to chosen territories',
  action: 'map.facilitate',
  body: Publication,
  response: Brief,
  responseExample: brief,
  example: { territoryIds: ['loos-en-gohelle'] },
});

export const withdrawFiche = defineEndpoint({
  name: 'withdrawFiche',
  method: 'DELETE',
  path: `${FICHE}/publication`,
  tag: 'fiches',
  summary: 'Withdraw a fiche: only its own territory reads it again',
  action: 'map.facilitate',
});
