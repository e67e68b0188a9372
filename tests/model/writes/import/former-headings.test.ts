import { expect, it } from 'vitest';
import { IMPORT_FIELDS } from '../../../../model/writes/import/import-fields.ts';
import { recognise } from '../../../../model/writes/import/recognise.ts';
import type { Table } from '../../../../model/writes/import/table.ts';

/** Earlier column names of templates and screens: files that use them are still imported. */
const FORMER = {
  actors: {
    kind: ['Sorte', 'Kind'],
    tableRoles: ['Autour de la table', 'Around the table'],
    mission: ['Missions', 'Mission'],
    expertise: ['Ce que nous savons faire', 'Expertise'],
    frame: ['Ce que nous pouvons décider', 'Frame of action'],
    constraints: ['Ce qui nous contraint', 'Constraints'],
    expects: ['Ce que nous attendons', 'Expectations'],
    tags: ['Étiquettes', 'Tags'],
    private: ['Réservé à l’animation', 'Private to facilitators'],
  },
  cooperations: {
    parties: ['Ensemble', 'Together'],
    nature: ['Nature', 'Nature'],
    status: ['Statut', 'Status'],
    intensity: ['Intensité', 'Intensity'],
    formality: ['Cadre', 'Formality'],
    endedOn: ['Finie le', 'Ended on'],
    lastSignOn: ['Dernier signe le', 'Last sign on'],
    promisedFor: ['Promise pour le', 'Promised for'],
    serves: ['Engagements servis', 'Serves commitments'],
    private: ['Réservée à l’animation', 'Private to facilitators'],
    fictional: ['Fictive', 'Fictional'],
  },
  commitments: {
    status: ['Statut', 'Status'],
    dueOn: ['Échéance', 'Due on'],
    refines: ['Décline', 'Refines'],
  },
} as const;

const tableOf = (headings: readonly string[]): Table =>
  ({
    name: '',
    headings,
    headingRow: 1,
    rows: [{ number: 2, cells: headings.map(() => 'x') }],
  }) as unknown as Table;

it.each(Object.entries(FORMER))('columns of %s are known by what they were called', (kind, fields) => {
  for (const language of [0, 1]) {
    const ids = Object.keys(fields);
    const headings = Object.values(fields).map((names) => names[language]);
    const settings = { tables: [{ table: 0, kind }] } as unknown as Parameters<typeof recognise>[1];
    expect(recognise([tableOf(headings)], settings)[0]?.uses).toEqual(ids);
  }
});

it.each(Object.entries(IMPORT_FIELDS))('columns of %s are known by what they are called', (kind, fields) => {
  for (const language of ['fr', 'en'] as const) {
    const headings = fields.map(({ label }) => label[language]);
    const settings = { tables: [{ table: 0, kind }] } as unknown as Parameters<typeof recognise>[1];
    expect(recognise([tableOf(headings)], settings)[0]?.uses).toEqual(fields.map(({ id }) => id));
  }
});
