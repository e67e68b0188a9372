import type { ApartPair, Duplicate, DuplicateList } from '../contract/likeness.ts';
import type { Language } from '../contract/primitives.ts';
import type { Facts } from '../domain/facts.ts';
import { apartKey } from '../domain/likeness/apart.ts';
import { findDuplicates } from '../domain/likeness/find-duplicates.ts';
import { LIKENESS_TEXTS } from '../domain/likeness/likeness-texts.ts';
import { inTurns } from '../domain/steps.ts';
import type { Executor } from '../store/execute.ts';
import { readAnswers } from '../store/gaps.ts';

/** Pairs of a territory that may be one, and those that were said to be two. */
export async function listDuplicates(
  executor: Executor,
  facts: Facts,
  language: Language,
): Promise<DuplicateList> {
  const answers = new Map((await readAnswers(executor, facts.territory.id)).map((one) => [one.key, one]));
  const items: Duplicate[] = [];
  const apart: ApartPair[] = [];
  for (const { actorIds, likeness } of await inTurns(findDuplicates(facts))) {
    const { grade, basis } = likeness;
    const pair: Duplicate = { actorIds: [...actorIds], grade, reason: LIKENESS_TEXTS[basis][language] };
    const answer = answers.get(apartKey(actorIds));
    if (answer === undefined) items.push(pair);
    else apart.push({ ...pair, at: answer.at, ...(answer.by !== undefined && { by: answer.by }) });
  }
  return { items, apart };
}
