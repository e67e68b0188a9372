import { LANGUAGES } from '../../../model/contract/languages.ts';
import type { Language } from '../../../model/contract/primitives.ts';
import { CHOICES_AT_MOST, type VoteSubject } from '../../../model/contract/vote.ts';
import type { System } from '../../../model/elements/system.ts';
import { PUBLIC_VISIBILITY } from '../../../model/elements/visibility/visibility.ts';
import { listOfGaps } from '../../../model/readings/gaps/list-of-gaps.ts';
import { type GapLabels, makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import { eachLanguage } from '../../../model/words/each-language.ts';
import { withoutNames } from '../../../model/writes/erasure/erased-words.ts';
import type { Executor } from '../../store/execute.ts';
import type { NewChoice } from '../../store/votes.ts';
import { findTerritoryGaps } from '../find-territory-gaps.ts';
import { readSuggestions } from '../read-suggestions.ts';
import { readSystem } from '../read-system.ts';

/** Meetings that a room takes in at once, where nobody says which. */
const MEETINGS = 10;

/** Lists the possible choices of a vote, from the territory as everybody sees it. */
export async function findChoices(
  executor: Executor,
  territoryId: string,
  about: VoteSubject,
  labels: GapLabels,
): Promise<readonly NewChoice[]> {
  const system = await readSystem(executor, territoryId, PUBLIC_VISIBILITY);
  return about === 'questions'
    ? questionsShown(executor, system, labels)
    : meetingsOf(executor, system, labels);
}

/** Returns text and reason in every language, as stored: `fr` and `frReason`. */
const saidIn = (say: (language: Language) => { readonly text: string; readonly reason?: string }) =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const { text, reason = '' } = say(language);
      return [
        [language, text],
        [`${language}Reason`, reason],
      ];
    }),
  );

/** Lists the questions on the screen, by rank; delicate ones are answered aloud, never voted. */
async function questionsShown(executor: Executor, system: System, labels: GapLabels): Promise<NewChoice[]> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system);
  const gaps = eachLanguage(
    (language) =>
      listOfGaps(drafts, answers, context, makeSpeaker(context.system.facts, labels, language)).items,
  );
  return gaps[LANGUAGES[0]]
    .map((gap, i) => ({ gap, inLanguage: (language: Language) => gaps[language][i] ?? gap }))
    .filter(({ gap: { shown, delicate } }) => shown !== null && !delicate)
    .sort((a, b) => (a.gap.shown ?? 0) - (b.gap.shown ?? 0))
    .slice(0, CHOICES_AT_MOST)
    .map(({ gap: { key, evidence }, inLanguage }) => {
      const texts = saidIn((language) => {
        const { question, reason } = inLanguage(language);
        return { text: question, reason };
      });
      const named = actorsNamed(system, Object.values(texts));
      return {
        key,
        said: texts,
        actorIds: [...new Set([...evidence.actorIds, ...evidence.missingPairs.flat(), ...named])],
        cooperationIds: evidence.cooperationIds,
      };
    });
}

/** Lists the actors that texts name, also as examples: they may withdraw. */
const actorsNamed = ({ facts }: System, texts: readonly string[]): readonly string[] =>
  facts.actors
    .filter(({ name }) => texts.some((text) => withoutNames(text, [name]) !== text))
    .map(({ id }) => id);

async function meetingsOf(executor: Executor, system: System, labels: GapLabels): Promise<NewChoice[]> {
  const speakers = eachLanguage((language) => makeSpeaker(system.facts, labels, language));
  const suggestions = await readSuggestions(executor, system, labels, LANGUAGES[0]);
  return suggestions.map(({ key, actorIds }) => ({
    key,
    said: saidIn((language) => ({ text: speakers[language].names(actorIds) })),
    actorIds: [...actorIds],
    cooperationIds: [],
  }));
}

/** Selects the requested choices, in their order; without keys all questions, or the first meetings. */
export const choicesAsked = (
  found: readonly NewChoice[],
  about: VoteSubject,
  keys: readonly string[] | undefined,
): readonly NewChoice[] => {
  if (keys === undefined) return about === 'meetings' ? found.slice(0, MEETINGS) : found;
  const asked = new Set(keys);
  return found.filter(({ key }) => asked.has(key));
};
