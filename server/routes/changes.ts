import type { FastifyInstance } from 'fastify';
import type { ConflictingChange } from '../../model/contract/change.ts';
import * as endpoints from '../../model/contract/endpoints/readings.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { UndoConflictError } from '../../model/errors.ts';
import { mayFacilitate } from '../access/authorize.ts';
import type { AppDeps } from '../app-deps.ts';
import { findChange, readMutation } from '../store/changes.ts';
import type { Executor } from '../store/execute.ts';
import { listChanges } from '../store/list-changes.ts';
import { changeListSeen, changesSeen } from '../use-cases/access/changes-seen.ts';
import { markAlike } from '../use-cases/access/names-alike.ts';
import { requireOwnChange } from '../use-cases/access/require-own-change.ts';
import { undoChange } from '../use-cases/undo-change.ts';
import { present } from './present.ts';
import { registerEndpoint } from './register-endpoint.ts';
import { contextOf } from './write-context.ts';

/** Adds the routes for the history of a territory and undo. */
export function registerChanges(app: FastifyInstance, { executor }: AppDeps): void {
  registerEndpoint(app, endpoints.listChanges, async ({ params: { territoryId }, query, request }) => {
    const page = present(await listChanges(executor, territoryId, query), 'TERRITORY', territoryId);
    const list = await changeListSeen(executor, request.visibility, page);
    const leads = mayFacilitate(request.person, [territoryId]);
    if (list.authors === undefined || !leads) return { body: list };
    return { body: { ...list, authors: await markAlike(executor, list.authors) } };
  });

  registerEndpoint(app, endpoints.undoChange, async (input) => {
    const { territoryId, revision } = input.params;
    const { person, maker, visibility } = input.request;
    const context = contextOf(input);
    await requireOwnChange(executor, { person, maker, visibility, territoryId, revision });
    const { mutationId } = await undoChange(
      { executor },
      { territoryId, revision },
      {
        ...context,
        consentsIn: (id) =>
          context.consentsIn?.(id) === true || (input.body.consent === true && mayFacilitate(person, [id])),
      },
    ).catch(async (error: unknown) => {
      // Later changes may concern elements that only facilitators see.
      if (error instanceof UndoConflictError)
        error.conflicts = await conflictsSeen(executor, visibility, territoryId, error.conflicts ?? []);
      throw error;
    });
    const change = await readMutation(executor, territoryId, mutationId);
    const kept = present(change, 'CHANGE', String(revision));
    const [told] = await changesSeen(executor, visibility, [kept]);
    return { body: told ?? { ...kept, before: null, after: null } };
  });
}

async function conflictsSeen(
  executor: Executor,
  visibility: Visibility,
  territoryId: string,
  conflicts: readonly ConflictingChange[],
): Promise<ConflictingChange[]> {
  if (!visibility.seesPrivate) return [];
  const changes = await Promise.all(
    conflicts.map(({ revision }) => findChange(executor, territoryId, revision)),
  );
  const seen = await changesSeen(
    executor,
    visibility,
    changes.flatMap((change) => change ?? []),
  );
  const told = new Set(seen.map(({ revision }) => revision));
  return conflicts.filter(({ revision }) => told.has(revision));
}
