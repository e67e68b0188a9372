/**
 * Times « Tout accepter » on the board of a workshop, in Chromium.
 *
 * Usage: `node --import tsx bench/accept-all.ts [answers] [rounds]`.
 *
 * Loads the demonstration and has phones answer in a workshop that reviews answers. Presses the button, and
 * stops when the server has taken all of them and the board shows none. A report is requested during the last
 * round. Medians in milliseconds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../tests/support/find-chromium.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';
import { startOwn } from './server/start-server.ts';

const answers = Number(process.argv[2] ?? 10);
const rounds = Number(process.argv[3] ?? 5);
const TERRITORY = '/api/territories/val-d-exemple';

const dataDir = mkdtempSync(path.join(tmpdir(), 'maillage-bench-'));
const server = await startOwn({ MAILLAGE_DATA: dataDir, MAILLAGE_DEMO: '1' });
const browser = await chromium.launch({
  executablePath: findChromium(process.env.CHROME_PATH),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
});

async function ask<T>(method: string, where: string, body?: object, cookie = ''): Promise<T> {
  const answer = await fetch(server.address + where, {
    method,
    headers: { 'content-type': 'application/json', 'if-match': '*', cookie },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${where}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Opens a workshop in which as many organisations have answered, each on one screen. */
async function answered(round: number): Promise<string> {
  const { id } = await ask<{ id: string }>('POST', `${TERRITORY}/workshops`, {
    ...{ title: `Atelier ${round}`, on: '2026-03-12', acceptance: 'reviewed' },
  });
  const here = `${TERRITORY}/workshops/${id}`;
  await ask('PATCH', here, { status: 'open' });
  const { code } = await ask<{ code: string }>('POST', `${here}/code`);
  const { actors } = await ask<{ actors: { id: string }[] }>('GET', `${TERRITORY}/map`);
  for (const [rank, { id: actorId }] of actors.slice(0, answers).entries()) {
    const cookie = await joined(code);
    const participantId = `phone-${round}-${rank}`;
    const who = { firstName: 'Jo', actorId, as: 'officer', research: false };
    await ask('PUT', `${here}/participants/${participantId}`, who, cookie);
    const said = { screen: 'understanding', frame: `Décision ${round}.${rank}` };
    const body = { participantId, actorId, answers: said };
    await ask('PUT', `${here}/contributions/${participantId}-understanding`, body, cookie);
  }
  return id;
}

async function joined(code: string): Promise<string> {
  const answer = await fetch(`${server.address}/api/sessions/by-code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

async function acceptAll(page: Page, workshopId: string): Promise<number> {
  await page.goto(`${server.address}/t/val-d-exemple/atelier/${workshopId}/salle`);
  const button = page.getByRole('button', { name: `Tout accepter (${answers})` });
  await button.waitFor();
  await page.waitForLoadState('networkidle');
  const begin = performance.now();
  await button.click();
  await page.locator('.arrivals-none').waitFor();
  const here = `${TERRITORY}/workshops/${workshopId}/contributions?state=pending`;
  while ((await ask<{ items: object[] }>('GET', here)).items.length > 0);
  return performance.now() - begin;
}

const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'fr-FR' });
const times: number[] = [];
let beside = Number.NaN;
for (let round = 0; round < rounds; round += 1) times.push(await acceptAll(page, await answered(round)));
{
  const workshopId = await answered(rounds);
  const report = fetch(`${server.address}${TERRITORY}/report`);
  beside = await acceptAll(page, workshopId);
  await (await report).arrayBuffer();
}
await browser.close();
await server.stop();
rmSync(dataDir, { recursive: true, force: true });

console.log(`« Tout accepter (${answers}) », ${rounds} rounds, Node ${process.version}`);
console.log(`alone                ${times.map((ms) => Math.round(ms)).join(', ')} ms`);
console.log(`a report beside it   ${Math.round(beside)} ms`);
keepResult({
  aim: 5,
  what: `${answers} answers accepted at once, from the press to the server`,
  value: median(times),
  unit: 'ms',
  atMost: 2000,
});
