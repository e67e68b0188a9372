import { strToU8, zipSync } from 'fflate';
import { type ZipPart, zipByHand } from './zip-by-hand.ts';

/** A file that means harm, what it is called, and the code that answers; `read` where it is harmless as it is read. */
export type HostileFile = readonly [
  said: string,
  name: string,
  make: () => Uint8Array | string,
  answer: string,
];

const LINES = 'Nom;Famille\nAMAP;ESS\n';
const XML = '<?xml version="1.0"?>';
const cell = (ref: string, inside: string, more = ''): string => `<c r="${ref}"${more}>${inside}</c>`;
const words = (ref: string, text: string): string => cell(ref, `<is><t>${text}</t></is>`, ' t="inlineStr"');
const HEADINGS = `<row r="1">${words('A1', 'Nom')}${words('B1', 'Famille')}</row>`;
const AMAP = `<row r="2">${words('A2', 'AMAP')}${words('B2', 'ESS')}</row>`;

interface Workbook {
  readonly sheets?: readonly string[];
  readonly workbook?: string;
  readonly relations?: string;
  readonly more?: Readonly<Record<string, Uint8Array>>;
}

/** Builds a workbook with these sheets, each given by its `sheetData` and the following elements. */
function workbook({
  sheets = [`<sheetData>${HEADINGS}${AMAP}</sheetData>`],
  ...given
}: Workbook): Uint8Array {
  const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const named = sheets.map((_, i) => `<sheet name="F${i}" sheetId="${i + 1}" r:id="r${i}"/>`).join('');
  const related = sheets
    .map((_, i) => `<Relationship Id="r${i}" Type="${R}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`)
    .join('');
  const parts: Record<string, Uint8Array> = {
    'xl/workbook.xml': strToU8(
      given.workbook ?? `${XML}<workbook xmlns:r="${R}"><sheets>${named}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      given.relations ?? `${XML}<Relationships>${related}</Relationships>`,
    ),
    ...given.more,
  };
  for (const [i, inside] of sheets.entries())
    parts[`xl/worksheets/sheet${i + 1}.xml`] = strToU8(`${XML}<worksheet>${inside}</worksheet>`);
  return zipByHand(Object.entries(parts).map(([name, content]) => ({ name, content })));
}
const sheet = (...sheets: string[]): Uint8Array => workbook({ sheets });
const data = (inside: string, before = '', after = ''): Uint8Array =>
  sheet(`${before}<sheetData>${inside}</sheetData>${after}`);
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** Builds a text document of Word with this body. */
const word = (body: string, before = '', ...more: ZipPart[]): Uint8Array =>
  zipByHand([
    {
      name: 'word/document.xml',
      content: `${XML}${before}<w:document xmlns:w="${W}"><w:body>${body}</w:body></w:document>`,
    },
    ...more,
  ]);
const wordCell = (text: string, more = ''): string =>
  `<w:tc><w:tcPr>${more}</w:tcPr><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const OFFICE = 'urn:oasis:names:tc:opendocument:xmlns';
/** Builds a sheet of OpenDocument with this inside. */
const openSheet = (inside: string, before = ''): Uint8Array =>
  zipByHand([
    { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
    {
      name: 'content.xml',
      content: `${XML}${before}<office:document-content xmlns:office="${OFFICE}:office:1.0" xmlns:table="${OFFICE}:table:1.0" xmlns:text="${OFFICE}:text:1.0"><office:body><office:spreadsheet>${inside}</office:spreadsheet></office:body></office:document-content>`,
    },
  ]);
const openCell = (text: string, more = ''): string =>
  `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const openRow = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;
const openTable = (rows: string): string => `<table:table table:name="F">${rows}</table:table>`;
const OPEN_HEADINGS = openRow(openCell('Nom') + openCell('Famille'));
const csvZip = (...parts: ZipPart[]): Uint8Array => zipByHand(parts);
const BIG = 257 * 1024 * 1024;
const TOO_LARGE = 'IMPORT_ARCHIVE_TOO_LARGE';
const BROKEN = 'IMPORT_BROKEN_ARCHIVE';

const nested = (times: number): Uint8Array => {
  let inner: Uint8Array = strToU8(LINES);
  for (let i = 0; i < times; i += 1) inner = zipSync({ [`${i}.zip`]: inner });
  return inner;
};

/** Archives that mean harm. */
export const HOSTILE_ARCHIVES: readonly HostileFile[] = [
  ['a bomb in a CSV', 'a.zip', () => csvZip({ name: 'a.csv', content: Buffer.alloc(BIG, 'a\n') }), TOO_LARGE],
  [
    'a bomb beside a workbook',
    'a.xlsx',
    () => workbook({ more: { 'xl/media/a.bin': new Uint8Array(BIG) } }),
    TOO_LARGE,
  ],
  ['archives within archives', 'a.zip', () => nested(30), 'IMPORT_FORMAT_UNKNOWN'],
  [
    'an archive called .csv within one',
    'a.zip',
    () => csvZip({ name: 'a.csv', content: nested(1) }),
    'IMPORT_BINARY',
  ],
  [
    'one part listed thirty thousand times',
    'a.zip',
    () => csvZip({ name: 'a.csv', content: Buffer.alloc(2_000_000, 'a\n'), listed: 30_000 }),
    TOO_LARGE,
  ],
  [
    'more parts than are taken',
    'a.zip',
    () => csvZip(...Array.from({ length: 1_500 }, (_, i) => ({ name: `${i}.csv`, content: LINES }))),
    TOO_LARGE,
  ],
  [
    'a part that claims 4 GiB',
    'a.zip',
    () => csvZip({ name: 'a.csv', content: LINES, claims: 0xfffffff0 }),
    TOO_LARGE,
  ],
  [
    'a part that claims 3 bytes',
    'a.zip',
    () => csvZip({ name: 'a.csv', content: LINES.repeat(9), claims: 3 }),
    'IMPORT_EMPTY',
  ],
  [
    'a part packed in an unknown way',
    'a.zip',
    () => csvZip({ name: 'a.csv', content: LINES, method: 99 }),
    BROKEN,
  ],
  [
    'a part under a password',
    'a.zip',
    () => csvZip({ name: 'a.csv', content: LINES, method: 0, flags: 1 }),
    'read',
  ],
  [
    'paths that lead out',
    'a.zip',
    () =>
      csvZip(
        ...[
          '../../../tmp/maillage-out.csv',
          '/tmp/maillage-out.csv',
          'C:\\maillage-out.csv',
          '__proto__.csv',
        ].map((name, i) => ({ name, content: `Nom;Famille\nAMAP ${i};ESS\n` })),
      ),
    'read',
  ],
  [
    'garbage that begins as an archive',
    'a.zip',
    () => `PK\x03\x04${'x'.repeat(5_000)}`,
    'IMPORT_FORMAT_UNKNOWN',
  ],
  [
    'entities that grow',
    'a.xlsx',
    () =>
      workbook({
        sheets: [
          `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><sheetData>${HEADINGS}</sheetData>`,
        ],
      }),
    'IMPORT_DOCTYPE',
  ],
  [
    'an entity of another file, in UTF-16',
    'a.xlsx',
    () =>
      workbook({
        more: {
          'xl/sharedStrings.xml': Buffer.from(
            '\ufeff<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><sst/>',
            'utf16le',
          ),
        },
      }),
    'IMPORT_DOCTYPE',
  ],
  ['a sheet of elements in elements', 'a.xlsx', () => data('<a>'.repeat(400_000)), BROKEN],
  [
    'a million empty lines',
    'a.xlsx',
    () => data(`${HEADINGS}${'<row/>'.repeat(1_000_000)}`),
    'IMPORT_TOO_MANY_ROWS',
  ],
  [
    'a dimension that lies',
    'a.xlsx',
    () => data(HEADINGS + AMAP, '<dimension ref="A1:XFD1048576"/>'),
    'read',
  ],
  [
    'cells far apart on many sheets',
    'a.xlsx',
    () =>
      sheet(
        ...Array.from(
          { length: 40 },
          () => `<sheetData>${HEADINGS}<row r="99999">${words('ZZ99999', 'x')}</row></sheetData>`,
        ),
      ),
    'IMPORT_TOO_MANY_ROWS',
  ],
  [
    'a word that is not there',
    'a.xlsx',
    () => data(`${HEADINGS}<row r="2">${cell('A2', '<v>99999999</v>', ' t="s"')}</row>`),
    BROKEN,
  ],
  [
    'a number without end',
    'a.xlsx',
    () => data(`${HEADINGS}<row r="2">${cell('A2', '<v>1e999</v>')}${cell('B2', '<v>NaN</v>')}</row>`),
    BROKEN,
  ],
  [
    'merged cells from right to left, without end',
    'a.xlsx',
    () => data(HEADINGS + AMAP, '', '<mergeCells><mergeCell ref="ZZZZ1:A99999999999"/></mergeCells>'),
    'read',
  ],
  [
    'relations that are never closed',
    'a.xlsx',
    () => workbook({ relations: `${XML}<Relationships>${'<Relationship '.repeat(70_000)}` }),
    BROKEN,
  ],
  [
    'sheets that are never closed',
    'a.xlsx',
    () => workbook({ workbook: `${XML}<workbook>${'<sheet '.repeat(140_000)}` }),
    BROKEN,
  ],
  [
    'a workbook of formulas that nothing computed',
    'a.xlsx',
    () =>
      data(
        `${HEADINGS}${Array.from({ length: 20_000 }, (_, i) => `<row r="${i + 2}">${cell(`A${i + 2}`, "<f>cmd|'/c calc'!A1</f>")}</row>`).join('')}`,
      ),
    'read',
  ],
  [
    'a bomb in a text document',
    'a.docx',
    () => zipByHand([{ name: 'word/document.xml', content: new Uint8Array(BIG) }]),
    TOO_LARGE,
  ],
  [
    'a bomb beside the text of a document',
    'a.docx',
    () => word(wordCell('AMAP'), '', { name: 'word/media/a.bin', content: new Uint8Array(BIG) }),
    TOO_LARGE,
  ],
  [
    'entities that grow in a text document',
    'a.docx',
    () =>
      word(
        '<w:p><w:r><w:t>&b;</w:t></w:r></w:p>',
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
      ),
    'IMPORT_DOCTYPE',
  ],
  [
    'an entity that nobody declared in a text document',
    'a.docx',
    () => word('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>'),
    BROKEN,
  ],
  [
    'a text document of tables in tables',
    'a.docx',
    () => word('<w:tbl><w:tr><w:tc>'.repeat(200_000)),
    'IMPORT_TOO_DEEP',
  ],
  [
    'cells of a text document that span more than there are',
    'a.docx',
    () =>
      word(
        `<w:tbl>${`<w:tr>${wordCell('A', '<w:gridSpan w:val="999999999"/>').repeat(50)}</w:tr>`.repeat(2_000)}</w:tbl>`,
      ),
    'IMPORT_TOO_MANY_COLUMNS',
  ],
  [
    'a million paragraphs',
    'a.docx',
    () => word('<w:p><w:r><w:t>AMAP</w:t></w:r></w:p>'.repeat(1_000_000)),
    'IMPORT_TOO_MANY_ROWS',
  ],
  [
    'a million lines in small tables',
    'a.docx',
    () => word(`<w:tbl>${`<w:tr>${wordCell('A')}</w:tr>`.repeat(1_000)}</w:tbl>`.repeat(1_000)),
    'IMPORT_TOO_MANY_ROWS',
  ],
  [
    'tables in tables of OpenDocument',
    'a.ods',
    () => openSheet('<table:table><table:table-row><table:table-cell>'.repeat(200_000)),
    'IMPORT_TOO_DEEP',
  ],
  [
    'remarks in remarks of OpenDocument',
    'a.ods',
    () => openSheet(openTable(openRow('<office:annotation>'.repeat(400_000)))),
    'IMPORT_TOO_DEEP',
  ],
  [
    'a line of OpenDocument repeated a billion times',
    'a.ods',
    () =>
      openSheet(
        openTable(OPEN_HEADINGS + openRow(openCell('AMAP'), 'table:number-rows-repeated="1000000000"')),
      ),
    'IMPORT_TOO_MANY_ROWS',
  ],
  [
    'a cell of OpenDocument repeated a billion times',
    'a.ods',
    () =>
      openSheet(
        openTable(OPEN_HEADINGS + openRow(openCell('AMAP', 'table:number-columns-repeated="1000000000"'))),
      ),
    'IMPORT_TOO_MANY_COLUMNS',
  ],
  [
    'blocks of OpenDocument that cover a billion cells',
    'a.ods',
    () =>
      openSheet(
        openTable(
          OPEN_HEADINGS +
            openRow(
              openCell(
                'AMAP',
                'table:number-rows-spanned="1000000000" table:number-columns-spanned="1000000000"',
              ) + openCell('ESS'),
            ).repeat(5_000),
        ),
      ),
    'read',
  ],
  [
    'spaces of OpenDocument without end',
    'a.ods',
    () =>
      openSheet(
        openTable(OPEN_HEADINGS + openRow(openCell('A<text:s text:c="1000000000"/>B'.repeat(1_000)))),
      ),
    'read',
  ],
  [
    'entities that grow in OpenDocument',
    'a.ods',
    () =>
      openSheet(
        openTable(openRow(openCell('&b;'))),
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>',
      ),
    'IMPORT_DOCTYPE',
  ],
  [
    'a bomb in OpenDocument',
    'a.ods',
    () =>
      zipByHand([
        { name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { name: 'content.xml', content: new Uint8Array(BIG) },
      ]),
    TOO_LARGE,
  ],
];
