import { z } from 'zod';

/** The schema of a map that a statement built: a property that is not stored comes as null, and is then absent. */
export const stored = <T extends z.ZodType>(schema: T) => z.preprocess(withoutNulls, schema);

function withoutNulls(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const kept: Record<string, unknown> = {};
  for (const [name, entry] of Object.entries(value)) if (entry !== null) kept[name] = entry;
  return kept;
}
