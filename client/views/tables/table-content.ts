import type { TemplateResult } from 'lit';
import type { Filter, Heading, Row } from './table-model.ts';

/** One table: its columns, its rows, what filters it. */
export interface TableContent {
  readonly headings: readonly Heading[];
  readonly rows: readonly Row[];
  readonly filters: readonly Filter[];
  /** Filters set when it is first shown. */
  readonly chosen: Readonly<Record<string, string>>;
  /** Text of an empty table: its future content. */
  readonly empty: string;
  /** The button that adds a row. */
  readonly add: { readonly label: string; readonly run: () => void };
  /** Content above the table. */
  readonly above?: () => TemplateResult | null;
}
