import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import { registerGaps } from './gaps.ts';
import { registerHealth } from './health.ts';
import { registerPlaces } from './places.ts';
import { registerReadings } from './readings.ts';
import { registerReference } from './reference.ts';

/** One resource's operations. */
export type RegisterRoutes = (app: FastifyInstance, deps: AppDeps) => void;

/** Every resource of the API: one file, one line. */
export const routes: readonly RegisterRoutes[] = [
  registerHealth,
  registerReference,
  registerPlaces,
  registerReadings,
  registerGaps,
];
