import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import {
  forgetPeople,
  openGuardedApp,
  PASSWORD,
  SETUP_TOKEN,
  setUpAdministrator,
  TestBrowser,
} from '../support/access-api.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  await forgetPeople();
  api = await openGuardedApp();
});
afterAll(() => api.close());

const nobody = () => new TestBrowser(api);
const me = (browser: TestBrowser) => browser.ask<Me>('GET', '/api/me');

describe('the first administrator', () => {
  it('is required, and nothing else is disclosed', async () => {
    expect(await me(nobody())).toEqual({ person: null, actions: ['service.use'], needsSetup: true });
    expect(await nobody().outcome('GET', '/api/territories')).toBe('401 UNAUTHENTICATED');
    const refusal = await nobody().send('GET', '/api/territories', undefined, { 'accept-language': 'en' });
    expect(refusal.json()).toMatchObject({ title: 'Sign-in needed', status: 401 });
    expect(refusal.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it('comes with the token printed at start, and no other', async () => {
    const outcome = (token: string, password = PASSWORD) =>
      nobody().outcome('POST', '/api/setup', { token, name: 'Mallory', password });
    expect(await outcome('another')).toBe('401 INVALID_TOKEN');
    expect(await outcome(SETUP_TOKEN, 'short')).toBe('400 INVALID_INPUT');
    amina = await setUpAdministrator(api);
    expect(await me(amina)).toMatchObject({
      person: { name: 'Amina Diallo', role: 'administrator', territoryIds: 'all', by: 'password' },
      needsSetup: false,
    });
  });

  it('comes once', async () => {
    const again = { token: SETUP_TOKEN, name: 'Mallory', password: PASSWORD };
    expect(await nobody().outcome('POST', '/api/setup', again)).toBe('409 ALREADY_SET_UP');
    expect((await me(nobody())).needsSetup).toBe(false);
  });

  it('cannot be the last to go, nor be made less', async () => {
    const person = await me(amina);
    const address = `/api/people/${person.person?.id}`;
    expect(await amina.outcome('DELETE', address)).toBe('409 LAST_ADMINISTRATOR');
    expect(await amina.outcome('PATCH', address, { role: 'facilitator' })).toBe('409 LAST_ADMINISTRATOR');
  });
});

describe('signing in', () => {
  const signIn = (browser: TestBrowser, name: string, password: string) =>
    browser.send('POST', '/api/sessions', { name, password });

  it('takes a name however it is written, with its password', async () => {
    const browser = nobody();
    expect((await signIn(browser, ' amina  DIALLO ', PASSWORD)).statusCode).toBe(201);
    expect((await me(browser)).person?.name).toBe('Amina Diallo');
  });

  it('does not disclose whether the name or the password is wrong', async () => {
    const [wrong, unknown] = [
      await signIn(nobody(), 'Amina Diallo', 'a wrong password'),
      await signIn(nobody(), 'Nobody At All', PASSWORD),
    ];
    const { requestId: _, ...said } = wrong.json();
    const { requestId: __, ...saidOfUnknown } = unknown.json();
    expect(said).toEqual(saidOfUnknown);
    expect(wrong.json()).toMatchObject({ status: 401, code: 'INVALID_CREDENTIALS' });
    expect(wrong.cookies).toEqual([]);
  });

  it('gives a cookie that no script reads and no other site sends, secure on https', async () => {
    const plain = await signIn(nobody(), 'Amina Diallo', PASSWORD);
    expect(plain.cookies).toMatchObject([
      { name: 'maillage_session', path: '/', httpOnly: true, sameSite: 'Strict' },
      { name: 'maillage_device', path: '/', httpOnly: true, sameSite: 'Strict' },
    ]);
    for (const cookie of plain.cookies) {
      expect(cookie).not.toHaveProperty('secure');
      expect(plain.body).not.toContain(cookie.value);
    }
    const behind = await api.send(
      'POST',
      '/api/sessions',
      { name: 'Amina Diallo', password: PASSWORD },
      {
        origin: 'https://localhost',
        host: 'localhost',
      },
    );
    const guarded = { secure: true, httpOnly: true };
    expect(behind.cookies).toMatchObject([guarded, guarded]);
  });

  it('makes a session of its own, whatever cookie came along, and ends the former one', async () => {
    const fixed = new TestBrowser(api, 'maillage_session=chosen-by-someone-else');
    await signIn(fixed, 'Amina Diallo', PASSWORD);
    expect(fixed.cookie).not.toContain('chosen');
    expect((await me(new TestBrowser(api, 'maillage_session=chosen-by-someone-else'))).person).toBeNull();
    const former = new TestBrowser(api, fixed.cookie);
    await signIn(fixed, 'Amina Diallo', PASSWORD);
    expect((await me(former)).person).toBeNull();
    expect((await me(fixed)).person?.name).toBe('Amina Diallo');
  });

  it('ends with the sign-out, also for a copy of the cookie', async () => {
    const browser = nobody();
    await signIn(browser, 'Amina Diallo', PASSWORD);
    const kept = new TestBrowser(api, browser.cookie);
    const reply = await browser.send('DELETE', '/api/sessions/current');
    expect([reply.statusCode, browser.cookie]).toEqual([204, undefined]);
    expect(await kept.outcome('GET', '/api/territories')).toBe('401 UNAUTHENTICATED');
  });

  it('is refused to a page of another origin', async () => {
    const body = { name: 'Amina Diallo', password: PASSWORD };
    const outcome = await nobody().outcome('POST', '/api/sessions', body, { origin: 'http://evil.example' });
    expect(outcome).toBe('403 FOREIGN_ORIGIN');
  });

  it('waits after ten failures, for that name alone', async () => {
    const own = await openTestApp({ config: { hostnames: [], access: 'required' } });
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, () =>
        new TestBrowser(own).outcome('POST', '/api/sessions', {
          name: 'Amina Diallo',
          password: 'guess me if',
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === '401 INVALID_CREDENTIALS')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === '429 TOO_MANY_ATTEMPTS')).toHaveLength(4);
    const other = { name: 'Somebody Else', password: PASSWORD };
    expect(await new TestBrowser(own).outcome('POST', '/api/sessions', other)).toBe(
      '401 INVALID_CREDENTIALS',
    );
    await own.close();
  });
});

describe('required sign-in for each operation', () => {
  const territories = (app: TestApp, headers: Record<string, string> = {}) =>
    new TestBrowser(app).outcome('GET', '/api/territories', undefined, headers);

  it('nothing of the machine’s own browser, unless it is set so; of others always', async () => {
    const local = await openTestApp({ config: { hostnames: ['carte.example'] } });
    expect(await territories(local)).toBe('200');
    expect(await territories(local, { host: '127.0.0.1:4000' })).toBe('200');
    expect(await territories(local, { host: 'carte.example' })).toBe('401 UNAUTHENTICATED');
    expect(await territories(local, { 'x-forwarded-for': '203.0.113.7' })).toBe('401 UNAUTHENTICATED');
    const mine = await local.send('GET', '/api/me');
    expect(mine.json<Me>().person).toEqual({
      id: 'machine',
      role: 'administrator',
      territoryIds: 'all',
      by: 'machine',
    });
    await local.close();
  });

  it('nothing of anyone where it is switched off', async () => {
    const off = await openTestApp({ config: { hostnames: ['carte.example'], access: 'off' } });
    expect(await territories(off, { host: 'carte.example' })).toBe('200');
    await off.close();
  });

  it('nothing for the screens, liveness, the vocabulary and the description of the API', async () => {
    for (const url of ['/api/health?probe=live', '/api/reference', '/api/openapi.json', '/api/docs'])
      expect((await nobody().send('GET', url)).statusCode).toBeLessThan(400);
  });
  it('and no log keeps a name or a token', async () => {
    expect(api.logged()).not.toMatch(/Amina|maillage_session|Bearer/i);
  });
});
