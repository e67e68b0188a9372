import type { ReportBlock, Sentence } from '../../contract/report.ts';
import type { ReportTexts } from './report-texts.ts';

type Said = readonly [id: string, text: string];

/** Topics that a section may have to leave out. */
export type Unsaid = keyof ReportTexts['leftOut'];

/** Content of a section, and its omitted topics. */
export interface Told {
  readonly blocks: readonly ReportBlock[];
  readonly leftOut?: readonly Unsaid[];
}

export const heading = (id: string, text: string): ReportBlock => ({ type: 'heading', id, text });

export const paragraph = (id: string, text: string): ReportBlock => ({ type: 'paragraph', id, text });

/** Returns a list block; nothing if it is empty. */
export const list = (items: readonly Said[]): ReportBlock[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map(([id, text]): Sentence => ({ id, text })) }];

/**
 * Returns a table block; nothing without rows, and without empty columns. Each cell has the id of its row and
 * its original column.
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
