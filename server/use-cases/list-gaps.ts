import type { GapList } from '../contract/gap.ts';
import type { Language } from '../contract/primitives.ts';
import { type GapFilter, listOfGaps } from '../domain/gaps/list-of-gaps.ts';
import { type GapLabels, makeSpeaker } from '../domain/gaps/speaker.ts';
import type { System } from '../domain/system.ts';
import type { Executor } from '../store/execute.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';

/** The gaps of a system with their answers, said in a language. */
export async function listGaps(
  executor: Executor,
  system: System,
  filter: GapFilter,
  labels: GapLabels,
  language: Language,
): Promise<GapList> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system);
  const say = makeSpeaker(context.system.facts, labels, language);
  return listOfGaps(drafts, answers, context, say, filter);
}
