import type { TemplateResult } from 'lit';
import { finder } from '../../../model/words/fold-text.ts';
import type { FactKind, FactValue, SaveFact } from '../../components/fact.ts';
import type { Option } from '../../messages/vocabulary.ts';
import type { Selection } from '../../state/index.ts';
import type { Word } from '../help/help-part.ts';

/** How a cell is edited in its place. */
export interface CellEdit {
  readonly field: string;
  readonly kind: FactKind;
  readonly value: FactValue;
  readonly options?: readonly Option[];
  readonly required?: boolean;
  readonly save: SaveFact;
}

export interface Cell {
  /** Text for reading and searching, and for sorting unless `order` is given. */
  readonly text: string;
  /** Null sorts last, whichever way one sorts. */
  readonly order?: string | number | null;
  readonly draw?: () => TemplateResult;
  /** Made when the cell is opened, not for each of 400 rows. */
  readonly edit?: () => CellEdit;
}

export interface Heading {
  readonly id: string;
  readonly label: string;
  readonly draw?: TemplateResult;
  /** Class of its cells: how wide, how aligned. */
  readonly look?: string;
  readonly fixed?: boolean;
  /** Glossary entry of the column. */
  readonly word?: Word;
}

export interface Row {
  readonly id: string;
  /** Its name, for who hears the table. */
  readonly label: string;
  readonly selection: Selection;
  readonly cells: readonly Cell[];
  /** Values of the row for each filter. */
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly faded?: boolean;
  readonly removal?: { readonly label: string; readonly run: () => void };
}

/** A choice above the table that keeps the rows of one value. */
export interface Filter {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
}

export interface Sort {
  readonly heading: string;
  readonly descending: boolean;
}

/** Returns the sort after a click: first ascending, then descending. */
export const nextSort = (sort: Sort | null, heading: string): Sort => ({
  heading,
  descending: sort?.heading === heading && !sort.descending,
});

/** Filters rows by every typed word, in any cell, and each filter's value. */
export function filterRows(
  rows: readonly Row[],
  text: string,
  chosen: Readonly<Record<string, string>>,
): readonly Row[] {
  const fits = finder(text);
  const values = Object.entries(chosen).filter(([, value]) => value !== '');
  return rows.filter(({ cells, tags }) => {
    if (!values.every(([filter, value]) => tags[filter]?.includes(value))) return false;
    return fits(cells.map((cell) => cell.text).join(' '));
  });
}

/** Sorts rows by a column; empty cells come last in either direction. */
export function sortRows(
  rows: readonly Row[],
  column: number,
  descending: boolean,
  locale: string,
): readonly Row[] {
  const { compare } = new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
  const direction = descending ? -1 : 1;
  const keyOf = (row: Row): string | number | null => {
    const cell = row.cells[column];
    const key = cell?.order === undefined ? (cell?.text ?? null) : cell.order;
    return key === '' ? null : key;
  };
  const order = (a: string | number | null, b: string | number | null): number => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    if (typeof a === 'number' && typeof b === 'number') return direction * (a - b);
    return direction * compare(String(a), String(b));
  };
  return [...rows].sort((a, b) => order(keyOf(a), keyOf(b)) || compare(a.label, b.label));
}

/** An edit does not make its row jump: rows stay in the order last asked for, new ones come after them. */
export function keepOrder(rows: readonly Row[], order: readonly string[]): readonly Row[] {
  const place = new Map(order.map((id, index) => [id, index]));
  return [...rows].sort((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length));
}
