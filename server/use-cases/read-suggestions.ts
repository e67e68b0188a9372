import type { Suggestion } from '../contract/gap.ts';
import type { Language } from '../contract/primitives.ts';
import { type GapLabels, makeSpeaker } from '../domain/gaps/speaker.ts';
import { inTurns } from '../domain/steps.ts';
import { findSuggestions } from '../domain/suggestions/find-suggestions.ts';
import { phraseSuggestion } from '../domain/suggestions/phrase-suggestion.ts';
import type { System } from '../domain/system.ts';

/** Who could meet whom, said in a language. */
export async function readSuggestions(
  system: System,
  labels: GapLabels,
  language: Language,
): Promise<Suggestion[]> {
  const say = makeSpeaker(system.facts, labels, language);
  return (await inTurns(findSuggestions(system))).map((draft) => phraseSuggestion(draft, system, say));
}
