import { afterAll, beforeAll, expect, it } from 'vitest';
import { becomeAdministrator, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

let api: TestApp;
beforeAll(async () => {
  api = await openGuardedApp();
});
afterAll(() => api.close());

it('a code is not found by trying: past a number of failures those wait who failed; the right one is let in', async () => {
  const administrator = await becomeAdministrator(api);
  const t = randomId('t');
  await administrator.ask('POST', '/api/territories', { id: t, name: t, level: 'epci' });
  const { code } = await openWorkshop(administrator, t);
  const stranger = new TestBrowser(api);
  const attempt = (tried: string) => stranger.outcome('POST', '/api/sessions/by-code', { code: tried });
  const letters = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
  const outcomes = new Set<string>();
  for (let from = 0; from < 620; from += 20) {
    const guesses = Array.from({ length: 20 }, (_, i) => {
      const n = from + i;
      return `ZZZZ${letters[n % 31]}${letters[Math.floor(n / 31) % 31]}ZZ`;
    });
    for (const outcome of await Promise.all(guesses.map(attempt))) outcomes.add(outcome);
  }
  expect([...outcomes].sort()).toEqual(['401 INVALID_CODE', '429 TOO_MANY_ATTEMPTS']);
  expect(await attempt(code)).toBe('201');
});
