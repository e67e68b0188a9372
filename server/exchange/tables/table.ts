import type { Label } from '../../../model/contract/primitives.ts';
import { type Texts, textLabel } from '../../texts/texts.ts';
import type { FieldName } from './fields.ts';

/** A column: the property it holds, and the field it is named and typed by where that is another. */
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

/** A table of some columns: `name`, or `status:commitmentStatus` where the field is called otherwise than the property. */
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
