import type { FastifyInstance } from 'fastify';
import type { AppDeps } from '../app.ts';
import * as endpoints from '../contract/endpoints/readings.ts';
import { UndoConflictError } from '../errors.ts';
import { readMutation } from '../store/changes.ts';
import { listChanges } from '../store/list-changes.ts';
import { changeListSeen, changesSeen } from '../use-cases/access/changes-seen.ts';
import { requireOwnChange } from '../use-cases/access/require-own-change.ts';
import { undoChange } from '../use-cases/undo-change.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** What changed in a territory, and undoing it. */
export function registerChanges(app: FastifyInstance, { executor }: AppDeps): void {
  registerEndpoint(app, endpoints.listChanges, async ({ params: { territoryId }, query, request }) => {
    const page = present(await listChanges(executor, territoryId, query), 'TERRITORY', territoryId);
    return { body: await changeListSeen(executor, request.sight, page) };
  });

  registerEndpoint(app, endpoints.undoChange, async (input) => {
    const { territoryId, revision } = input.params;
    const { person, maker, sight } = input.request;
    await requireOwnChange(executor, { person, maker, sight, territoryId, revision });
    const { mutationId } = await undoChange({ executor }, territoryId, revision, contextOf(input)).catch(
      (error: unknown) => {
        // What came since may be about what only facilitators see.
        if (error instanceof UndoConflictError && !sight.seesPrivate) error.conflicts = [];
        throw error;
      },
    );
    const change = await readMutation(executor, territoryId, mutationId);
    const kept = present(change, 'CHANGE', String(revision));
    const [told] = await changesSeen(executor, sight, [kept]);
    return { body: told ?? { ...kept, before: null, after: null } };
  });
}
