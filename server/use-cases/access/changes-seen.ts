import type { Change } from '../../contract/change.ts';
import type { Sight } from '../../domain/access/sight.ts';
import { namedInChanges, publicChanges } from '../../domain/access/visible-changes.ts';
import type { Executor } from '../../store/execute.ts';
import { findSeen } from '../../store/hidden.ts';

/** Changes as someone may see them. */
export async function changesSeen(
  executor: Executor,
  { seesPrivate }: Sight,
  changes: readonly Change[],
): Promise<Change[]> {
  if (seesPrivate) return [...changes];
  return publicChanges(changes, await findSeen(executor, namedInChanges(changes)));
}
