import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportFile } from '../../../../model/writes/import/table.ts';
import { readDocx } from '../../../../server/exchange/read/read-docx.ts';
import { tryImport } from '../../../support/import-file.ts';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const documentOf = (body: string, before = ''): Uint8Array =>
  zipSync({
    'word/document.xml': strToU8(
      `<?xml version="1.0"?>${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    ),
  });
const read = (body: string): ImportFile => readDocx(documentOf(body), 'liste.docx');

const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${run(text)}</w:p>`;
const bullet = (text: string, level: number): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`;
const row = (...cells: string[]): string =>
  `<w:tr>${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
const table = (...rows: string[]): string => `<w:tbl>${rows.join('')}</w:tbl>`;

describe('a text document', () => {
  it('gives each table under the heading above it', () => {
    const { format, tables } = read(
      [
        paragraph('Nos acteurs', '<w:pStyle w:val="Titre1"/>'),
        table(row('Nom', 'Famille'), row('AMAP', 'ESS')),
        paragraph('Nos liens', '<w:pStyle w:val="Heading2"/>'),
        table(row('De', 'Vers'), row('AMAP', 'Mairie')),
      ].join(''),
    );
    expect(format).toBe('docx');
    expect(tables.map(({ name, headings }) => [name, headings])).toEqual([
      ['Nos acteurs', ['Nom', 'Famille']],
      ['Nos liens', ['De', 'Vers']],
    ]);
    expect(tables[0]?.rows).toEqual([{ number: 2, cells: ['AMAP', 'ESS'] }]);
  });

  it('without a table gives its paragraphs as a list, deeper ones below', () => {
    const { tables } = read(bullet('AMAP', 0) + bullet('travaille avec la Mairie', 1));
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({ name: 'liste', isList: true });
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['0', 'AMAP'],
      ['2', 'travaille avec la Mairie'],
    ]);
  });

  it('with a table and one paragraph gives the table alone, with bullets both', () => {
    const ours = table(row('Nom', 'Famille'), row('AMAP', 'ESS'));
    expect(read(paragraph('Voici la liste.') + ours).tables).toHaveLength(1);
    expect(read(bullet('Mairie', 0) + bullet('Lycée', 0) + ours).tables).toHaveLength(2);
  });

  it('gives merged cells once, with the block that they cover', () => {
    const [first] = read(
      table(
        row('Nom', 'Partenaire', 'Objet'),
        row(cell('AMAP', '<w:vMerge w:val="restart"/>'), 'Mairie', 'Paniers'),
        row(cell('<w:p/>', '<w:vMerge/>'), cell('Lycée', '<w:gridSpan w:val="2"/>')),
        row('Crèche', 'Mairie', 'Repas'),
      ),
    ).tables;
    expect(first?.rows.map(({ cells }) => cells)).toEqual([
      ['AMAP', 'Mairie', 'Paniers'],
      ['', 'Lycée', ''],
      ['Crèche', 'Mairie', 'Repas'],
    ]);
    expect(first?.blocks).toHaveLength(2);
    expect(first?.blocks).toEqual(
      expect.arrayContaining([
        { top: 2, bottom: 3, left: 0, right: 0 },
        { top: 3, bottom: 3, left: 1, right: 2 },
      ]),
    );
  });

  it('brings each line of a merged name in as its own', async () => {
    const { said } = await tryImport(
      documentOf(
        table(
          row('Nom', 'Partenaire'),
          row(cell('AMAP des Sources', '<w:vMerge w:val="restart"/>'), 'Mairie de Caden'),
          row(cell('<w:p/>', '<w:vMerge/>'), 'Lycée Jean Moulin'),
        ),
      ),
      { name: 'liste.docx', settings: { defaultFamily: 'citizens' } },
    );
    expect([said.format, said.faults]).toEqual(['docx', []]);
    expect(said.counts).toMatchObject({ actors: { added: 3 }, cooperations: { added: 2 } });
  });

  it('has headings in lines of bold letters, where no style makes any', async () => {
    const bold = (text: string): string =>
      `<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      paragraph('Fiches rédigées après les visites'),
      bold('Scierie Bertolino'),
      paragraph('Entreprise familiale de huit salariés.'),
      paragraph('Fournit la plateforme bois énergie de Barcelonnette.'),
      paragraph('Partenaires : ONF, Commune de Jausiers'),
      paragraph('Projet : installer une chaudière à plaquettes'),
      bold('Plateforme bois énergie de Barcelonnette'),
      paragraph('S’engage à réserver 10 % de bois local.'),
      paragraph('Souhaite travailler avec la Scierie Bertolino.'),
    ].join('');
    const { plan } = await tryImport(documentOf(body), { name: 'fiches.docx' });
    const namesOf = (kind: string, field: string): string[] =>
      [...plan.edits].flatMap(([key, one]) => (key.startsWith(kind) ? [String(one?.[field])] : [])).sort();
    expect(namesOf('Actor:', 'name')).toEqual([
      'Commune de Jausiers',
      'ONF',
      'Plateforme bois énergie de Barcelonnette',
      'Scierie Bertolino',
    ]);
    expect(namesOf('Cooperation:', 'status')).toEqual(['active', 'active', 'active', 'wished']);
    expect(namesOf('Commitment:', 'text')).toEqual([
      'installer une chaudière à plaquettes',
      'réserver 10 % de bois local',
    ]);
  });

  it('keeps a text that is bold as a whole as lines', () => {
    const bold = (text: string): string => `<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    const { tables } = read(bold('AMAP') + bold('Mairie') + bold('Lycée'));
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['0', 'AMAP'],
      ['0', 'Mairie'],
      ['0', 'Lycée'],
    ]);
  });

  it('leaves out what was deleted while changes were tracked, and keeps what was added', () => {
    const tracked = `<w:p><w:ins>${run('AMAP')}</w:ins><w:del><w:r><w:delText> et Mairie</w:delText></w:r></w:del></w:p>`;
    const [first] = read(table(row('Nom', 'Note'), row(cell(tracked), 'ESS'))).tables;
    expect(first?.rows[0]?.cells).toEqual(['AMAP', 'ESS']);
  });

  it('keeps a table within a cell as the text of that cell', () => {
    const inner = `${paragraph('AMAP')}${table(row('un', 'deux'), row('trois', 'quatre'))}`;
    const { tables } = read(table(row('Nom', 'Note'), row(cell(inner), 'ESS'), row('Mairie', '')));
    expect(tables).toHaveLength(1);
    expect(tables[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['AMAP\nun\ndeux\ntrois\nquatre', 'ESS'],
      ['Mairie', ''],
    ]);
  });

  it.each([
    ['a document type', documentOf(paragraph('&a;'), '<!DOCTYPE x [<!ENTITY a "b">]>'), 'IMPORT_DOCTYPE'],
    ['an entity of its own', documentOf(paragraph('&xxe;')), 'IMPORT_BROKEN_ARCHIVE'],
    ['a tag that is not closed', documentOf('<w:p>'), 'IMPORT_BROKEN_ARCHIVE'],
    ['tables in tables without end', documentOf('<w:tbl><w:tr><w:tc>'.repeat(200)), 'IMPORT_TOO_DEEP'],
    [
      'a cell that spans more columns than are taken',
      documentOf(table(row(cell('A', '<w:gridSpan w:val="99999999"/>')))),
      'IMPORT_TOO_MANY_COLUMNS',
    ],
    [
      'no body',
      zipSync({ 'word/document.xml': strToU8('<w:document xmlns:w="urn:w"/>') }),
      'IMPORT_BROKEN_ARCHIVE',
    ],
    ['its end missing', documentOf(paragraph('AMAP')).subarray(0, 90), 'IMPORT_BROKEN_ARCHIVE'],
  ])('with %s is refused', (_, bytes, code) => {
    expect(() => readDocx(bytes, 'a.docx')).toThrow(expect.objectContaining({ code }));
  });
});
