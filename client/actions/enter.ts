import {
  addActor,
  addCommitment,
  addCooperation,
  setCarrier,
  setMembership,
  setNeed,
  setOffer,
} from '../../model/contract/endpoints/index.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { randomId } from '../api/random-id.ts';
import type { Plan, Step } from '../state/entry/index.ts';
import { store } from '../state/index.ts';
import { edit } from './edit.ts';
import type { EditOptions } from './make-edit.ts';
import type { Written } from './write.ts';

/** Result of a plan: number of steps written, and the error that stopped it. */
export interface Entered {
  readonly written: number;
  readonly problem: Problem | null;
}

/** Makes all the steps of a plan at once, as one gesture: they are on screen together, and sent in their order. */
export async function enterPlan(plan: Plan, notice: string): Promise<Entered> {
  const written = await Promise.all(sentBy(plan, notice).map((send) => send()));
  const refused = written.findIndex(({ ok }) => !ok);
  return { written: refused < 0 ? written.length : refused, problem: problemOf(written[refused]) };
}

/** Makes the steps of a long plan one after the other, as one gesture, and stops where one is refused. */
export async function enterLongPlan(
  plan: Plan,
  notice: string,
  onStep: (written: number) => void,
): Promise<Entered> {
  const steps = sentBy(plan, notice);
  for (const [done, send] of steps.entries()) {
    onStep(done);
    const written = await send();
    if (!written.ok) return { written: done, problem: written.problem };
  }
  return { written: steps.length, problem: null };
}

const problemOf = (written: Written<unknown> | undefined): Problem | null =>
  written === undefined || written.ok ? null : written.problem;

function sentBy({ steps }: Plan, notice: string): readonly (() => Promise<Written<unknown>>)[] {
  const gesture = randomId();
  return steps.map((step, i) => () => send(step, { gesture, ...(i === steps.length - 1 ? { notice } : {}) }));
}

function send(step: Step, options: EditOptions): Promise<Written<unknown>> {
  const { territoryId, map } = store.get();
  const params = { territoryId: territoryId ?? '' };
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
      const body = { ...(day === undefined ? {} : { recordedOn: day }), ...step.body };
      return edit(addCooperation, { params, body }, options);
    }
    case 'addCommitment':
      return edit(addCommitment, { params, body: step.body }, options);
    case 'setCarrier': {
      const { actorId, commitmentId, body } = step;
      return edit(setCarrier, { params: { actorId, commitmentId }, body }, options);
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
