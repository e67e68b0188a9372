import type { Gap } from '../../../model/contract/gap.ts';
import { type MapAct, questionAnswered } from '../../../model/readings/gaps/question-answered.ts';
import type { AppState } from '../app-state.ts';
import type { Plan, Step } from './plan.ts';

/** Returns the open question that each step of a plan answers; a question is answered once. */
export function questionsOfPlan(
  { steps }: Plan,
  { gaps, selection }: Pick<AppState, 'gaps' | 'selection'>,
): ReadonlyMap<Step, Gap> {
  const chosenKey = selection?.kind === 'gap' ? selection.id : null;
  const answered = new Map<Step, Gap>();
  let open: readonly Gap[] = gaps.value?.items ?? [];
  for (const step of steps) {
    const act = actOf(step);
    const gap = act === null ? null : questionAnswered(act, open, chosenKey);
    if (gap === null) continue;
    answered.set(step, gap);
    open = open.filter((one) => one !== gap);
  }
  return answered;
}

function actOf(step: Step): MapAct | null {
  if (step.do === 'setCarrier') {
    const { actorId, commitmentId } = step;
    return { is: 'carrier', actorId, commitmentId };
  }
  if (step.do !== 'addCooperation') return null;
  const { parties, status = 'active', intensity } = step.body;
  return { is: 'link', actorIds: parties.map(({ actorId }) => actorId), status, intensity };
}
