import type { FastifyInstance } from 'fastify';
import type { RouteDeps } from '../app-deps.ts';
import { registerAccess } from './access.ts';
import { registerActorRelations } from './actor-relations.ts';
import { registerActors } from './actors.ts';
import { registerAdministration } from './administration.ts';
import { registerBackups } from './backups.ts';
import { registerBriefs } from './briefs.ts';
import { registerChanges } from './changes.ts';
import { registerCommitments } from './commitments.ts';
import { registerComparison } from './comparison.ts';
import { registerConsole } from './console.ts';
import { registerCooperations } from './cooperations.ts';
import { registerEntry } from './entry.ts';
import { registerErasure } from './erasure.ts';
import { registerExports } from './exports.ts';
import { registerFilm } from './film.ts';
import { registerFormerLevels } from './former-levels.ts';
import { registerGaps, registerSuggestions, registerTry } from './gaps.ts';
import { registerHealth } from './health.ts';
import { registerImports } from './imports.ts';
import { registerJobs } from './jobs.ts';
import { registerLands } from './lands.ts';
import { registerLive } from './live.ts';
import { registerMeasures } from './measures.ts';
import { registerNameSimilarity } from './name-similarity.ts';
import { registerOrganisationPage } from './organisation-page.ts';
import { registerPatterns } from './patterns.ts';
import { registerPhoneAccess } from './phone-access.ts';
import { registerReadings } from './readings.ts';
import { registerPlaces, registerReference } from './reference.ts';
import { registerReports } from './reports.ts';
import { registerSignIn } from './sign-in.ts';
import { registerSnapshots } from './snapshots.ts';
import { registerTerritories } from './territories.ts';
import { registerTerritoryRelations } from './territory-relations.ts';
import { registerVotes } from './votes.ts';
import { registerWorkshops } from './workshops.ts';

/** One resource's operations. */
export type RegisterRoutes = (app: FastifyInstance, deps: RouteDeps) => void;

/** Every resource of the API: one file, one line. */
export const routes: readonly RegisterRoutes[] = [
  registerHealth,
  registerReference,
  registerAccess,
  registerSignIn,
  registerPlaces,
  registerReadings,
  registerMeasures,
  registerExports,
  registerOrganisationPage,
  registerReports,
  registerComparison,
  registerSuggestions,
  registerGaps,
  registerTry,
  registerLands,
  registerPatterns,
  registerConsole,
  registerActors,
  registerActorRelations,
  registerErasure,
  registerNameSimilarity,
  registerImports,
  registerJobs,
  registerEntry,
  registerCommitments,
  registerCooperations,
  registerFormerLevels,
  registerChanges,
  registerFilm,
  registerLive,
  registerTerritories,
  registerTerritoryRelations,
  registerWorkshops,
  registerVotes,
  registerPhoneAccess,
  registerSnapshots,
  registerBriefs,
  registerBackups,
  registerAdministration,
];
