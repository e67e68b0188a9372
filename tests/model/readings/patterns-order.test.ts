import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeRows, orderOf } from '../../../model/readings/patterns/merge-rows.ts';
import { patternCatalogue } from '../../../model/readings/patterns/pattern-catalogue.ts';

const statement = (id: string) =>
  readFileSync(new URL(`../../../cypher/patterns/${id}.cypher`, import.meta.url), 'utf8');

describe('rows of several runs of one question', () => {
  it('are in the order of its statement: what is missing last, and first where it descends', () => {
    const order = orderOf('RETURN a\nORDER BY number DESC, name\nLIMIT $limit\n');
    const row = (number: number | null, name: string) => ({ number, name });
    expect(
      mergeRows(
        [
          [row(3, 'b'), row(1, 'd')],
          [row(null, 'z'), row(3, 'a'), row(1, 'c')],
        ],
        order,
      ),
    ).toEqual([row(null, 'z'), row(3, 'a'), row(3, 'b'), row(1, 'c'), row(1, 'd')]);
    expect(mergeRows([[row(1, 'a')], [row(null, 'b')]], [{ column: 'number', descending: false }])).toEqual([
      row(1, 'a'),
      row(null, 'b'),
    ]);
  });

  it.each(
    patternCatalogue
      .filter(({ across }) => !across)
      .map(({ id, row }) => [id, Object.keys(row.shape)] as const),
  )('%s is ordered by what it returns', (id, columns) => {
    const keys = orderOf(statement(id)).map(({ column }) => column);
    expect(keys.length).toBeGreaterThan(0);
    expect(keys.filter((key) => !columns.includes(key))).toEqual([]);
  });
});
