import type { NewActor } from '../../model/contract/actor.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { IdTakenError } from '../../model/errors.ts';
import { addActor } from '../../model/writes/add-actor.ts';
import type { Named } from '../../model/writes/plan.ts';
import { commitPlan } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { letGiveWay } from './give-way.ts';

/** Creates an actor. For people who may not see a private actor elsewhere, its id is free, as if it did not exist. */
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
    if (!(error instanceof IdTakenError) || !(await letGiveWay(deps, [actor.id], visibility))) throw error;
    return await commitPlan(deps, plan, context);
  }
}
