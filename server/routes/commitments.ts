import type { FastifyInstance } from 'fastify';
import * as endpoints from '../../model/contract/endpoints/commitments.ts';
import type { AppDeps } from '../app.ts';
import { listCommitments, readCommitment } from '../store/commitments.ts';
import { addCommitment } from '../use-cases/add-commitment.ts';
import { deleteCommitment } from '../use-cases/delete-commitment.ts';
import { updateCommitment } from '../use-cases/update-commitment.ts';
import { withPresentState } from '../use-cases/with-present-state.ts';
import { present, type Seeing, shown } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Commitments; their carriers are set from the actors' side. */
export function registerCommitments(app: FastifyInstance, { executor }: AppDeps): void {
  const deps = { executor };
  const read = async (id: string, { sight }: Seeing) =>
    present(await readCommitment(executor, id, sight), 'COMMITMENT', id);

  registerEndpoint(app, endpoints.listCommitments, async ({ params: { territoryId }, query, request }) => ({
    body: present(
      await listCommitments(executor, territoryId, query, request.sight),
      'TERRITORY',
      territoryId,
    ),
  }));

  registerEndpoint(app, endpoints.addCommitment, async (input) => {
    const { subjectId } = await addCommitment(deps, input.params.territoryId, input.body, contextOf(input));
    return { ...shown(await read(subjectId, input.request)), location: `/api/commitments/${subjectId}` };
  });

  registerEndpoint(app, endpoints.readCommitment, async ({ params, request }) =>
    shown(await read(params.commitmentId, request)),
  );

  registerEndpoint(app, endpoints.updateCommitment, async (input) => {
    const { commitmentId } = input.params;
    await withPresentState(
      () => updateCommitment(deps, commitmentId, input.body, contextOf(input)),
      () => read(commitmentId, input.request),
    );
    return shown(await read(commitmentId, input.request));
  });

  registerEndpoint(app, endpoints.deleteCommitment, async (input) => {
    const { commitmentId } = input.params;
    await withPresentState(
      () => deleteCommitment(deps, commitmentId, contextOf(input)),
      () => read(commitmentId, input.request),
    );
    return {};
  });
}
