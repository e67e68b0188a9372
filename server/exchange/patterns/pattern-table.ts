import type { PatternAnswer, PatternCell, PatternColumn } from '../../../model/contract/patterns.ts';
import type { Label, Language } from '../../../model/contract/primitives.ts';
import type { Reference } from '../../../model/contract/reference.ts';
import { textLabel } from '../../texts/texts.ts';
import { dayCell } from '../tables/cells.ts';

/** Value of a table cell: a day is distinct from a text that looks like one. */
export type TableCell = string | number | Date | null;

/** An answer as a table: headings and cells in the words of a language. */
export interface PatternTable {
  readonly headings: readonly string[];
  readonly rows: ReadonlyArray<readonly TableCell[]>;
}

export function patternTable(
  { columns, rows }: PatternAnswer,
  reference: Reference,
  language: Language,
): PatternTable {
  const labels = labelsOf(reference);
  const labelled = columns.map((column) => ({ column, words: wordsOf(column, labels) }));
  return {
    headings: columns.map(({ label }) => label[language]),
    rows: rows.map((row) =>
      labelled.map(({ column, words }) => {
        const cell = row[column.id] ?? null;
        if (column.type === 'day') return typeof cell === 'string' ? dayCell(cell) : null;
        return cellText(cell, (id) => words?.get(id)?.[language] ?? id);
      }),
    ),
  };
}

function cellText(cell: PatternCell, label: (id: string) => string): string | number | null {
  if (cell === null || typeof cell === 'number') return cell;
  if (typeof cell === 'string') return label(cell);
  return (Array.isArray(cell) ? cell : [cell])
    .map((one) => (typeof one === 'string' ? label(one) : one.name))
    .join(', ');
}

type Words = ReadonlyMap<string, Label>;

const wordsOf = ({ type, choices }: PatternColumn, labels: ReadonlyMap<string, Words>): Words | undefined =>
  choices === undefined ? labels.get(type) : new Map(choices.map(({ id, label }) => [id, label]));

function labelsOf(reference: Reference): ReadonlyMap<string, Words> {
  const words = (entries: ReadonlyArray<{ id: string; label: Label }>): Words =>
    new Map(entries.map(({ id, label }) => [id, label]));
  return new Map([
    ['family', words(reference.families)],
    ['theme', words(reference.themes)],
    ['themes', words(reference.themes)],
    ['nature', words(reference.natures)],
    ['formality', words(reference.formalities)],
    [
      'state',
      new Map([
        ...words(reference.statuses),
        ['unknown', textLabel(({ patternFile }) => patternFile.unknown)],
      ]),
    ],
    ['resource', words(reference.resources)],
    ['rule', new Map(reference.gaps.map(({ rule, title }) => [rule, title]))],
  ]);
}
