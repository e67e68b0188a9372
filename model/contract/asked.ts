import { z } from 'zod';

/** How a schema is stricter where something is asked than where it is only read. */
const stricter = z.registry<{ readonly asked: Stricter }>();

// The registry would write its schemas out in this type, without end.
type Stricter = (schema: never) => unknown;

/**
 * Adds checks to a schema that only apply to requests: documents, backups, answers and stored data are read
 * as they were written.
 */
export function askedAs<T extends z.ZodType>(schema: T, asked: (schema: T) => z.ZodType): T {
  const own = z.core.clone(schema, undefined, { parent: true });
  stricter.add(own, { asked });
  return own;
}

const known = new WeakMap<z.ZodType, z.ZodType>();

/** Returns a schema with these stricter checks, at every depth. */
export function asAsked<T extends z.ZodType>(schema: T): T {
  const made = known.get(schema) ?? strict(schema);
  known.set(schema, made);
  return made as T;
}

type Def = Readonly<Record<string, unknown>>;

function strict(schema: z.ZodType): z.ZodType {
  const asked = stricter.get(schema)?.asked;
  if (asked !== undefined) return asked(schema as never) as z.ZodType;
  const def = schema._zod.def as unknown as Def;
  const changed = Object.entries(def).flatMap(([name, value]) => {
    if (!HOLD_SCHEMAS.has(name)) return [];
    const next = inner(value);
    return next === value ? [] : [[name, next] as const];
  });
  if (changed.length === 0) return schema;
  return z.core.clone(schema, { ...def, ...Object.fromEntries(changed) } as never, { parent: true });
}

/** Keys of a schema definition that contain other schemas. */
const HOLD_SCHEMAS: ReadonlySet<string> = new Set([
  ...['shape', 'element', 'innerType', 'options', 'items', 'rest', 'in', 'out', 'left', 'right'],
  ...['keyType', 'valueType', 'catchall'],
]);

/** Returns the same value if nothing in it changes. */
function inner(value: unknown): unknown {
  if (value instanceof z.ZodType) return asAsked(value);
  if (Array.isArray(value)) return mapped(value, value.map(inner));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, entry]) => [name, inner(entry)] as const);
  return mapped(value, Object.fromEntries(entries));
}

const mapped = (value: object, next: object): object =>
  Object.entries(next).every(([name, entry]) => entry === (value as Def)[name]) ? value : next;
