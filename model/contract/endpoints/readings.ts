import { z } from 'zod';
import { Change, ChangeList, ChangesQuery, UndoInput } from '../change.ts';
import { Cooperation } from '../cooperation.ts';
import { defineEndpoint } from '../define-endpoint.ts';
import {
  charterReading,
  familyComparison,
  familyMatrix,
  gapList,
  map,
  mapGroups,
  portrait,
  triedCooperation,
} from '../examples/map.ts';
import { change, cooperation, gapAnswer, suggestion } from '../examples/resources.ts';
import { listOf } from '../examples/shapes.ts';
import { GapAnswer, GapAnswerInput, GapList, GapsQuery, SuggestionList } from '../gap.ts';
import { MapGroups, MapGroupsQuery, MapQuery } from '../map-part.ts';
import { DotsQuery, DrawQuery, PrintQuery } from '../picture.ts';
import { Portrait } from '../portrait.ts';
import { Id, PartialDate } from '../primitives.ts';
import {
  CharterReading,
  FamiliesQuery,
  FamilyComparison,
  FamilyComparisonQuery,
  FamilyMatrix,
  FamilyReading,
  PresentReadingQuery,
  ReadingQuery,
  TerritoryMap,
} from '../reading.ts';
import { Health, Reference } from '../reference.ts';
import { NewId } from '../references.ts';
import { Tried, TryInput } from '../try.ts';
import { Nature } from '../vocabulary.ts';

export const readHealth = defineEndpoint({
  name: 'readHealth',
  method: 'GET',
  path: '/api/health',
  tag: 'service',
  summary: 'Liveness, readiness and versions; ?probe=ready answers 503 while the database is away',
  action: 'service.use',
  query: z.strictObject({ probe: z.enum(['ready', 'live']).optional() }),
  response: Health,
  responseExample: {
    status: 'ok',
    ready: true,
    versions: { maillage: '0.1.0', neo4j: '5.26.30', gds: '2.13.9' },
  },
});

export const readReference = defineEndpoint({
  name: 'readReference',
  method: 'GET',
  path: '/api/reference',
  tag: 'service',
  summary: 'Vocabulary, Charter items, gap catalogue and limits',
  action: 'service.use',
  response: Reference,
});

export const readMap = defineEndpoint({
  name: 'readMap',
  method: 'GET',
  path: '/api/territories/:territoryId/map',
  tag: 'readings',
  summary: 'Everything the map of a territory draws at a day, or a part of it',
  action: 'territory.read',
  query: MapQuery,
  response: TerritoryMap,
  responseExample: map,
});

export const readMapGroups = defineEndpoint({
  name: 'readMapGroups',
  method: 'GET',
  path: '/api/territories/:territoryId/map/groups',
  tag: 'readings',
  summary:
    'The map in groups of actors, with what crosses from one to another: for one too large to be drawn',
  action: 'territory.read',
  query: MapGroupsQuery,
  response: MapGroups,
  responseExample: mapGroups,
});

export const drawMap = defineEndpoint({
  name: 'drawMap',
  method: 'GET',
  path: '/api/territories/:territoryId/map.svg',
  tag: 'readings',
  summary: 'The drawing, with legend, title and date',
  action: 'territory.read',
  query: DrawQuery,
  mediaType: 'image/svg+xml',
});

export const printMap = defineEndpoint({
  name: 'printMap',
  method: 'GET',
  path: '/api/territories/:territoryId/map.pdf',
  tag: 'readings',
  summary: 'The drawing as a page to print, vector, faces inside',
  action: 'territory.read',
  query: PrintQuery,
  mediaType: 'application/pdf',
});

export const pictureMap = defineEndpoint({
  name: 'pictureMap',
  method: 'GET',
  path: '/api/territories/:territoryId/map.png',
  tag: 'readings',
  summary: 'The drawing in dots, as many as print takes',
  action: 'territory.read',
  query: DotsQuery,
  mediaType: 'image/png',
});

export const listGaps = defineEndpoint({
  name: 'listGaps',
  method: 'GET',
  path: '/api/territories/:territoryId/gaps',
  tag: 'gaps',
  summary: 'The questions that the map raises',
  action: 'territory.read',
  query: GapsQuery,
  response: GapList,
  responseExample: gapList,
});

