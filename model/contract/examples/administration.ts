import type { Administration } from '../administration.ts';
import type {
  Backup,
  BackupList,
  BackupTerritories,
  RestoredBackup,
  TerritoryRestoration,
} from '../backup.ts';
import type { ConsoleAnswer, ConsoleSchema } from '../console.ts';

/** An example of how a server is, for the description of the API. */
export const administration: Administration = {
  at: '2026-03-12T14:05:00.000Z',
  versions: {
    maillage: '0.1.0',
    node: '20.19.0',
    neo4j: '5.26.30',
    gds: '2.13.9',
    schema: '007-backups',
  },
  counts: { territories: 4, actors: 75, cooperations: 61, commitments: 34, changes: 312, snapshots: 2 },
  disk: { database: 268_435_456, backups: 675_000, free: 52_000_000_000 },
  processes: [
    {
      id: '5b0e6b0c-8f0f-4f0a-9a55-0f6b8a1c2d3e',
      host: 'carte',
      pid: 812,
      maillage: '0.1.0',
      node: '20.19.0',
      startedAt: '2026-03-10T07:30:00.000Z',
      following: 23,
      delayMs: 1.2,
      memory: { resident: 231_000_000, heapUsed: 98_000_000, heapLimit: 2_200_000_000 },
    },
  ],
  following: [
    { territoryId: 'val-d-exemple', name: 'Val-d’Exemple', people: 23, names: ['Amina Diallo', 'Zoé'] },
  ],
  backups: {
    kept: 14,
    last: { reason: 'scheduled', takenAt: '2026-03-12T03:00:00.000Z', size: 48_213 },
    everyHours: 24,
    isLate: false,
    proof: {
      hour: 3,
      provenAt: '2026-03-12T03:10:00.000Z',
      last: {
        name: 'maillage-2026-03-12T03-00-00-000Z-scheduled.jsonl.gz',
        at: '2026-03-12T03:10:00.000Z',
        seconds: 21.4,
        outcome: 'same',
        nodes: 1204,
      },
      isLate: false,
    },
    copies: [
      {
        kind: 's3',
        where: 'https://s3.example.org/sauvegardes/carte/',
        copiedAt: '2026-03-12T03:00:00.000Z',
        last: { at: '2026-03-12T03:01:00.000Z', outcome: 'copied' },
        isLate: false,
      },
    ],
  },
  diagnosis: {
    verdict: 'well',
    findings: [
      {
        part: 'clock',
        verdict: 'well',
        sentence: 'L’horloge de la base et celle de cette machine s’accordent.',
      },
    ],
  },
  access: {
    people: 2,
    sessions: [
      {
        id: 'amina',
        name: 'Amina Diallo',
        by: 'password',
        role: 'administrator',
        sessions: 2,
        until: '2026-04-11',
      },
    ],
    ways: [
      { id: 'lecture', kind: 'link', role: 'reader', label: 'Conseil municipal', expiresOn: '2026-03-31' },
    ],
  },
};

/** Examples of backups, for the description of the API. */
export const backup: Backup = {
  name: 'maillage-2026-03-12T03-00-00-000Z-scheduled.jsonl.gz',
  reason: 'scheduled',
  takenAt: '2026-03-12T03:00:00.000Z',
  size: 48_213,
  readable: true,
  program: '0.1.0',
  counts: { territories: 4, actors: 75, cooperations: 61, changes: 312 },
};

export const backupList: BackupList = {
  items: [backup],
  folder: '/var/lib/maillage/backups',
  schedule: { everyHours: 24, kept: 14, daily: 14, weekly: 8, monthly: 6 },
};

export const restoredBackup: RestoredBackup = {
  name: backup.name,
  takenAt: backup.takenAt,
  safetyCopy: 'maillage-2026-03-13T09-12-44-120Z-before_restore.jsonl.gz',
};

export const backupTerritories: BackupTerritories = {
  items: [{ id: 'val-d-exemple', name: 'Val-d’Exemple' }],
};

const UNTOUCHED = { added: 0, changed: 0, removed: 0 };
export const territoryRestoration: TerritoryRestoration = {
  territory: { id: 'val-d-exemple', name: 'Val-d’Exemple' },
  takenAt: backup.takenAt,
  isThere: true,
  actors: { added: 3, changed: 1, removed: 0 },
  cooperations: { added: 4, changed: 0, removed: 1 },
  commitments: UNTOUCHED,
  answers: UNTOUCHED,
  sharedActors: ['Région Sud'],
  stayAway: 0,
  uncarried: { workshops: [{ title: 'Réunion de rentrée', on: '2026-03-04' }], snapshots: [], briefs: [] },
};

/** A statement's answer and its input. */
export const consoleAnswer: ConsoleAnswer = {
  columns: ['today'],
  rows: [['2026-03-12']],
  graph: { actorIds: [], cooperationIds: [], commitmentIds: [] },
  drawing: { nodes: [], relationships: [], undrawn: 0 },
  truncated: false,
  milliseconds: 4,
  copy: {
    takenAt: '2026-03-12T13:05:00.000Z',
    territories: [
      {
        ...{ id: 'val-d-exemple', name: 'Val-d’Exemple', day: '2026-03-12', revision: 42 },
        ...{ changes: 41, allChanges: true, consenting: { actors: 38, of: 52 } },
      },
    ],
    withPrivate: true,
  },
};

export const consoleSchema: ConsoleSchema = {
  nodes: [{ label: 'Actor', properties: ['id', 'name', 'family'] }],
  relationships: [{ type: 'PARTY_TO', from: 'Actor', to: 'Cooperation', properties: ['role', 'confirmed'] }],
  keywords: ['MATCH', 'RETURN'],
  functions: [{ name: 'count', takes: 'value' }],
  limits: { rows: 1000, seconds: 10, characters: 5000, drawn: 300 },
};
