import type { Pattern, PatternAnswer, PatternProgress } from '../patterns.ts';
import type { ReportDraft } from '../report.ts';
import type { ResearchPreview } from '../research.ts';
import type { Snapshot, SnapshotCitation } from '../snapshot.ts';
import type { SnapshotComparison } from '../snapshot-comparison.ts';
import { gap } from './resources.ts';
import { labelOf } from './shapes.ts';

/** A note to elected officials, cut short. */
export const reportDraft: ReportDraft = {
  document: {
    kind: 'note',
    language: 'fr',
    reading: {
      revision: 12,
      day: '2026-03-12',
      minIntensity: 2,
      withoutTransactions: false,
      withPrivate: false,
    },
    title: 'Note aux élus',
    subtitle: 'Val-d’Exemple, 12 mars 2026',
    facts: [{ id: 'facts.territory', label: 'Territoire', text: 'Val-d’Exemple' }],
    sections: [
      {
        id: 'figures',
        title: 'Cinq chiffres',
        blocks: [
          {
            type: 'list',
            items: [
              {
                id: 'figures.sides',
                text: 'Entre collectivités et ESS, 3 paires sont liées sur 28 possibles.',
              },
            ],
          },
        ],
      },
    ],
  },
  banner: 'territoire fictif',
  statement:
    'Carte déclarative de 27 acteurs, état au 12 mars 2026 ; l’absence d’un lien ne prouve pas l’absence de coopération.',
};

const at = '2026-03-12T14:05:00.000Z';

/** Returns an example film that begins with a map, for the description of the API. */
export const filmOf = (map: { readonly territory: { readonly id: string; readonly name: string } }) => ({
  territory: { id: map.territory.id, name: map.territory.name },
  from: { revision: 11, at: '2026-03-12T14:00:00.000Z' },
  to: { revision: 12, at },
  leftOut: 0,
  places: { positions: [{ actorId: 'amap', x: 120, y: -40 }], lands: [] },
  start: map,
  chapters: [{ day: '2026-03-12', workshop: 'Alimentation', step: 0 }],
  steps: [
    {
      ...{ revision: 12, at, caption: 'Acteur supprimé : AMAP Les Sillons', by: 'facilitator', chapter: 0 },
      delta: {
        ...{ from: 11, to: 12, territory: map.territory, day: '2026-03-12' },
        lists: { actors: { drop: ['amap'], put: [] } },
      },
    },
  ],
});

const chains: Pattern = {
  id: 'chains',
  title: labelOf('Chaînes : finance, puis fait travailler'),
  question: labelOf('Où une coopération mène-t-elle à la suivante ?'),
  finds: labelOf('Deux coopérations actives à la suite.'),
  doesNotProve: labelOf('Que l’argent ou l’appui de la première passe dans la seconde.'),
  across: false,
  parameters: [
    {
      id: 'first',
      type: 'nature',
      required: true,
      default: 'funds',
      label: labelOf('Première nature'),
    },
    {
      id: 'second',
      type: 'nature',
      required: true,
      default: 'commissions',
      label: labelOf('Seconde nature'),
    },
  ],
  columns: [
    { id: 'territoryId', type: 'territory', label: labelOf('Territoire') },
    { id: 'fromId', type: 'actor', label: labelOf('De') },
    { id: 'firstId', type: 'cooperation', label: labelOf('Première coopération') },
    { id: 'throughId', type: 'actor', label: labelOf('Par') },
    { id: 'secondId', type: 'cooperation', label: labelOf('Seconde coopération') },
    { id: 'toId', type: 'actor', label: labelOf('À') },
  ],
};

/** The library, one question of it. */
export const patternList: { items: Pattern[] } = { items: [chains] };

/** Some read, of several. */
export const patternProgress: PatternProgress = { read: 12, of: 60 };

/** One chain: from a funder to a town hall, and on to an association. */
export const patternAnswer: PatternAnswer = {
  pattern: chains,
  asked: {
    minIntensity: 2,
    withoutTransactions: false,
    multiParty: 'projection',
    confirmation: 'lowest',
    parameters: { first: 'funds', second: 'commissions' },
  },
  territories: [{ id: 'val-d-exemple', name: 'Val-d’Exemple', day: '2026-03-12', revision: 41 }],
  columns: [...chains.columns],
  rows: [
    {
      territoryId: { id: 'val-d-exemple', name: 'Val-d’Exemple' },
      fromId: { id: 'petr', name: 'PETR' },
      firstId: { id: 'c1', name: 'PETR – Mairie' },
      throughId: { id: 'mairie', name: 'Mairie' },
      secondId: { id: 'c2', name: 'Mairie – Recyclerie' },
      toId: { id: 'recyclerie', name: 'Recyclerie' },
    },
  ],
  graph: {
    actorIds: ['petr', 'mairie', 'recyclerie'],
    cooperationIds: ['c1', 'c2'],
    commitmentIds: [],
    themeIds: [],
  },
  truncated: false,
};

