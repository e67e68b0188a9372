import type { ChangeStep } from '../../model/contract/entry.ts';
import { NotFoundError, StalePlanError } from '../../model/errors.ts';
import { noteEntry } from '../../model/writes/note-entry.ts';
import { listNaming } from '../store/changes.ts';
import { requireOwnChange, type Undoing } from './access/require-own-change.ts';
import { commitPlan } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { newId } from './new-id.ts';
import { undoChange } from './undo-change.ts';

/**
 * Takes a line back whole, in one change: the change it wrote is reversed, with the actors that it added. If its
 * cooperation was changed since, that is deleted. Contributors take back what they alone wrote.
 *
 * @throws StalePlanError if the cooperation is gone.
 */
export async function undoLine(
  deps: WriteDeps,
  { cooperationId, revision }: Pick<ChangeStep, 'cooperationId'> & { readonly revision: number },
  by: Omit<Undoing, 'revision'>,
  context: WriteContext,
): Promise<Committed> {
  const { territoryId } = by;
  const naming =
    cooperationId === undefined ? [] : await listNaming(deps.executor, territoryId, revision, cooperationId);
  for (const one of new Set([revision, ...naming]))
    await requireOwnChange(deps.executor, { ...by, revision: one });
  const changedSince = naming.some((one) => one !== revision);
  if (cooperationId === undefined || !changedSince)
    return undoChange(deps, { territoryId, revision }, context);
  try {
    const deletes = noteEntry(territoryId, [{ does: 'change', op: 'undo', cooperationId }], newId);
    return await commitPlan(deps, deletes, context);
  } catch (error) {
    if (error instanceof NotFoundError) throw new StalePlanError();
    throw error;
  }
}
