import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/actors.ts';
import { deleteActor } from '../../model/writes/delete-actor.ts';
import { updateActor } from '../../model/writes/update-actor.ts';
import type { AppDeps } from '../app-deps.ts';
import { listTerritoryActors, readActor, readAddedActor, searchActors } from '../store/actors.ts';
import { addNewActor } from '../use-cases/add-new-actor.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { withId } from '../use-cases/new-id.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Actors themselves. */
export function registerActors(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };
  const read = async (id: string, { visibility }: Seeing) =>
    present(await readActor(executor, id, visibility), 'ACTOR', id);

  registerEndpoint(
    app,
    endpoints.listTerritoryActors,
    async ({ params: { territoryId }, query, request }) => ({
      body: present(
        await listTerritoryActors(executor, territoryId, query, request.visibility),
        'TERRITORY',
        territoryId,
      ),
    }),
  );

  registerEndpoint(app, endpoints.searchActors, async ({ query, request }) => ({
    body: await searchActors(executor, query, request.visibility),
  }));

  registerEndpoint(app, endpoints.addActor, async (input) => {
    const { territoryId } = input.params;
    const { subjectId } = await addNewActor(
      deps,
      territoryId,
      withId(input.body),
      input.request.visibility,
      contextOf(input),
    );
    const actor = await readAddedActor(executor, territoryId, subjectId, input.request.visibility);
    return { ...shown(present(actor, 'ACTOR', subjectId)), location: `/api/actors/${subjectId}` };
  });

  registerEndpoint(app, endpoints.readActor, async ({ params, request }) =>
    shown(await read(params.actorId, request)),
  );

  registerEndpoint(app, endpoints.updateActor, async (input) => {
    const { actorId } = input.params;
    await withPresentState(
      () => commitPlan(deps, updateActor(actorId, input.body), contextOf(input)),
      () => read(actorId, input.request),
    );
    return shown(await read(actorId, input.request));
  });

  registerEndpoint(app, endpoints.deleteActor, async (input) => {
    const { actorId } = input.params;
    await withPresentState(
      () => commitPlan(deps, deleteActor(actorId), contextOf(input)),
      () => read(actorId, input.request),
    );
    return {};
  });
}