const choices = {
  setting: 'network',
  k: 5,
  families: 'all',
  scale: 'kept',
  degrees: 'kept',
} as const;

/** An example of what the file for research would tell, for the description of the API. */
export const researchPreview: ResearchPreview = {
  choices,
  organisations: 27,
  unique: 27,
  underK: 27,
  byOwnTable: { unique: 17, underK: 27 },
  withheld: null,
  proposals: [
    {
      change: 'families',
      choices: { ...choices, families: 'coarse' },
      ...{ unique: 27, underK: 27, byOwnTable: { unique: 13, underK: 24 } },
    },
    {
      change: 'counts',
      choices: { ...choices, setting: 'counts' },
      ...{ unique: 0, underK: 0, byOwnTable: { unique: 0, underK: 0 } },
    },
  ],
  limits: [
    'Pseudonymisé, non anonyme : sans nom, mais qui connaît le territoire reconnaît un acteur à ses liens, même sans aucune autre colonne.',
  ],
};

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

const address = 'https://maillage.example.org/cliche/fin-de-l-atelier';

export const citation: SnapshotCitation = {
  text: `Durand, Camille. « ${snapshot.title} ». Pays du Val-d’Exemple. 12 mars 2026. Cliché de la carte des coopérations, Val-d’Exemple, état au 12 mars 2026. ${address}`,
  bibtex: `@misc{maillage-fin-de-l-atelier,\n  author = {Durand, Camille},\n  title = {{${snapshot.title}}},\n  year = {2026},\n  url = {${address}}\n}\n`,
  csl: [
    {
      ...{ id: 'maillage-fin-de-l-atelier', type: 'dataset', title: snapshot.title, language: 'fr' },
      author: [{ family: 'Durand', given: 'Camille' }],
      publisher: 'Pays du Val-d’Exemple',
      issued: { 'date-parts': [[2026, 3, 12]] },
      URL: address,
      note: 'Cliché de la carte des coopérations, Val-d’Exemple, état au 12 mars 2026.',
    },
  ],
  address,
  withoutAddress: null,
};

const { key, rule, severity, confidence, status, evidence, title, reason, question } = gap;

export const snapshotQuestion = {
  ...{ territoryId: 'val-d-exemple', key, rule, shown: 1, severity, confidence, status, evidence },
  ...{ title, reason, question },
};

const read = {
  minIntensity: 2,
  withoutTransactions: false,
  multiParty: 'projection',
  confirmation: 'lowest',
} as const;
const jardin = { actorId: 'jardin', name: 'Jardin partagé' };
const mairie = { actorId: 'mairie', name: 'Mairie' };

/** Two workshops, half a year apart: one link came. */
export const snapshotComparison: SnapshotComparison = {
  territoryId: 'val-d-exemple',
  before: {
    ...{ id: 'premier-atelier', title: 'Premier atelier', hash: '1d2c'.repeat(16), software: '1.0.0' },
    ...{ day: '2025-09-20', ...read },
  },
  after: {
    ...{ id: snapshot.id, title: snapshot.title, hash: snapshot.hash, software: '1.0.0' },
    ...{ day: '2026-03-12', ...read },
  },
  readAlike: true,
  actors: { kept: 2, new: 0, lost: 0, jaccard: 1, came: [], left: [] },
  links: { kept: 0, new: 1, lost: 0, jaccard: 0, newLinks: [{ actors: [jardin, mairie] }], lostLinks: [] },
  amongStaying: { kept: 0, new: 1, lost: 0, jaccard: 0 },
  measures: [{ id: 'density', label: labelOf('Densité'), before: 0, after: 1 }],
  ofActors: [
    {
      ...jardin,
      degree: { before: 0, after: 1 },
      betweenness: { before: null, after: null },
      closeness: { before: null, after: 1 },
      eigenvector: { before: null, after: 0.5 },
      constraint: { before: null, after: 1 },
      effectiveSize: { before: null, after: 1 },
    },
  ],
  questions: { kept: [], new: [], gone: [{ rule, key, title }] },
};
