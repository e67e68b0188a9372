import type { NewActor } from '../../model/contract/actor.ts';
import { nodeKey } from '../../model/elements/elements.ts';
import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import { maySeeActor, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { IdTakenError } from '../../model/errors.ts';
import { addActor } from '../../model/writes/add-actor.ts';
import { mergeActors } from '../../model/writes/merging/merge-actors.ts';
import type { Named } from '../../model/writes/plan.ts';
import { readNames } from '../store/actor-names.ts';
import { commitPlan } from './commit-plan.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { readMerging } from './merge-actor.ts';
import { newId } from './new-id.ts';

/**
 * Creates an actor. For people who may not see a private actor elsewhere, its id is free, as if it did not exist.
 * The private actor takes another id first, in a Change of its own territories.
 */
export async function addNewActor(
  deps: WriteDeps,
  territoryId: string,
  actor: Named<NewActor>,
  visibility: Visibility,
  context: WriteContext,
): Promise<Committed> {
  const plan = addActor(territoryId, actor);
  try {
    return await commitPlan(deps, plan, context);
  } catch (error) {
    if (!(error instanceof IdTakenError) || !(await isHidden(deps, actor.id, visibility))) throw error;
    await giveWay(deps, actor.id);
    return await commitPlan(deps, plan, context);
  }
}

async function isHidden({ executor }: WriteDeps, id: string, visibility: Visibility): Promise<boolean> {
  const [known] = await readNames(executor, { ids: [id], fictional: true });
  return known?.private === true && !maySeeActor(visibility, known);
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
