import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { SuggestionDraft } from '../../readings/suggestions/find-suggestions.ts';
import type { ReportSource } from './report-source.ts';

/** In whose words a sentence is told, and under which id. */
export interface Teller {
  readonly say: Speaker;
  /** Corrected with its names, a sentence is not the one without. */
  id(id: string): string;
  /** What is made of a sentence, or of what was typed. */
  text(text: string): string;
}

/** Tells what some questions say, anywhere in the report: without names once one of them is told without. */
export function tellerOf(
  { say, unnamedSay, questions }: Pick<ReportSource, 'say' | 'unnamedSay' | 'questions'>,
  keys: readonly string[],
): Teller {
  return questions.some(({ key, unnamed }) => unnamed && keys.includes(key))
    ? { say: unnamedSay, id: (id) => `${id}~`, text: unnamedSay.clean }
    : { say, id: (id) => id, text: (text) => text };
}

/** The questions that name who carries a commitment. */
export const askedOfCarriers = (commitmentId: string): string[] =>
  ['single-carrier', 'scattered-carriers', 'commitment-without-action'].map(
    (rule) => `${rule}:${commitmentId}`,
  );

/** The questions that name who promised. */
export const askedOfPromise = (cooperationId: string): string[] =>
  ['overdue-promise', 'differing-views'].map((rule) => `${rule}:${cooperationId}`);

/** The questions that say what a meeting is suggested for. */
export const askedOfMeeting = ({ needOffers, commitmentIds, unlinkedIds }: SuggestionDraft): string[] => [
  ...needOffers.map(({ need }) => `unmet-need:${need.actorId}:${need.resourceId}`),
  ...commitmentIds.flatMap(askedOfCarriers),
  ...unlinkedIds.map((id) => `unlinked-actor:${id}`),
];
