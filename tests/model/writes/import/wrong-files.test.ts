import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ImportRefusedError } from '../../../../model/writes/import/import-refused.ts';
import { checkArchive } from '../../../../server/exchange/read/check-archive.ts';
import { problemText } from '../../../../server/texts/problem-text.ts';
import { actorsHere, tryImport } from '../../../support/import-file.ts';

const fixture = (name: string): Buffer =>
  readFileSync(new URL(`../../../../fixtures/imports/${name}`, import.meta.url));
const HERE = actorsHere(['amap', 'AMAP Les Sillons'], ['mairie', 'Mairie']);

/** Returns the position and code of each fault. */
async function faultsOf(name: string, settings = {}) {
  const { said } = await tryImport(fixture(name), { name, state: HERE, settings });
  // A fault is reported, and blocks nothing.
  expect(said.ready).toBe(true);
  return said.faults.map(({ row, letter, code }) => [row, letter, code]);
}

describe('a line that is wrong says its row, its column and what to do', () => {
  it.each([
    ['missing-name.csv', [[3, 'A', 'missing']]],
    [
      'no-such-day.csv',
      [
        [2, 'C', 'bad_day'],
        // « bientôt » is no date, and a note.
        [3, 'C', 'bad_day'],
      ],
    ],
    ['ends-before-it-begins.csv', [[2, 'E', 'dates_reversed']]],
    ['repeated-key.csv', [[3, 'B', 'repeated_key']]],
    ['alone.csv', [[2, 'B', 'too_few_parties']]],
    ['one-sided-funding.csv', [[2, 'B', 'role_mismatch']]],
    [
      'bad-siren.csv',
      [
        [2, 'C', 'bad_siren'],
        [3, 'C', 'bad_siren'],
      ],
    ],
    ['bad-address.csv', []],
    ['too-long.csv', [[2, 'A', 'too_long']]],
    ['control-characters.csv', [[3, 'A', 'bad_characters']]],
    ['two-headings-alike.csv', [[1, 'C', 'repeated_column']]],
    ['unknown-resource.csv', [[3, 'B', 'missing']]],
    ['same-need-twice.csv', [[3, 'B', 'repeated_resource']]],
    ['unknown-commitment.csv', [[2, 'C', 'commitment_unknown']]],
    ['neither-yes-nor-no.csv', [[2, 'C', 'bad_yes']]],
  ])('%s', async (name, faults) => {
    expect(await faultsOf(name)).toEqual(faults);
    const { said } = await tryImport(fixture(name), { name, state: HERE });
    for (const { message } of said.faults) expect(message).toMatch(/ : |\u202f: /);
  });

  it('asks for a column that nothing says', async () => {
    const { said } = await tryImport('Famille;SIREN\nESS;123456789\n', {
      settings: { tables: [{ table: 0, kind: 'actors' }] },
    });
    expect(said.faults[0]).toMatchObject({ row: 1, code: 'missing_column' });
  });

  it.each([
    'missing-family.csv',
    'unknown-family.csv',
    'repeated-name.csv',
    'unknown-party.csv',
    'party-of-two-names.csv',
    'unknown-nature-and-status.csv',
    'unknown-intensity.csv',
    'merged-cells.xlsx',
  ])('%s is read as is likely, and nothing in it is wrong', async (name) => {
    const { said } = await tryImport(fixture(name), { name, state: HERE });
    expect([said.faults, said.ready]).toEqual([[], true]);
  });

  it('uses the likely value, with a message', async () => {
    const { said } = await tryImport('De;Vers\nMairie;AMAP Les Silons\n', { state: HERE });
    expect(said.names).toMatchObject([{ choice: null, likely: { choice: 'skip', actorId: 'amap' } }]);
    expect(said.counts).toMatchObject({ actors: { added: 0 }, cooperations: { added: 1 } });
    const ties = 'cooperationId;actorId;actorName\nzut;zut;AMAP Les Silons\n';
    const state = new Map([...actorsHere(['less', 'AMAP Les Sillons bleus']), ...HERE]);
    const near = (await tryImport(ties, { state })).said.faults.find(({ code }) => code === 'actor_unknown');
    expect(near?.message).toMatch(/«\sAMAP Les Sillons\s»/);
  });
});

