import { z } from 'zod';
import type { PatternParameter } from '../../contract/patterns.ts';
import { Id } from '../../contract/primitives.ts';
import type { Reference } from '../../contract/reference.ts';
import { Family, Nature } from '../../contract/vocabulary.ts';
import type { Pattern } from './define-pattern.ts';

type Value = z.ZodType<string | number | null>;

/** Builds the schema of a question's parameters in an address: each is checked, others are refused. */
export const parametersOf = (
  { parameters }: Pattern,
  { themes }: Pick<Reference, 'themes'>,
): z.ZodObject<Record<string, Value>> =>
  z.strictObject(Object.fromEntries(parameters.map((one) => [one.id, schemaOf(one, themes)])));

function schemaOf(parameter: PatternParameter, themes: Reference['themes']): Value {
  const value = kindOf(parameter, themes);
  if (parameter.default !== undefined) return value.default(parameter.default);
  if (parameter.required) return value;
  // Nothing chosen in a form is an empty text.
  return z.preprocess((text) => (text === '' || text === undefined ? null : text), value.nullable());
}

function kindOf(
  { type, min = 0, max = 1000, choices }: PatternParameter,
  themes: Reference['themes'],
): Value {
  if (type === 'number') return z.coerce.number().int().min(min).max(max);
  if (type === 'family') return Family;
  if (type === 'nature') return Nature;
  if (type === 'theme') return z.enum(themes.map(({ id }) => id));
  if (type === 'choice' || type === 'rule') return z.enum((choices ?? []).map(({ id }) => id));
  return Id;
}
