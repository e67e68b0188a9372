import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ImportSettings } from '../../../../model/contract/import.ts';
import { tryImport } from '../../../support/import-file.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook in the plainest XML there is. */
const workbookOf = (names: readonly string[], parts: Record<string, Uint8Array>): Uint8Array => {
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`);
  const relations = names.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${OFFICE}"><sheets>${sheets.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships>${relations.join('')}</Relationships>`),
    ...parts,
  });
};
const workbook = (...lines: string[]): Uint8Array => {
  const rows = lines.map((cells, i) => `<row r="${i + 1}">${cells}</row>`).join('');
  const sheet = strToU8(`<worksheet><sheetData>${rows}</sheetData></worksheet>`);
  return workbookOf(['Acteurs &amp; co'], { 'xl/worksheets/sheet1.xml': sheet });
};
const text = (cell: string, value: string): string =>
  `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const HEADINGS = text('A1', 'Nom') + text('B1', 'Famille') + text('C1', 'Description');

const actors = (columns?: NonNullable<ImportSettings['tables']>[number]['columns']): ImportSettings => ({
  tables: [{ table: 0, kind: 'actors', ...(columns === undefined ? {} : { columns }) }],
});
const faultsOf = async (content: Uint8Array, settings = actors()) =>
  (await tryImport(content, { settings })).said.faults.map(({ row, letter, code }) => [row, letter, code]);

describe('a formula that nothing has computed', () => {
  it.each([
    ['no value', '<c r="C2"><f>B2&amp;"x"</f></c>'],
    ['an empty value', '<c r="C2" s="0"><f>B2</f><v></v></c>'],
    ['an empty value on two lines', '<c r="C2">\n <f>B2</f>\n <v/>\n</c>'],
    ['a text without value', '<c r="C2" t="str"><f>B2</f></c>'],
    ['a formula shared with other cells', '<c r="C2"><f t="shared" si="0"/></c>'],
    ['a formula of eight thousand signs', `<c r="C2"><f>${'A1&amp;'.repeat(8000)}A1</f></c>`],
  ])('is said with its line, its column and what to do: %s', async (_, cell) => {
    const content = workbook(HEADINGS, text('A2', 'Ferme') + text('B2', 'ESS') + cell);
    const { said } = await tryImport(content, { settings: actors() });
    expect(said.faults.map(({ row, letter, code }) => [row, letter, code])).toEqual([[2, 'C', 'uncomputed']]);
    expect(said.tables[0]?.name).toBe('Acteurs & co');
    expect(said.faults[0]?.message).toMatch(/C2.*formule.*tableur/);
    expect(said.ready).toBe(true);
    const english = await tryImport(content, { settings: actors(), language: 'en' });
    expect(english.said.faults[0]?.message).toMatch(/C2.*formula.*spreadsheet/);
  });

  it('is found in a line that holds nothing else, and in the last column', async () => {
    const content = workbook(
      HEADINGS,
      text('A2', 'Ferme') + text('B2', 'ESS'),
      '<c r="A3"><f>A2</f></c><c r="B3"><f>B2</f><v/></c>',
      '<c r="D4"><f>A2</f></c>',
    );
    expect(await faultsOf(content, actors([{ column: 3, use: 'website' }]))).toEqual([
      [3, 'A', 'uncomputed'],
      [3, 'B', 'uncomputed'],
      [4, 'A', 'missing'],
      [4, 'D', 'uncomputed'],
    ]);
  });

  it('is found in a heading', async () => {
    const content = workbook(
      `${text('A1', 'Nom')}${text('B1', 'Famille')}<c r="C1"><f>"Description"</f></c>`,
      text('A2', 'Ferme') + text('B2', 'ESS') + text('C2', 'Lait'),
    );
    expect(await faultsOf(content)).toEqual([[1, 'C', 'uncomputed']]);
    // A column with a chosen use needs no heading.
    expect(await faultsOf(content, actors([{ column: 2, use: 'description' }]))).toEqual([]);
  });

  it('counts as a line: no more of them than are taken', async () => {
    const rows = `<row r="100001"><c r="A100001"><f>A1</f></c></row>`;
    const sheet = strToU8(
      `<worksheet><sheetData><row r="1">${HEADINGS}</row>${rows}</sheetData></worksheet>`,
    );
    const parts = Object.fromEntries([1, 2].map((n) => [`xl/worksheets/sheet${n}.xml`, sheet] as const));
    await expect(tryImport(workbookOf(['A', 'B'], parts))).rejects.toMatchObject({
      code: 'IMPORT_TOO_MANY_ROWS',
    });
  });

  it('is nothing to say where its column is left out', async () => {
    const content = workbook(HEADINGS, `${text('A2', 'Ferme')}${text('B2', 'ESS')}<c r="C2"><f>B2</f></c>`);
    expect(await faultsOf(content, actors([{ column: 2, use: 'omit' }]))).toEqual([]);
  });
});

describe('a formula that was computed', () => {
  it('is its value, also an empty text', async () => {
    const content = workbook(
      HEADINGS,
      `<c r="A2" t="str"><f>"Ferme"</f><v>Ferme</v></c>${text('B2', 'ESS')}<c r="C2" t="str"><f>""</f><v></v></c>`,
    );
    const { said } = await tryImport(content, { settings: actors() });
    expect(said.faults).toEqual([]);
    expect(said.tables[0]?.columns[0]?.samples).toEqual(['Ferme']);
  });
});
