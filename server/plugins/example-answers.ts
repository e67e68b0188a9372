import type * as endpoints from '../../model/contract/endpoints/index.ts';
import { consoleSchema } from '../console/console-schema.ts';
import {
  administration,
  backup,
  backupList,
  consoleAnswer,
  restoredBackup,
} from './example-administration.ts';
import { brief, briefRecipient, briefsElsewhere } from './example-brief.ts';
import { comparison, timeline } from './example-comparison.ts';
import { erasure, erasurePreview, personalDataOfAccount, personalDataOfActor } from './example-erasure.ts';
import { importPreview, importReport } from './example-import.ts';
import { askedMeasures, measures } from './example-measures.ts';
import { organisationPage } from './example-organisation-page.ts';
import {
  citation,
  filmOf,
  patternAnswer,
  patternList,
  patternProgress,
  reportDraft,
  researchPreview,
  snapshot,
  snapshotQuestion,
} from './example-readings.ts';
import {
  accessLink,
  actor,
  actorDetail,
  change,
  commitment,
  cooperation,
  gap,
  gapAnswer,
  me,
  person,
  suggestion,
  territory,
  territoryActor,
} from './example-resources.ts';
import { duplicateApart, duplicates, mergePreview, similarActors } from './example-similar-actors.ts';
import {
  card,
  contribution,
  openedVote,
  participant,
  phoneAccess,
  vote,
  workshop,
} from './example-workshop.ts';

type EndpointName = keyof typeof endpoints;

const { parties, declarations } = cooperation;
const need = { actorId: 'amap', resourceId: 'premises', note: 'un local de 80 m²' };
const link = { actorIds: ['amap', 'mairie'], intensity: 2, cooperationIds: [cooperation.id] };
const land = { id: 'lait', name: 'Autour du lait', named: true, actorIds: ['amap'], x: 120, y: -90 };
const list = (item: unknown, nextCursor?: string) => ({
  items: [item],
  ...(nextCursor !== undefined && { nextCursor }),
});

const map = {
  territory,
  day: '2026-03-12',
  actors: [{ ...territoryActor, x: 120, y: -40 }],
  reserve: [],
  memberships: [],
  cooperations: [cooperation],
  links: [link],
  commitments: [commitment],
  needs: [{ ...need, offeredByIds: ['lycee'] }],
  offers: [],
  lands: [land],
};

const film = filmOf(map);

