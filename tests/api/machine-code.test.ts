import { afterAll, afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import { MachineLink } from '../../server/machine-link.ts';
import { openTestApp, TEST_KEY, type TestApp } from '../support/test-app.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const AT = '/api/sessions/at-the-machine';

const apps: TestApp[] = [];
let api: TestApp;
let shown: string[];
beforeEach(async () => {
  shown = [];
  const machine = new MachineLink(TEST_KEY, (code, language) => shown.push(`${language} ${code}`));
  api = await openTestApp({ machine });
  apps.push(api);
  // Only the clock: what waits for something goes on.
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(async () => {
  for (const one of apps) await one.close();
});

/** Sends a request of a browser on the machine without a cookie. */
const send = (url: string, payload?: object, headers: Record<string, string> = {}) =>
  api.app.inject({ method: 'POST', url, headers, ...(payload !== undefined && { payload }) });
const later = (by: number) => vi.setSystemTime(Date.now() + by);
const ask = async (headers?: Record<string, string>) =>
  (await send(`${AT}/code`, undefined, headers)).statusCode;
const type = async (token: string) => {
  const answer = await send(AT, { token });
  return answer.statusCode === 201 ? '201' : `${answer.statusCode} ${answer.json<{ code: string }>().code}`;
};
const lastShown = (): string => shown.at(-1)?.split(' ')[1] ?? '';

it('a code appears in the terminal only, in the language of the request, and authorizes the browser as that of the machine', async () => {
  const asked = await send(`${AT}/code`, undefined, { 'accept-language': 'en' });
  expect([asked.statusCode, asked.body]).toEqual([204, '']);
  expect(shown).toEqual([expect.stringMatching(/^en [A-Z0-9]{4}-[A-Z0-9]{4}$/)]);
  const answer = await send(AT, { token: lastShown().toLowerCase() });
  expect(answer.statusCode).toBe(201);
  const [{ name = '', value = '' } = {}] = answer.cookies;
  const me = await api.app.inject({ url: '/api/me', headers: { cookie: `${name}=${value}` } });
  expect(me.json<Me>().actions).toContain('backups.manage');
  expect(api.logged()).not.toContain(lastShown());
});

it('it opens once, and no other code opens', async () => {
  expect(await ask()).toBe(204);
  expect(await type('AAAA-AAAA')).toBe('403 MACHINE_LINK_NEEDED');
  expect(await type(lastShown())).toBe('201');
  expect(await type(lastShown())).toBe('403 MACHINE_LINK_NEEDED');
});

it('it expires after five minutes, and after five wrong attempts', async () => {
  await ask();
  later(5 * MINUTE - SECOND);
  expect(await type(lastShown())).toBe('201');
  await ask();
  const first = lastShown();
  later(5 * MINUTE);
  expect(await type(first)).toBe('403 MACHINE_LINK_NEEDED');
  await ask();
  expect(lastShown()).not.toBe(first);
  for (let i = 0; i < 5; i += 1) expect(await type('AAAA-AAAA')).toBe('403 MACHINE_LINK_NEEDED');
  expect(await type(lastShown())).toBe('403 MACHINE_LINK_NEEDED');
});

it('asked again and again, the terminal shows one each ten seconds, and the last alone opens', async () => {
  for (let i = 0; i < 3; i += 1) expect(await ask()).toBe(204);
  expect(shown).toHaveLength(1);
  const first = lastShown();
  later(10 * SECOND);
  expect(await ask()).toBe(204);
  expect(shown).toHaveLength(2);
  expect(await type(first)).toBe('403 MACHINE_LINK_NEEDED');
  expect(await type(lastShown())).toBe('201');
});

it('nobody from elsewhere has one shown, nor another site', async () => {
  expect(await ask({ 'x-forwarded-for': '203.0.113.7' })).toBe(401);
  expect(await ask({ origin: 'https://elsewhere.example' })).toBe(403);
  expect(shown).toEqual([]);
});
