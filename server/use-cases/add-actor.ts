import type { NewActor } from '../../model/contract/actor.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { newActorElements } from '../../model/writes/new-elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { newId } from './new-id.ts';
import { requireNode } from './require.ts';

/** Creates an actor in a territory. */
export function addActor(
  deps: WriteDeps,
  territoryId: string,
  { id = newId(), ...input }: NewActor,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'actor.added',
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    creates: nodeKey('Actor', id),
    read: async (reader) => {
      await Promise.all([reader.read('territories', [territoryId]), reader.read('actors', [id])]);
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      return newActorElements(id, territoryId, input);
    },
  });
}
