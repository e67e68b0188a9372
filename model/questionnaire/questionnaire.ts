import { type FieldQuestion, isFieldQuestion } from '../contract/asked-questions.ts';
import type { Answers, AnswersOf, Screen } from '../contract/questionnaire.ts';
import { mergeEdits } from '../elements/element-edits.ts';
import { type Edits, type Elements, relationshipKey } from '../elements/elements.ts';
import { HEARD_ON, type HeardOn } from '../elements/heard.ts';
import { membershipProperties } from '../writes/new-elements.ts';
import type { Reads } from '../writes/plan.ts';
import { leaveForGood } from '../writes/workshops/leave-for-good.ts';
import { commitments } from './commitments.ts';
import { fields } from './fields.ts';
import { links } from './links.ts';
import { needs } from './needs.ts';
import { promises } from './promises.ts';
import type { Question, Speaking } from './question.ts';

/** The questions that are not answered field by field. */
const QUESTIONS: { readonly [S in Exclude<Screen, FieldQuestion>]: Question<AnswersOf<S>> } = {
  commitments,
  links,
  needs,
  promises,
  rereading: {
    reads: (_answers, territoryId) => ({ contents: [territoryId] }),
    edits: (state, speaking, { verdict }) =>
      verdict === 'withdrawn' ? leaveForGood(state, speaking) : new Map(),
  },
};

const questionOf = (screen: Screen): Question => (isFieldQuestion(screen) ? fields : QUESTIONS[screen]);

/**
 * Returns the elements to read for a validated screen, next to the organisation with its attached elements.
 */
export const readsOfAnswers = (answers: Answers, territoryId: string): Reads =>
  questionOf(answers.screen).reads?.(answers, territoryId) ?? {};

/** Returns the edits of a validated screen. `state` contains the organisation with its attached elements. */
export function contributionEdits(state: Elements, speaking: Speaking, answers: Answers): Edits {
  const { heardOn, edits } = questionOf(answers.screen);
  const planned = edits(state, speaking, answers);
  return heardOn === undefined ? planned : mergeEdits(planned, heard(state, speaking, HEARD_ON[heardOn]));
}

/** It answered on this subject, « aucun » included: it is heard, on the map, and a later answer is not undone. */
function heard(state: Elements, { actorId, territoryId, day }: Speaking, on: HeardOn): Edits {
  const key = relationshipKey('ACTS_IN', actorId, territoryId);
  const present = state.get(key) ?? {};
  const before = present[on];
  const latest = typeof before === 'string' && before > day ? before : day;
  return new Map([[key, membershipProperties(present, { onMap: true, [on]: latest })]]);
}
