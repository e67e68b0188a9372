import type { LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReportDraft } from '../../model/contract/report.ts';
import { type HostileTerritory, makeHostileTerritory, PAYLOADS } from '../support/hostile-territory.ts';
import { runPython } from '../support/python/run-python.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { unzipped } from '../support/unzipped.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
let hostile: HostileTerritory;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
  hostile = await makeHostileTerritory(write);
});
afterAll(() => api.close());

const at = (path: string) => `/api/territories/${hostile.territoryId}${path}`;
const read = async (address: string): Promise<LightMyRequestResponse> => {
  const reply = await api.send('GET', address);
  expect(reply.statusCode, `${address}: ${reply.body.slice(0, 300)}`).toBe(200);
  return reply;
};
/** Markup that was taken for markup. */
const LIVE = /<img src=x|<script>document|<\/svg><script/i;

describe('words that are markup, formulas or statements, in every field', () => {
  it('come back as they were typed, as JSON that no browser shows as a page', async () => {
    const { actorId, cooperationId, workshopId, ficheId } = hostile;
    const actor = (await read(`/api/actors/${actorId}`)).json();
    expect(actor).toMatchObject({ name: PAYLOADS.markup, mission: PAYLOADS.formula });
    for (const address of [
      ...['/map', '/gaps', '/suggestions', '/charter', '/families', '/changes?order=newest'],
      ...['/workshops', '/fiches', '/snapshots', '/actors', '/cooperations', '/commitments', '/duplicates'],
      ...[`/workshops/${workshopId}`, `/workshops/${workshopId}/contributions`, `/fiches/${ficheId}`],
      ...['/report', `/actors/${actorId}/dependents`],
    ]) {
      const reply = await read(at(address));
      expect(reply.headers['content-type']).toMatch(/^application\/json/);
      expect(reply.headers['x-content-type-options']).toBe('nosniff');
    }
    expect((await write.coop(cooperationId)).note).toBe(PAYLOADS.markup);
    const found = await read(`/api/actors?q=${encodeURIComponent(PAYLOADS.statement)}`);
    expect(found.json<{ items: { name: string }[] }>().items.map(({ name }) => name)).toContain(
      PAYLOADS.statement,
    );
  });

  it.each(['export.graphml', 'export.gexf', 'map.svg'])('are text in %s', async (file) => {
    const reply = await read(at(`/${file}`));
    expect(reply.body).not.toMatch(LIVE);
    expect(reply.body).toContain('&lt;img src=x');
    expect(reply.body).not.toMatch(/<!DOCTYPE|<foreignObject|<a /i);
    expect(reply.headers['content-disposition']).toMatch(/^attachment/);
    expect(reply.headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
  });

  it('are text in the page of a snapshot, which runs only its own script', async () => {
    for (const address of [`/cliche/${hostile.snapshotId}`, `/api/snapshots/${hostile.snapshotId}/page`]) {
      const reply = await read(address);
      expect(reply.body).not.toMatch(LIVE);
      expect(reply.body).toContain('&lt;img src=x');
      expect(reply.body.match(/<script/g)).toHaveLength(1);
    }
  });

  it('are no formulas in tables', async () => {
    const csv = unzipped(await read(at('/export.csv')));
    expect(csv).toContain('=HYPERLINK');
    expect(csv).not.toMatch(/(^|[;,\n\r"])[=+@]/m);
    const workbook = JSON.stringify(
      await runPython('read-workbook.py', (await read(at('/export.xlsx'))).rawPayload),
    );
    expect(workbook).toContain('=HYPERLINK');
    expect(workbook).not.toMatch(/"formula"|"f"/);
    expect(unzipped(await read(at('/export.xlsx')))).not.toMatch(/<f>|<f /);
  });

  it('are text in a Cypher script, in which each statement is complete', async () => {
    const { body } = await read(at('/export.cypher'));
    // A quote that ends the text early is what lets a statement out.
    const outside = body.replace(/'(?:[^'\\]|\\.)*'/g, '').replace(/^\/\/.*$/gm, '');
    expect(outside).not.toMatch(/DETACH DELETE|<img|onerror/);
  });

  it.each(Object.entries(PAYLOADS))('are text in a report: %s', async (_name, words) => {
    const { body } = await api.send('GET', at('/report'));
    const { document } = JSON.parse(body) as ReportDraft;
    for (const format of ['docx', 'pptx']) {
      const file = await api.send('POST', at(`/report.${format}`), { ...document, title: words });
      expect(file.statusCode, file.statusCode === 200 ? '' : file.body).toBe(200);
      expect(unzipped(file)).not.toMatch(LIVE);
    }
  });

  it('are asked of the library as text, or refused', async () => {
    for (const words of Object.values(PAYLOADS))
      for (const id of ['chains', 'brokers-between-families', 'cooperation-history']) {
        const query = `territories=${encodeURIComponent(words)}&actor=${encodeURIComponent(words)}`;
        const reply = await api.send('GET', `/api/patterns/${id}?${query}`);
        expect(reply.statusCode).toBeGreaterThanOrEqual(400);
        expect(reply.statusCode).toBeLessThan(500);
      }
  });

  it('come in from a file as text', async () => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const names = Object.values(PAYLOADS).map((text) => `Autre ${text}`);
    const csv = `Nom;Famille\n${names.map((name) => `${quoted(name)};ESS`).join('\n')}\n`;
    const preview = await api.send('POST', at('/imports/preview'), {
      ...{ name: 'essai.csv', content: Buffer.from(csv).toString('base64'), settings: {} },
    });
    expect([preview.statusCode, preview.headers['content-type']]).toEqual([
      200,
      'application/json; charset=utf-8',
    ]);
    expect(preview.headers['x-content-type-options']).toBe('nosniff');
    expect(preview.json<{ tables: { rows: number }[] }>().tables[0]?.rows).toBe(names.length);
  });
});

it('nothing of it did anything: all is there', async () => {
  expect((await write.map(hostile.territoryId)).actors).toHaveLength(4);
});
