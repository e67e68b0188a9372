import type { Language } from '../../../model/contract/primitives.ts';
import { CHOICES_AT_MOST, type VoteSubject } from '../../../model/contract/vote.ts';
import type { System } from '../../../model/elements/system.ts';
import { PUBLIC_VISIBILITY } from '../../../model/elements/visibility/visibility.ts';
import { listOfGaps } from '../../../model/readings/gaps/list-of-gaps.ts';
import { type GapLabels, makeSpeaker } from '../../../model/readings/gaps/speaker.ts';
import type { Executor } from '../../store/execute.ts';
import type { KeptChoice } from '../../store/votes.ts';
import { findTerritoryGaps } from '../find-territory-gaps.ts';
import { readSuggestions } from '../read-suggestions.ts';
import { readSystem } from '../read-system.ts';

/** Meetings that a room takes in at once, where nobody says which. */
const MEETINGS = 10;

/** What a room may be asked to choose among, from the territory as everybody sees it. */
export async function findChoices(
  executor: Executor,
  territoryId: string,
  about: VoteSubject,
  labels: GapLabels,
): Promise<readonly KeptChoice[]> {
  const system = await readSystem(executor, territoryId, PUBLIC_VISIBILITY);
  return about === 'questions'
    ? questionsShown(executor, system, labels)
    : meetingsOf(executor, system, labels);
}

/** The questions on the screen, by rank; a delicate one that is there is answered aloud, never counted. */
async function questionsShown(executor: Executor, system: System, labels: GapLabels): Promise<KeptChoice[]> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system);
  const said = (language: Language) =>
    listOfGaps(drafts, answers, context, makeSpeaker(context.system.facts, labels, language)).items;
  const inEnglish = new Map(said('en').map((gap) => [gap.key, gap]));
  return said('fr')
    .filter(({ shown, delicate }) => shown !== null && !delicate)
    .sort((a, b) => (a.shown ?? 0) - (b.shown ?? 0))
    .slice(0, CHOICES_AT_MOST)
    .map(({ key, question, reason, evidence: { actorIds, cooperationIds, missingPairs } }) => ({
      key,
      fr: question,
      en: inEnglish.get(key)?.question ?? question,
      frReason: reason,
      enReason: inEnglish.get(key)?.reason ?? reason,
      actorIds: [...new Set([...actorIds, ...missingPairs.flat()])],
      cooperationIds,
    }));
}

async function meetingsOf(executor: Executor, system: System, labels: GapLabels): Promise<KeptChoice[]> {
  const [french, english] = [
    makeSpeaker(system.facts, labels, 'fr'),
    makeSpeaker(system.facts, labels, 'en'),
  ];
  const suggestions = await readSuggestions(executor, system, labels, 'fr');
  return suggestions.map(({ key, actorIds }) => ({
    key,
    fr: french.names(actorIds),
    en: english.names(actorIds),
    frReason: '',
    enReason: '',
    actorIds: [...actorIds],
    cooperationIds: [],
  }));
}

/** The choices that were asked for, in the order that they have; without keys all questions, or the first meetings. */
export const choicesAsked = (
  found: readonly KeptChoice[],
  about: VoteSubject,
  keys: readonly string[] | undefined,
): readonly KeptChoice[] => {
  if (keys === undefined) return about === 'meetings' ? found.slice(0, MEETINGS) : found;
  const asked = new Set(keys);
  return found.filter(({ key }) => asked.has(key));
};