export const answerGap = defineEndpoint({
  name: 'answerGap',
  method: 'PUT',
  path: '/api/territories/:territoryId/gaps/:key',
  tag: 'gaps',
  summary: 'What the room answers, and what is shown',
  action: 'map.facilitate',
  params: z.object({ territoryId: Id, key: z.string().min(1).max(400) }),
  // The query whose gap is answered: the stored severity and figures are its own.
  query: PresentReadingQuery,
  body: GapAnswerInput,
  bodyOptional: true,
  response: GapAnswer,
  responseExample: gapAnswer,
  example: { status: 'accepted', reason: 'Choix de cette année', reviewOn: '2027-01-15' },
});

export const tryCooperation = defineEndpoint({
  name: 'tryCooperation',
  method: 'POST',
  path: '/api/territories/:territoryId/try',
  tag: 'gaps',
  summary: 'What would come of a cooperation; nothing is written',
  action: 'territory.read',
  query: PresentReadingQuery,
  body: TryInput,
  response: Tried,
  responseExample: triedCooperation,
  example: {
    cooperation: {
      nature: 'shares_means',
      status: 'active',
      intensity: 3,
      parties: [
        { actorId: 'mairie', role: 'member' },
        { actorId: 'amap', role: 'member' },
      ],
    },
  },
});

export const listSuggestions = defineEndpoint({
  name: 'listSuggestions',
  method: 'GET',
  path: '/api/territories/:territoryId/suggestions',
  tag: 'gaps',
  summary: 'Who could meet whom, and why',
  action: 'territory.read',
  query: ReadingQuery,
  response: SuggestionList,
  responseExample: { items: [suggestion] },
});

export const acceptSuggestion = defineEndpoint({
  name: 'acceptSuggestion',
  method: 'POST',
  path: '/api/territories/:territoryId/suggestions/:key/accept',
  tag: 'gaps',
  summary: 'Make a suggestion a proposed cooperation',
  action: 'map.contribute',
  params: z.object({ territoryId: Id, key: z.string().min(3).max(200) }),
  body: z.strictObject({
    id: NewId.optional(),
    nature: Nature.optional(),
    promisedFor: PartialDate.optional(),
  }),
  bodyOptional: true,
  status: 201,
  response: Cooperation,
  responseExample: { ...cooperation, status: 'proposed', state: 'proposed', nature: 'unspecified' },
  example: { nature: 'shares_means', promisedFor: '2026-09-30' },
});

export const readCharter = defineEndpoint({
  name: 'readCharter',
  method: 'GET',
  path: '/api/territories/:territoryId/charter',
  tag: 'readings',
  summary: 'Charter against reality',
  action: 'territory.read',
  query: ReadingQuery,
  response: CharterReading,
  responseExample: charterReading,
});

export const readPortrait = defineEndpoint({
  name: 'readPortrait',
  method: 'GET',
  path: '/api/territories/:territoryId/portrait',
  tag: 'readings',
  summary: 'The map as a small picture without names, for a list of maps',
  action: 'territory.read',
  response: Portrait,
  responseExample: portrait,
});

export const readFamilies = defineEndpoint({
  name: 'readFamilies',
  method: 'GET',
  path: '/api/territories/:territoryId/families',
  tag: 'readings',
  summary: 'Families × families, or the reading of two',
  action: 'territory.read',
  query: FamiliesQuery,
  response: z.union([FamilyReading, FamilyMatrix]),
  responseExample: familyMatrix,
});

export const readSides = defineEndpoint({
  name: 'readSides',
  method: 'GET',
  path: '/api/territories/:territoryId/sides',
  tag: 'readings',
  summary: 'Two sides face to face: families, or actors',
  action: 'territory.read',
  query: FamilyComparisonQuery,
  response: FamilyComparison,
  responseExample: familyComparison,
});

export const listChanges = defineEndpoint({
  name: 'listChanges',
  method: 'GET',
  path: '/api/territories/:territoryId/changes',
  tag: 'changes',
  summary: 'What changed, by revision',
  action: 'territory.read',
  query: ChangesQuery,
  response: ChangeList,
  responseExample: listOf(change),
});

export const undoChange = defineEndpoint({
  name: 'undoChange',
  method: 'POST',
  path: '/api/territories/:territoryId/changes/:revision/undo',
  tag: 'changes',
  summary: 'Write the reverse of a change; a contributor, of a change of its own',
  action: 'change.undo',
  params: z.object({ territoryId: Id, revision: z.coerce.number().int().min(1) }),
  body: UndoInput,
  bodyOptional: true,
  status: 201,
  response: Change,
  responseExample: { ...change, revision: 42, type: 'change.undone' },
  example: { consent: true },
});
