import { expect, it } from 'vitest';
import { withCodesNamed } from '../../../../model/writes/import/grid/coded-names.ts';
import { shapesOf } from '../../../../model/writes/import/shapes.ts';
import type { Table } from '../../../../model/writes/import/table.ts';

const tableOf = (name: string, [headings = '', ...lines]: readonly string[]): Table => ({
  ...{ name, headingRow: 1, headings: headings.split(';') },
  rows: lines.map((line, i) => ({ number: i + 2, cells: line.split(';') })),
});

it('a code that the list of codes lacks leaves its line out of the links, with its words', () => {
  const key = shapesOf(
    tableOf('Structures', [
      'Code;Nom',
      'S1;Agence d’urbanisme',
      'S2;Ener’gence',
      'S3;Habitat',
      'S4;Compagnons',
    ]),
  );
  const links = tableOf('Relations', [
    'Qui;Avec qui;Sur quoi',
    'S1;S2;énergie',
    'S2;S3, S4;visites',
    'S3;Tiers-lieu Les Capucins;occupation',
    'S9;S1;à voir',
  ]);
  const { rows, aside } = withCodesNamed(links, key);
  expect(rows.map(({ number }) => number)).toEqual([2, 3, 4]);
  expect(aside).toEqual([{ row: 5, why: 'note', words: 'S9 | S1 | à voir' }]);
});
