import type { Answers } from '../../../model/contract/questionnaire.ts';
import { effectiveStatus, shownKeys } from '../../../model/readings/gaps/gap-answers.ts';
import { actsStanding } from '../../../model/readings/gaps/standing-acts.ts';
import type { AskedQuestion, AskedQuestions } from '../../../model/writes/answers-of-acts.ts';
import { readAnswers } from '../../store/gaps.ts';
import type { WriteDeps } from '../commit-write.ts';
import { findTerritoryGaps } from '../find-territory-gaps.ts';
import { locateReading, systemAt } from '../read-system.ts';

/** Returns true if answers may add a link or a carrier to the map. */
const mayAct = (answers: Answers): boolean =>
  (answers.screen === 'links' && (answers.added ?? []).length > 0) ||
  (answers.screen === 'commitments' && answers.carried.length > 0);

/**
 * Finds the open questions on the screen that answers of organisations may settle; null where none is on the
 * screen, or where no answer adds a link or a carrier.
 */
export async function findAskedQuestions(
  { executor }: WriteDeps,
  territoryId: string,
  answers: readonly Answers[],
): Promise<AskedQuestions | null> {
  if (!answers.some(mayAct)) return null;
  const isShown = (await readAnswers(executor, territoryId)).some(({ shown }) => shown !== null);
  if (!isShown) return null;
  // Facilitators put these questions on the screen, so the map is read as they see it.
  const point = await locateReading(executor, territoryId, {
    seesPrivate: true,
    territoryIds: [territoryId],
  });
  const found = await findTerritoryGaps(executor, await systemAt(executor, point));
  const present = new Set(found.drafts.map(({ key }) => key));
  const ranks = new Map(shownKeys(found.answers, present).map((key, i) => [key, i + 1]));
  const given = new Map(found.answers.map((answer) => [answer.key, answer]));
  const stands = actsStanding(found.context);
  const open = found.drafts.flatMap((draft): AskedQuestion[] => {
    const shown = ranks.get(draft.key) ?? null;
    const status = effectiveStatus(given.get(draft.key), point.day, stands);
    return shown === null || status !== 'open' ? [] : [{ ...draft, shown, status }];
  });
  return open.length === 0 ? null : { territoryId, day: point.day, open, present };
}
