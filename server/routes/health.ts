import type { FastifyInstance } from 'fastify';
import { readHealth } from '../../model/contract/endpoints/readings.ts';
import type { AppDeps } from '../app-deps.ts';
import { OWN_VERSION } from '../project.ts';
import { DatabaseUnavailableError } from '../store/errors.ts';
import { readVersions } from '../store/versions.ts';
import { registerEndpoint } from './register-endpoint.ts';

export function registerHealth(app: FastifyInstance, { executor }: AppDeps): void {
  registerEndpoint(app, readHealth, async ({ query, request }) => {
    const asked = query.probe !== 'live';
    const versions = asked ? await readVersions(executor).catch(absent) : undefined;
    if (query.probe === 'ready' && versions === undefined) throw new DatabaseUnavailableError();
    if (asked && versions === undefined) request.log.warn('the database is away');
    const { neo4j = null, gds = null } = versions ?? {};
    return {
      body: {
        status: 'ok' as const,
        ready: versions !== undefined,
        versions: { maillage: OWN_VERSION, neo4j, gds },
      },
    };
  });
}

// Alive without the database: whatever keeps it from answering means "not ready", not an error.
const absent = (): undefined => undefined;
