import { z } from 'zod';
import { AnswersTo, type Gap, GapAnswerInput, type GapList } from '../../contract/gap.ts';
import type { IsoDay } from '../../elements/day.ts';
import { type Properties, propertiesOf } from '../../elements/elements.ts';
import { effectiveStatus, shownKeys, toGapAnswer } from '../../readings/gaps/gap-answers.ts';
import { answerEdits, missingParts } from '../edit-answer.ts';
import type { Act } from './plan-of-act.ts';

/** The questions of a territory once these answers are given, at the day that they are read at. */
export const foreseeAnswers = (
  gaps: GapList,
  territoryId: string,
  acts: readonly Act[],
  day: IsoDay,
): GapList =>
  acts.flatMap(answersOfAct).reduce((list, answer) => answered(list, territoryId, answer, day), gaps);

interface Answer {
  readonly key: string;
  readonly input: GapAnswerInput;
}

/** Returns the answer of an act: given in words, or by what it does on the map. */
function answersOfAct({ name, params, body }: Act): Answer[] {
  if (name === 'answerGap') {
    const input = GapAnswerInput.safeParse(body ?? {});
    return input.success ? [{ key: params.key ?? '', input: input.data }] : [];
  }
  const question = AnsweringBody.safeParse(body ?? {});
  return question.success ? [{ key: question.data.answersTo.key, input: { status: 'handled' } }] : [];
}

const AnsweringBody = z.looseObject({ answersTo: AnswersTo });

function answered(gaps: GapList, territoryId: string, { key, input }: Answer, day: IsoDay): GapList {
  const draft = gaps.items.find((gap) => gap.key === key);
  if (draft === undefined) return gaps;
  const present = new Set(gaps.items.map(({ key }) => key));
  const known = gaps.items.flatMap((gap) => storedAnswer(gap, territoryId));
  const edits = answerEdits(known, { territoryId, key, input, day, draft, present });
  const after = new Map(known.map((answer) => [String(answer.key), answer]));
  for (const answer of edits.values()) after.set(String(answer.key), answer);
  // Refused, or awaiting more input.
  if (missingParts(after.get(key) ?? {}).length > 0) return gaps;
  const ranks = new Map(ranksOf([...after.values()], present));
  const items = gaps.items.map((gap) => withAnswer(gap, after.get(gap.key), ranks.get(gap.key) ?? null, day));
  return { ...gaps, items };
}

/** Returns an answer as stored; empty for a question never answered or put on the screen. */
function storedAnswer({ key, answer, shown }: Gap, territoryId: string): Properties[] {
  if (answer === undefined) return [];
  const { figures, ...fields } = answer;
  // Empty figures are not written.
  return [propertiesOf({ ...fields, shown, figures: JSON.stringify(figures), territoryId, key })];
}

const ranksOf = (answers: readonly Properties[], present: ReadonlySet<string>): [string, number][] =>
  shownKeys(
    answers.map(({ key, shown }) => ({ key: String(key), shown: typeof shown === 'number' ? shown : null })),
    present,
  ).map((key, i) => [key, i + 1]);

function withAnswer(gap: Gap, stored: Properties | undefined, shown: number | null, day: IsoDay): Gap {
  if (stored === undefined) return gap;
  const { territoryId: _territory, ...fields } = stored;
  const answer = toGapAnswer({ ...fields, shown });
  if (JSON.stringify(answer) === JSON.stringify(gap.answer) && shown === gap.shown) return gap;
  // Given now, it is given to the question as it stands.
  const isGivenNow = JSON.stringify(answer.figures) === JSON.stringify(gap.figures);
  return {
    ...gap,
    answer,
    shown,
    status: effectiveStatus(answer, day),
    changed: gap.changed && !isGivenNow,
  };
}
