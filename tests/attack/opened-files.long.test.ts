import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { ReportDraft } from '../../model/contract/report.ts';
import { type HostileTerritory, makeHostileTerritory, PAYLOADS } from '../support/hostile-territory.ts';
import { openInOffice, openPdf, partsOf } from '../support/office.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const run = promisify(execFile);

/*
 * Files of a territory whose every field is markup, a formula or a statement. The programs that people use open them:
 * LibreOffice, poppler, Chromium from the disk (no header protects there), and the calendar reader of Thunderbird.
 * The Cypher script is run in an empty Neo4j by tests/store/cypher-script.test.ts.
 */
let api: TestApp;
let hostile: HostileTerritory;
let folder: string;
beforeAll(async () => {
  api = await openTestApp();
  const write = new WriteApi(api);
  hostile = await makeHostileTerritory(write);
  const [a = '', b = ''] = await write.actors(hostile.territoryId, 2, { name: PAYLOADS.formula });
  await write.cooperation(hostile.territoryId, [a, b], {
    ...{ status: 'proposed', intensity: 0, promisedFor: '2199-01-01', note: INJECTED },
  });
  folder = await mkdtemp(path.join(tmpdir(), 'maillage-opened-'));
});
afterAll(async () => {
  await api.close();
  await rm(folder, { recursive: true, force: true });
});

/** Lines that would end an event of a calendar and begin another thing. */
const INJECTED =
  'Rien\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nATTACH:file:///bin/sh\r\nEND:VALARM';
const at = (end: string) => `/api/territories/${hostile.territoryId}${end}`;
async function fileOf(address: string, language = 'fr'): Promise<Buffer> {
  const reply = await api.send('GET', address, undefined, { 'accept-language': language });
  expect(reply.statusCode, `${address}: ${reply.body.slice(0, 300)}`).toBe(200);
  return reply.rawPayload;
}

/** Has LibreOffice open a file and write what it understood as flat XML or a page. */
async function converted(name: string, content: Uint8Array, to: 'fods' | 'html', reading?: string) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile'))}`;
  const filter = reading === undefined ? [] : [`--infilter=Text - txt - csv (StarCalc):${reading}`];
  const command = ['--headless', profile, ...filter, '--convert-to', to, '--outdir', folder, file];
  await run('soffice', command, { timeout: 240_000 });
  return readFile(file.replace(/\.\w+$/, `.${to}`), 'utf8');
}
/** Reads with this separator, in UTF-8, and computes formulas: the least careful way there is. */
const careless = (separator: string) =>
  `${separator.charCodeAt(0)},34,76,1,,0,false,true,false,false,false,0,true`;

/** Finds what a sheet computes, links to or runs. LibreOffice holds a cell of yes or no as `TRUE()`. */
const computed = (sheets: string): string[] =>
  sheets.match(
    /table:formula="(?!of:=(?:TRUE|FALSE)\(\)")[^"]*"|xlink:href="(?!#|https?:)[^"]*"|<script\W.{0,80}/gi,
  ) ?? [];

