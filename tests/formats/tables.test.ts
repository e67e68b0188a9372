import { describe, expect, it } from 'vitest';
import type { Language } from '../../model/contract/primitives.ts';
import { exportedOf } from '../../server/exchange/exported.ts';
import { csv } from '../../server/exchange/tables/csv.ts';
import { FIELDS, type FieldName } from '../../server/exchange/tables/fields.ts';
import { tablesOf } from '../../server/exchange/tables/tables.ts';
import { xlsx } from '../../server/exchange/tables/xlsx.ts';
import { loadReference } from '../../server/reference/load-reference.ts';
import { HOSTILE, hostileFacts } from '../support/hostile-facts.ts';
import { makeSystem } from '../support/make-facts.ts';
import { runPython } from '../support/python/run-python.ts';

const reference = loadReference([]);
const exported = exportedOf(makeSystem(hostileFacts()));
const manner = (language: Language, raw: boolean) => ({ language, raw, reference });
const FORMULA = /^[=+\-@\t\r]/;

type Files = Record<string, { mark: boolean; delimiter: string; rows: string[][] }>;
type Sheets = Record<string, { frozen: string | null; rows: Array<Array<[type: string, value: unknown]>> }>;

const readCsv = async (language: Language, raw: boolean) =>
  (await runPython('read-csv-zip.py', csv.write(exported, manner(language, raw)))) as Files;
const readXlsx = async (language: Language, raw = false) =>
  (await runPython('read-workbook.py', await xlsx.write(exported, manner(language, raw)))) as Sheets;

/** Returns the rows of a table, keyed by the heading of each cell. */
function byHeading<T>(rows: readonly T[][], name: (cell: T) => string): Array<Record<string, T>> {
  const [headings = [], ...rest] = rows;
  return rest.map((row) =>
    Object.fromEntries(headings.map((heading, i) => [name(heading), row[i] as T] as const)),
  );
}

const records = (files: Files, name: string) => byHeading(files[name]?.rows ?? [], String);

describe('CSV, read by Python', () => {
  it('raw: every table with its own names, every text as it was typed', async () => {
    const files = await readCsv('fr', true);
    expect(Object.values(files).every(({ mark, delimiter }) => !mark && delimiter === ',')).toBe(true);
    const actors = records(files, 'actors.csv');
    expect(actors.map(({ id, name }) => [id, name])).toEqual([
      ...HOSTILE.map((name, i) => [`h${i}`, name]),
      ['mairie', 'Mairie'],
      ['amap', 'AMAP'],
      ['loin', 'Loin'],
      ['attente', 'En attente'],
    ]);
    expect(actors.find(({ id }) => id === 'mairie')).toMatchObject({
      siren: '021302184',
      signedOn: '2025-02-28',
      tableRoles: 'elected | officer',
      x: '12.5',
      place: 'map',
    });
    expect(records(files, 'cooperations.csv').map(({ id, state }) => [id, state])).toEqual([
      ['deux', 'active'],
      ['trois', 'active'],
      ['finie', 'ended'],
    ]);
    expect(
      records(files, 'parties.csv').filter(({ cooperationId }) => cooperationId === 'trois'),
    ).toHaveLength(3);
    expect(records(files, 'declarations.csv')).toEqual([
      expect.objectContaining({ actorId: 'mairie', intensity: '1', on: '2026-02-01', voice: "L'élue" }),
    ]);
    expect(records(files, 'carriers.csv')).toEqual([
      expect.objectContaining({ commitmentId: 'e1', actorId: 'mairie', role: 'contributor' }),
    ]);
    // Its one declaration makes the pair of `deux` less than τ.
    expect(
      records(files, 'linked-pairs.csv').map(({ aId, bId, intensity }) => [aId, bId, intensity]),
    ).toEqual([['amap', 'h0', '2']]);
  });

  it('for French spreadsheets: a mark, semicolons, words, and no text that would be computed', async () => {
    const files = await readCsv('fr', false);
    expect(Object.keys(files)).toContain('lisez-moi.csv');
    for (const { mark, delimiter, rows } of Object.values(files)) {
      expect([mark, delimiter]).toEqual([true, ';']);
      // Positions are numbers, whatever they begin with.
      for (const cell of rows.flat()) if (!/^-\d+(,\d+)?$/.test(cell)) expect(cell).not.toMatch(FORMULA);
    }
    const mairie = records(files, 'acteurs.csv').find(({ Nom }) => Nom === 'Mairie');
    expect(mairie).toMatchObject({ Famille: 'Collectivités et groupements', Nature: 'Commune', x: '12,5' });
    expect(records(files, 'acteurs.csv')[0]?.Nom).toBe(`'${HOSTILE[0]}`);
  });

  it('in English: commas and English words', async () => {
    const files = await readCsv('en', false);
    expect(files['actors.csv']?.delimiter).toBe(',');
    expect(records(files, 'actors.csv').find(({ Name }) => Name === 'AMAP')).toMatchObject({
      Fictional: 'yes',
    });
  });

  it('states in each zip its source, its date and its limits', async () => {
    const lines = new Map((await readCsv('fr', false))['lisez-moi.csv']?.rows as Array<[string, string]>);
    expect(lines.get('Jour lu')).toContain('2026-03-12');
    expect(lines.get('Paramètres')).toContain('2');
    expect(lines.get('Sources')).toContain('https://exemple.fr/a');
    expect(lines.get('Fictif')).toContain('1 acteurs');
    expect(lines.get('Licence')).toContain('Licence Ouverte');
    expect(lines.get('Ce que cela ne prouve pas')).toContain('ne prouve pas l’absence de coopération');
  });
});

