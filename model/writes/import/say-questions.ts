import type { ImportQuestion } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import { wordsIn } from '../../words/words.ts';
import type { PlannedQuestion, QuestionId } from './import-plan.ts';
import { likelyOfMark } from './said/likely-words.ts';

const LISTED = 500;

/** The answers that each question has, the likely one first. */
const ANSWERS = {
  conflict: ['broken', 'dormant', 'note'],
  planned: ['planned', 'active'],
  month: ['month', 'note'],
  private: ['private', 'omit'],
  person: ['keep', 'omit'],
  gone: ['keep', 'reserve'],
  mark: ['active', 'strong', 'in_progress', 'wished'],
} as const;

const MARK = 'mark:';

/** Describes the questions, with their lines and defaults. */
export function sayQuestions(
  asked: readonly PlannedQuestion[],
  answers: ReadonlyMap<string, string>,
  language: Language,
): ImportQuestion[] {
  const words = wordsIn(language).importQuestions;
  return asked.map(({ id, lines }) => {
    const mark = id.startsWith(MARK) ? id.slice(MARK.length) : '';
    const kind = kindOf(id);
    const choices: readonly string[] = ANSWERS[kind];
    const texts: Readonly<Record<string, string>> = words[kind].answers;
    return {
      question: id,
      text: words[kind].text(lines.length, mark),
      lines: lines.slice(0, LISTED),
      lineCount: lines.length,
      answers: choices.map((answer) => ({ id: answer, label: texts[answer] ?? answer })),
      answer: answers.get(id) ?? null,
      likely: mark === '' ? (choices[0] ?? '') : likelyOfMark(mark),
    };
  });
}

const isKind = (id: string): id is keyof typeof ANSWERS => id in ANSWERS;
const kindOf = (id: QuestionId): keyof typeof ANSWERS => (isKind(id) ? id : 'mark');
