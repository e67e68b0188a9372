import type { FastifyInstance } from 'fastify';
import {
  readComparison as comparisonEndpoint,
  readTimeline as timelineEndpoint,
} from '../../model/contract/endpoints/comparison.ts';
import type { AppDeps } from '../app-deps.ts';
import { compareTerritories, readTimeline } from '../use-cases/compare-territories.ts';
import { registerReading } from './conditional-reading.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Registers comparisons across territories and over time. */
export function registerComparison(app: FastifyInstance, { executor }: AppDeps): void {
  registerEndpoint(app, comparisonEndpoint, async ({ query, request }) => ({
    body: await compareTerritories(executor, query, request.visibility),
  }));

  registerReading(app, timelineEndpoint, executor, (system, { query }) =>
    readTimeline(executor, system, query),
  );
}