describe('the workbook, read by openpyxl', () => {
  it('has typed cells, a frozen heading, a readme, and no formula', async () => {
    const sheets = await readXlsx('fr');
    expect(Object.keys(sheets)[0]).toBe('Lisez-moi');
    expect(Object.keys(sheets)).toEqual(
      expect.arrayContaining(['Acteurs', 'Coopérations', 'Paires liées', 'Besoins', 'Codebook']),
    );
    for (const { rows } of Object.values(sheets))
      for (const [type] of rows.flat()) expect(type).not.toBe('f');
    expect(sheets.Acteurs?.frozen).toBe('A2');
    const actors = byHeading(sheets.Acteurs?.rows ?? [], ([, value]) => String(value));
    expect(actors.find(({ Nom }) => Nom?.[1] === 'Mairie')).toMatchObject({
      SIREN: ['s', '021302184'],
      'Signée le': ['day', '2025-02-28'],
      x: ['n', 12.5],
    });
    expect(actors.find(({ Nom }) => Nom?.[1] === 'AMAP')?.Fictif).toEqual(['b', true]);
    expect(JSON.stringify(sheets['Lisez-moi']?.rows)).toContain('ne prouve pas');
  });

  it('raw: gives every text back as it was typed', async () => {
    const sheets = await readXlsx('en', true);
    const actors = byHeading(sheets.actors?.rows ?? [], ([, value]) => String(value));
    const typed = (text: string) => text.replaceAll('\r\n', '\n');
    expect(actors.slice(0, HOSTILE.length).map(({ name }) => typed(String(name?.[1])))).toEqual(
      HOSTILE.map(typed),
    );
  });
});

describe('headings', () => {
  it.each(['fr', 'en'] as const)('are never twice the same in one table (%s)', (language) => {
    for (const { id, columns } of tablesOf(exported)) {
      const headings = columns.map(({ field }) => FIELDS[field].label[language]);
      expect([id, new Set(headings).size]).toEqual([id, headings.length]);
    }
  });

  it.each(['fr', 'en'] as const)('are the words of the screen (%s)', async (language) => {
    const { fields } = await (language === 'fr'
      ? import('../../model/words/fr/screens/fields.ts')
      : import('../../model/words/en/screens/fields.ts'));
    const onScreen = new Map(Object.entries(fields));
    const names = (Object.keys(FIELDS) as FieldName[]).filter((name) => onScreen.has(`field.${name}`));
    expect(names.length).toBeGreaterThan(40);
    for (const name of names) expect(FIELDS[name].label[language]).toBe(onScreen.get(`field.${name}`));
  });
});
