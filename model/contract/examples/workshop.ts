import type { PhoneAccess } from '../phone-access.ts';
import type { Vote } from '../vote.ts';
import type { Card, Contribution, Participant, Workshop } from '../workshop.ts';
import { actor } from './resources.ts';

/** Examples of what workshops hold, for the description of the API. */
export const workshop: Workshop = {
  id: 'w-1',
  territoryId: 'val-d-exemple',
  title: 'Atelier alimentation',
  on: '2026-03-12',
  question: 'Que faisons-nous ensemble pour les cantines ?',
  perimeterThemes: ['food'],
  perimeterActors: [],
  acceptance: 'reviewed',
  status: 'open',
  step: 'links',
  rereadUntil: '2026-03-26',
  openedAt: '2026-03-12T13:30:00.000Z',
  counts: { participants: 31, organisations: 14, pending: 2, reread: 0 },
  version: 4,
};

export const participant: Participant = {
  id: 'q0b3Zk1mP9',
  firstName: 'Jo',
  actorId: actor.id,
  as: 'socio_economic',
  research: true,
  joinedAt: '2026-03-12T13:42:00.000Z',
};

export const contribution: Contribution = {
  id: 'q0b3Zk1mP9-needs',
  participantId: participant.id,
  actorId: actor.id,
  as: 'socio_economic',
  answers: { screen: 'needs', needs: [{ resourceId: 'premises' }], offers: [] },
  state: 'pending',
  at: '2026-03-12T13:50:00.000Z',
};

export const card: Card = {
  workshop,
  territory: { id: 'val-d-exemple', name: 'Val-d’Exemple' },
  actor,
  membership: { onMap: true, heardNeedsOn: '2026-03-12' },
  links: [
    {
      cooperationId: 'cantine',
      nature: 'co_produces',
      state: 'active',
      themes: ['food'],
      partners: [{ actorId: 'mairie', name: 'Mairie d’Exemple' }],
      declared: { intensity: 3, on: '2026-03-12' },
    },
  ],
  commitments: [],
  needs: [{ resourceId: 'premises', note: 'un local de 80 m²' }],
  offers: [],
  validated: ['needs'],
};

export const vote: Vote = {
  id: 'v-1',
  workshopId: workshop.id,
  about: 'questions',
  dots: 3,
  status: 'closed',
  openedAt: '2026-03-12T15:10:00.000Z',
  closedAt: '2026-03-12T15:14:00.000Z',
  seats: 27,
  choices: [
    {
      key: 'nobody-tends',
      text: 'Qui prend soin de la coopération elle-même, et avec quels moyens ?',
      dots: 46,
      mine: 2,
    },
    {
      key: 'single-carrier:cantines',
      text: 'Qui d’autre porterait cet engagement, même modestement ?',
      reason: '« Des cantines locales » n’est porté que par la mairie.',
      dots: 31,
      mine: 1,
    },
  ],
};

export const openedVote: Vote = {
  id: vote.id,
  workshopId: vote.workshopId,
  about: vote.about,
  dots: vote.dots,
  status: 'open',
  openedAt: vote.openedAt,
  seats: 0,
  choices: vote.choices.map(({ dots: _, mine: _mine, ...choice }) => choice),
};

export const phoneAccess: PhoneAccess = {
  offered: true,
  addresses: ['http://192.168.1.20:4000'],
  workshopId: workshop.id,
  closesAt: '2026-03-13T01:30:00.000Z',
};
