import { z } from 'zod';
import { Me } from '../access.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import { me } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { card, contribution, participant, workshop } from '../examples/workshop.ts';
import { Name } from '../names.ts';
import { Id } from '../primitives.ts';
import {
  Acceptances,
  Card,
  CardAccess,
  Contribution,
  ContributionInput,
  ContributionList,
  ContributionQuery,
  Decision,
  GivenCards,
  JoinCode,
  MinutesSentenceInput,
  NewWorkshop,
  Participant,
  ParticipantInput,
  ParticipantList,
  SentenceId,
  Workshop,
  WorkshopList,
  WorkshopPatch,
} from '../workshop.ts';

const WORKSHOP = '/api/territories/:territoryId/workshops/:workshopId';

export const listWorkshops = defineEndpoint({
  name: 'listWorkshops',
  method: 'GET',
  path: '/api/territories/:territoryId/workshops',
  tag: 'workshops',
  summary: 'Workshops of a territory, the latest first',
  action: 'workshop.read',
  response: WorkshopList,
  responseExample: listOf(workshop),
});

export const addWorkshop = defineEndpoint({
  name: 'addWorkshop',
  method: 'POST',
  path: '/api/territories/:territoryId/workshops',
  tag: 'workshops',
  summary: 'Prepare a workshop',
  action: 'map.facilitate',
  body: NewWorkshop,
  status: 201,
  response: Workshop,
  responseExample: workshop,
  example: { title: 'Atelier alimentation', on: '2026-03-12', perimeterThemes: ['food'] },
});

export const readWorkshop = defineEndpoint({
  name: 'readWorkshop',
  method: 'GET',
  path: WORKSHOP,
  tag: 'workshops',
  summary: 'One workshop',
  action: 'workshop.read',
  response: Workshop,
  responseExample: workshop,
});

export const updateWorkshop = defineEndpoint({
  name: 'updateWorkshop',
  method: 'PATCH',
  path: WORKSHOP,
  tag: 'workshops',
  summary: 'Change a workshop, open it, go to a step, close it',
  action: 'map.facilitate',
  body: WorkshopPatch,
  response: Workshop,
  responseExample: workshop,
  needsIfMatch: true,
  example: { status: 'open', step: 'actors' },
});

export const correctMinutes = defineEndpoint({
  name: 'correctMinutes',
  method: 'PUT',
  path: `${WORKSHOP}/minutes/:sentenceId`,
  tag: 'workshops',
  summary: 'Correct one sentence of the minutes; 412 with the present one where somebody else did meanwhile',
  action: 'map.facilitate',
  params: z.object({ territoryId: Id, workshopId: Id, sentenceId: SentenceId }),
  body: MinutesSentenceInput,
  response: Workshop,
  responseExample: workshop,
  example: { text: 'La cantine ouvre en mai.', was: 'La cantine ouvre.', version: 0 },
});

export const deleteWorkshop = defineEndpoint({
  name: 'deleteWorkshop',
  method: 'DELETE',
  path: WORKSHOP,
  tag: 'workshops',
  summary: 'Delete a workshop with what was sent to it; what was accepted stays on the map',
  action: 'map.facilitate',
  needsIfMatch: true,
});

export const readJoinCode = defineEndpoint({
  name: 'readJoinCode',
  method: 'GET',
  path: `${WORKSHOP}/code`,
  tag: 'workshops',
  summary: 'The code by which phones join, for those who lead, from any machine; 404 where there is none',
  action: 'map.facilitate',
  response: JoinCode,
  responseExample: { code: 'K7QM-2XPA', expiresOn: '2026-03-13', addresses: ['http://192.168.1.20:4000'] },
});

export const makeJoinCode = defineEndpoint({
  name: 'makeJoinCode',
  method: 'POST',
  path: `${WORKSHOP}/code`,
  tag: 'workshops',
  summary:
    'Make the code by which phones join; the former one lets nobody in any more, and phones that joined by it stay',
  action: 'map.facilitate',
  status: 201,
  response: JoinCode,
  responseExample: { code: 'K7QM-2XPA', expiresOn: '2026-03-13', addresses: ['http://192.168.1.20:4000'] },
});

export const revokeJoinCode = defineEndpoint({
  name: 'revokeJoinCode',
  method: 'DELETE',
  path: `${WORKSHOP}/code`,
  tag: 'workshops',
  summary: 'Remove all phones: the code ends, and those who came by it are out',
  action: 'map.facilitate',
});

