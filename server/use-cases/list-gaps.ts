import type { GapList } from '../../model/contract/gap.ts';
import { isPart, type PartAsked } from '../../model/contract/map-part.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { System } from '../../model/elements/system.ts';
import { type GapFilter, listOfGaps } from '../../model/readings/gaps/list-of-gaps.ts';
import { type GapLabels, makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { actorsOfPart } from '../../model/readings/map-part.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import type { Executor } from '../store/execute.ts';
import { findTerritoryGaps } from './find-territory-gaps.ts';

/** The gaps of a system with their answers, said in a language; of a part of its map, those that concern it. */
export async function listGaps(
  executor: Executor,
  system: System,
  asked: Omit<GapFilter, 'concerning'> & PartAsked,
  labels: GapLabels,
  language: Language,
): Promise<GapList> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system);
  const say = makeSpeaker(system.facts, labels, language);
  return listOfGaps(drafts, answers, context, say, {
    ...asked,
    ...(isPart(asked) && { concerning: idsOfPart(system, asked) }),
  });
}

const idsOfPart = (system: System, asked: PartAsked): ReadonlySet<string> =>
  new Set(actorsOfPart(mapReading(system), asked).map(({ id }) => id));
