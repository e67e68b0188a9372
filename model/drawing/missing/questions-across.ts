import type { TerritoryMap } from '../../contract/reading.ts';
import { crossing, type StraitReading, straitId } from '../../readings/strait-reading.ts';
import { marksOfQuestion } from './marks-of-question.ts';
import type { Numbered } from './missing-questions.ts';

/** Selects the visible questions drawn across a strait: by a thread, or a link they are about. */
export function questionsAcross(
  asked: readonly Numbered[],
  { lands: [a, b] }: StraitReading,
  { cooperations }: Pick<TerritoryMap, 'cooperations'>,
): readonly Numbered[] {
  const crosses = crossing(a, b);
  const across = new Set(
    cooperations
      .filter(({ parties }) =>
        parties.some((one) => parties.some((other) => crosses([one.actorId, other.actorId]))),
      )
      .map(({ id }) => id),
  );
  return asked.filter(({ gap }) => {
    const { threads, cooperationIds, straitIds } = marksOfQuestion(gap);
    return (
      straitIds.includes(straitId(a.id, b.id)) ||
      threads.some(crosses) ||
      cooperationIds.some((id) => across.has(id))
    );
  });
}
