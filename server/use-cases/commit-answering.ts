import type { AnswersTo } from '../../model/contract/gap.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import { type AnsweringAct, answeringPlan } from '../../model/writes/answer-by-act.ts';
import type { Plan } from '../../model/writes/plan.ts';
import { type Actor, mayFacilitate } from '../access/authorize.ts';
import { ForbiddenError } from '../errors.ts';
import { presentGaps } from './answer-gap.ts';
import { commitPlan } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';

/** The question that a request names, and the person who answers it. */
export interface Answering {
  readonly answersTo: AnswersTo | undefined;
  readonly person: Actor;
  readonly visibility: Visibility;
  readonly act: AnsweringAct;
}

/**
 * Commits an act with the answer it gives to a question, in one Change.
 *
 * @throws ForbiddenError for people who do not facilitate there.
 */
export async function commitAnswering(
  deps: WriteDeps,
  plan: Plan,
  { answersTo, person, visibility, act }: Answering,
  context: WriteContext,
  guard?: Parameters<typeof commitPlan>[3],
): Promise<Committed> {
  if (answersTo === undefined) return commitPlan(deps, plan, context, guard);
  const { territoryId, key } = answersTo;
  if (!mayFacilitate(person, [territoryId])) throw new ForbiddenError('map.facilitate');
  const { drafts, day } = await presentGaps(deps, territoryId, visibility);
  const question = {
    territoryId,
    key,
    day,
    draft: drafts.find((one) => one.key === key),
    present: new Set(drafts.map((one) => one.key)),
  };
  return commitPlan(deps, answeringPlan(plan, question, act), context, guard);
}
