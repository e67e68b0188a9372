import type { z } from 'zod';
import type { Language } from '../../model/contract/primitives.ts';
import { fieldText } from '../texts/problem-text.ts';
import { textsIn } from '../texts/texts.ts';

type Issue = z.core.$ZodIssue;
type Texts = ReturnType<typeof textsIn>['expected'];

/** Describes the expected value of an invalid property; undefined if we have no words for it. */
export function sayIssue(issue: Issue, language: Language): string | undefined {
  const texts = textsIn(language).expected;
  switch (issue.code) {
    case 'too_big': {
      const { maximum, inclusive = true, exact = false } = issue;
      const say = exact ? texts.exactly : inclusive ? texts.atMost : texts.lessThan;
      return say(sized(issue.origin, maximum, texts));
    }
    case 'too_small': {
      const { minimum, inclusive = true, exact = false } = issue;
      // A minimum of one character means that a value is required.
      if (issue.origin === 'string' && minimum === 1 && !exact) return fieldText('missing', language);
      const say = exact ? texts.exactly : inclusive ? texts.atLeast : texts.moreThan;
      return say(sized(issue.origin, minimum, texts));
    }
    case 'invalid_type':
      return ownOf(texts.types, issue.expected);
    case 'invalid_value':
      return texts.oneOf(issue.values.map(String));
    case 'invalid_format':
      return (
        ownOf(texts.formats, issue.format) ??
        (issue.format === 'regex' && issue.pattern !== undefined ? texts.pattern(issue.pattern) : undefined)
      );
    case 'not_multiple_of':
      return texts.multipleOf(String(issue.divisor));
    case 'invalid_union':
      return texts.form;
    case 'invalid_key':
      return texts.key;
    default:
      return undefined;
  }
}

/** Formats a bound of a length, or of a number itself. */
function sized(origin: string, bound: number | bigint, texts: Texts): string {
  if (origin === 'string') return texts.characters(Number(bound));
  if (origin === 'array' || origin === 'set') return texts.items(Number(bound));
  return String(bound);
}

const ownOf = (words: Readonly<Record<string, string>>, name: string): string | undefined =>
  Object.hasOwn(words, name) ? words[name] : undefined;
