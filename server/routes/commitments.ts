import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/commitments.ts';
import { addCommitment } from '../../model/writes/add-commitment.ts';
import { deleteCommitment } from '../../model/writes/delete-commitment.ts';
import { updateCommitment } from '../../model/writes/update-commitment.ts';
import type { AppDeps } from '../app-deps.ts';
import { listCommitments, readCommitment } from '../store/commitments.ts';
import { commitPlan } from '../use-cases/commit-plan.ts';
import { withId } from '../use-cases/new-id.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Commitments; their carriers are set from the actors' side. */
export function registerCommitments(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };
  const read = async (id: string, { visibility }: Seeing) =>
    present(await readCommitment(executor, id, visibility), 'COMMITMENT', id);

  registerEndpoint(app, endpoints.listCommitments, async ({ params: { territoryId }, query, request }) => ({
    body: present(
      await listCommitments(executor, territoryId, query, request.visibility),
      'TERRITORY',
      territoryId,
    ),
  }));

  registerEndpoint(app, endpoints.addCommitment, async (input) => {
    const { subjectId } = await commitPlan(
      deps,
      addCommitment(input.params.territoryId, withId(input.body)),
      contextOf(input),
    );
    return { ...shown(await read(subjectId, input.request)), location: `/api/commitments/${subjectId}` };
  });

  registerEndpoint(app, endpoints.readCommitment, async ({ params, request }) =>
    shown(await read(params.commitmentId, request)),
  );

  registerEndpoint(app, endpoints.updateCommitment, async (input) => {
    const { commitmentId } = input.params;
    await withPresentState(
      () => commitPlan(deps, updateCommitment(commitmentId, input.body), contextOf(input)),
      () => read(commitmentId, input.request),
    );
    return shown(await read(commitmentId, input.request));
  });

  registerEndpoint(app, endpoints.deleteCommitment, async (input) => {
    const { commitmentId } = input.params;
    await withPresentState(
      () => commitPlan(deps, deleteCommitment(commitmentId), contextOf(input)),
      () => read(commitmentId, input.request),
    );
    return {};
  });
}
