import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import * as endpoints from '../contract/endpoints/territories.ts';
import { listTerritories, readTerritory } from '../store/territories.ts';
import { addTerritory } from '../use-cases/add-territory.ts';
import { deleteTerritory } from '../use-cases/delete-territory.ts';
import { updateTerritory } from '../use-cases/update-territory.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { present, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Territories themselves. */
export function registerTerritories(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };
  const read = async (id: string) => present(await readTerritory(executor, id), 'TERRITORY', id);

  registerEndpoint(app, endpoints.listTerritories, async ({ query }) => ({
    body: await listTerritories(executor, query),
  }));

  registerEndpoint(app, endpoints.addTerritory, async (input) => {
    const { subjectId } = await addTerritory(deps, input.body, contextOf(input));
    return { ...shown(await read(subjectId)), location: `/api/territories/${subjectId}` };
  });

  registerEndpoint(app, endpoints.readTerritory, async ({ params }) => shown(await read(params.territoryId)));

  registerEndpoint(app, endpoints.updateTerritory, async (input) => {
    const { territoryId } = input.params;
    await withPresentState(
      () => updateTerritory(deps, territoryId, input.body, contextOf(input)),
      () => read(territoryId),
    );
    return shown(await read(territoryId));
  });

  registerEndpoint(app, endpoints.deleteTerritory, async (input) => {
    const { territoryId } = input.params;
    await withPresentState(
      () => deleteTerritory(deps, territoryId, contextOf(input)),
      () => read(territoryId),
    );
    return {};
  });
}
