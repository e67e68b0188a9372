import { z } from 'zod';
import type {
  PatternColumn,
  PatternColumnType,
  Pattern as PatternEntry,
  PatternParameter,
} from '../../contract/patterns.ts';
import type { Label } from '../../contract/primitives.ts';
import {
  choiceLabel,
  type PatternChoice,
  type PatternId,
  patternLabel,
  territoryLabel,
} from '../../words/pattern-texts.ts';

type ParameterSpec = Omit<PatternParameter, 'id' | 'required' | 'label'> & { readonly required?: boolean };
type ColumnSpec =
  | PatternColumnType
  | { readonly type: PatternColumnType; readonly choices: NonNullable<PatternColumn['choices']> };

/** Definition of a question: parameters and columns. Its statement and texts have its name. */
export interface PatternSpec {
  readonly id: PatternId;
  readonly parameters?: Readonly<Record<string, ParameterSpec>>;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** It compares territories: asked of one alone it has nothing to say. */
  readonly across?: boolean;
  /** It asks what the map's own questions are; they are computed for it. */
  readonly usesGaps?: boolean;
  /** Conversion of the statement's rows to columns, if they differ. */
  readonly shaped?: Shaped;
}

export interface Shaped {
  readonly row: z.ZodObject;
  readonly shape: (
    rows: ReadonlyArray<Record<string, unknown>>,
    parameters: Readonly<Record<string, string | number | null>>,
  ) => Array<Record<string, unknown>>;
}

export interface Pattern extends PatternEntry {
  readonly usesGaps: boolean;
  /** Parameters of its statement, next to the scope. */
  readonly params: z.ZodObject;
  /** Row of its statement. */
  readonly row: z.ZodObject;
  readonly shape?: Shaped['shape'];
}

const LISTS: ReadonlySet<PatternColumnType> = new Set([
  'actors',
  'cooperations',
  'commitments',
  'territories',
  'themes',
]);

/** Makes a question of the library; every row begins with the territory it is of. */
export function definePattern(spec: PatternSpec): Pattern {
  const { id, parameters = {}, across = false, usesGaps = false, shaped } = spec;
  const columns: PatternColumn[] = [
    { id: 'territoryId', type: 'territory', label: territoryLabel },
    ...Object.entries(spec.columns).map(([name, column]) => ({
      id: name,
      ...(typeof column === 'string' ? { type: column } : column),
      label: patternLabel(id, (texts) => texts.columns[name]),
    })),
  ];
  const words = (name: 'title' | 'question' | 'finds' | 'doesNotProve'): Label =>
    patternLabel(id, (texts) => texts[name]);
  return {
    id,
    title: words('title'),
    question: words('question'),
    finds: words('finds'),
    doesNotProve: words('doesNotProve'),
    across,
    usesGaps,
    parameters: Object.entries(parameters).map(([name, one]) => ({
      id: name,
      ...one,
      label: patternLabel(id, ({ parameters }) => parameters?.[name]),
      required: one.required ?? false,
    })),
    columns,
    params: z.object(
      Object.fromEntries(
        Object.entries(parameters).map(([name, { type }]) => [
          name,
          type === 'number' ? z.int() : z.string().nullable(),
        ]),
      ),
    ),
    row: shaped?.row ?? rowOf(columns),
    ...(shaped !== undefined && { shape: shaped.shape }),
  };
}

const rowOf = (columns: readonly PatternColumn[]): z.ZodObject =>
  z.object(Object.fromEntries(columns.map(({ id, type }) => [id, storedAs(type)])));

function storedAs(type: PatternColumnType): z.ZodType {
  if (type === 'number') return z.number().nullable();
  if (LISTS.has(type)) return z.array(z.string());
  return z.string().nullable();
}

/** Defines a numeric parameter with its default. */
export const numberOf = (bounds: { default: number; min: number; max: number }): ParameterSpec => ({
  type: 'number',
  ...bounds,
});

/** Defines a parameter for an entry of the vocabulary or an element of the map. */
export const oneOf = (
  type: Exclude<PatternParameter['type'], 'number'>,
  more: Partial<ParameterSpec> = {},
): ParameterSpec => ({ type, ...more });

/** Defines a list of choices. */
export const choicesOf = (...ids: readonly PatternChoice[]) =>
  ids.map((id) => ({ id, label: choiceLabel(id) }));
