import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as endpoints from '../../model/contract/endpoints/index.ts';
import type { ReportDraft } from '../../model/contract/report.ts';
import type { Snapshot } from '../../model/contract/snapshot.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { runPython } from '../support/python/run-python.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { unzipped } from '../support/unzipped.ts';

/**
 * Operations that answer with a file, as the contract has them: one that is new is asked for here, or this fails. A backup
 * is all there is, for administrators alone: tests/api/backups.test.ts.
 */
const FILES = Object.values(endpoints)
  .filter((one) => 'mediaType' in one && one.mediaType !== 'text/event-stream')
  .map(({ name }) => name)
  .filter((name) => name !== 'readBackupFile')
  .sort();

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
let asked: Readonly<Record<string, Asking>>;
const t = randomId('t');
const at = (path: string) => `/api/territories/${t}${path}`;
const [mairie, amap, secret] = [randomId('a'), randomId('a'), randomId('secret')];
const NAME = 'Fonderie Discrète';
const TRACES = new RegExp([secret, 'Fonderie', 'Discr'].join('|'));

interface Asking {
  readonly path: string;
  readonly body?: unknown;
  /** Readers may not have it at all; or, as they have no account, there is none. */
  readonly refused?: 403 | 404;
  /** Nobody has private things by it, not even who sees them; or it is of no territory. */
  readonly without?: true;
}

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
  for (const [id, name, more] of [
    [mairie, 'Mairie', {}],
    [amap, 'AMAP', {}],
    [secret, NAME, { private: true }],
  ] as const)
    await amina.ask('POST', at('/actors'), { id, name, family: 'social_economy', scale: 'local', ...more });
  for (const [id, other] of [
    ['c1', amap],
    ['c2', secret],
  ] as const)
    await amina.ask('POST', at('/cooperations'), {
      id: randomId(id),
      nature: 'co_produces',
      status: 'active',
      intensity: 2,
      parties: [mairie, other].map((actorId) => ({ actorId, role: 'member' })),
    });
  reader = await comeIn(amina, 'reader', [t]);
  const { person: me } = await amina.ask<{ person: { id: string } }>('GET', '/api/me');
  const snapshot = await amina.ask<Snapshot>('POST', at('/snapshots'), { title: 'État' });
  const later = await amina.ask<Snapshot>('POST', at('/snapshots'), { title: 'Plus tard' });
  const { document } = await amina.ask<ReportDraft>('GET', at('/report'));
  const pattern = `territories=${t}`;
  asked = {
    drawMap: { path: at(`/map.svg?focus=${mairie}&lit=${secret}`) },
    printMap: { path: at('/map.pdf?size=links') },
    pictureMap: { path: at('/map.png') },
    exportCsv: { path: at('/export.csv?raw=1') },
    exportXlsx: { path: at('/export.xlsx') },
    exportGraphml: { path: at('/export.graphml?mode=two') },
    exportGexf: { path: at('/export.gexf') },
    exportPajek: { path: at('/export.net') },
    exportMatrices: { path: at('/export.matrices') },
    exportStatnet: { path: at('/export.statnet') },
    exportCypher: { path: at('/export.cypher') },
    exportJson: { path: at('/export.json'), without: true },
    // Made to be given away: the same for everyone.
    readOrganisationPageHtml: { path: at(`/actors/${mairie}/page.html`), without: true },
    readPromisesCalendar: { path: at('/promises.ics'), without: true },
    readFilmPage: { path: at('/film.html'), without: true },
    // A facilitator sees all its partners, private ones too, in the file.
    readHeldPage: { path: `/api/actors/${mairie}/held.html`, refused: 403 },
    readOwnHeldPage: { path: '/api/me/held.html', refused: 404, without: true },
    readPersonHeldPage: { path: `/api/people/${me.id}/held.html`, refused: 403, without: true },
    exportResearch: { path: at('/export.research'), refused: 403, without: true },
    readSnapshotFile: { path: `/api/snapshots/${snapshot.id}/file`, without: true },
    exportPanel: { path: `/api/panels/rsiena.zip?snapshots=${snapshot.id},${later.id}`, without: true },
    readSnapshotPage: { path: `/api/snapshots/${snapshot.id}/page`, without: true },
    writeReportDocx: { path: at('/report.docx'), body: document, refused: 403, without: true },
    writeReportPptx: { path: at('/report.pptx'), body: document, refused: 403, without: true },
    writeReportPdf: { path: at('/report.pdf'), body: document, refused: 403, without: true },
    readPatternCsv: { path: `/api/patterns/chains/rows.csv?${pattern}`, without: true },
    readPatternXlsx: { path: `/api/patterns/chains/rows.xlsx?${pattern}`, without: true },
    readImportTemplate: { path: at('/imports/template'), refused: 403, without: true },
  };
});
afterAll(() => api.close());

/** Returns the text of a file in any format. */
async function saidBy(reply: Awaited<ReturnType<TestBrowser['send']>>): Promise<string> {
  if (!String(reply.headers['content-type']).includes('pdf')) return unzipped(reply);
  const { pages } = (await runPython('read-pdf.py', reply.rawPayload)) as { pages: { text: string }[] };
  return pages.map(({ text }) => text).join('\n');
}

describe('files that leave', () => {
  it('are all asked for here', () => {
    expect(Object.keys(asked).sort()).toEqual(FILES);
  });

  it.each(FILES)('%s holds nothing private for who may not see it', async (name) => {
    const { path, body, refused, without } = asked[name] ?? { path: '' };
    const method = body === undefined ? 'GET' : 'POST';
    const mine = await amina.send(method, path, body);
    expect(mine.statusCode, mine.body).toBe(200);
    const theirs = await reader.send(method, path, body);
    expect(theirs.statusCode).toBe(refused ?? 200);
    expect(await saidBy(theirs)).not.toMatch(TRACES);
    if (without) expect(await saidBy(mine)).not.toMatch(TRACES);
    // A picture in dots has no words to search: it is another picture.
    else if (name === 'pictureMap') expect(mine.rawPayload.equals(theirs.rawPayload)).toBe(false);
    else expect(await saidBy(mine)).toMatch(TRACES);
  });

  it('as JSON goes to another Maillage and keeps its hash', async () => {
    const { body } = await reader.send('GET', at('/export.json'));
    const file = JSON.parse(body) as Snapshot;
    const again = JSON.parse((await amina.send('GET', at('/export.json'))).body) as Snapshot;
    expect([again.id, again.hash]).toEqual([file.id, file.hash]);
    const kept = await amina.ask<Snapshot>('POST', '/api/snapshots', file);
    expect([kept.id, kept.hash, kept.title]).toEqual([file.id, file.hash, file.title]);
    const { body: back } = await reader.send('GET', `/api/snapshots/${kept.id}/file`);
    expect(JSON.parse(back)).toEqual(file);
    const altered = body.replace('"Mairie"', '"Marie"');
    expect(altered).not.toBe(body);
    expect(await amina.outcome('POST', '/api/snapshots', JSON.parse(altered))).toMatch(/^4\d\d /);
  });
});
