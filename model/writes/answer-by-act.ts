import { NOT_YET_A_LINK } from '../contract/vocabulary.ts';
import type { IsoDay } from '../elements/day.ts';
import { applyEdits, mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, gapAnswerId, nodeKey, type Properties } from '../elements/elements.ts';
import type { GapDraft } from '../readings/gaps/define-gap.ts';
import { type ActMade, answerEdits } from './edit-answer.ts';
import type { Plan } from './plan.ts';

/** Question that an act answers, as found just before. */
export interface QuestionFound {
  readonly territoryId: string;
  readonly key: string;
  readonly day: IsoDay;
  readonly draft: Pick<GapDraft, 'severity' | 'figures'> | undefined;
  /** The keys of all gaps that are there. */
  readonly present: ReadonlySet<string>;
}

/**
 * Acts that answer a question: a cooperation is added, or an actor carries. In an entry line the first link, else the
 * first carrier, answers.
 */
export type AnsweringAct =
  | { readonly kind: 'cooperation' | 'entry' }
  | { readonly kind: 'carrier'; readonly actorId: string };

/** Returns a plan that writes an act and the answer it gives in one Change, so that both are undone together. */
export const answeringPlan = (plan: Plan, question: QuestionFound, act: AnsweringAct): Plan => ({
  ...plan,
  scope: {
    ...plan.scope,
    territoryIds: [...new Set([...plan.scope.territoryIds, question.territoryId])].sort(),
  },
  reads: [...plan.reads, () => ({ contents: [question.territoryId] })],
  changes: (scene) => {
    const edits = plan.changes(scene);
    const made = actMade(scene.state, edits, plan, act);
    return made === null ? edits : mergeEdits(edits, answerOfAct(scene.state, edits, question, made));
  },
});

function actMade(state: Elements, edits: Edits, { subjectId }: Plan, act: AnsweringAct): ActMade | null {
  switch (act.kind) {
    case 'carrier':
      return { act: 'carrier', actId: act.actorId };
    case 'cooperation':
      return linkMade(state, edits, subjectId);
    case 'entry': {
      const cooperationId = firstMade(state, edits, 'Cooperation:');
      if (cooperationId !== undefined) return linkMade(state, edits, cooperationId);
      const carrier = firstMade(state, edits, 'CARRIES:')?.split('>')[0];
      return carrier === undefined ? null : { act: 'carrier', actId: carrier };
    }
  }
}

function linkMade(state: Elements, edits: Edits, cooperationId: string): ActMade {
  const status = applyEdits(state, edits).get(nodeKey('Cooperation', cooperationId))?.status;
  return { act: NOT_YET_A_LINK.has(String(status)) ? 'meeting' : 'link', actId: cooperationId };
}

/**
 * Returns the id of the first element of a kind that edits create, taken from its key; undefined if they
 * create none.
 */
const firstMade = (state: Elements, edits: Edits, kind: 'Cooperation:' | 'CARRIES:'): string | undefined =>
  [...edits]
    .find(([key, properties]) => key.startsWith(kind) && properties !== null && !state.has(key))?.[0]
    .slice(kind.length);

/** Returns the edits of the answer. A question that has gone meanwhile keeps no answer: the act is written alone. */
function answerOfAct(
  state: Elements,
  edits: Edits,
  { territoryId, key, day, draft, present }: QuestionFound,
  made: ActMade,
): Edits {
  if (draft === undefined && !state.has(nodeKey('GapAnswer', gapAnswerId(territoryId, key))))
    return new Map();
  const input = { status: 'handled', reason: null, reviewOn: null } as const;
  return answerEdits(answersOf(applyEdits(state, edits), territoryId), {
    territoryId,
    key,
    input,
    made,
    day,
    draft,
    present,
  });
}

const answersOf = (state: Elements, territoryId: string): Properties[] =>
  [...state]
    .filter(([name, { territoryId: of }]) => name.startsWith('GapAnswer:') && of === territoryId)
    .map(([, answer]) => answer);
