import type { Erasure, ErasurePreview, Held, PersonalDataOfAccount } from '../erasure.ts';
import { person } from './resources.ts';

const reached = {
  ...{ territories: 2, cooperations: 3, leftCooperations: 1, declarations: 4, answers: 2, contributions: 3 },
  ...{ participants: 1, fiches: 1, changes: 27, snapshots: 2, mentions: 5 },
};

/** Examples of erasures, for the description of the API. */
export const erasurePreview: ErasurePreview = { ...reached, name: 'AMAP Les Sillons' };
export const erasure: Erasure = { ...reached, at: '2026-03-12T16:40:00.000Z' };
export const personalDataOfActor: Held = {
  type: 'maillage.held',
  actor: 'AMAP Les Sillons',
  at: '2026-03-12T16:40:00.000Z',
  elements: { 'Actor:amap': { name: 'AMAP Les Sillons', family: 'social_economy', version: 3 } },
  mentions: {},
  history: [
    {
      type: 'actor.added',
      at: '2026-02-02T09:00:00.000Z',
      by: 'Amina Diallo',
      before: {},
      after: { 'Actor:amap': { name: 'AMAP Les Sillons', family: 'social_economy', version: 1 } },
    },
  ],
  participants: [],
  links: [],
  snapshots: [],
};

export const personalDataOfAccount: PersonalDataOfAccount = {
  type: 'maillage.held-account',
  at: '2026-03-12T16:40:00.000Z',
  account: person,
  bindings: [],
  sessions: [{ createdAt: '2026-03-12T08:00:00.000Z', expiresAt: '2026-04-11T08:00:00.000Z' }],
  links: [],
  answers: [],
  snapshots: [],
  history: [{ type: 'actor.added', at: '2026-02-02T09:00:00.000Z', territoryIds: ['val-d-exemple'] }],
  mentions: { history: [], snapshots: [] },
  territories: { 'val-d-exemple': 'Val-d’Exemple' },
};
