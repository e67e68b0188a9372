import type { Language } from '../../model/contract/primitives.ts';
import { textsIn } from './texts.ts';

/** Text of a refusal: a short title, and a sentence that helps. */
interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** Returns the text of a code; undefined if the catalogue lacks it. */
export function problemText(code: string, language: Language): ProblemText | undefined {
  const { problems }: { readonly problems: Readonly<Record<string, ProblemText>> } = textsIn(language);
  return Object.hasOwn(problems, code) ? problems[code] : undefined;
}

/** Returns the text of an invalid property, by its code; `{value}` is the value sent. */
export function fieldText(code: string, language: Language): string | undefined {
  const { fieldProblems }: { readonly fieldProblems: Readonly<Record<string, string>> } = textsIn(language);
  return Object.hasOwn(fieldProblems, code) ? fieldProblems[code] : undefined;
}
