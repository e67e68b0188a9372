import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  ImportPreview,
  ImportProgress,
  ImportReport,
  ImportSettings,
} from '../../model/contract/import.ts';
import { until } from '../support/spawn-maillage.ts';
import { openTestApp, randomId, randomWord, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

const body = (content: string | Buffer, settings: ImportSettings = {}, name = 'essai.csv') => ({
  name,
  content: Buffer.from(content).toString('base64'),
  settings,
});
const at = (t: string, more = ''): string => `/api/territories/${t}/imports${more}`;

async function preview(t: string, content: string | Buffer, settings?: ImportSettings, name?: string) {
  const reply = await api.send('POST', at(t, '/preview'), body(content, settings, name));
  expect(reply.statusCode, reply.body).toBe(200);
  return reply.json<ImportPreview>();
}
async function apply(t: string, content: string | Buffer, settings?: ImportSettings, headers = {}) {
  const reply = await api.send('POST', at(t), body(content, settings), headers);
  expect(reply.statusCode, reply.body).toBe(201);
  return reply.json<ImportReport>();
}

/** Returns names that no other test uses. */
const names = () => {
  const word = `Zx${randomWord()}q`;
  return { amap: `AMAP ${word}`, mairie: `Mairie de ${word}`, word };
};
const actors = ({ amap, mairie }: ReturnType<typeof names>): string =>
  `Nom;Famille;Site\n${amap};ESS;amap.example\n${mairie};mairie;\n`;

describe('a preview', () => {
  it('previews the result of a file and writes nothing', async () => {
    const t = await write.territory();
    const n = names();
    const before = await write.revision(t);
    const said = await preview(t, `${actors(n)};ESS;\n`);
    expect(said).toMatchObject({ format: 'csv', delimiter: ';', faultCount: 1, ready: true });
    expect(said.faults[0]).toMatchObject({ row: 4, letter: 'A', heading: 'Nom', code: 'missing' });
    expect(said.counts.actors).toEqual({ added: 2, updated: 0, unchanged: 0 });
    expect(await write.revision(t)).toBe(before);
    expect((await write.map(t)).actors).toEqual([]);
  });

  it('finds whom a name may mean, here and elsewhere, and takes whom was chosen', async () => {
    const [t, other] = [await write.territory(), await write.territory()];
    const { word } = names();
    const [known = ''] = await write.actors(other, 1, { name: `Association des amis de ${word}` });
    const content = `Nom;Famille\nLes amis de ${word};ESS\n`;
    const said = await preview(t, content);
    expect(said.duplicates).toMatchObject([
      { row: 2, choice: null, candidates: [{ actorId: known, here: false, mayEdit: true }] },
    ]);
    expect([said.ready, said.duplicates[0]?.likely]).toEqual([true, { choice: 'new' }]);
    const duplicates = [{ table: 0, row: 2, choice: 'skip' as const, actorId: known }];
    await apply(t, content, { duplicates });
    expect((await write.map(t)).actors.map(({ id, name }) => [id, name])).toEqual([
      [known, `Association des amis de ${word}`],
    ]);
  });
});

it('a word cannot mean what its list does not have: preview and import refuse, and name both', async () => {
  const t = await write.territory();
  const values = [{ list: 'family', value: 'Zinzin', to: 'zut' }];
  for (const more of ['/preview', '']) {
    const reply = await api.send('POST', at(t, more), body('Nom;Famille\nA;Zinzin\n', { values }));
    expect([reply.statusCode, reply.json().code]).toEqual([422, 'IMPORT_UNKNOWN_VALUE']);
    expect(reply.json().detail).toMatch(/family.*zut/);
  }
});

describe('an import', () => {
  it('is one change, undone as a whole, done once with one key', async () => {
    const t = await write.territory();
    const n = names();
    const before = await write.revision(t);
    const key = randomId('key');
    const report = await apply(t, actors(n), {}, { 'idempotency-key': key });
    expect(report).toMatchObject({ counts: { actors: { added: 2 } }, revision: before + 1 });
    await apply(t, actors(n), {}, { 'idempotency-key': key });
    expect(await write.revision(t)).toBe(before + 1);
    expect((await write.changes(t)).at(-1)).toMatchObject({ type: 'import.applied' });
    expect((await write.map(t)).actors.map(({ name }) => name).sort()).toEqual([n.amap, n.mairie].sort());
    await write.undoLast(t);
    expect((await write.map(t)).actors).toEqual([]);
  });

  it('of a corrected file updates, says before and after, and changes nothing when nothing changed', async () => {
    const t = await write.territory();
    const n = names();
    const first = `Identifiant;Nom;Famille;SIREN\n1;${n.amap};ESS;\n2;${n.mairie};mairie;\n`;
    await apply(t, first);
    const again = await preview(t, first);
    expect([again.counts.actors, again.ready]).toEqual([{ added: 0, updated: 0, unchanged: 2 }, true]);
    expect(await apply(t, first)).not.toHaveProperty('revision');
    const corrected = first
      .replace(n.amap, `${n.amap} renommée`)
      .replace('mairie;\n', 'mairie;123 456 789\n');
    const said = await preview(t, corrected);
    expect(said.counts.actors).toEqual({ added: 0, updated: 2, unchanged: 0 });
    expect(said.changes.map(({ row, fields }) => [row, fields])).toEqual([
      [2, [{ field: 'name', label: 'Nom', before: n.amap, after: `${n.amap} renommée` }]],
      [3, [{ field: 'siren', label: 'SIREN', before: '', after: '123456789' }]],
    ]);
    await apply(t, corrected);
    expect((await write.map(t)).actors).toHaveLength(2);
  });

  it('imports readable lines, and reports the others', async () => {
    const t = await write.territory();
    const n = names();
    const content = `${actors(n)};ESS;\n`;
    expect((await preview(t, content)).faults).toMatchObject([{ row: 4, code: 'missing' }]);
    expect(await apply(t, content)).toMatchObject({ counts: { actors: { added: 2 } } });
    expect((await write.map(t)).actors).toHaveLength(2);
  });

  it('keeps a column that nobody chose anything for, and as was chosen', async () => {
    const t = await write.territory();
    const content = `Nom;Famille;Couleur\n${names().amap};ESS;bleu\n`;
    const [column] = (await preview(t, content)).tables[0]?.columns.slice(2) ?? [];
    expect(column).toMatchObject({ use: null, likely: '+text' });
    const tables = [{ table: 0, columns: [{ column: 2, use: '+tags' }] }];
    await apply(t, content, { tables });
    expect((await write.map(t)).actors[0]?.tags).toEqual(['Couleur : bleu']);
  });

  it('brings links between those of the map and of the file, and follows them by what they are', async () => {
    const t = await write.territory();
    const n = names();
    await apply(t, actors(n));
    const links = `De;Vers;Nature;Intensité;Thème\n${n.mairie};${n.amap};Finance;2;Alimentation\n`;
    await apply(t, links);
    const map = await write.map(t);
    const [from, to] = [n.mairie, n.amap].map((name) => map.actors.find((actor) => actor.name === name)?.id);
    expect(map.cooperations).toMatchObject([
      {
        nature: 'funds',
        status: 'active',
        intensity: 2,
        themes: ['food'],
        parties: expect.arrayContaining([
          { actorId: from, role: 'from' },
          { actorId: to, role: 'to' },
        ]),
      },
    ]);
    const said = await preview(t, links.replace(';2;', ';3;'));
    expect(said.counts.cooperations).toEqual({ added: 0, updated: 1, unchanged: 0 });
    expect(said.changes[0]?.fields).toMatchObject([
      { field: 'intensity', before: expect.stringContaining('') },
    ]);
  });

  it('says how far it is, and is given up: nothing is written, and it may be sent again', async () => {
    const t = await write.territory();
    const lines = Array.from({ length: 4_000 }, (_, i) => `K${i};Zq${i}x${randomId('')};ESS`);
    const input = {
      ...body(['Identifiant;Nom;Famille', ...lines].join('\n'), { unchosen: 'new' }),
      importId: randomId('import'),
    };
    const own = at(t, `/${input.importId}`);
    expect((await api.send('DELETE', own)).json()).toMatchObject({ code: 'IMPORT_NOT_FOUND' });
    const sent = api.send('POST', at(t), input);
    const progress = await until(async () => {
      const reply = await api.app.inject({ url: own });
      return reply.statusCode === 200 ? reply.json<ImportProgress>() : undefined;
    }, 120_000);
    expect(progress.percent).toBeLessThan(100);
    expect((await api.send('DELETE', own)).statusCode).toBe(204);
    const refused = await sent;
    expect([refused.statusCode, refused.json().code]).toEqual([409, 'IMPORT_CANCELLED']);
    expect((await write.map(t)).actors).toEqual([]);
    expect((await write.changes(t)).map(({ type }) => type)).not.toContain('import.applied');
    expect((await api.app.inject({ url: own })).statusCode).toBe(404);
  });

  it('of the template makes a whole small map, undone as a whole', async () => {
    const t = await write.territory();
    const reply = await api.app.inject({ url: at(t, '/template?language=fr') });
    expect(reply.headers['content-disposition']).toContain('maillage-modele.xlsx');
    const before = await write.map(t);
    const settings: ImportSettings = {
      duplicates: [2, 3].map((row) => ({ table: 0, row, choice: 'new' as const })),
    };
    const sent = await api.send('POST', at(t), body(reply.rawPayload, settings, 'modele.xlsx'));
    expect(sent.statusCode, sent.body).toBe(201);
    const map = await write.map(t);
    expect([map.actors.length, map.cooperations.length, map.commitments.length]).toEqual([2, 1, 1]);
    expect([map.needs.length, map.offers.length]).toEqual([1, 1]);
    await write.undoLast(t);
    expect({ ...(await write.map(t)), territory: null }).toEqual({ ...before, territory: null });
  });

  it('refuses what is no file, in both languages', async () => {
    const t = await write.territory();
    const old = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
    const reply = await api.send('POST', at(t, '/preview'), body(old), { 'accept-language': 'en' });
    expect([reply.statusCode, reply.json().code, reply.json().title]).toEqual([
      422,
      'IMPORT_OLD_SPREADSHEET',
      'Old spreadsheet format',
    ]);
    expect((await api.send('POST', at(t), { name: 'a', content: '<x>' })).statusCode).toBe(400);
    expect((await api.send('POST', at('none', '/preview'), body('Nom\nA\n'))).statusCode).toBe(404);
  });
});
