import type { Label } from '../../../model/contract/primitives.ts';
import { type Texts, textLabel } from '../../texts/texts.ts';
import type { FieldName } from './fields.ts';

/** Column of a property, with the field that names and types it, if another. */
export interface Column {
  readonly property: string;
  readonly field: FieldName;
}

/** One of the tables of an export: a file of the CSV, a sheet of the workbook. */
export interface Table {
  readonly id: string;
  readonly title: Label;
  readonly columns: readonly Column[];
  readonly rows: ReadonlyArray<Readonly<Record<string, unknown>>>;
}

/** Builds a table of columns: `name`, or `status:commitmentStatus` if the field differs from the property. */
export function table(
  id: keyof Texts['tables'],
  columns: ReadonlyArray<FieldName | `${string}:${FieldName}`>,
  rows: Table['rows'],
): Table {
  return { id, title: textLabel(({ tables }) => tables[id]), columns: columns.map(columnOf), rows };
}

function columnOf(text: string): Column {
  const [property = '', field = property] = text.split(':');
  return { property, field: field as FieldName };
}
