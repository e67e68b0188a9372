import type { FastifyInstance } from 'fastify';
import {
  readComparison as comparisonEndpoint,
  readTimeline as timelineEndpoint,
} from '../../model/contract/endpoints/comparison.ts';
import type { AppDeps } from '../app-deps.ts';
import { compareTerritories, readTimeline } from '../use-cases/compare-territories.ts';
import { registerReading } from './conditional-reading.ts';
import { asJob } from './jobs.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** Adds the routes for comparisons across territories and over time. */
export function registerComparison(app: FastifyInstance, { executor }: AppDeps): void {
  registerEndpoint(app, comparisonEndpoint, async ({ query, request }) => ({
    body: await asJob(request, (job) =>
      compareTerritories(executor, query, request.visibility, job.within(0, 100)),
    ),
  }));

  registerReading(app, timelineEndpoint, executor, (system, { query }) =>
    readTimeline(executor, system, query),
  );
}
