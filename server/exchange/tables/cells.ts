import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { type PartialDate, precisionOf } from '../../../model/elements/day.ts';
import { valueText } from '../../../model/names/alias.ts';
import { memoizeByObject } from '../../../model/once.ts';
import { FIELDS, type Field, OWN_CHOICES } from './fields.ts';
import type { Column } from './table.ts';

/** Something a cell holds; null for nothing. */
export type Cell = string | number | boolean | Date | null;

/** How values are written: `raw` as Maillage keeps them, for programs; else in words, for people and spreadsheets. */
export interface Manner {
  readonly language: Language;
  readonly raw: boolean;
  /** Formulas are guarded though the rest is raw: files for programs that people open in a spreadsheet all the same. */
  readonly guarded?: boolean;
  readonly reference: Reference;
}

/** Between several values of one cell. */
export const BETWEEN = ' | ';

/**
 * A spreadsheet takes a text that begins so for a formula; with an apostrophe before it, it is text. In East Asian
 * settings the full-width signs begin one too.
 */
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

export const headingOf = ({ property, field }: Column, { language, raw }: Manner): string =>
  raw ? property : FIELDS[field].label[language];

/** Returns the typed value of a cell. */
export function cellOf(
  row: Readonly<Record<string, unknown>>,
  { property, field }: Column,
  manner: Manner,
): Cell {
  const value = row[property];
  const { holds, several, choices }: Field = FIELDS[field];
  if (value === undefined || value === null) return null;
  if (Array.isArray(value)) {
    const labels = value.map((one) => sayChoice(valueText(one), choices, manner));
    return labels.length === 0 ? null : guard(labels.join(BETWEEN), manner);
  }
  if (holds === 'number' && typeof value === 'number') return value;
  if (holds === 'flag' && typeof value === 'boolean') return value;
  if (holds === 'day' && typeof value === 'string') return dayCell(value);
  return guard(several ? String(value) : sayChoice(String(value), choices, manner), manner);
}

/** Converts a full day to a date for spreadsheets; a month or a year stays text. */
export const dayCell = (day: PartialDate): Date | string =>
  precisionOf(day) === 'day' ? new Date(`${day}T00:00:00Z`) : day;

/** Guards a text against being read as a formula, in tables for spreadsheets. */
export const guard = (text: string, { raw, guarded }: Pick<Manner, 'raw' | 'guarded'>): string =>
  (!raw || guarded === true) && FORMULA.test(text) ? `'${text}` : text;

function sayChoice(id: string, choices: Field['choices'], { language, raw, reference }: Manner): string {
  if (raw || choices === undefined) return id;
  return labelsOf(reference, choices).get(id)?.[language] ?? id;
}

const listsOf = memoizeByObject((_: Reference) => new Map<string, ReadonlyMap<string, Label>>());

function labelsOf(reference: Reference, choices: NonNullable<Field['choices']>): ReadonlyMap<string, Label> {
  const lists = listsOf(reference);
  const list =
    lists.get(choices) ?? new Map(entriesOf(reference, choices).map(({ id, label }) => [id, label]));
  lists.set(choices, list);
  return list;
}

/** Lists the possible values of a field. */
export const entriesOf = (
  reference: Reference,
  choices: NonNullable<Field['choices']>,
): ReadonlyArray<{ id: string; label: Label }> => {
  if (choices === 'kinds') return reference.families.flatMap(({ kinds }) => kinds);
  return choices === 'places' || choices === 'origins' ? OWN_CHOICES[choices] : reference[choices];
};
