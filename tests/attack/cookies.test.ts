import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import { hashToken } from '../../server/use-cases/access/tokens.ts';
import {
  becomeAdministrator,
  makeLink,
  type NamedBrowser,
  openGuardedApp,
  PASSWORD,
} from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

const HOST = 'carte.example';
/** Headers that browsers send over https only, on each kind of request. */
const OVER_HTTPS = { host: HOST, 'sec-fetch-site': 'same-origin' };
const OVER_HTTP = { host: HOST };

let api: TestApp;
let administrator: NamedBrowser;
const territory = randomId('t');
beforeAll(async () => {
  api = await openGuardedApp({ config: { hostnames: [HOST], access: 'required' } });
  administrator = await becomeAdministrator(api);
  await administrator.ask('POST', '/api/territories', { id: territory, name: territory, level: 'epci' });
});
afterAll(() => api.close());

type Jar = Readonly<Record<string, string>>;
interface Answer {
  readonly status: number;
  readonly name: string | undefined;
  /** Values of the cookies that the answer sets; empty if it removes one. */
  readonly set: Jar;
}

async function whoIs(jar: Jar, headers: Record<string, string>): Promise<Answer> {
  const cookie = Object.entries(jar).map(([name, value]) => `${name}=${value}`);
  const reply = await api.send('GET', '/api/me', undefined, { ...headers, cookie: cookie.join('; ') });
  const set = Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value]));
  return { status: reply.statusCode, name: reply.json<Me>().person?.name, set };
}

async function signIn(headers: Record<string, string>): Promise<Record<string, string>> {
  const body = { name: administrator.name, password: PASSWORD };
  const reply = await api.send('POST', '/api/sessions', body, headers);
  expect(reply.statusCode).toBe(201);
  return Object.fromEntries(reply.cookies.map(({ name, value }) => [name, value]));
}
const byHttps = () => signIn({ host: HOST, origin: `https://${HOST}` });
const byHttp = () => signIn({ host: HOST, origin: `http://${HOST}` });

async function runCypher(token: string, change: string): Promise<void> {
  const { uri, user, password, database } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  const params = { tokenHash: hashToken(token), now: new Date().toISOString() };
  await driver.executeQuery(`MATCH (s:Session {tokenHash: $tokenHash}) ${change}`, params, { database });
  await driver.close();
}

/** Makes a session what it was before cookies had two names. */
const makeOld = (token: string) => runCypher(token, 'REMOVE s.oldNameUntil');

describe('cookies over https', () => {
  it('are `__Host-` ones with Secure and the whole host, of session and device', async () => {
    const body = { name: administrator.name, password: PASSWORD };
    const origin = `https://${HOST}`;
    const { cookies } = await api.send('POST', '/api/sessions', body, { host: HOST, origin });
    const safe = { path: '/', secure: true, httpOnly: true, sameSite: 'Strict' };
    expect(cookies).toMatchObject([
      { name: '__Host-maillage_session', ...safe },
      { name: '__Host-maillage_device', ...safe },
    ]);
    for (const cookie of cookies) expect(cookie).not.toHaveProperty('domain');
  });

  it.each([
    ['Fetch Metadata', OVER_HTTPS],
    ['the page that asks', { host: HOST, referer: `https://${HOST}/t/a` }],
    ['nothing but the cookie', OVER_HTTP],
  ])('open the session where %s shows https', async (_, headers) => {
    expect(await whoIs(await byHttps(), headers)).toMatchObject({ name: administrator.name, set: {} });
  });

  it('do not count under the names of http, which a neighbouring host may plant', async () => {
    const planted = await byHttp();
    expect(Object.keys(planted)).toEqual(['maillage_session', 'maillage_device']);
    expect(await whoIs(planted, OVER_HTTP)).toMatchObject({ name: administrator.name });
    expect((await whoIs(planted, OVER_HTTPS)).name).toBeUndefined();
    const renamed = { maillage_session: (await byHttps())['__Host-maillage_session'] ?? '' };
    expect((await whoIs(renamed, OVER_HTTPS)).name).toBeUndefined();
  });

  it('are not replaced by planted ones, which the answer removes', async () => {
    const own = await byHttps();
    const link = await makeLink(administrator, { kind: 'link', role: 'reader', territoryIds: [territory] });
    const other = await api.send('POST', '/api/sessions/by-link', { token: link.token }, OVER_HTTP);
    const token = other.cookies.find(({ name }) => name === 'maillage_session')?.value ?? '';
    await makeOld(token);
    const answer = await whoIs({ ...own, maillage_session: token }, OVER_HTTPS);
    expect(answer).toMatchObject({ name: administrator.name, set: { maillage_session: '' } });
  });

  it('are taken away under both names when one signs out', async () => {
    const own = await byHttps();
    const cookie = `__Host-maillage_session=${own['__Host-maillage_session']}`;
    const gone = await api.send('DELETE', '/api/sessions/current', undefined, { ...OVER_HTTPS, cookie });
    expect(gone.cookies.map(({ name, value }) => [name, value])).toEqual([
      ['maillage_session', ''],
      ['__Host-maillage_session', ''],
    ]);
    expect((await whoIs(own, OVER_HTTPS)).name).toBeUndefined();
  });
});

describe('a session from before the two names, over https', () => {
  it('goes on, gets the new names with the same device, and loses the old one for good', async () => {
    const old = await byHttp();
    await makeOld(old.maillage_session ?? '');
    const first = await whoIs(old, OVER_HTTPS);
    expect(first.name).toBe(administrator.name);
    expect(first.set).toEqual({
      '__Host-maillage_session': old.maillage_session,
      '__Host-maillage_device': old.maillage_device,
    });
    // The answer was lost, and the browser asks again.
    expect((await whoIs(old, OVER_HTTPS)).set).toEqual(first.set);
    // It arrived: both come, the old ones are dropped, and count a minute more for what was under way.
    expect(await whoIs({ ...old, ...first.set }, OVER_HTTPS)).toEqual({
      status: 200,
      name: administrator.name,
      set: { maillage_session: '', maillage_device: '' },
    });
    expect((await whoIs(old, OVER_HTTPS)).name).toBe(administrator.name);
    await runCypher(first.set['__Host-maillage_session'] ?? '', 'SET s.oldNameUntil = $now');
    expect((await whoIs(old, OVER_HTTPS)).name).toBeUndefined();
    expect(await whoIs(first.set, OVER_HTTPS)).toMatchObject({ name: administrator.name, set: {} });
  });

  it('is not opened by a token of nobody', async () => {
    expect(await whoIs({ maillage_session: 'x'.repeat(43) }, OVER_HTTPS)).toMatchObject({ name: undefined });
  });
});
