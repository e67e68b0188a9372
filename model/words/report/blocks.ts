import type { ReportBlock, Sentence } from '../../contract/report.ts';

type Said = readonly [id: string, text: string];

export const heading = (id: string, text: string): ReportBlock => ({ type: 'heading', id, text });

export const paragraph = (id: string, text: string): ReportBlock => ({ type: 'paragraph', id, text });

/** Nothing where there is nothing to list. */
export const list = (items: readonly Said[]): ReportBlock[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map(([id, text]): Sentence => ({ id, text })) }];

/** Nothing where it would have no row. Each cell has the id of its row and its place in it. */
export const table = (
  id: string,
  caption: string,
  columns: readonly string[],
  rows: ReadonlyArray<readonly [rowId: string, ...cells: string[]]>,
): ReportBlock[] =>
  rows.length === 0
    ? []
    : [
        {
          type: 'table',
          id,
          caption,
          columns: [...columns],
          rows: rows.map(([rowId, ...cells]) =>
            cells.map((text, place) => ({ id: `${id}.${rowId}.${place}`, text })),
          ),
        },
      ];
