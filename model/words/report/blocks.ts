import type { ReportBlock, Sentence } from '../../contract/report.ts';
import type { ReportTexts } from './report-texts.ts';

type Said = readonly [id: string, text: string];

/** What a section may have nothing to say of. */
export type Unsaid = keyof ReportTexts['leftOut'];

/** What a section says, and what it has nothing to say of. */
export interface Told {
  readonly blocks: readonly ReportBlock[];
  readonly leftOut?: readonly Unsaid[];
}

export const heading = (id: string, text: string): ReportBlock => ({ type: 'heading', id, text });

export const paragraph = (id: string, text: string): ReportBlock => ({ type: 'paragraph', id, text });

/** Nothing where there is nothing to list. */
export const list = (items: readonly Said[]): ReportBlock[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map(([id, text]): Sentence => ({ id, text })) }];

/**
 * Nothing where it would have no row; a column in which nothing is said is left out. Each cell has the id of its row and
 * its place among all columns.
 */
export function table(
  id: string,
  caption: string,
  columns: readonly string[],
  rows: ReadonlyArray<readonly [rowId: string, ...cells: string[]]>,
): ReportBlock[] {
  if (rows.length === 0) return [];
  const places = columns.map((_, place) => place);
  const filled = places.filter((place) => rows.some(([, ...cells]) => cells[place] !== ''));
  return [
    {
      type: 'table',
      id,
      caption,
      columns: filled.map((place) => columns[place] ?? ''),
      rows: rows.map(([rowId, ...cells]) =>
        filled.map((place) => ({ id: `${id}.${rowId}.${place}`, text: cells[place] ?? '' })),
      ),
    },
  ];
}
