import {
  addActor,
  addCommitment,
  addCooperation,
  setCarrier,
  setMembership,
  setNeed,
  setOffer,
} from '../../model/contract/endpoints/index.ts';
import type { Gap } from '../../model/contract/gap.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { randomId } from '../api/random-id.ts';
import { t } from '../messages/translate.ts';
import { type Plan, questionsOfPlan, type Step } from '../state/entry/index.ts';
import { can, store } from '../state/index.ts';
import { edit } from './edit.ts';
import type { EditOptions } from './make-edit.ts';
import { answersTo } from './room-acts.ts';
import type { Written } from './write.ts';

/** Result of a plan: number of steps written, and the error that stopped it. */
export interface Entered {
  readonly written: number;
  readonly problem: Problem | null;
}

/**
 * Makes all the steps of a plan at once, as one gesture: they are on screen together, and sent in their order. A link
 * or a carrier answers the open question that asks for it, in the same Change.
 */
export async function enterPlan(plan: Plan, notice: string): Promise<Entered> {
  const answered = questionsOfPlan(plan, store.get());
  const message = answered.size === 0 || !can('map.facilitate') ? notice : noticeOf(answered);
  const written = await Promise.all(sentBy(plan, message, answered).map((send) => send()));
  const refused = written.findIndex(({ ok }) => !ok);
  return { written: refused < 0 ? written.length : refused, problem: problemOf(written[refused]) };
}

/**
 * Makes the steps of a long plan one after the other, as one gesture, and stops where one is refused. Links and
 * carriers answer open questions, as those of a single line do.
 */
export async function enterLongPlan(
  plan: Plan,
  notice: string,
  onStep: (written: number) => void,
): Promise<Entered> {
  const steps = sentBy(plan, notice, questionsOfPlan(plan, store.get()));
  for (const [done, send] of steps.entries()) {
    onStep(done);
    const written = await send();
    if (!written.ok) return { written: done, problem: written.problem };
  }
  return { written: steps.length, problem: null };
}

const problemOf = (written: Written<unknown> | undefined): Problem | null =>
  written === undefined || written.ok ? null : written.problem;

const noticeOf = (answered: ReadonlyMap<Step, Gap>): string =>
  t([...answered.keys()].some((step) => step.do === 'addCooperation') ? 'answer.byLink' : 'carry.kept');

function sentBy(
  { steps }: Plan,
  notice: string,
  answered: ReadonlyMap<Step, Gap> = new Map(),
): readonly (() => Promise<Written<unknown>>)[] {
  const gesture = randomId();
  return steps.map(
    (step, i) => () =>
      send(step, answered.get(step), { gesture, ...(i === steps.length - 1 ? { notice } : {}) }),
  );
}

function send(step: Step, question: Gap | undefined, options: EditOptions): Promise<Written<unknown>> {
  const { territoryId, map } = store.get();
  const params = { territoryId: territoryId ?? '' };
  const answered = question === undefined ? {} : answersTo(question);
  switch (step.do) {
    case 'addActor':
      return edit(addActor, { params, body: step.body }, options);
    case 'enterMap':
      return edit(
        setMembership,
        { params: { ...params, actorId: step.actorId }, body: { onMap: true } },
        options,
      );
    case 'addCooperation': {
      const day = map.value?.day;
      const body = { ...(day === undefined ? {} : { recordedOn: day }), ...step.body, ...answered };
      return edit(addCooperation, { params, body }, options);
    }
    case 'addCommitment':
      return edit(addCommitment, { params, body: step.body }, options);
    case 'setCarrier': {
      const { actorId, commitmentId, body } = step;
      return edit(setCarrier, { params: { actorId, commitmentId }, body: { ...body, ...answered } }, options);
    }
    case 'setNeed':
    case 'setOffer': {
      const { actorId, resourceId, body } = step;
      return edit(
        step.do === 'setNeed' ? setNeed : setOffer,
        { params: { actorId, resourceId }, body },
        options,
      );
    }
  }
}
