import { expect, it } from 'vitest';
import { partnerColumns } from '../../../../model/writes/import/columns/uses-of-columns.ts';
import { pledgeColumns } from '../../../../model/writes/import/grid/pledges-beside.ts';

const table = {
  name: 'liste',
  headingRow: 1,
  headings: ['Nom', 'Partenaires', 'Engagement 2026'],
  rows: [
    { number: 2, cells: ['AMAP des Lilas', 'Mairie de Brève', 'planter des haies ensemble'] },
    { number: 3, cells: ['Mairie de Brève', 'AMAP des Lilas', 'isoler toutes les écoles'] },
  ],
};

// Both are asked for each line: computed each time, 10,000 lines took a minute.
it.each([
  ['partners', partnerColumns, [1]],
  ['commitments', pledgeColumns, [2]],
] as const)('the columns of %s are computed once a table', (_, columnsOf, columns) => {
  expect(columnsOf(table)).toEqual(columns);
  expect(columnsOf(table)).toBe(columnsOf(table));
});
