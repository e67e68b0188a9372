import type { Action } from '../../../model/contract/access-vocabulary.ts';
import { type Scope, scopeOf } from '../../../model/elements/touched.ts';
import { RULES } from '../../access/rules.ts';
import { findTouched } from '../../store/changes.ts';
import type { Executor } from '../../store/execute.ts';
import { territoriesOfSnapshot } from '../../store/snapshots.ts';

/** Ids in the path of a request. */
export type PathNames = Readonly<Record<string, string | undefined>>;

/**
 * Lists the territories that a request concerns, by its path. They are the territory itself and the other one
 * in a relationship, or the territories of the snapshot, even deleted ones. Otherwise they are those of the
 * cooperation, commitment or actor.
 */
export async function concernedTerritories(
  executor: Executor,
  action: Action,
  names: PathNames,
): Promise<string[]> {
  const { where } = RULES[action];
  if (where === 'nowhere' || where === 'all') return [];
  const { territoryId, otherId, snapshotId } = names;
  if (snapshotId !== undefined) return territoriesOfSnapshot(executor, snapshotId);
  if (territoryId !== undefined) return otherId === undefined ? [territoryId] : [territoryId, otherId];
  return findTouched(executor, scopeOf(scopeOfNames(names, where)));
}

function scopeOfNames(
  { cooperationId, commitmentId, actorId }: PathNames,
  where: 'any' | 'every',
): Partial<Scope> {
  if (cooperationId !== undefined) return { cooperationIds: [cooperationId] };
  if (commitmentId !== undefined) return { commitmentIds: [commitmentId] };
  if (actorId === undefined) return {};
  // Maps that show an actor as outside let it be read, and have no say in what it is.
  return { actingActorIds: [actorId], outsideActorIds: where === 'any' ? [actorId] : [] };
}
