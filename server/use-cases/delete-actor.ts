import { targetsOf } from '../../model/elements/hanging.ts';
import { removeActors } from '../../model/elements/removals.ts';
import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import type { ElementReader } from '../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Deletes an actor everywhere, with all that hangs on it. */
export function deleteActor(deps: WriteDeps, actorId: string, context: WriteContext): Promise<Committed> {
  return commitWrite(deps, {
    type: 'actor.deleted',
    subjectId: actorId,
    context,
    scope: scopeOf(actorScope(actorId)),
    read: (reader) => readWholeActors(reader, [actorId]),
    plan: (state) => {
      requireVersion(state, 'Actor', actorId, context);
      return removeActors(state, [actorId]);
    },
  });
}

/** Reads actors with all that hangs on them, and the commitments and cooperations whose versions that raises. */
export async function readWholeActors(reader: ElementReader, actorIds: readonly string[]): Promise<void> {
  await Promise.all([
    reader.read('actors', actorIds),
    reader.read('belongings', actorIds),
    reader.read('ties', actorIds),
  ]);
  const tied = (kind: 'CARRIES' | 'PARTY_TO') => actorIds.flatMap((id) => targetsOf(reader.state, kind, id));
  await Promise.all([
    reader.read('commitments', tied('CARRIES')),
    reader.read('cooperations', tied('PARTY_TO')),
  ]);
}
