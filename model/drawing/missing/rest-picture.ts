import type { Gap } from '../../contract/gap.ts';
import type { GapRule } from '../../contract/vocabulary.ts';
import type { HighlightedEvidence } from '../render-input.ts';
import { highlightedStraits } from './asked-straits.ts';
import { marksOfQuestion, type QuestionMarks } from './marks-of-question.ts';
import type { MarkedQuestion } from './missing-picture.ts';
import type { Numbered } from './missing-questions.ts';

/** More threads than these cover the map that they are to speak on. */
const MOST_THREADS = 3;

/** Reduced marks of single places: of a bridge its link, of a pivot its ring, of the whole map its words. */
const AT_REST: Readonly<Partial<Record<GapRule, (marks: QuestionMarks) => Partial<QuestionMarks>>>> = {
  'single-bridge': ({ cooperationIds }) => ({ cooperationIds }),
  'pivot-actor': ({ ringIds }) => ({ ringIds }),
  'sleeping-link': ({ cooperationIds }) => ({ cooperationIds }),
  'mostly-funding': () => ({}),
};
const NOTHING: QuestionMarks = { threads: [], ringIds: [], cooperationIds: [], seats: [], straitIds: [] };

/** Returns the marks of a question on a map at rest, before threads are shared. */
export function marksAtRest(gap: Gap): QuestionMarks {
  const all = marksOfQuestion(gap);
  return { ...NOTHING, ...(AT_REST[gap.rule]?.(all) ?? all) };
}

/** Questions that the map marks unasked, with their marks. */
export interface RestPicture {
  readonly questions: readonly MarkedQuestion[];
  /** Links are not dimmed. */
  readonly lit: HighlightedEvidence;
}

/** Draws few questions on a map that stays as it is: threads of pairs that are missing, three in all, and rings. */
export function restPicture(asked: readonly Numbered[]): RestPicture {
  const marks = asked.map(({ gap }) => marksAtRest(gap));
  const threads = sharedOut(
    marks.map(({ threads }) => threads),
    MOST_THREADS,
  );
  const questions = asked.map((one, i) => ({
    ...one,
    marks: { ...(marks[i] ?? NOTHING), threads: threads[i] ?? [] },
  }));
  const missingPairs = questions.flatMap(({ marks }) =>
    marks.threads.map(([a, b]): [string, string] => [a, b]),
  );
  const ringIds = [...new Set(questions.flatMap(({ marks }) => marks.ringIds))];
  return {
    questions,
    lit: {
      actorIds: [...new Set([...missingPairs.flat(), ...ringIds])],
      cooperationIds: [],
      missingPairs,
      ringIds,
      ...highlightedStraits(questions.map(({ gap }) => gap)),
      everyoneStays: true,
      linksStay: true,
    },
  };
}

/** Takes a number of items from several lists: one of each first, then the rest in order; each item once. */
function sharedOut(
  lists: ReadonlyArray<QuestionMarks['threads']>,
  most: number,
): ReadonlyArray<QuestionMarks['threads']> {
  const kept = lists.map((): (readonly [string, string])[] => []);
  const known = new Set<string>();
  const take = (list: QuestionMarks['threads'], i: number): void => {
    for (const pair of list) {
      if (known.size === most || known.has(pair.join(':'))) continue;
      known.add(pair.join(':'));
      kept[i]?.push(pair);
    }
  };
  for (const [i, list] of lists.entries()) take(list.slice(0, 1), i);
  for (const [i, list] of lists.entries()) take(list.slice(1), i);
  return kept;
}
