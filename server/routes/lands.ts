import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/lands.ts';
import { landsReading } from '../../model/readings/lands-reading.ts';
import { pathsReading } from '../../model/readings/shortest-ways.ts';
import { nameLand } from '../../model/writes/name-land.ts';
import type { AppDeps } from '../app-deps.ts';
import { readPositions } from '../store/territories.ts';
import { arrangeTerritory, composeTerritory } from '../use-cases/arrange-territory.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { readSystem } from '../use-cases/read-system.ts';
import { registerReading } from './conditional-reading.ts';
import { asJob } from './jobs.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for layout, lands with their names, and shortest paths. */
export function registerLands(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };

  registerEndpoint(app, endpoints.arrangePositions, async (input) => {
    const { territoryId } = input.params;
    const { onlyUnset = false, ...how } = input.body;
    const context = contextOf(input);
    const outcome = onlyUnset
      ? { offered: await composeTerritory(deps, territoryId, context) }
      : await asJob(input.request, (job) => arrangeTerritory(deps, territoryId, how, context, job));
    const positions = await readPositions(executor, territoryId, input.request.visibility);
    return {
      body: {
        positions: present(positions, 'TERRITORY', territoryId),
        ...('freeIsBetter' in outcome && outcome.freeIsBetter && { freeIsBetter: outcome.freeIsBetter }),
        ...('offered' in outcome && outcome.offered === 'offered' && { offered: true as const }),
      },
    };
  });

  registerEndpoint(app, endpoints.nameLand, async (input) => {
    const { territoryId, landId } = input.params;
    await commitPlan(deps, nameLand(territoryId, landId, input.body), contextOf(input));
    const system = await readSystem(executor, territoryId, input.request.visibility);
    const land = landsReading(system, input.language).find(({ id }) => id === landId);
    return { body: present(land, 'LAND', landId) };
  });

  registerReading(app, endpoints.readPaths, executor, (system, { query }) =>
    pathsReading(system, query.from, query.to),
  );
}