export const joinByCode = defineEndpoint({
  name: 'joinByCode',
  method: 'POST',
  path: '/api/sessions/by-code',
  tag: 'access',
  summary: 'Join a workshop by its code; answers with a session cookie',
  action: 'service.use',
  body: z.strictObject({ code: z.string().min(1).max(40), name: Name(80).optional() }),
  status: 201,
  response: Me,
  responseExample: me,
  example: { code: 'K7QM-2XPA', name: 'Jo' },
});

export const listParticipants = defineEndpoint({
  name: 'listParticipants',
  method: 'GET',
  path: `${WORKSHOP}/participants`,
  tag: 'workshops',
  summary: 'Who speaks for whom, by first name',
  action: 'map.facilitate',
  response: ParticipantList,
  responseExample: listOf(participant),
});

export const setParticipant = defineEndpoint({
  name: 'setParticipant',
  method: 'PUT',
  path: `${WORKSHOP}/participants/:participantId`,
  tag: 'workshops',
  summary:
    'Say who speaks, for which organisation and as what; the id is made by the device, which alone may change it',
  action: 'workshop.takePlace',
  body: ParticipantInput,
  response: Participant,
  responseExample: participant,
  example: { firstName: 'Jo', actorId: 'amap', as: 'socio_economic', research: true },
});

export const removeParticipant = defineEndpoint({
  name: 'removeParticipant',
  method: 'DELETE',
  path: `${WORKSHOP}/participants/:participantId`,
  tag: 'workshops',
  summary: 'Forget who spoke; what was said for the organisation stays',
  action: 'workshop.takePlace',
});

export const listContributions = defineEndpoint({
  name: 'listContributions',
  method: 'GET',
  path: `${WORKSHOP}/contributions`,
  tag: 'workshops',
  summary: 'Screens that were validated, in order; people who do not facilitate read what their device sent',
  action: 'workshop.speak',
  query: ContributionQuery,
  response: ContributionList,
  responseExample: listOf(contribution),
});

export const setContribution = defineEndpoint({
  name: 'setContribution',
  method: 'PUT',
  path: `${WORKSHOP}/contributions/:contributionId`,
  tag: 'workshops',
  summary:
    'Validate a screen for an organisation, or correct it: straight to the map, or pending until it is accepted',
  action: 'workshop.speak',
  body: ContributionInput,
  response: Contribution,
  responseExample: contribution,
  example: {
    participantId: 'q0b3Zk1mP9',
    actorId: 'amap',
    answers: { screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] },
  },
});

export const decideContribution = defineEndpoint({
  name: 'decideContribution',
  method: 'PUT',
  path: `${WORKSHOP}/contributions/:contributionId/decision`,
  tag: 'workshops',
  summary: 'Accept a pending screen, which puts it on the map, or refuse it with a reason',
  action: 'map.facilitate',
  body: Decision,
  response: Contribution,
  responseExample: contribution,
  example: { state: 'accepted' },
});

export const acceptContributions = defineEndpoint({
  name: 'acceptContributions',
  method: 'POST',
  path: `${WORKSHOP}/acceptances`,
  tag: 'workshops',
  summary: 'Accept pending screens together, in order, as one change; none if one cannot be accepted',
  action: 'map.facilitate',
  body: Acceptances,
  response: ContributionList,
  responseExample: listOf({ ...contribution, state: 'accepted' as const }),
  example: { contributionIds: [contribution.id] },
});

export const readCard = defineEndpoint({
  name: 'readCard',
  method: 'GET',
  path: `${WORKSHOP}/cards/:actorId`,
  tag: 'workshops',
  summary: 'What the map holds of one organisation, for it to reread',
  action: 'workshop.speak',
  response: Card,
  responseExample: card,
});

export const listGivenCards = defineEndpoint({
  name: 'listGivenCards',
  method: 'GET',
  path: `${WORKSHOP}/cards`,
  tag: 'workshops',
  summary: 'Links to cards that are still good, by organisation; what opens them is not told again',
  action: 'map.facilitate',
  response: GivenCards,
  responseExample: {
    ...listOf({
      actorId: 'amap',
      expiresOn: '2026-03-26',
      createdAt: '2026-03-12T17:10:00.000Z',
      createdBy: 'Amina',
    }),
    addresses: ['https://carte.example.org'],
  },
});

export const giveCardAccess = defineEndpoint({
  name: 'giveCardAccess',
  method: 'POST',
  path: `${WORKSHOP}/cards/:actorId/access`,
  tag: 'workshops',
  summary: 'Make the link by which an organisation rereads its card; the former one ends',
  action: 'map.facilitate',
  status: 201,
  response: CardAccess,
  responseExample: { token: 'q0b3…', expiresOn: '2026-03-26' },
});
