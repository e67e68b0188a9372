import { STATUS_CODES } from 'node:http';
import { LANGUAGES } from '../../model/contract/languages.ts';
import type { Label, Language } from '../../model/contract/primitives.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { InvalidDocumentError } from '../../model/elements/documents/territory-document.ts';
import { RefusedError } from '../../model/errors.ts';
import { fieldText, problemText } from '../texts/problem-text.ts';
import { textsIn } from '../texts/texts.ts';
import { type ListedErrors, localizeIssues } from './localize-issues.ts';
import { statusOfRefusal } from './refusal-status.ts';
import { InvalidInputError } from './validation.ts';

/**
 * Optional properties of our own errors: a stable code of the catalogue, its status, values for its sentence,
 * the present state after a stale edit, and the invalid properties.
 */
export interface CodedError {
  readonly code: string;
  readonly statusCode: number;
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number | Label>>;
  readonly current?: unknown;
  readonly conflicts?: Problem['conflicts'];
  readonly errors?: ReadonlyArray<NonNullable<Problem['errors']>[number]>;
}

// Fastify's own refusals, in our codes.
const FASTIFY_CODES: Record<string, string> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_CTP_BODY_TOO_LARGE: 'BODY_TOO_LARGE',
  FST_ERR_CTP_INVALID_JSON_BODY: 'INVALID_INPUT',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'INVALID_INPUT',
  FST_ERR_BAD_URL: 'INVALID_INPUT',
  FST_ERR_MAX_PARAM_LENGTH: 'INVALID_INPUT',
};

/** Codes of malformed JSON or addresses, by Fastify's error. */
const MALFORMED = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_length',
  FST_ERR_BAD_URL: 'invalid_address',
  FST_ERR_MAX_PARAM_LENGTH: 'too_big',
} as const;

/** Converts anything thrown into Problem Details, in a language. Unknown errors hide their text. */
export function problemOf(error: unknown, instance: string, language: Language): Problem {
  const { code, status } = identify(error);
  const coded = error as Partial<CodedError>;
  const text = problemText(code, language);
  const message = typeof coded.message === 'string' ? coded.message : '';
  const detail = text ? fill(text.detail, coded.values, language) : message;
  const errors = fieldErrors(error, language) ?? (status < 500 && sentences(coded.errors, detail, language));
  return {
    type: `urn:maillage:problem:${code.toLowerCase().replaceAll('_', '-')}`,
    title: text?.title ?? STATUS_CODES[status] ?? code,
    status,
    code,
    detail,
    instance,
    ...errors,
    ...(coded.current !== undefined && status < 500 && { current: coded.current }),
    ...(coded.conflicts !== undefined && status < 500 && { conflicts: coded.conflicts }),
  };
}

function identify(error: unknown): { code: string; status: number } {
  const { code, statusCode } =
    error instanceof RefusedError
      ? { code: error.code, statusCode: statusOfRefusal(error.code) }
      : (error as { code?: unknown; statusCode?: unknown });
  if (typeof code !== 'string' || typeof statusCode !== 'number') return { code: 'INTERNAL', status: 500 };
  const own = FASTIFY_CODES[code] ?? code;
  if (own === 'INVALID_INPUT') return { code: own, status: 400 };
  // A refusal may say why. A fault of ours may not, unless the catalogue has a sentence for it (503).
  if (problemText(own, LANGUAGES[0]) !== undefined || (statusCode >= 400 && statusCode < 500))
    return { code: own, status: statusCode };
  return { code: 'INTERNAL', status: 500 };
}

function fieldErrors(error: unknown, language: Language): ListedErrors | undefined {
  if (error instanceof InvalidInputError || error instanceof InvalidDocumentError)
    return localizeIssues(error.issues, language);
  const { code } = error as { code?: unknown };
  if (!isMalformed(code)) return undefined;
  const message = textsIn(language).malformed[MALFORMED[code]];
  return { errors: [{ path: '', code: MALFORMED[code], message }] };
}

const isMalformed = (code: unknown): code is keyof typeof MALFORMED =>
  typeof code === 'string' && Object.hasOwn(MALFORMED, code);

// Our own errors name the property and the value; the sentence comes from the catalogue, or is that of the whole.
function sentences(
  errors: CodedError['errors'],
  whole: string,
  language: Language,
): ListedErrors | undefined {
  return (
    errors && {
      errors: errors.map(({ path, code, message }) => {
        const text = fieldText(code, language);
        return { path, code, message: text === undefined ? whole : fill(text, { value: message }, language) };
      }),
    }
  );
}

const fill = (sentence: string, values: CodedError['values'], language: Language): string =>
  sentence.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values?.[name] ?? whole;
    return typeof value === 'object' ? value[language] : String(value);
  });
