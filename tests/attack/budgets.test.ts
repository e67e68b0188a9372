import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  becomeAdministrator,
  comeIn,
  makeLink,
  openGuardedApp,
  PASSWORD,
  TestBrowser,
} from '../support/access-api.ts';
import { LONG } from '../support/longer.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
const NAME = randomId('Amina Diallo');
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api, NAME);
});
afterAll(() => api.close());

const nobody = () => new TestBrowser(api);
const signIn = (browser: TestBrowser, name: string, password: string) =>
  browser.send('POST', '/api/sessions', { name, password });
/** More than any session may ask in a minute. */
const FLOOD = 1_300;

/** Returns the last answers to a flood of requests. */
async function flood(browser: TestBrowser) {
  const outcomes = new Set<number>();
  let last = await browser.send('GET', '/api/reference');
  for (let sent = 0; sent < FLOOD; sent += 50) {
    const replies = await Promise.all(
      Array.from({ length: 50 }, () =>
        browser.send('GET', '/api/reference', undefined, { 'accept-language': 'en' }),
      ),
    );
    for (const { statusCode } of replies) outcomes.add(statusCode);
    last = replies.at(-1) ?? last;
  }
  expect([...outcomes].sort()).toEqual([200, 429]);
  return last;
}

/** Expects 429 `TOO_MANY_…`, with the waiting time as a header and as a sentence. */
function expectWait(reply: Awaited<ReturnType<typeof flood>>, code: string): void {
  expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([429, code]);
  const seconds = Number(reply.headers['retry-after']);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(900);
  expect(reply.json<{ detail: string }>().detail).toMatch(
    /(dans|in) (\d+ (secondes|minutes|seconds)|une minute|a minute|une seconde|a second)\.$/,
  );
}

describe('what one browser asks too much (429 TOO_MANY_REQUESTS) is refused to that one alone', () => {
  it('a phone that floods does not silence the sixty of its code', async () => {
    const t = randomId('t');
    await amina.ask('POST', '/api/territories', { id: t, name: t, level: 'epci' });
    const meeting = await openWorkshop(amina, t);
    const phones = await Promise.all(Array.from({ length: 60 }, (_, i) => meeting.join(`Prénom ${i}`)));
    const [one, ...others] = phones;
    expectWait(await flood(one ?? nobody()), 'TOO_MANY_REQUESTS');
    for (const other of others) expect(await other.outcome('GET', meeting.address)).toBe('200');
    expect(await (await meeting.join()).outcome('GET', meeting.address)).toBe('200');
  });

  it('does not block people who came by the same link, nor the same person elsewhere', LONG, async () => {
    const { token } = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    const [one, other] = [nobody(), nobody()];
    for (const reader of [one, other]) await reader.ask('POST', '/api/sessions/by-link', { token });
    expectWait(await flood(one), 'TOO_MANY_REQUESTS');
    expect(await other.outcome('GET', '/api/territories')).toBe('200');

    const [here, there] = [nobody(), nobody()];
    for (const browser of [here, there]) expect((await signIn(browser, NAME, PASSWORD)).statusCode).toBe(201);
    await flood(here);
    expect(await there.outcome('GET', '/api/territories')).toBe('200');
  });
});

describe('wrong passwords (401, then 429 TOO_MANY_ATTEMPTS) slow down who sent them for that name', () => {
  it(
    'a hundred and more for other names do not lock the administrator out, on any device of the address',
    LONG,
    async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 120 }, (_, i) => signIn(nobody(), `Nobody ${i}`, 'guess me if you can')),
      );
      expect(new Set(outcomes.map(({ statusCode }) => statusCode))).toEqual(new Set([401]));
      expect((await signIn(nobody(), NAME, PASSWORD)).statusCode).toBe(201);
    },
  );

  it('and those for the administrator’s own name not on the device that is known', async () => {
    const known = nobody();
    expect((await signIn(known, NAME, PASSWORD)).statusCode).toBe(201);
    await known.ask('DELETE', '/api/sessions/current');
    const attack = Array.from({ length: 40 }, () => signIn(nobody(), NAME, 'guess me if you can'));
    // While they come, and after.
    expect((await signIn(known, NAME, PASSWORD)).statusCode).toBe(201);
    const replies = await Promise.all(attack);
    expect(new Set(replies.map(({ statusCode }) => statusCode))).toEqual(new Set([401, 429]));
    for (const reply of replies.filter(({ statusCode }) => statusCode === 429))
      expectWait(reply, 'TOO_MANY_ATTEMPTS');
    expectWait(await signIn(nobody(), NAME, PASSWORD), 'TOO_MANY_ATTEMPTS');
    expect((await signIn(known, NAME, PASSWORD)).statusCode).toBe(201);
  });

  it('nor keep somebody who is signed in from another password, nor an invitation or a link from letting in', async () => {
    const jo = await comeIn(amina, 'facilitator', 'all');
    const { token } = await makeLink(amina, { kind: 'invitation', role: 'facilitator', territoryIds: 'all' });
    const link = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    const attack = Array.from({ length: 60 }, (_, i) =>
      signIn(nobody(), `Nobody ${i % 3}`, 'guess me, go on'),
    );
    const change = { present: PASSWORD, next: 'une autre phrase de passe' };
    expect(await jo.outcome('PUT', '/api/me/password', change)).toBe('204');
    const person = { token, name: randomId('Jo'), password: PASSWORD };
    expect(await nobody().outcome('POST', '/api/people', person)).toBe('201');
    expect(await nobody().outcome('POST', '/api/sessions/by-link', { token: link.token })).toBe('201');
    await Promise.all(attack);
  });

  it('a device cookie that somebody made up, or took from another server, makes nobody known', async () => {
    const name = (await comeIn(amina, 'facilitator', 'all')).ask<{ person: { name: string } }>(
      'GET',
      '/api/me',
    );
    const { person } = await name;
    for (let i = 0; i < 10; i += 1) await signIn(nobody(), person.name, 'guess me if you can');
    const forger = nobody();
    forger.device = `maillage_device=${'a'.repeat(22)}.${'0'.repeat(32)}`;
    expectWait(await signIn(forger, person.name, PASSWORD), 'TOO_MANY_ATTEMPTS');
  });

  it('the cookie of a device opens nothing, names nobody, and is read by no script', async () => {
    const browser = nobody();
    const { token } = await makeLink(amina, { kind: 'invitation', role: 'facilitator', territoryIds: 'all' });
    const person = { token, name: randomId('Jo'), password: PASSWORD };
    const reply = await browser.send('POST', '/api/people', person);
    const device = reply.cookies.find(({ name }) => name === 'maillage_device');
    expect(device).toMatchObject({ httpOnly: true, sameSite: 'Strict', path: '/' });
    expect(device?.maxAge).toBeGreaterThan(300 * 86_400);
    expect(device?.value).toMatch(/^[\w-]{22}\.[0-9a-f]{32}$/);
    const alone = nobody();
    alone.device = browser.device;
    expect(await alone.outcome('GET', '/api/territories')).toBe('401 UNAUTHENTICATED');
  });
});
