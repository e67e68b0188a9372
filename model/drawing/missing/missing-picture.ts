import type { Gap } from '../../contract/gap.ts';
import type { HighlightedEvidence } from '../render-input.ts';
import { highlightedStraits } from './asked-straits.ts';
import { marksOfQuestion, type QuestionMarks, type Seat } from './marks-of-question.ts';
import type { Numbered } from './missing-questions.ts';

/** A question as it is drawn, under its number. */
export interface MarkedQuestion extends Numbered {
  readonly marks: QuestionMarks;
}

/** An empty seat, with all the questions that ask for somebody on it. */
export interface EmptySeat {
  readonly seat: Seat;
  readonly questions: readonly Numbered[];
}

/** Maximum number of ringed and named actors; beyond it, only those with a missing link. */
const MOST_ASKED = 8;

/** All that is drawn of what is missing, at once. */
export interface MissingPicture {
  readonly questions: readonly MarkedQuestion[];
  readonly seats: readonly EmptySeat[];
  /** Highlighting: threads, and remaining links; actors are not dimmed. */
  readonly lit: HighlightedEvidence;
}

/** Draws the missing cooperation on a map, from its questions. */
export function missingPicture(asked: readonly Numbered[]): MissingPicture {
  const questions = asked.map((one) => ({ ...one, marks: marksOfQuestion(one.gap) }));
  const threads = new Map(
    questions.flatMap(({ marks }) => marks.threads.map((pair) => [pair.join(':'), [...pair] as const])),
  );
  return {
    questions,
    seats: seatsOf(questions),
    lit: {
      actorIds: unique([...threads.values()].flat().concat(questions.flatMap(({ marks }) => marks.ringIds))),
      cooperationIds: unique(questions.flatMap(({ marks }) => marks.cooperationIds)),
      missingPairs: [...threads.values()].map(([a, b]): [string, string] => [a, b]),
      everyoneStays: true,
      ...highlightedStraits(questions.map(({ gap }) => gap)),
      ringIds: unique(questions.flatMap(({ marks }) => marks.ringIds)),
    },
  };
}

/** Highlights one question: its subject stays, with rings. */
export function highlightedByQuestion({ gap, marks }: MarkedQuestion): HighlightedEvidence {
  const { actorIds, cooperationIds } = gap.evidence;
  const missingPairs = marks.threads.map(([a, b]): [string, string] => [a, b]);
  return { actorIds, cooperationIds, missingPairs, ringIds: marks.ringIds, ...highlightedStraits([gap]) };
}

/**
 * Highlights one question for a room: actors are not dimmed, other links are, and its subjects have rings.
 */
export function highlightedForRoom(gap: Gap): HighlightedEvidence {
  const { threads, cooperationIds, ringIds } = marksOfQuestion(gap);
  const actorIds = unique([...gap.evidence.actorIds, ...threads.flat()]);
  return {
    ...{ actorIds, cooperationIds: [...cooperationIds], everyoneStays: true },
    ringIds: actorIds.length <= MOST_ASKED ? actorIds : unique([...ringIds, ...threads.flat()]),
    missingPairs: threads.map(([a, b]): [string, string] => [a, b]),
    ...highlightedStraits([gap]),
  };
}

/** Merges the seats of several questions with the same need. */
function seatsOf(questions: readonly MarkedQuestion[]): EmptySeat[] {
  const seats = new Map<string, { seat: Seat; questions: Numbered[] }>();
  for (const { number, gap, marks } of questions)
    for (const seat of marks.seats) {
      const key = JSON.stringify(seat);
      const known = seats.get(key) ?? { seat, questions: [] };
      known.questions.push({ number, gap });
      seats.set(key, known);
    }
  return [...seats.values()];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
