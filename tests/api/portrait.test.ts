import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Portrait } from '../../model/contract/portrait.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
const t = randomId('t');
const at = (path: string) => `/api/territories/${t}${path}`;
const [mairie, amap, secret] = [randomId('a'), randomId('a'), randomId('secret')];

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
  for (const [id, more] of [
    [mairie, {}],
    [amap, {}],
    [secret, { private: true }],
  ] as const)
    await amina.ask('POST', at('/actors'), { id, name: `Acteur ${id}`, family: 'social_economy', ...more });
  for (const other of [amap, secret])
    await amina.ask('POST', at('/cooperations'), {
      id: randomId('c'),
      nature: 'co_produces',
      status: 'active',
      intensity: 2,
      parties: [mairie, other].map((actorId) => ({ actorId, role: 'member' })),
    });
  await amina.ask('PUT', at('/positions'), {
    positions: [mairie, amap, secret].map((actorId, i) => ({ actorId, x: 100 * i, y: 50 * i })),
  });
  reader = await comeIn(amina, 'reader', [t]);
});
afterAll(() => api.close());

describe('the portrait of a map', () => {
  it('holds places, links and counts, and no name', async () => {
    const portrait = await amina.ask<Portrait>('GET', at('/portrait'));
    expect(portrait).toMatchObject({ unplaced: 0, unlinked: 0, lands: [], asked: expect.any(Number) });
    expect(portrait.actors).toHaveLength(3);
    expect(portrait.links).toHaveLength(2);
    expect(JSON.stringify(portrait)).not.toContain('Acteur');
    expect(JSON.stringify(portrait)).not.toContain(mairie);
  });

  it('is made for its reader: a private actor is in nobody else’s, in any order of requests', async () => {
    await amina.ask('GET', at('/portrait'));
    const seen = await reader.ask<Portrait>('GET', at('/portrait'));
    expect(seen.actors).toHaveLength(2);
    expect(seen.links).toHaveLength(1);
  });

  it('counts the questions to ask as their list does', async () => {
    const [portrait, gaps] = await Promise.all([
      amina.ask<Portrait>('GET', at('/portrait')),
      amina.ask<{ asked: number }>('GET', at('/gaps')),
    ]);
    expect(portrait.asked).toBe(gaps.asked);
  });
});
