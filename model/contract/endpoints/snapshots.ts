import { z } from 'zod';
import { defineEndpoint } from '../define-endpoint.ts';
import { map } from '../examples/map.ts';
import { citation, snapshot, snapshotComparison, snapshotQuestion } from '../examples/readings.ts';
import { listOf } from '../examples/shapes.ts';
import { NETWORK_CHOICES } from '../measures.ts';
import { Id } from '../primitives.ts';
import { PresentReadingQuery, TerritoryMap } from '../reading.ts';
import {
  NewSnapshot,
  Restored,
  Snapshot,
  SnapshotCitation,
  SnapshotList,
  SnapshotQuestions,
} from '../snapshot.ts';
import { PanelQuery, SnapshotComparison, SnapshotComparisonQuery } from '../snapshot-comparison.ts';

const TerritoryQuery = z.strictObject({
  territory: Id.optional().meta({ description: 'One of its territories; the first by default' }),
});

export const listSnapshots = defineEndpoint({
  name: 'listSnapshots',
  method: 'GET',
  path: '/api/territories/:territoryId/snapshots',
  tag: 'snapshots',
  summary: 'The snapshots that hold a territory, the latest first',
  action: 'territory.read',
  response: SnapshotList,
  responseExample: listOf(snapshot),
});

export const takeSnapshot = defineEndpoint({
  name: 'takeSnapshot',
  method: 'POST',
  path: '/api/territories/:territoryId/snapshots',
  tag: 'snapshots',
  summary: 'Freeze a territory as every reader sees it now',
  action: 'map.facilitate',
  query: PresentReadingQuery.extend(NETWORK_CHOICES),
  body: NewSnapshot,
  status: 201,
  response: Snapshot,
  responseExample: snapshot,
  example: {
    title: 'Fin de l’atelier du 12 mars',
    note: 'Relue par les organisations présentes.',
    authors: ['Durand, Camille'],
    organisation: 'Pays du Val-d’Exemple',
    licence: 'etalab-2.0',
  },
});

export const listAllSnapshots = defineEndpoint({
  name: 'listAllSnapshots',
  method: 'GET',
  path: '/api/snapshots',
  tag: 'snapshots',
  summary: 'The snapshots that one may read, also of territories that are there no more',
  action: 'territories.list',
  response: SnapshotList,
  responseExample: listOf(snapshot),
});

export const takeSnapshotOfAll = defineEndpoint({
  name: 'takeSnapshotOfAll',
  method: 'POST',
  path: '/api/snapshots/all',
  tag: 'snapshots',
  summary: 'Freeze all territories as every reader sees them now',
  action: 'snapshots.keep',
  query: PresentReadingQuery.extend(NETWORK_CHOICES),
  body: NewSnapshot,
  status: 201,
  response: Snapshot,
  responseExample: snapshot,
  example: { title: 'L’alliance au 12 mars 2026' },
});

export const importSnapshot = defineEndpoint({
  name: 'importSnapshot',
  method: 'POST',
  path: '/api/snapshots',
  tag: 'snapshots',
  summary: 'Keep a snapshot from its file: same id, same hash; nothing of it is put on a map',
  action: 'snapshots.keep',
  body: z.record(z.string(), z.unknown()),
  bodyLimit: 64 * 1024 * 1024,
  status: 201,
  response: Snapshot,
  responseExample: snapshot,
  example: { type: 'maillage.snapshot', version: 3, id: 'fin-de-l-atelier', hash: '3f0c…', content: {} },
});

export const readSnapshot = defineEndpoint({
  name: 'readSnapshot',
  method: 'GET',
  path: '/api/snapshots/:snapshotId',
  tag: 'snapshots',
  summary: 'What is said of a snapshot; its address never changes',
  action: 'snapshot.read',
  response: Snapshot,
  responseExample: snapshot,
});

export const readSnapshotCitation = defineEndpoint({
  name: 'readSnapshotCitation',
  method: 'GET',
  path: '/api/snapshots/:snapshotId/citation',
  tag: 'snapshots',
  summary:
    'How a snapshot is cited: as text, BibTeX and CSL-JSON, by the public address of the server where it was told one',
  action: 'snapshot.read',
  response: SnapshotCitation,
  responseExample: citation,
});

export const readSnapshotMap = defineEndpoint({
  name: 'readSnapshotMap',
  method: 'GET',
  path: '/api/snapshots/:snapshotId/map',
  tag: 'snapshots',
  summary: 'The map of a territory as it was frozen',
  action: 'snapshot.read',
  query: TerritoryQuery,
  response: TerritoryMap,
  responseExample: map,
});

export const listSnapshotQuestions = defineEndpoint({
  name: 'listSnapshotQuestions',
  method: 'GET',
  path: '/api/snapshots/:snapshotId/questions',
  tag: 'snapshots',
  summary: 'The questions that were on the screen, in the words of that day',
  action: 'snapshot.read',
  response: SnapshotQuestions,
  responseExample: { items: [snapshotQuestion] },
});

export const compareSnapshots = defineEndpoint({
  name: 'compareSnapshots',
  method: 'GET',
  path: '/api/snapshots/:snapshotId/comparison',
  tag: 'snapshots',
  summary: 'Two snapshots of a territory side by side: actors, links, measures, and questions on the screen',
  action: 'snapshot.read',
  query: SnapshotComparisonQuery,
  response: SnapshotComparison,
  responseExample: snapshotComparison,
});

export const exportPanel = defineEndpoint({
  name: 'exportPanel',
  method: 'GET',
  path: '/api/panels/rsiena.zip',
  tag: 'snapshots',
  summary:
    'Snapshots of a territory as a panel for RSiena: a matrix a wave, arrivals and departures, covariates, scripts',
  // Each snapshot is checked on its own.
  action: 'territories.list',
  query: PanelQuery,
  mediaType: 'application/zip',
});

export const readSnapshotFile = defineEndpoint({
  name: 'readSnapshotFile',
  method: 'GET',
  path: '/api/snapshots/:snapshotId/file',
  tag: 'snapshots',
  summary: 'The snapshot as one JSON file, which another Maillage imports to the same hash',
  action: 'snapshot.read',
  mediaType: 'application/json; charset=utf-8',
});

export const readSnapshotPage = defineEndpoint({
  name: 'readSnapshotPage',
  method: 'GET',
  path: '/api/snapshots/:snapshotId/page',
  tag: 'snapshots',
  summary: 'The snapshot as one HTML file that opens with no server',
  action: 'snapshot.read',
  query: TerritoryQuery,
  mediaType: 'text/html; charset=utf-8',
});

export const restoreSnapshot = defineEndpoint({
  name: 'restoreSnapshot',
  method: 'POST',
  path: '/api/snapshots/:snapshotId/restore',
  tag: 'snapshots',
  summary: 'Make its territories what they were, as one change that undoes',
  action: 'snapshot.restore',
  response: Restored,
  responseExample: { revisions: [{ territoryId: 'val-d-exemple', revision: 43 }] },
});
