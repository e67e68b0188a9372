import type { Speaker } from '../../readings/gaps/speaker.ts';
import type { SuggestionDraft } from '../../readings/suggestions/find-suggestions.ts';
import type { ReportSource } from './report-source.ts';

/** Speaker and id of a sentence. */
export interface Teller {
  readonly say: Speaker;
  /** Corrected with its names, a sentence is not the one without. */
  id(id: string): string;
  /** Processes a sentence or typed text. */
  text(text: string): string;
}

/** Returns the speaker for some questions anywhere in the report: without names if one of them has none. */
export function tellerOf(
  { say, unnamedSay, questions }: Pick<ReportSource, 'say' | 'unnamedSay' | 'questions'>,
  keys: readonly string[],
): Teller {
  return questions.some(({ key, unnamed }) => unnamed && keys.includes(key))
    ? { say: unnamedSay, id: (id) => `${id}~`, text: unnamedSay.clean }
    : { say, id: (id) => id, text: (text) => text };
}

/** Lists the questions that name a commitment's carriers. */
export const askedOfCarriers = (commitmentId: string): string[] =>
  ['single-carrier', 'scattered-carriers', 'commitment-without-action'].map(
    (rule) => `${rule}:${commitmentId}`,
  );

/** Lists the questions that name a promise's parties. */
export const askedOfPromise = (cooperationId: string): string[] =>
  ['overdue-promise', 'differing-views'].map((rule) => `${rule}:${cooperationId}`);

/** Lists the questions behind a suggested meeting. */
export const askedOfMeeting = ({ needOffers, commitmentIds, unlinkedIds }: SuggestionDraft): string[] => [
  ...needOffers.map(({ need }) => `unmet-need:${need.actorId}:${need.resourceId}`),
  ...commitmentIds.flatMap(askedOfCarriers),
  ...unlinkedIds.map((id) => `unlinked-actor:${id}`),
];
