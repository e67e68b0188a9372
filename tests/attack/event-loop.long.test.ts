import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Workers } from '../../server/workers/pool.ts';
import { largeFacts } from '../support/large-facts.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

// Attempts to block everyone else: drawings of large maps, in sequence or at once; then cancelled and
// repeated, so that they accumulate. Long computations run in workers with a time limit.

const territoryId = randomId('attack');
const here = `/api/territories/${territoryId}`;
const opened: TestApp[] = [];
const open = async (workers: Workers): Promise<TestApp> => {
  const app = await openTestApp({ workers });
  opened.push(app);
  return app;
};

beforeAll(async () => {
  await storeFacts(inject('neo4j'), largeFacts(territoryId, { actors: 1_200, cooperations: 3_600 }));
});
afterAll(async () => {
  await Promise.all(opened.map((app) => app.close()));
  await removeFacts(inject('neo4j'), territoryId);
});

/** Builds a small file that expands to a large one: a sheet of empty cells, 40 MB in some tens of kB. */
const swollen = (): Buffer => {
  const cells = `<row r="2">${'<c r="B2" s="1"/>'.repeat(60)}</row>`.repeat(40_000);
  const sheet = `<worksheet><sheetData>${cells}</sheetData></worksheet>`;
  const parts = { 'xl/workbook.xml': strToU8('<workbook/>'), 'xl/worksheets/sheet1.xml': strToU8(sheet) };
  return Buffer.from(zipSync(parts, { level: 9 }));
};

/** Asks for the server's health until a promise settles; returns how often it was answered. */
async function answersUntil(app: TestApp, ended: Promise<unknown>): Promise<number> {
  let isOver = false;
  ended.finally(() => {
    isOver = true;
  });
  for (let answers = 0; ; answers += 1) {
    if (isOver) return answers;
    expect((await app.send('GET', '/api/health')).statusCode).toBe(200);
  }
}

describe('a file', () => {
  const preview = (app: TestApp, bytes: Buffer) =>
    app.send('POST', `${here}/imports/preview`, {
      name: 'acteurs.xlsx',
      content: bytes.toString('base64'),
    });

  it('a file that expands when opened is read in a worker: other requests are answered meanwhile', async () => {
    const app = await open(new Workers());
    const bytes = swollen();
    expect(bytes.length).toBeLessThan(200_000);
    const sent = preview(app, bytes);
    expect(await answersUntil(app, sent)).toBeGreaterThan(20);
    const refused = await sent;
    expect([refused.statusCode, refused.json().code]).toEqual([422, 'IMPORT_BROKEN_ARCHIVE']);
  });

  it('that takes more memory than it may is refused in a sentence, and nothing is left', async () => {
    const app = await open(new Workers({ megabytes: 48 }));
    const lines = Array.from({ length: 100_000 }, (_, i) => `K${i};Association numéro ${i};ESS`);
    const refused = await preview(app, Buffer.from(['Identifiant;Nom;Famille', ...lines].join('\n')));
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'WORK_TOO_LARGE']);
    expect((await preview(app, Buffer.from('Nom;Famille\nUne;ESS'))).statusCode).toBe(200);
  });
});

describe('a large drawing', () => {
  it('does not keep others waiting: they are answered while it is drawn', async () => {
    const app = await open(new Workers());
    const drawn = app.send('GET', `${here}/map.svg`);
    expect(await answersUntil(app, drawn)).toBeGreaterThan(50);
    expect((await drawn).statusCode).toBe(200);
  });

  it('that takes longer than it may is refused in a sentence, and the server goes on', async () => {
    const app = await open(new Workers({ seconds: 2 }));
    const refused = await app.send('GET', `${here}/map.pdf`, undefined, { 'accept-language': 'en' });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'WORK_TOO_LONG']);
    expect(refused.json().detail).toContain('2 seconds');
    expect((await app.send('GET', here)).statusCode).toBe(200);
  });

  it('that takes more memory than it may is refused in a sentence, and the server goes on', async () => {
    const app = await open(new Workers({ megabytes: 32 }));
    const refused = await app.send('GET', `${here}/export.xlsx`, undefined, { 'accept-language': 'en' });
    expect([refused.statusCode, refused.json().code]).toEqual([503, 'WORK_TOO_LARGE']);
    expect(refused.json().detail).toContain('32 MB');
    expect((await app.send('GET', here)).statusCode).toBe(200);
  });

  it('is cancelled when the client disconnects', async () => {
    const app = await open(new Workers());
    const origin = await app.app.listen({ host: '127.0.0.1', port: 0 });
    const gone = new AbortController();
    const asked = Array.from({ length: 30 }, (_, i) =>
      // Each another drawing: one that is kept would be sent at once.
      fetch(
        `${origin}${here}/map.png?paper=A0&greyscale=1&minIntensity=${1 + (i % 4)}&at=2026-01-${10 + (i % 20)}`,
        {
          signal: gone.signal,
        },
      ),
    );
    // They are under way once this was answered.
    await (await fetch(`${origin}/api/health`)).text();
    gone.abort();
    for (const one of await Promise.allSettled(asked)) expect(one.status).toBe('rejected');
    // Behind thirty posters for a wall, were they drawn.
    expect((await fetch(`${origin}${here}/export.cypher`)).status).toBe(200);
  });
});
