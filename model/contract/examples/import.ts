import type { ImportPreview, ImportReport } from '../import.ts';

const nothing = { added: 0, updated: 0, unchanged: 0 };
const counts = {
  actors: { added: 1, updated: 0, unchanged: 0 },
  cooperations: nothing,
  commitments: nothing,
  needs: nothing,
  offers: nothing,
  memberships: nothing,
  memberOf: nothing,
  carriers: nothing,
  parties: nothing,
  declarations: nothing,
};

/** Preview of the example file; its second line has a fault. */
export const importPreview: ImportPreview = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  notes: [],
  tables: [
    {
      table: 0,
      name: 'acteurs',
      kind: 'actors',
      rows: 2,
      headingRow: 1,
      columns: [
        { column: 0, letter: 'A', heading: 'Nom', use: 'name', filled: 1, samples: ['AMAP Les Sillons'] },
        { column: 1, letter: 'B', heading: 'Famille', use: 'family', filled: 2, samples: ['ESS', 'ESS'] },
      ],
    },
  ],
  uses: [{ kind: 'actors', choices: [{ id: 'name', label: 'Nom' }] }],
  values: [],
  counts,
  faults: [
    {
      table: 0,
      row: 3,
      column: 0,
      letter: 'A',
      heading: 'Nom',
      code: 'missing',
      message: '« Nom » est vide : l’écrire, ou laisser la ligne de côté.',
    },
  ],
  faultCount: 1,
  duplicates: [],
  duplicateCount: 0,
  names: [],
  nameCount: 0,
  changes: [],
  changeCount: 0,
  leftOut: [],
  leftOutCount: 0,
  undecided: { columns: 0, duplicates: 0 },
  ready: false,
};

export const importReport: ImportReport = { counts, leftOutCount: 0, revision: 42 };
