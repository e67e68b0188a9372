import { z } from 'zod';
import { filledIn } from '../../model/contract/names.ts';
import type { Language } from '../../model/contract/primitives.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { eachLanguage } from '../../model/words/each-language.ts';
import { fieldText } from '../texts/problem-text.ts';
import { textsIn } from '../texts/texts.ts';
import { sayIssue } from './say-issue.ts';

type FieldError = NonNullable<Problem['errors']>[number];
type Issue = z.core.$ZodIssue;

/** Messages of zod in each language, used where we have none. */
const SAYS = eachLanguage((language) => z.locales[language]().localeError);
/** The language that the contract is written in. */
const CONTRACT: Language = 'en';

/** Errors that one answer lists at most: 80,000 unknown properties made an answer of 7.5 MB. */
const LISTED = 20;

/** The first properties at fault, and how many others are. */
export interface ListedErrors {
  readonly errors: FieldError[];
  readonly otherErrors?: number;
}

/** Says zod's issues one by one, each with the path of its property, in the reader's language. */
export function localizeIssues(issues: readonly Issue[], language: Language): ListedErrors {
  const errors: FieldError[] = [];
  let count = 0;
  for (const issue of issues)
    for (const say of errorsOf(issue, [], language)) {
      count++;
      if (errors.length < LISTED) errors.push(say());
    }
  return { errors, ...(count > LISTED && { otherErrors: count - LISTED }) };
}

/** The errors of one issue, each said when it is asked for: most of very many never are. */
function errorsOf(
  issue: Issue,
  parents: readonly PropertyKey[],
  language: Language,
): ReadonlyArray<() => FieldError> {
  const path = [...parents, ...issue.path];
  if (issue.code === 'invalid_union') {
    const closest = closestBranch(issue.errors);
    if (closest) return closest.flatMap((inner) => errorsOf(inner, path, language));
  }
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => () => ({
      path: pathOf([...path, key]),
      code: issue.code,
      message: textsIn(language).malformed.unknownProperty,
    }));
  }
  return [() => ({ path: pathOf(path), code: issue.code, message: messageOf(issue, language) })];
}

// Among alternative forms, takes the first that knows most of the properties sent.
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
  // A missing property is reported as missing, not as having the wrong type.
  if ('input' in issue && issue.input === undefined) return fieldText('missing', language) ?? issue.message;
  // A sentence that zod did not make is the contract's own.
  if (issue.message !== zodText(CONTRACT, issue) && issue.message !== '') {
    return filledIn(textsIn(language).contractSentences[issue.message] ?? issue.message, issue);
  }
  return sayIssue(issue, language) ?? zodText(language, issue);
}

function zodText(language: Language, issue: Issue): string {
  const message = SAYS[language](issue as Parameters<z.core.$ZodErrorMap>[0]);
  return typeof message === 'string' ? message : (message?.message ?? issue.message);
}
