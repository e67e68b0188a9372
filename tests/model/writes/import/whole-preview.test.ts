import { expect, it } from 'vitest';
import type { Elements, Properties } from '../../../../model/elements/elements.ts';
import { actorsHere, tryImport } from '../../../support/import-file.ts';

const HERE: Elements = new Map<string, Properties>([
  ...actorsHere(['amap', 'AMAP des Prés'], ['mairie', 'Mairie']),
  ['Actor:moulin', { name: 'Moulin de Rive', family: 'business', version: 1 }],
  ['ACTS_IN:moulin>other', { onMap: true }],
]);
const none = { added: 0, updated: 0, unchanged: 0 };

it('a table of actors: recognised columns, new lines, changes, faults, questions', async () => {
  const content = [
    'Nom;Famille;Sur la carte;Lieu',
    'AMAP des Prés;Entreprise;non;Rive',
    'Four;ESS;oui;',
    'Moulin de Rives;Entreprise;;Col',
    ';ESS;;',
    'Puits;Zinzin;;',
    'Total;4;;',
  ];
  const { said, plan } = await tryImport(content.join('\n'), { state: HERE });
  const { uses, values, ...rest } = said;
  const four = [...plan.edits].find(([, one]) => one?.name === 'Four')?.[0].slice('Actor:'.length);
  expect(four).toMatch(/^i-/);
  const column = (index: number, heading: string, use: string | null, samples: string[], filled: number) => ({
    ...{ column: index, letter: 'ABCD'[index], heading, use, samples, filled },
  });
  expect(rest).toEqual({
    ...{ format: 'csv', encoding: 'utf-8', delimiter: ';', notes: [] },
    tables: [
      {
        ...{ table: 0, sheet: 0, name: 'essai', kind: 'actors', rows: 6, headingRow: 1 },
        columns: [
          column(0, 'Nom', 'name', ['AMAP des Prés', 'Four', 'Moulin de Rives'], 5),
          column(1, 'Famille', 'family', ['Entreprise', 'ESS', 'Entreprise'], 6),
          column(2, 'Sur la carte', 'onMap', ['non', 'oui'], 2),
          { ...column(3, 'Lieu', null, ['Rive', 'Col'], 2), likely: '+text' },
        ],
      },
    ],
    counts: {
      ...{ actors: { added: 3, updated: 1, unchanged: 0 }, cooperations: none, commitments: none },
      ...{ needs: none, offers: none, memberships: none, memberOf: none, carriers: none },
      ...{ parties: none, declarations: none },
    },
    faults: [
      {
        ...{ table: 0, row: 5, column: 0, letter: 'A', heading: 'Nom', code: 'missing' },
        message: expect.stringContaining('« Nom »'.replace(/ /g, '\u202f')),
      },
    ],
    faultCount: 1,
    duplicates: [
      {
        ...{ table: 0, row: 4, name: 'Moulin de Rives', choice: null, likely: { choice: 'new' } },
        candidates: [
          {
            ...{ actorId: 'moulin', name: 'Moulin de Rive', here: false, mayEdit: true },
            reason: expect.any(String),
          },
        ],
      },
    ],
    ...{ duplicateCount: 1, names: [], nameCount: 0 },
    changes: [
      {
        ...{ kind: 'actors', id: 'amap', name: 'AMAP des Prés', table: 0, row: 2 },
        fields: [
          {
            field: 'family',
            label: 'Famille',
            before: 'Économie sociale et solidaire (ESS)',
            after: 'Monde économique',
          },
          { field: 'description', label: 'Description', before: '', after: 'Lieu : Rive' },
          { field: 'onMap', label: 'Sur la carte', before: 'oui', after: 'non' },
        ],
      },
    ],
    ...{ changeCount: 1, leftOut: [{ table: 0, row: 7 }], leftOutCount: 1 },
    ...{ undecided: { columns: 1, duplicates: 1 }, ready: true },
    ...{ questions: [], left: { contacts: 0, reminders: 0, columns: [] }, asideNames: [] },
    sheets: [
      expect.objectContaining({
        sheet: 0,
        name: 'essai',
        headingRow: 1,
        isLeftOut: false,
        bring: 5,
        aside: 1,
      }),
    ],
  });
  expect(uses.map(({ kind }) => kind)).toContain('declarations');
  expect(uses.find(({ kind }) => kind === 'actors')?.choices).toContainEqual({ id: 'name', label: 'Nom' });
  expect(values.map(({ choices, ...value }) => [value, choices.length > 5])).toEqual([
    [{ list: 'family', label: 'Famille', value: 'Zinzin', count: 1, to: null, likely: 'unspecified' }, true],
  ]);
});

it('a table of links: whom its names mean, how strong they are, what is left out by choice', async () => {
  const content =
    'De;Vers;Thèmes\nMairie;Moulin de Rive;\nMairie;AMAP des Prés;\nMairie;Zut;\nAMAP des Prés;Zut;\n';
  const names = [
    { name: 'moulin de rive', choice: 'skip' as const, actorId: 'moulin' },
    { name: 'Zut', choice: 'omit' as const },
  ];
  const { said } = await tryImport(content, { state: HERE, settings: { names } });
  const candidate = { actorId: 'moulin', name: 'Moulin de Rive', here: false, mayEdit: true };
  expect(said).toMatchObject({
    names: [
      {
        ...{ name: 'Moulin de Rive', table: 0, row: 2, count: 1, choice: 'skip', actorId: 'moulin' },
        candidates: [{ ...candidate, reason: expect.any(String) }],
      },
      { name: 'Zut', table: 0, row: 4, count: 2, choice: 'omit', candidates: [] },
    ],
    ...{ nameCount: 2, unsaidIntensity: { links: 2, level: 2 }, faults: [], duplicates: [], changes: [] },
    leftOut: [
      { table: 0, row: 4 },
      { table: 0, row: 5 },
    ],
    ...{ counts: { cooperations: { added: 2, updated: 0, unchanged: 0 } }, ready: true },
  });
  expect(said.names[1]).not.toHaveProperty('actorId');
});

it('changes are described in words: days, lists, numbers, yes and no, empty values', async () => {
  const state = new Map([
    ...HERE,
    ['Actor:amap', { ...HERE.get('Actor:amap'), tableRoles: ['elected', 'officer'], mission: 'Nourrir' }],
    ['Cooperation:c', { nature: 'funds', formality: 'informal', status: 'active', intensity: 2, version: 1 }],
    ['PARTY_TO:mairie>c', { role: 'from' }],
    ['PARTY_TO:amap>c', { role: 'to' }],
  ] as [string, Properties][]);
  const changed = async (content: string, language: 'fr' | 'en') =>
    (await tryImport(content, { state, language })).said.changes.flatMap(({ fields }) =>
      fields.map(({ label, before, after }) => [label, before, after]),
    );
  const actors = 'id;name;onMap;tableRoles\namap;AMAP des Prés;non;officer\n';
  expect(await changed(actors, 'en')).toEqual([
    [
      'Role at the table',
      'Elected official, Officer of the local authority',
      'Officer of the local authority',
    ],
    ['On the map', 'yes', 'no'],
  ]);
  const links =
    'Identifiant;De;Vers;Nature;Intensité;Commencée le\nc;Mairie;AMAP des Prés;finance;3;2024-05\n';
  expect(await changed(links, 'fr')).toEqual([
    ['Intensité notée', 'On s’ajuste', 'On met en commun'],
    ['Commencée le', '', '2024-05'],
  ]);
});
