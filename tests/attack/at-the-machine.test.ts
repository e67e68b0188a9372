import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as contract from '../../model/contract/endpoints/index.ts';
import { ASKS_MACHINE_LINK } from '../support/expected-rights.ts';
import { LONG } from '../support/longer.ts';
import { ask } from '../support/proxies.ts';
import { machineCookie, spawnMaillage, until } from '../support/spawn-maillage.ts';
import { MACHINE, openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { WriteApi } from '../support/write-api.ts';

const endpoints: Endpoint[] = Object.values(contract);
const COOKIE = `${MACHINE.cookie.name}=${MACHINE.cookie.value}`;

let api: TestApp;
let port: number;
beforeAll(async () => {
  api = await openTestApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = api.app.server.address() as AddressInfo);
});
afterAll(() => api.close());

/** Returns the answer to a person at the machine, without the link unless its cookie is sent. */
const outcome = (method: string, address: string, sent: { body?: unknown } & Record<string, unknown> = {}) =>
  ask(port, method, address, sent);
const meWith = async (cookie?: string) =>
  (await api.app.inject({ url: '/api/me', headers: cookie === undefined ? {} : { cookie } })).json<Me>();

describe('what says that something stands between', () => {
  it.each([
    ...['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port'],
    ...['x-forwarded-server', 'x-forwarded-prefix', 'x-forwarded', 'x-real-ip', 'x-client-ip', 'client-ip'],
    ...['x-cluster-client-ip', 'true-client-ip', 'cf-connecting-ip', 'cf-ray', 'cdn-loop', 'x-original-host'],
    ...['x-original-for', 'x-original-uri', 'x-original-forwarded-for', 'x-originating-ip', 'x-remote-addr'],
    ...['x-envoy-external-address', 'x-amzn-trace-id', 'x-amz-cf-id', 'x-azure-clientip', 'fly-client-ip'],
    ...['fastly-client-ip', 'x-proxyuser-ip', 'tailscale-user-login', 'x-scheme'],
  ])('%s, also with the cookie of the machine: 401', async (header) => {
    for (const cookie of [{}, { cookie: COOKIE }])
      expect(await outcome('GET', '/api/territories', { [header]: '203.0.113.7', ...cookie })).toBe(
        '401 UNAUTHENTICATED',
      );
  });

  it('HTTP/1.0: 401', async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(port, '127.0.0.1', () =>
        socket.end(`GET /api/territories HTTP/1.0\r\nHost: localhost\r\nCookie: ${COOKIE}\r\n\r\n`),
      );
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('close', () => resolve(text));
      socket.on('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });

  it('is nothing that browsers and programs of the machine send', async () => {
    const usual = {
      ...{
        accept: '*/*',
        'accept-encoding': 'gzip',
        'accept-language': 'fr',
        dnt: '1',
        referer: 'http://localhost/',
      },
      ...{
        'sec-fetch-site': 'same-origin',
        'sec-ch-ua': '"Chromium"',
        'user-agent': 'curl/8',
        priority: 'u=1',
      },
      ...{
        'x-requested-with': 'XMLHttpRequest',
        'upgrade-insecure-requests': '1',
        'cache-control': 'no-cache',
      },
    };
    expect(await outcome('GET', '/api/territories', usual)).toBe('200');
    expect(await outcome('GET', '/api/territories', { host: `[::1]:${port}` })).toBe('200');
  });
});

describe('without the link of the start', () => {
  const names = { territoryId: 't-1', actorId: 'a-1', personId: 'p-1', linkId: 'l-1', backupName: 'b-1' };
  const addressOf = ({ path: pattern }: Endpoint) =>
    `${pattern.replace(/:(\w+)/g, (_, name: keyof typeof names) => names[name] ?? name)}?nonsense=1`;

  // The query is invalid for every operation: a person with permission gets 400.
  it.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', async (name, endpoint) => {
    const asks = ASKS_MACHINE_LINK.includes(name);
    expect(await outcome(endpoint.method, addressOf(endpoint))).toBe(
      asks ? '403 MACHINE_LINK_NEEDED' : '400 INVALID_INPUT',
    );
    expect(await outcome(endpoint.method, addressOf(endpoint), { cookie: COOKIE })).toBe('400 INVALID_INPUT');
  });

  it('a map, its workshop, the code and the cards of it are made as before', async () => {
    const t = randomId('t');
    const territory = { id: t, name: t, level: 'epci' };
    expect(await outcome('POST', '/api/territories', { body: territory })).toBe('201');
    const [actor = ''] = await new WriteApi(api).actors(t, 1);
    const body = { id: randomId('w'), title: 'Atelier', on: '2026-03-12' };
    const workshop = `/api/territories/${t}/workshops/${body.id}`;
    expect(await outcome('POST', `/api/territories/${t}/workshops`, { body })).toBe('201');
    expect(await outcome('PATCH', workshop, { body: { status: 'open' }, 'if-match': '"1"' })).toBe('200');
    expect(await outcome('POST', `${workshop}/code`, { body: {} })).toMatch(/^20/);
    expect(await outcome('POST', `${workshop}/cards/${actor}/access`, { body: {} })).toMatch(/^20/);
    expect(await outcome('DELETE', `/api/actors/${actor}`, { 'if-match': '"1"' })).toMatch(/^20/);
  });

  it('an erasure is refused, whatever the name, and one sentence says where the link stands', async () => {
    const write = new WriteApi(api);
    const [actor = ''] = await write.actors(await write.territory(), 1);
    const url = `/api/actors/${actor}/erasure`;
    const payload = { name: `Acteur ${actor}` };
    const said = async (language: string) =>
      (
        await api.app.inject({ method: 'POST', url, payload, headers: { 'accept-language': language } })
      ).json<{ code: string; status: number; detail: string }>();
    expect(await said('fr')).toMatchObject({ code: 'MACHINE_LINK_NEEDED', status: 403 });
    expect((await said('fr')).detail).toMatch(
      /^Ouvrez Maillage par le lien affiché au démarrage, dans le terminal/,
    );
    expect((await said('en')).detail).toMatch(/^Open Maillage by the link shown at start, in the terminal/);
    expect((await api.send('POST', url, payload)).statusCode).toBe(200);
  });
});

