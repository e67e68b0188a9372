import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { gapCatalogueReference } from '../../../../model/readings/gaps/gap-catalogue.ts';
import { readFile } from '../../../../server/exchange/read/read-file.ts';
import { writeTemplate } from '../../../../server/exchange/template/write-template.ts';
import { loadReference } from '../../../../server/reference/load-reference.ts';
import { tryImport } from '../../../support/import-file.ts';

const LINES = 'Nom;Famille\r\nÉpicerie « L’Été »;ESS\r\nŒuvre à cœur;ESS\r\n';
const utf16 = (text: string, mark: boolean): Buffer =>
  Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

describe('separated values', () => {
  it.each([
    ['utf-8', Buffer.from(LINES)],
    ['utf-8', Buffer.from(`\ufeff${LINES}`)],
    ['utf-16le', utf16(LINES, true)],
    ['utf-16le', utf16('Nom;Famille\nMairie;mairie\n', false)],
    ['utf-16be', utf16(LINES, true).swap16()],
  ])('are read as %s', async (encoding, bytes) => {
    const file = await readFile(bytes, 'acteurs.csv');
    expect(file.encoding).toBe(encoding);
    expect(file.tables[0]?.headings).toEqual(['Nom', 'Famille']);
    if (bytes.length > 60) expect(file.tables[0]?.rows[0]?.cells[0]).toBe('Épicerie « L’Été »');
  });

  it('are read as Windows writes them', async () => {
    const bytes = Buffer.from([...Buffer.from('Nom\n'), 0x8c, 0x75, 0x76, 0x72, 0x65, 0x20, 0x80, 0x0a]);
    const file = await readFile(bytes, 'a.csv');
    expect([file.encoding, file.tables[0]?.rows[0]?.cells]).toEqual(['windows-1252', ['Œuvre €']]);
  });

  it.each([
    [';', 'Nom;Note\n"A; b";c\n', ['A; b', 'c']],
    [',', 'Name,Note\n"A, b",c\n', ['A, b', 'c']],
    ['\t', 'Nom\tNote\nA, b; c\td\n', ['A, b; c', 'd']],
    [';', 'sep=;\nNom;Note\nA;b\n', ['A', 'b']],
  ])('are separated by %j', async (delimiter, text, cells) => {
    const file = await readFile(Buffer.from(text), 'a.csv');
    expect([file.delimiter, file.tables[0]?.rows[0]?.cells]).toEqual([delimiter, cells]);
  });

  it('keep the numbers of the lines, breaks within quotes and short lines', async () => {
    const [table] = (
      await readFile(Buffer.from('Titre du document\n\nNom;Note;X\nA;"un\ndeux"\n\nB;;\n'), 'a.csv')
    ).tables;
    expect(table?.headingRow).toBe(3);
    expect(table?.rows).toEqual([
      { number: 4, cells: ['A', 'un\ndeux', ''] },
      { number: 6, cells: ['B', '', ''] },
    ]);
  });

  it('of one archive are a table each', async () => {
    const zip = zipSync({
      'acteurs.csv': strToU8('Nom;Famille\nA;ESS\n'),
      'liens.csv': strToU8('De;Vers\nA;B\n'),
    });
    const { tables } = await readFile(zip, 'tout.zip');
    expect(tables.map(({ name }) => name)).toEqual(['acteurs', 'liens']);
  });
});

describe('workbooks', () => {
  it('give text, days and numbers, sheet by sheet', async () => {
    const content = await writeExcelFile([
      {
        sheet: 'Acteurs & co',
        data: [
          ['Nom', 'Depuis', 'N', 'Oui'],
          [
            { value: '=HYPERLINK("x")', type: String },
            { value: new Date('2024-12-31T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' },
            12.5,
            true,
          ],
        ],
      },
      { sheet: 'Vide', data: [] },
    ]).toBuffer();
    const { format, tables } = await readFile(content, 'n.xlsx');
    expect(format).toBe('xlsx');
    expect(tables[0]).toMatchObject({
      name: 'Acteurs & co',
      rows: [{ number: 2, cells: ['=HYPERLINK("x")', '2024-12-31', '12.5', 'true'] }],
    });
  });

  it.each(['fr', 'en'] as const)('the template in %s is understood whole', async (language) => {
    const { name, content } = await writeTemplate(loadReference(gapCatalogueReference()), language);
    const { said } = await tryImport(content, { name, language });
    expect(said.faults).toEqual([]);
    expect(said.ready).toBe(true);
    expect(said.tables.map(({ kind }) => kind)).toEqual([
      ...['actors', 'cooperations', 'commitments', 'needs', 'offers', 'omit', 'omit'],
    ]);
    expect(said.counts).toMatchObject({
      actors: { added: 2 },
      cooperations: { added: 1 },
      needs: { added: 1 },
    });
  });

  it('the template names its letters and their size: a line gets the height of its words', async () => {
    const { content } = await writeTemplate(loadReference(gapCatalogueReference()), 'fr');
    const styles = strFromU8(unzipSync(content)['xl/styles.xml'] ?? new Uint8Array());
    const fonts = [...styles.matchAll(/<font>.*?<\/font>/gs)].map(([font]) => font);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts)
      expect(font).toMatch(/<sz val="11"\/>.*<name val="Calibri"\/>|<name val="Calibri"\/>.*<sz val="11"\/>/);
  });
});
