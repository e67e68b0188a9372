import type { ImportQuestion } from '../../contract/import.ts';
import type { Language } from '../../contract/primitives.ts';
import { wordsIn } from '../../words/words.ts';
import type { PlannedQuestion, QuestionId } from './import-plan.ts';

const LISTED = 500;

/** The answers that each question has, the likely one first. */
const ANSWERS: Readonly<Record<QuestionId, readonly string[]>> = {
  conflict: ['broken', 'dormant', 'note'],
  planned: ['planned', 'active'],
};

/** Describes the questions, with their lines and defaults. */
export function sayQuestions(
  asked: readonly PlannedQuestion[],
  answers: ReadonlyMap<string, string>,
  language: Language,
): ImportQuestion[] {
  const words = wordsIn(language).importQuestions;
  return asked.map(({ id, lines }) => {
    const choices = ANSWERS[id];
    const texts: Readonly<Record<string, string>> = words[id].answers;
    return {
      question: id,
      text: words[id].text(lines.length),
      lines: lines.slice(0, LISTED),
      lineCount: lines.length,
      answers: choices.map((answer) => ({ id: answer, label: texts[answer] ?? answer })),
      answer: answers.get(id) ?? null,
      likely: choices[0] ?? '',
    };
  });
}