describe('the link of the start', () => {
  const open = (token: string, headers: Record<string, string> = {}) =>
    api.app.inject({ method: 'POST', url: '/api/sessions/at-the-machine', payload: { token }, headers });

  it('gives a cookie that no script reads and no other site sends, as often as it is opened', async () => {
    for (let time = 0; time < 2; time += 1) {
      const answer = await open(MACHINE.token);
      expect(answer.statusCode).toBe(201);
      expect(answer.cookies).toMatchObject([{ path: '/', httpOnly: true, sameSite: 'Strict' }]);
      expect(answer.json<Me>().person).toEqual((await meWith(COOKIE)).person);
      const [{ name = '', value = '' } = {}] = answer.cookies;
      expect(answer.body).not.toContain(value);
      expect((await meWith(`${name}=${value}`)).actions).toContain('backups.manage');
    }
  });

  it('is no other token, and a cookie no other value', async () => {
    for (const token of ['x', MACHINE.cookie.value, `${MACHINE.token}x`]) {
      const answer = await open(token);
      expect([answer.statusCode, answer.json().code, answer.cookies]).toEqual([
        403,
        'MACHINE_LINK_NEEDED',
        [],
      ]);
    }
    for (const value of ['', 'x', MACHINE.token, MACHINE.cookie.value.slice(1)])
      expect((await meWith(`${MACHINE.cookie.name}=${value}`)).person?.unsigned).toBe(true);
    expect((await meWith()).actions).toContain('territory.delete');
  });

  it('opens nothing to a remote request, or where everyone signs in', async () => {
    expect((await open(MACHINE.token, { 'x-forwarded-for': '203.0.113.7' })).json().code).toBe(
      'INVALID_TOKEN',
    );
    const required = await openTestApp({ config: { hostnames: [], access: 'required' } });
    const url = '/api/sessions/at-the-machine';
    expect((await required.send('POST', url, { token: MACHINE.token })).json().code).toBe('INVALID_TOKEN');
    expect((await required.send('GET', '/api/territories')).statusCode).toBe(401);
    await required.close();
  });

  it('is not sent by a page of another origin, and no log keeps it', async () => {
    const foreign = { origin: 'http://evil.example' };
    expect((await open(MACHINE.token, foreign)).json().code).toBe('FOREIGN_ORIGIN');
    expect(api.logged()).not.toContain(MACHINE.token);
    expect(api.logged()).not.toContain(MACHINE.cookie.value);
  });
});

it(
  'a server prints its link; the cookie goes on after a restart, by a key that its owner alone reads',
  LONG,
  async () => {
    const data = mkdtempSync(path.join(tmpdir(), 'maillage-'));
    const { uri, password } = inject('neo4j');
    const env = { MAILLAGE_DATA: data, NEO4J_URI: uri, NEO4J_PASSWORD: password, MAILLAGE_BACKUP_HOURS: '0' };
    const run = async <T>(
      more: Record<string, string>,
      look: (own: ReturnType<typeof spawnMaillage>) => Promise<T>,
    ) => {
      const own = spawnMaillage({ ...env, ...more });
      try {
        return await look(own);
      } finally {
        own.child.kill('SIGTERM');
        await own.ended;
      }
    };
    // A server that has just begun on a busy machine may put one off, with Retry-After: one asks again.
    const backups = (address: string, cookie = ''): Promise<string> =>
      until(async () => {
        const said = await ask(Number(new URL(address).port), 'GET', '/api/backups', { cookie });
        return said === '503 OVERLOADED' ? undefined : said;
      }, 60_000);

    const cookie = await run({}, async (own) => {
      const given = await machineCookie(own);
      const address = await own.address();
      expect([await backups(address), await backups(address, given)]).toEqual([
        '403 MACHINE_LINK_NEEDED',
        '200',
      ]);
      return given;
    });
    expect(statSync(path.join(data, 'secret')).mode & 0o777).toBe(0o600);
    await run({}, async (own) => expect(await backups(await own.address(), cookie)).toBe('200'));
    await run({ MAILLAGE_ACCESS: 'required' }, async (own) => {
      expect(await backups(await own.address(), cookie)).toBe('401 UNAUTHENTICATED');
      expect(own.output()).not.toContain('#machine=');
    });
    rmSync(data, { recursive: true });
  },
);
