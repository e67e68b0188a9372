import { z } from 'zod';
import { Id } from './primitives.ts';

/** Kind of element to which an id in a request refers. */
export type Referred = 'Actor' | 'Cooperation' | 'Commitment' | 'Territory' | 'Theme' | 'Resource';

/**
 * `made`: an id that the client has just created. `judged`: the code that uses the reference checks it, and
 * treats missing and hidden elements alike.
 */
interface Meaning {
  readonly means: Referred | 'made' | 'judged';
  readonly mayBeMissing?: boolean;
}

const meanings = z.registry<Meaning>();

function marked(meaning: Meaning): typeof Id {
  const own = z.core.clone(Id, undefined, { parent: true });
  meanings.add(own, meaning);
  return own;
}

/** Id of an existing element that the sender may see; otherwise it is an unknown reference. */
export const idOf = (means: Referred): typeof Id => marked({ means });

/** An id of something that may be gone, or not be there yet. */
export const idOfPerhaps = (means: Referred): typeof Id => marked({ means, mayBeMissing: true });

/** An id for what a request creates. */
export const NewId = marked({ means: 'made' });

/** An id that its own use case answers for. */
export const JudgedId = marked({ means: 'judged' });

/** Something that a body refers to, and where. */
export interface BodyReference {
  readonly path: string;
  readonly kind: Referred;
  readonly id: string;
  readonly mayBeMissing: boolean;
}

type Path = readonly string[];
type Def = {
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly element?: z.ZodType;
  readonly innerType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly items?: readonly z.ZodType[];
  readonly keyType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
};

/** Lists the references of a valid body, by its schema. */
export function referencesOf(schema: z.ZodType, value: unknown, path: Path = []): BodyReference[] {
  if (value === undefined || value === null) return [];
  const meaning = meanings.get(schema);
  if (meaning !== undefined && typeof value === 'string') {
    if (meaning.means === 'made' || meaning.means === 'judged') return [];
    const { means, mayBeMissing = false } = meaning;
    return [{ path: path.join('.'), kind: means, id: value, mayBeMissing }];
  }
  return partsOf(schema, value, path).flatMap(([part, inner, at]) => referencesOf(part, inner, at));
}

function partsOf(schema: z.ZodType, value: unknown, path: Path): [z.ZodType, unknown, Path][] {
  const { shape, element, innerType, options, items, keyType, valueType, ...def } = schema._zod
    .def as unknown as Def;
  const parts: [z.ZodType, unknown, Path][] = [];
  const look = (part: z.ZodType | undefined, inner: unknown, at: Path) => {
    if (part !== undefined) parts.push([part, inner, at]);
  };
  for (const part of [innerType, def.in, def.left, def.right]) look(part, value, path);
  // A value that matches several alternatives is examined in each.
  for (const option of options ?? []) if (option.safeParse(value).success) look(option, value, path);
  if (typeof value !== 'object' || value === null) return parts;
  for (const [name, entry] of Object.entries(value)) {
    const at = [...path, name];
    look(element ?? items?.[Number(name)] ?? shape?.[name], entry, at);
    look(keyType, name, at);
    look(valueType, entry, at);
  }
  return parts;
}

/** An id in a schema: its path, and its meaning if declared. */
export interface TakenId {
  readonly path: string;
  readonly meaning: Meaning | undefined;
}

/** Lists the ids that a schema accepts; `*` for list items. */
export function idsTaken(schema: z.ZodType, path: Path = []): TakenId[] {
  const meaning = meanings.get(schema);
  if (meaning !== undefined || isId(schema)) return [{ path: path.join('.'), meaning }];
  const {
    shape,
    innerType,
    element,
    keyType,
    valueType,
    items = [],
    options = [],
    ...def
  } = schema._zod.def as unknown as Def;
  const named = Object.entries(shape ?? {}).map(([name, part]) => [part, [...path, name]] as const);
  const whole = [innerType, def.in, def.left, def.right, ...options].map((part) => [part, path] as const);
  const listed = [element, keyType, valueType, ...items].map((part) => [part, [...path, '*']] as const);
  return [...named, ...whole, ...listed].flatMap(([part, at]) =>
    part === undefined ? [] : idsTaken(part, at),
  );
}

function isId(schema: z.core.$ZodType): boolean {
  const { parent } = schema._zod;
  return schema === Id || (parent !== undefined && isId(parent));
}
