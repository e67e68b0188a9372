import { setImmediate } from 'node:timers/promises';
import type { GapList } from '../../model/contract/gap.ts';
import { isPart, type PartAsked } from '../../model/contract/map-part.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { GapRule } from '../../model/contract/vocabulary.ts';
import type { System } from '../../model/elements/system.ts';
import { type GapFilter, listOfGaps } from '../../model/readings/gaps/list-of-gaps.ts';
import { type GapLabels, makeSpeaker } from '../../model/readings/gaps/speaker.ts';
import { actorsOfPart } from '../../model/readings/map-part.ts';
import { mapReading } from '../../model/readings/map-reading.ts';
import { SIMULATED_AT_MOST } from '../../model/readings/survival/worlds.ts';
import type { Executor } from '../store/execute.ts';
import { logUnlessAway } from '../unexpected-errors.ts';
import { findSurvival } from './find-survival.ts';
import { findSureGaps, findTerritoryGaps } from './find-territory-gaps.ts';

/**
 * Lists the gaps of a system with their answers, of all rules or some, in a language, as found at once:
 * without robustness.
 */
export async function listFoundGaps(
  executor: Executor,
  system: System,
  labels: GapLabels,
  language: Language,
  only?: readonly GapRule[],
): Promise<GapList> {
  const { context, drafts, answers } = await findTerritoryGaps(executor, system, only);
  return listOfGaps(drafts, answers, context, makeSpeaker(context.system.facts, labels, language));
}

interface Asked extends Omit<GapFilter, 'concerning' | 'hearFirst' | 'recall'>, PartAsked {
  /** Whether to wait for how sure each is. */
  readonly survival?: boolean | undefined;
}

/**
 * Lists the gaps of a system with their answers, in a language; for a part of its map, the gaps that concern
 * it.
 */
export async function listGaps(
  executor: Executor,
  system: System,
  asked: Asked,
  labels: GapLabels,
  language: Language,
): Promise<GapList> {
  const { context, drafts, answers, hearFirst, recall } = await (asked.survival === false
    ? findPlainGaps(executor, system)
    : findSureGaps(executor, system));
  const say = makeSpeaker(context.system.facts, labels, language);
  return listOfGaps(drafts, answers, context, say, {
    ...asked,
    ...{ hearFirst, recall },
    ...(isPart(asked) && { concerning: idsOfPart(context.system, asked) }),
  });
}

/** Finds gaps at once, and starts to compute their robustness for later callers. */
async function findPlainGaps(executor: Executor, system: System) {
  const gaps = await findTerritoryGaps(executor, system);
  const { system: read } = gaps.context;
  // Once this is answered.
  if (read.actors.size <= SIMULATED_AT_MOST)
    setImmediate()
      .then(() => findSurvival(executor, read, gaps.drafts))
      .catch((error: unknown) => logUnlessAway(executor, error, 'how sure questions are was not computed'));
  return { ...gaps, hearFirst: undefined, recall: undefined };
}

const idsOfPart = (system: System, asked: PartAsked): ReadonlySet<string> =>
  new Set(actorsOfPart(mapReading(system), asked).map(({ id }) => id));
