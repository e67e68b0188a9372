import type { FastifyInstance } from 'fastify';
import { tryCooperation as tryEndpoint } from '../../model/contract/endpoints/readings.ts';
import type { AppDeps } from '../app.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { workersOf } from '../workers/workers-of.ts';
import { goneSignal } from './gone.ts';
import { registerEndpoint } from './register-endpoint.ts';

/** A cooperation drawn to see what would come of it. */
export function registerTry(app: FastifyInstance, { executor, reference }: AppDeps): void {
  const themeIds = reference.themes.map(({ id }) => id);

  registerEndpoint(app, tryEndpoint, async ({ params, query, body, request, reply }) => {
    const { facts, reading } = await readSystem(executor, params.territoryId, {
      ...query,
      ...request.visibility,
    });
    const signal = goneSignal(reply);
    const { cooperation } = body;
    return {
      body: await workersOf(executor).run(
        'try-cooperation',
        { reading, cooperation, themeIds },
        { facts, signal },
      ),
    };
  });
}
