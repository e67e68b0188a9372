import { textsIn } from '../../texts/texts.ts';
import type { Provenance } from '../provenance.ts';
import { BETWEEN, entriesOf, guard, headingOf, type Manner } from './cells.ts';
import { FIELDS, type Field } from './fields.ts';
import type { Table } from './table.ts';

/**
 * Writes the readme: the source of the tables, then the format of their cells. Each row has a name and a
 * text.
 */
export function readme({ title, lines }: Provenance, manner: Manner): string[][] {
  const says = textsIn(manner.language).readme;
  return [
    [guard(title, manner), ''],
    ...lines.map(([name, text]) => [name, guard(text, manner)]),
    [says.cells, manner.raw ? says.raw : says.forReading],
  ];
}

/** Writes the codebook: table, heading, property, kind, values. Its first row is its own heading. */
export function codebook(tables: readonly Table[], manner: Manner): string[][] {
  const says = textsIn(manner.language).readme;
  const rows = tables.flatMap((table) =>
    table.columns.map((column) => [
      manner.raw ? table.id : table.title[manner.language],
      headingOf(column, manner),
      column.property,
      says[FIELDS[column.field].holds],
      valuesOf(FIELDS[column.field], manner),
    ]),
  );
  return [[...says.codebook], ...rows];
}

function valuesOf({ choices, several }: Field, { reference, language }: Manner): string {
  const values =
    choices === undefined
      ? ''
      : entriesOf(reference, choices)
          .map(({ id, label }) => `${id} = ${label[language]}`)
          .join('; ');
  return several ? `${textsIn(language).readme.several(BETWEEN)} ${values}`.trim() : values;
}
