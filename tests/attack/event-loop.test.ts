import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { Workers } from '../../server/workers/pool.ts';
import { largeFacts } from '../support/large-facts.ts';
import { removeFacts, storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

// Tried: drawings of large maps, one after another or at once, so that nobody else is answered; given up and asked
// again, so that they pile up. What takes long is done beside, with a limit to it.

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

describe('a large drawing', { timeout: 300_000 }, () => {
  it('does not keep others waiting: they are answered while it is drawn', async () => {
    const app = await open(new Workers());
    let isDrawn = false;
    const drawn = app.send('GET', `${here}/map.svg`).finally(() => {
      isDrawn = true;
    });
    const answers: number[] = [];
    while (!isDrawn) answers.push((await app.send('GET', '/api/health')).statusCode);
    expect((await drawn).statusCode).toBe(200);
    expect(new Set(answers)).toEqual(new Set([200]));
    expect(answers.length).toBeGreaterThan(50);
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

  it('is given up with whoever asked for it', async () => {
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
