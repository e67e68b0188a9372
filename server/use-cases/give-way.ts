import { nodeKey } from '../../model/elements/elements.ts';
import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import { maySeeActor, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { mergeActors } from '../../model/writes/merging/merge-actors.ts';
import { readNames } from '../store/actor-names.ts';
import type { Executor } from '../store/execute.ts';
import { type Committed, commitWrite, type WriteDeps } from './commit-write.ts';
import { readMerging } from './merge-actor.ts';
import { newId } from './new-id.ts';

/** Finds which of these ids belong to private actors that somebody may not see: to them, the ids are free. */
export async function hiddenAmong(
  reader: Pick<Executor, 'read'>,
  ids: readonly string[],
  visibility: Visibility,
): Promise<string[]> {
  if (ids.length === 0) return [];
  const known = await readNames(reader, { ids: [...ids], fictional: true });
  return known.flatMap((one) => (one.private === true && !maySeeActor(visibility, one) ? [one.id] : []));
}

/**
 * Frees ids that somebody is about to create actors with. A private actor that they may not see takes another id first,
 * in a Change of its own territories. Returns whether there was one.
 */
export async function letGiveWay(
  deps: WriteDeps,
  ids: readonly string[],
  visibility: Visibility,
): Promise<boolean> {
  const hidden = await hiddenAmong(deps.executor, ids, visibility);
  for (const id of hidden) await giveWay(deps, id);
  return hidden.length > 0;
}

/** Moves everything of an actor to a new id, as a merge does. */
function giveWay(deps: WriteDeps, actorId: string): Promise<Committed> {
  const id = newId();
  return commitWrite(deps, {
    type: 'actor.merged',
    subjectId: id,
    context: { requestHash: `${actorId} → ${id}` },
    scope: scopeOf(actorScope(actorId)),
    // It stays where it is on its maps.
    restores: true,
    read: (reader) => readMerging(reader, actorId, id),
    plan: (state) => {
      const present = state.get(nodeKey('Actor', actorId));
      // Another request was faster.
      if (present?.private !== true) return new Map();
      return mergeActors(new Map([...state, [nodeKey('Actor', id), present]]), actorId, id).edits;
    },
  });
}
