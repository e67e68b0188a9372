import type { ApartPair, Duplicate, DuplicateList } from '../../model/contract/name-similarity.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { apartKey } from '../../model/readings/name-similarity/apart.ts';
import type { NamedActor } from '../../model/readings/name-similarity/find-duplicates.ts';
import { wordsIn } from '../../model/words/words.ts';
import type { Executor } from '../store/execute.ts';
import { readAnswers } from '../store/gaps.ts';
import { workersOf } from '../workers/workers-of.ts';

const nameOf = ({ id, name, siren }: NamedActor): NamedActor => ({ id, name, siren });

/** Lists pairs of actors that may be the same, and pairs marked as different. */
export async function listDuplicates(
  executor: Executor,
  facts: Facts,
  language: Language,
): Promise<DuplicateList> {
  const answers = new Map((await readAnswers(executor, facts.territory.id)).map((one) => [one.key, one]));
  const items: Duplicate[] = [];
  const apart: ApartPair[] = [];
  const named = { actors: facts.actors.map(nameOf), outside: facts.outside.map(nameOf) };
  for (const { actorIds, similarity } of await workersOf(executor).run('find-duplicates', named)) {
    const { grade, basis } = similarity;
    const pair: Duplicate = { actorIds: [...actorIds], grade, reason: wordsIn(language).similarity[basis] };
    const answer = answers.get(apartKey(actorIds));
    if (answer === undefined) items.push(pair);
    else apart.push({ ...pair, at: answer.at, ...(answer.by !== undefined && { by: answer.by }) });
  }
  return { items, apart };
}