describe('a file that cannot be read is refused with a word', () => {
  const refusal = async (content: string | Uint8Array, name = 'a.csv'): Promise<string> => {
    const error = await tryImport(content, { name }).then(
      () => 'read',
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof ImportRefusedError)) throw error;
    expect(problemText(error.code, 'fr')?.detail).toBeTruthy();
    return error.code;
  };
  const workbook = (sheet: string, more: Record<string, Uint8Array> = {}): Uint8Array =>
    zipSync({
      'xl/workbook.xml': strToU8('<workbook/>'),
      'xl/worksheets/sheet1.xml': strToU8(sheet),
      ...more,
    });

  it.each([
    ['nothing in it', '', 'IMPORT_EMPTY'],
    ['headings alone', 'Nom;Famille\n', 'IMPORT_EMPTY'],
    ['blank lines', '\n \n;;\n', 'IMPORT_EMPTY'],
    [
      'a picture called .csv',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 0, 0]),
      'IMPORT_BINARY',
    ],
    ['control characters everywhere', '\u0001\u0002\u0003;\u0004\n', 'IMPORT_BINARY'],
    ['a PDF', '%PDF-1.7\n\u0001\u0002', 'IMPORT_PDF'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'IMPORT_OLD_SPREADSHEET'],
    ['an open document', zipSync({ 'content.xml': strToU8('<a/>') }), 'IMPORT_OLD_SPREADSHEET'],
    ['an archive of pictures', zipSync({ 'a.png': strToU8('x') }), 'IMPORT_FORMAT_UNKNOWN'],
    [
      'half an archive',
      zipSync({ 'a.csv': strToU8('Nom\nA\n'.repeat(99)) }).slice(0, 60),
      'IMPORT_BROKEN_ARCHIVE',
    ],
    ['a quote never closed', 'Nom;Note\nA;"b\nC;d\n', 'IMPORT_BROKEN_TEXT'],
    ['300 columns', `${'Titre;'.repeat(300)}x\n${'a;'.repeat(300)}a\n`, 'IMPORT_TOO_MANY_COLUMNS'],
    ['a document type', workbook('<!DOCTYPE x [<!ENTITY a "b">]><x/>'), 'IMPORT_DOCTYPE'],
    ['a cell at the end of the world', workbook('<c r="A1048576"/>'), 'IMPORT_TOO_MANY_ROWS'],
    ['a cell far to the right', workbook('<c r="XFD1"/>'), 'IMPORT_TOO_MANY_COLUMNS'],
    ['a workbook of garbage', workbook('nothing'), 'IMPORT_BROKEN_ARCHIVE'],
  ])('%s', async (_, content, code) => expect(await refusal(content)).toBe(code));

  it('more lines than are taken', async () => {
    expect(await refusal(`Nom\n${'a\n'.repeat(100_002)}`)).toBe('IMPORT_TOO_MANY_ROWS');
  });

  it('an archive that grows without end', async () => {
    const bomb = workbook('<x/>', { 'xl/media/a.bin': new Uint8Array(4_000_000) });
    expect(bomb.length).toBeLessThan(10_000);
    await expect(async () => checkArchive(bomb, 1_000_000)).rejects.toMatchObject({
      code: 'IMPORT_ARCHIVE_TOO_LARGE',
    });
  });
});

describe('messages for an unreadable file', () => {
  const said = async (content: string | Uint8Array): Promise<unknown> => {
    const thrown = await tryImport(content).catch((error: unknown) => error);
    if (!(thrown instanceof ImportRefusedError)) throw thrown;
    return [thrown.code, thrown.values];
  };

  it('names the line where a quote opens and never closes', async () => {
    expect(await said('Nom;Note\n"Ferme;ESS\nC;d\n')).toEqual(['IMPORT_BROKEN_TEXT', { row: 2 }]);
    expect(await said('sep=;\nNom;Note\nA;b\nC;"d\n')).toEqual(['IMPORT_BROKEN_TEXT', { row: 4 }]);
  });

  it.each(['notes.docx', 'acteurs.xlsx', 'acteurs.ods'])(
    'says that %s is damaged if it is no archive',
    async (name) => {
      for (const content of ['contenu abîmé', new Uint8Array(300), strToU8('PK'), strToU8('<html></html>')])
        await expect(tryImport(content, { name })).rejects.toMatchObject({ code: 'IMPORT_BROKEN_ARCHIVE' });
    },
  );

  it('reads a table of text that is called .xlsx', async () => {
    const { said: read } = await tryImport('Nom;Famille\nAMAP;ESS\n', { name: 'acteurs.xlsx' });
    expect(read.counts.actors.added).toBe(1);
  });

  it('names no line of an archive, which has none', async () => {
    expect(await said(zipSync({ 'a.csv': strToU8('Nom\nA\n'.repeat(99)) }).slice(0, 60))).toEqual([
      'IMPORT_BROKEN_ARCHIVE',
      {},
    ]);
  });
});

it('takes headings and formulas as the text they are', async () => {
  const { plan, said } = await tryImport(
    'Nom;Famille;__proto__;constructor\n=HYPERLINK("http://x");ESS;a;b\n\'=1+1;ESS;;\n',
    { settings: { tables: [{ table: 0, columns: [2, 3].map((column) => ({ column, use: '+tags' })) }] } },
  );
  expect(said.faults).toEqual([]);
  const actors = [...plan.edits].filter(([key]) => key.startsWith('Actor:')).map(([, actor]) => actor);
  expect(actors.map((actor) => actor?.name)).toEqual(['=HYPERLINK("http://x")', '=1+1']);
  expect(actors[0]?.tags).toEqual(['__proto__ : a', 'constructor : b']);
  expect(({} as { a?: string }).a).toBeUndefined();
});