/** What each operation answers, by example. The shared vocabulary is its own example. */
export const EXAMPLE_ANSWERS: Readonly<Partial<Record<EndpointName, unknown>>> = {
  readFilm: film,
  readHeld: personalDataOfActor,
  readOwnHeld: personalDataOfAccount,
  readPersonHeld: personalDataOfAccount,
  previewErasure: erasurePreview,
  eraseActor: erasure,
  erasePerson: { at: erasure.at },
  readMe: me,
  listSignInProviders: list({ id: 'proconnect', label: 'ProConnect' }),
  startSignIn: { location: 'https://auth.example.org/authorize?client_id=…' },
  readReport: reportDraft,
  setUp: me,
  signIn: me,
  joinByLink: me,
  openAtMachine: me,
  joinByCode: me,
  addPerson: me,
  listPeople: list(person),
  updatePerson: person,
  listAccessLinks: list(accessLink),
  addAccessLink: { ...accessLink, token: 'q0b3…' },

  listFiches: { items: [brief], recipients: [briefRecipient] },
  listFichesElsewhere: briefsElsewhere,
  readFiche: brief,
  addFiche: { ...brief, status: 'draft', version: 1 },
  updateFiche: brief,
  publishFiche: brief,

  listPlaces: list(
    { place: 'epci:246200364', name: 'CA de Lens - Liévin', kind: 'epci', population: 244_474 },
    'p100',
  ),
  listTerritories: list(territory),
  addTerritory: territory,
  beginRehearsal: territory,
  readTerritory: territory,
  updateTerritory: territory,
  setPeer: territory.peers[0],
  setParent: { territoryId: territory.id, parentId: 'pays-d-exemple' },
  readPositions: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },
  arrangePositions: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },
  nameLand: land,
  readPaths: { length: 2, paths: [['amap', 'mairie', 'lycee']], atMost: 50, more: false },
  setPositions: { positions: [{ actorId: 'amap', x: 120, y: -40 }] },

  listTerritoryActors: list(territoryActor),
  addActor: territoryActor,
  setMembership: { ...territoryActor.membership, actorId: 'amap', territoryId: territory.id },
  readOrganisationPage: organisationPage,
  readDependents: { cutOffIds: ['jardin'], commitmentIds: ['cantines'], cooperationIds: [] },
  searchActors: list(actor),
  listSimilarActors: similarActors,
  listDuplicates: duplicates,
  setDuplicateApart: duplicateApart,
  previewMerge: mergePreview,
  mergeActor: actorDetail,
  readActor: actorDetail,
  updateActor: actorDetail,
  setCarrier: { ...commitment.carriers[0], commitmentId: commitment.id },
  setMemberOf: { fromId: 'fr-commune-62528', toId: 'fr-epci-246200364' },
  setNeed: need,
  setOffer: need,

  listWorkshops: list(workshop),
  addWorkshop: workshop,
  readWorkshop: workshop,
  updateWorkshop: workshop,
  makeJoinCode: { code: 'K7QM-2XPA', expiresOn: '2026-03-13', addresses: ['http://192.168.1.20:4000'] },
  listParticipants: list(participant),
  setParticipant: participant,
  listContributions: list(contribution),
  setContribution: contribution,
  decideContribution: contribution,
  readCard: card,
  listVotes: list(vote),
  openVote: openedVote,
  movePointer: { shown: true },
  leadView: { shown: true },
  sayEdited: { shown: true },
  readPhoneAccess: phoneAccess,
  openPhoneAccess: phoneAccess,
  closeVote: vote,
  castBallot: vote,
  giveCardAccess: { token: 'q0b3…', expiresOn: '2026-03-26' },

  listCommitments: list(commitment),
  addCommitment: commitment,
  readCommitment: commitment,
  updateCommitment: commitment,

  listCooperations: list(cooperation),
  addCooperation: cooperation,
  readCooperation: cooperation,
  updateCooperation: cooperation,
  setParty: { ...parties[0], cooperationId: cooperation.id, declarations },
  acceptSuggestion: { ...cooperation, status: 'proposed', state: 'proposed', nature: 'unspecified' },

  readMap: map,
  readMapGroups: {
    territory,
    day: '2026-03-12',
    by: 'family',
    actors: 24,
    drawnAtMost: 3000,
    groups: [
      {
        ...{ key: 'local_authority', actors: 5, cooperations: 4, links: 4 },
        states: [{ state: 'active', cooperations: 4 }],
      },
    ],
    ties: [
      {
        ...{ keys: ['local_authority', 'social_economy'], cooperations: 6, links: 6 },
        states: [{ state: 'active', cooperations: 6 }],
      },
    ],
  },
  readSnapshotMap: map,
  listGaps: {
    items: [gap],
    headline: 1,
    asked: 1,
    proposedKeys: [gap.key],
    heard: { links: 14, commitments: 9, needs: 6, of: 24 },
    hearFirst: ['amap'],
  },
  answerGap: gapAnswer,
  tryCooperation: {
    closes: ['single-bridge:amap:mairie'],
    opens: [],
    distances: {
      closer: 12,
      joined: 0,
      mean: { before: 2.8, after: 2.6 },
      parties: [{ actorIds: ['amap', 'mairie'], before: 3, after: 1 }],
    },
    rests: [{ actorId: 'mairie', before: 2, after: 3 }],
  },
  listSuggestions: { items: [suggestion] },
  readCharter: {
    signatoryIds: ['amap', 'mairie'],
    unheardIds: ['mairie'],
    items: [
      { commitmentId: 'charter-L3', carrierIds: [], actingIds: ['amap'], cooperationIds: [cooperation.id] },
    ],
  },
  readFamilies: {
    families: [
      { family: 'local_authority', actors: 5 },
      { family: 'social_economy', actors: 7 },
    ],
    observed: 21,
    pairs: 66,
    share: 0.318,
    cells: [
      {
        a: 'local_authority',
        b: 'social_economy',
        pairs: 35,
        observed: 6,
        expected: 11.1,
        share: 0.171,
        p: 0.031,
        pAdjusted: 0.031,
        hypergeometricP: 0.024,
      },
    ],
  },
  readSides: {
    sides: [{ family: 'local_authority', actorIds: ['mairie'] }, { actorIds: ['amap'] }],
    pairs: 1,
    observed: 1,
    byNature: [{ nature: 'funds', pairs: 1, fromA: 1, fromB: 0 }],
    byFormality: [{ formality: 'convention', pairs: 1 }],
    byIntensity: [{ intensity: 2, pairs: 1 }],
    links: [{ actorIds: ['amap', 'mairie'], intensity: 2, cooperationIds: [cooperation.id] }],
    commitmentIds: ['cantine'],
  },
  readMeasures: measures,
  ...askedMeasures,
  listPatterns: patternList,
  readPatternProgress: patternProgress,
  readConsoleState: { state: 'open', copy: consoleAnswer.copy },
  renewConsole: { state: 'open', copy: consoleAnswer.copy },
  readConsoleSchema: consoleSchema({ rows: 1000, seconds: 10, characters: 5000, drawn: 300 }),
  runConsole: consoleAnswer,
  ...(patternAnswer !== undefined && { runPattern: patternAnswer }),
  readComparison: comparison,
  readTimeline: timeline,
  previewImport: importPreview,
  readImportProgress: { stage: 'comparing', percent: 60 },
  applyImport: importReport,
  listChanges: list(change),
  undoChange: { ...change, revision: 42, type: 'change.undone' },
  listSnapshots: list(snapshot),
  takeSnapshot: snapshot,
  listAllSnapshots: list(snapshot),
  takeSnapshotOfAll: snapshot,
  importSnapshot: snapshot,
  readSnapshot: snapshot,
  readSnapshotCitation: citation,
  previewResearch: researchPreview,
  listSnapshotQuestions: { items: [snapshotQuestion] },
  readAdministration: administration,
  listBackups: backupList,
  takeBackup: backup,
  restoreBackup: restoredBackup,
  restoreSnapshot: { revisions: [{ territoryId: 'val-d-exemple', revision: 43 }] },
  readHealth: { status: 'ok', ready: true, versions: { maillage: '0.1.0', neo4j: '5.26.30', gds: '2.13.9' } },
};
