import type { BodyReference } from '../../../model/contract/references.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { NotFoundError, UnknownReferenceError } from '../../../model/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { findHidden, findMissing } from '../../store/hidden.ts';
import { letGiveWay } from '../give-way.ts';
import type { PathNames } from './concerned-territories.ts';

interface Named {
  readonly kind: string;
  readonly id: string;
}

/**
 * Refuses hidden resources exactly like missing ones (404 in the path, an unknown reference in the body), so
 * callers cannot distinguish them. Missing ones are refused here too. A hidden actor whose id may be missing, since a
 * phone is about to create it, takes another id first.
 */
export async function refuseHidden(
  executor: Executor,
  visibility: Visibility,
  names: PathNames,
  references: readonly BodyReference[] = [],
): Promise<void> {
  if (visibility.seesPrivate && visibility.territoryIds === null) return;
  const inPath = namedInPath(names);
  const mayCreate = references.filter(({ kind, mayBeMissing }) => kind === 'Actor' && mayBeMissing);
  await letGiveWay({ executor }, idsOf(mayCreate).actorIds, visibility);
  const hidden = await findHidden(executor, visibility, idsOf([...inPath, ...references]));
  const isHidden = ({ kind, id }: Named): boolean => hidden.has(`${kind}:${id}`);
  const found = inPath.find(isHidden);
  if (found) throw new NotFoundError(found.kind === 'Actor' ? 'ACTOR' : 'COOPERATION', found.id);
  const needed = references.filter(({ mayBeMissing }) => !mayBeMissing);
  const missing = await findMissing(executor, idsOf(needed));
  const unknown = references.filter(
    (one) => isHidden(one) || (!one.mayBeMissing && missing.has(`${one.kind}:${one.id}`)),
  );
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
}

function idsOf(named: readonly Named[]) {
  const idsOf = (wanted: string) => named.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
  return {
    actorIds: idsOf('Actor'),
    cooperationIds: idsOf('Cooperation'),
    commitmentIds: idsOf('Commitment'),
  };
}

function namedInPath({ actorId, otherId, territoryId, cooperationId, key }: PathNames): Named[] {
  const actors = [actorId, ...(territoryId === undefined ? [otherId] : []), ...(key?.split(':') ?? [])];
  return [
    ...actors.flatMap((id) => (id === undefined ? [] : [{ kind: 'Actor', id }])),
    ...(cooperationId === undefined ? [] : [{ kind: 'Cooperation', id: cooperationId }]),
  ];
}