describe('LibreOffice', () => {
  it('computes nothing in a workbook', async () => {
    const sheets = await converted('tables.xlsx', await fileOf(at('/export.xlsx')), 'fods');
    expect(sheets).toContain('=HYPERLINK(');
    expect(computed(sheets)).toEqual([]);
  });

  it.each([
    ['fr', ';'],
    ['en', ','],
  ])('computes nothing in tables of %s, however careless its reading', async (language, separator) => {
    const zip = unzipSync(await fileOf(at('/export.csv'), language));
    const tables = Object.entries(zip).filter(([name]) => name.endsWith('.csv'));
    expect(tables.length).toBeGreaterThan(3);
    const [, actors] = tables.find(([name]) => /act/i.test(name)) ?? [];
    const sheets = await converted(
      `${language}.csv`,
      actors ?? new Uint8Array(),
      'fods',
      careless(separator),
    );
    expect(sheets).toContain('=HYPERLINK(');
    expect(computed(sheets)).toEqual([]);
  });

  it('shows markup and fields as text in a document and in slides', async () => {
    const draft = await api.send('GET', at('/report'));
    for (const format of ['docx', 'pptx'] as const) {
      const made = await api.send('POST', at(`/report.${format}`), draft.json<ReportDraft>().document);
      expect(made.statusCode, made.body.slice(0, 300)).toBe(200);
      const { pages } = await openInOffice(made.rawPayload, format);
      expect(pages.join('').replace(/\s/g, '')).toContain('<imgsrc=x');
      const parts = Object.entries(partsOf(made.rawPayload));
      for (const [name, part] of parts) {
        expect(part, name).not.toMatch(/<img src=x|<script>|DDEAUTO|Target="javascript/i);
        if (name.endsWith('.rels')) expect(part).not.toMatch(/TargetMode="External"[^>]*Target="(?!https?:)/);
      }
      if (format !== 'docx') continue;
      const page = await converted('report.docx', made.rawPayload, 'html');
      expect(page).toContain('&lt;img src=x');
      expect(page).not.toMatch(/<img src=x|<script>document/i);
    }
  });
});

it('poppler finds text in PDFs, and nothing that runs, opens or sends', async () => {
  const draft = (await api.send('GET', at('/report'))).json<ReportDraft>();
  const report = await api.send('POST', at('/report.pdf'), draft.document);
  expect(report.statusCode).toBe(200);
  for (const pdf of [report.rawPayload, await fileOf(at('/map.pdf?paper=A3'))]) {
    const { pages } = await openPdf(pdf);
    expect(pages.join('').replace(/\s/g, '')).toMatch(/<imgsrc=x|=HYPERLINK/);
    expect(pdf.toString('latin1')).not.toMatch(
      /\/(JavaScript|JS|Launch|SubmitForm|ImportData|EmbeddedFiles?|OpenAction|AA)\b/,
    );
    expect(pdf.toString('latin1')).not.toMatch(/\/URI\s*\((?!https?:|mailto:)/);
  }
});

it('Chromium runs nothing of it and asks for nothing, opened from the disk', {
  timeout: 300_000,
}, async () => {
  const browser = await chromium.connect(inject('chromium'));
  const context = await browser.newContext();
  try {
    const files: [string, string][] = [
      ['map.svg', at('/map.svg')],
      ['film.html', at('/film.html')],
      ['snapshot.html', `/api/snapshots/${hostile.snapshotId}/page`],
      ['organisation.html', at(`/actors/${hostile.actorId}/page.html`)],
      ['held.html', `/api/actors/${hostile.actorId}/held.html`],
    ];
    for (const [name, address] of files) {
      const file = path.join(folder, name);
      await writeFile(file, await fileOf(address));
      const page = await context.newPage();
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      page.on('dialog', (dialog) => asked.push(dialog.message()));
      await page.goto(pathToFileURL(file).href);
      const shown = await page.evaluate(() => ({
        ran: document.querySelectorAll('[data-ran]').length,
        markup: document.querySelectorAll('img[src="x"], foreignObject, [onerror], [href^="javascript"]')
          .length,
        text: document.documentElement.textContent ?? '',
      }));
      expect([shown.ran, shown.markup], name).toEqual([0, 0]);
      expect(shown.text, name).toMatch(/<img src=x|HYPERLINK|DETACH DELETE/);
      expect(
        asked.filter((url) => !url.startsWith('data:')),
        name,
      ).toEqual([pathToFileURL(file).href]);
      await page.close();
    }
  } finally {
    await context.close();
    await browser.close();
  }
});

it('a calendar has the promise as one event, whatever its note says', async () => {
  const text = (await fileOf(at('/promises.ics'))).toString();
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent');
  expect(events).toHaveLength(1);
  expect(events[0]?.getFirstPropertyValue('description')).toContain('END:VEVENT');
  expect(events[0]?.getFirstProperty('attach')).toBeNull();
  const alarms = events[0]?.getAllSubcomponents('valarm') ?? [];
  expect(alarms.map((alarm) => alarm.getFirstPropertyValue('action'))).toEqual(['DISPLAY']);
});
