import type { Plan } from '../../model/writes/plan.ts';
import type { Actor } from '../access/authorize.ts';
import { authorizeEdits } from '../access/authorize-edits.ts';
import { ForbiddenError } from '../errors.ts';

/** Returns a plan that is refused where the person may not write one of its edits. */
export const authorizedPlan = (plan: Plan, person: Actor): Plan => ({
  ...plan,
  changes: (scene) => {
    const edits = plan.changes(scene);
    const judged = authorizeEdits({ person, speaksFor: undefined }, scene.state, edits);
    if (judged.is === 'forbidden') throw new ForbiddenError(judged.action);
    return edits;
  },
});
