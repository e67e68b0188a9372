import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/territories.ts';
import { updateTerritory } from '../../model/writes/update-territory.ts';
import type { AppDeps } from '../app-deps.ts';
import { listCohorts, readTerritory } from '../store/territories.ts';
import { addTerritory } from '../use-cases/add-territory.ts';
import { beginRehearsal } from '../use-cases/begin-rehearsal.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { deleteTerritory, endRehearsal } from '../use-cases/delete-territory.ts';
import { listTerritories } from '../use-cases/list-territories.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { asJob } from './jobs.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Territories themselves. */
export function registerTerritories(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };
  const read = async (id: string, { visibility }: Seeing) =>
    present(await readTerritory(executor, id, new Date(), visibility), 'TERRITORY', id);

  registerEndpoint(app, endpoints.listTerritories, async ({ query, request }) => ({
    body: await listTerritories(
      executor,
      { ...query, ids: query.ids?.split(',') },
      new Date(),
      request.visibility,
    ),
  }));

  registerEndpoint(app, endpoints.listCohorts, async ({ request }) => ({
    body: await listCohorts(executor, request.visibility),
  }));

  registerEndpoint(app, endpoints.addTerritory, async (input) => {
    const { subjectId } = await addTerritory(deps, input.body, contextOf(input));
    return { ...shown(await read(subjectId, input.request)), location: `/api/territories/${subjectId}` };
  });

  registerEndpoint(app, endpoints.readTerritory, async ({ params, request }) =>
    shown(await read(params.territoryId, request)),
  );

  registerEndpoint(app, endpoints.updateTerritory, async (input) => {
    const { territoryId } = input.params;
    await withPresentState(
      () => commitPlan(deps, updateTerritory(territoryId, input.body), contextOf(input)),
      () => read(territoryId, input.request),
    );
    return shown(await read(territoryId, input.request));
  });

  registerEndpoint(app, endpoints.beginRehearsal, async (input) => {
    const { subjectId } = await beginRehearsal(deps, contextOf(input));
    return { ...shown(await read(subjectId, input.request)), location: `/api/territories/${subjectId}` };
  });

  registerEndpoint(app, endpoints.endRehearsal, async (input) => {
    await endRehearsal(deps, input.params.territoryId, contextOf(input));
    return {};
  });

  registerEndpoint(app, endpoints.deleteTerritory, async (input) => {
    const { territoryId } = input.params;
    await withPresentState(
      () =>
        asJob(input.request, (job) =>
          deleteTerritory(deps, territoryId, contextOf(input), job.within(0, 100)),
        ),
      () => read(territoryId, input.request),
    );
    return {};
  });
}
