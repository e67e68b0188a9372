import type { Role } from '../../server/contract/access-vocabulary.ts';

export const ROLES: readonly Role[] = ['reader', 'contributor', 'facilitator', 'administrator', 'researcher'];

const READ = 'own own own own own';
const ADD = 'no own own own no';
const LEAD = 'no no own own no';
/**
 * What each role may do, written a second time and by operation: `own` in its own territory, `all` only when all
 * territories are its own, `no` never. Of a role that is at home in `val` alone.
 * Columns: reader, contributor, facilitator, administrator, researcher. */
export const EXPECTED_RIGHTS: Readonly<Record<string, string>> = {
  readHealth: 'yes yes yes yes yes',
  readReference: 'yes yes yes yes yes',
  readMe: 'yes yes yes yes yes',
  setUp: 'yes yes yes yes yes',
  signIn: 'yes yes yes yes yes',
  joinByLink: 'yes yes yes yes yes',
  addPerson: 'yes yes yes yes yes',
  signOut: 'yes yes yes yes yes',
  listPeople: 'no no no yes no',
  updatePerson: 'no no no yes no',
  deletePerson: 'no no no yes no',
  listAccessLinks: 'no no yes yes no',
  addAccessLink: 'no no yes yes no',
  revokeAccessLink: 'no no yes yes no',
  listPlaces: 'yes yes yes yes yes',
  listTerritories: 'yes yes yes yes yes',
  searchActors: 'yes yes yes yes yes',
  addTerritory: 'no no all all no',
  readTerritory: READ,
  updateTerritory: LEAD,
  deleteTerritory: 'no no no own no',
  setPeer: LEAD,
  removePeer: LEAD,
  setParent: LEAD,
  removeParent: LEAD,
  readPositions: READ,
  setPositions: ADD,
  clearPositions: LEAD,
  listTerritoryActors: READ,
  addActor: ADD,
  setMembership: ADD,
  removeMembership: LEAD,
  readDependents: READ,
  readActor: READ,
  updateActor: ADD,
  deleteActor: LEAD,
  listSimilarActors: READ,
  listDuplicates: READ,
  previewMerge: LEAD,
  mergeActor: LEAD,
  setCarrier: ADD,
  removeCarrier: ADD,
  setMemberOf: ADD,
  removeMemberOf: ADD,
  setNeed: ADD,
  removeNeed: ADD,
  setOffer: ADD,
  removeOffer: ADD,
  listCommitments: READ,
  addCommitment: ADD,
  readCommitment: READ,
  updateCommitment: ADD,
  deleteCommitment: LEAD,
  listCooperations: READ,
  addCooperation: ADD,
  readCooperation: READ,
  updateCooperation: ADD,
  deleteCooperation: LEAD,
  setParty: ADD,
  removeParty: ADD,
  readMap: READ,
  drawMap: READ,
  listGaps: READ,
  answerGap: LEAD,
  listSuggestions: READ,
  acceptSuggestion: ADD,
  readCharter: READ,
  readFamilies: READ,
  listChanges: READ,
  followTerritory: READ,
  undoChange: LEAD,
};

/** What is expected of a role: `own`, `all`, `yes` or `no`. */
export const rightOf = (operation: string, role: Role): string =>
  EXPECTED_RIGHTS[operation]?.split(' ')[ROLES.indexOf(role)] ?? 'unknown';
