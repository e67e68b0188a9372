import type { Language } from '../../model/contract/primitives.ts';
import { textsIn } from './texts.ts';

/** What is said of a refusal: a short title, and one sentence that helps. */
interface ProblemText {
  readonly title: string;
  readonly detail: string;
}

/** What is said of a code; undefined where the catalogue does not have it. */
export function problemText(code: string, language: Language): ProblemText | undefined {
  const { problems }: { readonly problems: Readonly<Record<string, ProblemText>> } = textsIn(language);
  return Object.hasOwn(problems, code) ? problems[code] : undefined;
}

/** What is said of one property at fault, by its code; `{value}` is what was sent there. */
export function fieldText(code: string, language: Language): string | undefined {
  const { fieldProblems }: { readonly fieldProblems: Readonly<Record<string, string>> } = textsIn(language);
  return Object.hasOwn(fieldProblems, code) ? fieldProblems[code] : undefined;
}
