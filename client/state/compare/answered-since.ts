import type { GapAnswer, GapList } from '../../../model/contract/gap.ts';

type Answered = Pick<GapList, 'items' | 'settled'>;

/** Returns the titles of questions whose answer is another one than it was, or was not there. */
export function answeredSince(then: Answered, now: Answered): readonly string[] {
  const known = new Map(answersOf(then).map(({ answer }) => [answer.key, wordsOf(answer)]));
  return answersOf(now)
    .filter(({ answer }) => known.get(answer.key) !== wordsOf(answer))
    .map(({ title }) => title);
}

const answersOf = ({ items, settled = [] }: Answered) => [
  ...items.flatMap(({ title, status, answer }) =>
    status === 'open' || answer === undefined ? [] : [{ title, answer }],
  ),
  ...settled,
];

/** Compares answers alone: the rank on the screen and the figures of the day change without anyone answering. */
const wordsOf = ({ status, reason, act, actId, at }: GapAnswer): string =>
  JSON.stringify([status, reason, act, actId, at]);
