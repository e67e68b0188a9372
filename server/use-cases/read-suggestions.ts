import type { Suggestion } from '../../model/contract/gap.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import { type GapLabels, makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import type { SuggestionDraft } from '../../model/readings/suggestions/find-suggestions.ts';
import { phraseSuggestion } from '../../model/readings/suggestions/phrase-suggestion.ts';
import type { Executor } from '../store/execute.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import { workersOf } from '../workers/workers-of.ts';
import { onceOfSystem } from './once-of-system.ts';

/** Memory of a suggestion with its reasons, in bytes. */
const SUGGESTION_BYTES = 2_000;

/**
 * Suggests meetings, language-neutral: computed once by a thread for all callers. Trying which links would
 * close the most questions of 400 actors takes half a second.
 */
export const draftSuggestions = (executor: Executor, system: System): Promise<readonly SuggestionDraft[]> =>
  onceOfSystem<readonly SuggestionDraft[]>(memoryOf(executor), system, 'suggestions', {
    make: () =>
      workersOf(executor).run('find-suggestions', { reading: system.reading }, { facts: system.facts }),
    bytesOf: (drafts) => (1 + drafts.length) * SUGGESTION_BYTES,
  });

/** Lists suggested meetings, in a language. */
export async function readSuggestions(
  executor: Executor,
  system: System,
  labels: GapLabels,
  language: Language,
): Promise<Suggestion[]> {
  const say = makeSpeaker(system.facts, labels, language);
  const drafts = await draftSuggestions(executor, system);
  return drafts.map((draft) => phraseSuggestion(draft, system, say));
}
