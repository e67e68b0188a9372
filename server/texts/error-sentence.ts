import { LANGUAGES } from '../../model/contract/languages.ts';
import { RefusedError } from '../../model/errors.ts';
import { StartError } from '../start-error.ts';
import { problemText } from './problem-text.ts';

/**
 * Returns an error as the terminal shows it: a sentence in each language where somebody can repair its cause. All
 * others are bugs, and need their stack.
 */
export function errorSentence(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (!(error instanceof RefusedError))
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  const values = 'values' in error ? (error.values as Readonly<Record<string, unknown>>) : {};
  return LANGUAGES.map((language) => problemText(error.code, language)?.detail ?? error.message)
    .map((text) => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name])))
    .join('\n');
}
