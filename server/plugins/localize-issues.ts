import { z } from 'zod';
import { filledIn } from '../../model/contract/names.ts';
import type { Label, Language } from '../../model/contract/primitives.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { CONTRACT_SENTENCES } from '../problem-texts/contract-sentences.ts';
import { FIELD_TEXTS } from '../problem-texts/problem-texts.ts';

type FieldError = NonNullable<Problem['errors']>[number];
type Issue = z.core.$ZodIssue;

const LOCALES = { fr: z.locales.fr().localeError, en: z.locales.en().localeError };

const UNKNOWN: Label = { fr: 'Propriété inconnue ou non modifiable', en: 'Unknown or read-only property' };
/** The contract is written in English: its own sentences, said otherwise. */
const SENTENCES: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: CONTRACT_SENTENCES,
  en: {},
};

/** Says zod's issues one by one, each with the path of its property, in the reader's language. */
export function localizeIssues(issues: readonly Issue[], language: Language): FieldError[] {
  return issues.flatMap((issue) => errorsOf(issue, [], language));
}

function errorsOf(issue: Issue, parents: readonly PropertyKey[], language: Language): FieldError[] {
  const path = [...parents, ...issue.path];
  if (issue.code === 'invalid_union') {
    const closest = closestBranch(issue.errors);
    if (closest) return closest.flatMap((inner) => errorsOf(inner, path, language));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      path: pathOf([...path, key]),
      code: issue.code,
      message: UNKNOWN[language],
    }));
  }
  return [{ path: pathOf(path), code: issue.code, message: messageOf(issue, language) }];
}

// Of the forms that were possible, the first that knows most of the properties sent is what was meant.
function closestBranch(branches: ReadonlyArray<readonly Issue[]>): readonly Issue[] | undefined {
  const strangers = (issues: readonly Issue[]): number =>
    issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
  return branches
    .filter((issues) => issues.length > 0)
    .reduce<readonly Issue[] | undefined>(
      (best, issues) => (best === undefined || strangers(issues) < strangers(best) ? issues : best),
      undefined,
    );
}

const pathOf = (path: readonly PropertyKey[]): string => path.map(String).join('.');

function messageOf(issue: Issue, language: Language): string {
  // What is missing is asked for, rather than found to be of the wrong type.
  if ('input' in issue && issue.input === undefined) return FIELD_TEXTS.missing?.[language] ?? issue.message;
  // A sentence that zod did not make is the contract's own.
  if (issue.message !== said('en', issue) && issue.message !== '') {
    return filledIn(SENTENCES[language][issue.message] ?? issue.message, issue);
  }
  return said(language, issue);
}

function said(language: Language, issue: Issue): string {
  const message = LOCALES[language](issue as Parameters<typeof LOCALES.fr>[0]);
  return typeof message === 'string' ? message : (message?.message ?? issue.message);
}
