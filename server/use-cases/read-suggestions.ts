import type { Suggestion } from '../../model/contract/gap.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import { type GapLabels, makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { phraseSuggestion } from '../../model/readings/suggestions/phrase-suggestion.ts';
import type { Executor } from '../store/execute.ts';
import { workersOf } from '../workers/workers-of.ts';

/** Who could meet whom, said in a language. */
export async function readSuggestions(
  executor: Executor,
  system: System,
  labels: GapLabels,
  language: Language,
): Promise<Suggestion[]> {
  const say = makeSpeaker(system.facts, labels, language);
  const { facts, reading } = system;
  const drafts = await workersOf(executor).run('find-suggestions', { reading }, { facts });
  return drafts.map((draft) => phraseSuggestion(draft, system, say));
}
