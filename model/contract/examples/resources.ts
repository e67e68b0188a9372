import type { AccessLink, Me, Person } from '../access.ts';
import type { Actor, ActorDetail, TerritoryActor } from '../actor.ts';
import type { Change } from '../change.ts';
import type { Commitment } from '../commitment.ts';
import type { Cooperation } from '../cooperation.ts';
import type { Gap, GapAnswer, Suggestion } from '../gap.ts';
import type { Territory } from '../territory.ts';

/** Resources as the API shows them: the description of the API is read by people. */
export const territory: Territory = {
  id: 'val-d-exemple',
  name: "Val-d'Exemple",
  level: 'epci',
  asOf: '2026-03-12',
  cohorts: [],
  fictional: true,
  version: 3,
  revision: 41,
  peers: [{ territoryId: 'loos-en-gohelle', frame: 'atelier Villes pairs', since: '2018-10-01' }],
  parents: [],
  counts: { actors: 24, cooperations: 34, commitments: 10, shown: 5 },
};

export const actor: Actor = {
  id: 'amap',
  name: 'AMAP Les Sillons',
  family: 'social_economy',
  aliases: [{ name: 'Les Sillons', kind: 'everyday' }],
  kind: 'association',
  scale: 'local',
  tableRoles: ['socio_economic'],
  charter: 'signatory',
  signedOn: '2021-06-01',
  expertise: 'Maraîchage biologique, vente directe',
  tags: ['alimentation'],
  version: 2,
};

export const territoryActor: TerritoryActor = {
  ...actor,
  membership: { onMap: true, heardLinksOn: '2026-03-12' },
};

export const actorDetail: ActorDetail = {
  ...actor,
  territoryIds: ['val-d-exemple'],
  memberOf: [],
  needs: [{ resourceId: 'premises', note: 'un local de 80 m²' }],
  offers: [],
};

export const commitment: Commitment = {
  id: 'cantines',
  text: 'Une cantine locale dans chaque école',
  origin: 'territory',
  horizon: 'pebble',
  dueOn: '2027-09-01',
  status: 'open',
  territoryId: 'val-d-exemple',
  themes: ['food'],
  refines: 'charter-L3',
  carriers: [{ actorId: 'mairie', role: 'lead', tableRoles: ['elected'] }],
  version: 1,
};

export const cooperation: Cooperation = {
  id: 'local-partage',
  nature: 'shares_means',
  formality: 'convention',
  status: 'active',
  intensity: 3,
  startedOn: '2024-05-01',
  recordedOn: '2026-03-12',
  parties: [
    { actorId: 'amap', role: 'member' },
    { actorId: 'mairie', role: 'member', agreedBy: 'Conseil municipal', agreedOn: '2024-04-18' },
  ],
  themes: ['food'],
  serves: ['cantines'],
  agreedIntensity: 2,
  state: 'active',
  declarations: [{ actorId: 'amap', intensity: 2, on: '2026-03-12', channel: 'workshop' }],
  version: 4,
};

export const gapAnswer: GapAnswer = {
  key: 'uncarried-commitment:mobilite',
  status: 'accepted',
  reason: 'Choix de cette année',
  reviewOn: '2027-01-15',
  shown: 1,
  severity: 2,
  figures: { carriers: 0 },
  at: '2026-03-12',
};

export const gap: Gap = {
  rule: 'uncarried-commitment',
  key: 'uncarried-commitment:mobilite',
  title: 'Engagement sans porteur',
  severity: 2,
  confidence: 'to_check',
  survival: null,
  settledBy: [],
  reason: 'Aucun acteur ne porte « Des navettes entre les bourgs » à ce jour.',
  question: 'Qui, dans la salle, peut tenir cet engagement, même modestement ? Faut-il le garder ?',
  status: 'accepted',
  answer: gapAnswer,
  shown: 1,
  delicate: false,
  changed: false,
  introducerIds: [],
  evidence: { actorIds: [], cooperationIds: [], commitmentIds: ['mobilite'], themeIds: [], missingPairs: [] },
  figures: { carriers: 0 },
};

export const suggestion: Suggestion = {
  key: 'amap:lycee',
  actorIds: ['amap', 'lycee'],
  score: 3,
  reasons: [{ kind: 'need_offer', text: 'L’AMAP cherche un local, le lycée propose une salle.' }],
  introducerIds: ['mairie'],
  text: 'Bonjour, nous pensons que vous auriez à vous dire…',
};

export const change: Change = {
  id: 'c-41',
  revision: 41,
  mutationId: '7f0c1d9e',
  type: 'actor.added',
  subjectId: 'amap',
  before: null,
  after: { 'ACTS_IN:amap>val-d-exemple': { onMap: true } },
  at: '2026-03-12T14:05:00.000Z',
};

export const me: Me = {
  person: { id: 'p-1', name: 'Amina Diallo', role: 'reader', territoryIds: ['val-d-exemple'], by: 'link' },
  actions: ['service.use', 'places.read', 'territories.list', 'actors.search', 'territory.read'],
  needsSetup: false,
};

export const person: Person = {
  id: 'p-1',
  name: 'Amina Diallo',
  role: 'facilitator',
  territoryIds: ['val-d-exemple'],
  createdAt: '2026-03-12T14:05:00.000Z',
};

export const accessLink: AccessLink = {
  id: 'l-1',
  kind: 'link',
  role: 'reader',
  territoryIds: ['val-d-exemple'],
  label: 'Comité de pilotage',
  expiresOn: '2026-12-31',
  createdAt: '2026-03-12T14:05:00.000Z',
  createdBy: 'Amina Diallo',
  state: 'open',
};
