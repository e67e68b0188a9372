import type { Snapshot, SnapshotCitation } from '../../model/contract/snapshot.ts';
import { citationOf } from '../../model/readings/snapshots/citation.ts';
import { gap } from './example-resources.ts';

/** Examples of what is frozen, for the description of the API. */
export const snapshot: Snapshot = {
  id: 'fin-de-l-atelier',
  title: 'Fin de l’atelier du 12 mars',
  note: 'Relue par les organisations présentes.',
  author: 'Camille Durand',
  authors: ['Durand, Camille'],
  organisation: 'Pays du Val-d’Exemple',
  licence: 'etalab-2.0',
  software: '1.0.0',
  takenAt: '2026-03-12T16:40:00.000Z',
  hash: '3f0c2d4b7e61a58f9d0c1b2a3948576605f4e3d2c1b0a99887766554433221100'.slice(0, 64),
  territories: [
    { id: 'val-d-exemple', name: 'Val-d’Exemple', day: '2026-03-12', actors: 24, cooperations: 31 },
  ],
  minIntensity: 2,
  withoutTransactions: false,
};

export const citation: SnapshotCitation = citationOf(
  snapshot,
  'https://maillage.example.org/cliche/fin-de-l-atelier',
  'fr',
);

const { key, rule, severity, confidence, status, evidence, title, reason, question } = gap;

export const snapshotQuestion = {
  ...{ territoryId: 'val-d-exemple', key, rule, shown: 1, severity, confidence, status, evidence },
  ...{ title, reason, question },
};
