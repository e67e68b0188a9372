import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../model/contract/problem.ts';
import { problemText } from '../../server/texts/problem-text.ts';
import { openTestApp, type TestApp } from '../support/test-app.ts';

const POLICY =
  "default-src 'self';img-src 'self' data: blob:;connect-src 'self' data:;object-src 'none';base-uri 'none';form-action 'self';frame-ancestors 'self'";

let test: TestApp;
let clientDir: string;
beforeAll(async () => {
  clientDir = await mkdtemp(path.join(tmpdir(), 'maillage-client-'));
  await mkdir(path.join(clientDir, 'assets'));
  await writeFile(path.join(clientDir, 'index.html'), '<!doctype html><title>Maillage</title>');
  await writeFile(path.join(clientDir, 'assets', 'main-a1b2.js'), `// ${'x'.repeat(4000)}`);
  await writeFile(path.join(clientDir, '..', 'secret-of-the-test.txt'), 'kept from you');
  test = await openTestApp({ config: { hostnames: ['carte.example'] }, clientDir });
});
afterAll(async () => {
  await test.close();
  await rm(path.join(clientDir, '..', 'secret-of-the-test.txt'));
  await rm(clientDir, { recursive: true });
});

const health = (host: string) => test.send('GET', '/api/health?probe=live', undefined, { host });
const write = (headers: Record<string, string>) =>
  test.send('POST', '/api/territories', { nonsense: true }, headers);

describe('the name it is called by', () => {
  it.each([
    'localhost',
    'localhost:4000',
    'LOCALHOST:1',
    '127.0.0.1',
    '127.1.2.3:80',
    '[::1]',
    '[::1]:4000',
    'carte.example',
    'Carte.Example:8443',
  ])('may be %s', async (host) => {
    expect((await health(host)).statusCode).toBe(200);
  });

  it.each([
    'evil.example',
    'localhost.evil.example',
    '127.0.0.1.nip.io',
    'carte.example.evil.example',
    'x.carte.example',
    '192.168.1.4:4000',
    '0.0.0.0',
    'localhost:4000@evil.example',
    '[::2]',
    ' ',
  ])('is refused when it is %j', async (host) => {
    const answer = await health(host);
    expect(answer.statusCode).toBe(421);
    expect(answer.json()).toMatchObject({ code: 'MISDIRECTED', status: 421 });
  });

  // The phones of a workshop know the server by its address on the network.
  const own = Object.values(networkInterfaces())
    .flat()
    .find((one) => one !== undefined && !one.internal && one.family === 'IPv4')?.address;
  it.skipIf(own === undefined)('may be the address that the connection came to, and no other', async () => {
    const listening = await openTestApp({ config: { hostnames: [], access: 'required' } });
    const address = await listening.app.listen({ host: own ?? '', port: 0 });
    const status = (host: string) =>
      new Promise<number>((resolve, reject) => {
        get(`${address}/api/me`, { headers: { host } }, (answer) => {
          answer.resume();
          resolve(answer.statusCode ?? 0);
        }).on('error', reject);
      });
    expect([await status(new URL(address).host), await status('192.168.1.4')]).toEqual([200, 421]);
    await listening.close();
  });

  it('holds for the screens too', async () => {
    expect((await test.send('GET', '/', undefined, { host: 'evil.example' })).statusCode).toBe(421);
  });
});

describe('a page that writes', () => {
  it.each([
    ['localhost:4000', 'http://localhost:4000'],
    ['localhost', 'http://localhost'],
    ['localhost:80', 'http://localhost'],
    ['carte.example', 'https://carte.example'],
    ['carte.example:443', 'https://carte.example'],
  ])('is our own at %s from %s', async (host, origin) => {
    expect((await write({ host, origin })).statusCode).not.toBe(403);
  });

  it.each([
    ['localhost:4000', 'http://evil.example'],
    ['localhost:4000', 'http://localhost:5173'],
    ['localhost:4000', 'http://localhost'],
    ['carte.example', 'https://carte.example.evil.example'],
    ['localhost:4000', 'null'],
    ['localhost:4000', 'file://localhost:4000'],
    ['localhost:4000', ''],
  ])('is foreign at %s from %j', async (host, origin) => {
    const answer = await write({ host, origin });
    expect(answer.json()).toMatchObject({ code: 'FOREIGN_ORIGIN', status: 403 });
  });

  it('needs no Origin when it is no page, and reads from anywhere', async () => {
    expect((await write({})).statusCode).not.toBe(403);
    const read = await test.send('GET', '/api/health?probe=live', undefined, {
      origin: 'http://evil.example',
    });
    expect(read.statusCode).toBe(200);
    expect(read.headers).not.toHaveProperty('access-control-allow-origin');
  });
});

describe('a page of another site in a browser without Fetch Metadata', () => {
  it.each(['/api/me', '/api/territories', '/api/territories/nowhere/map.pdf?paper=A0'])(
    'is refused %s by its Origin',
    async (url) => {
      const answer = await test.send('GET', url, undefined, { origin: 'http://evil.example' });
      expect(answer.json()).toMatchObject({ code: 'FOREIGN_ORIGIN', status: 403 });
    },
  );

  it('is answered from its own origin, and where it says none', async () => {
    const host = 'localhost:4000';
    const own = await test.send('GET', '/api/me', undefined, { host, origin: `http://${host}` });
    expect([own.statusCode, (await test.send('GET', '/api/me')).statusCode]).toEqual([200, 200]);
  });
});

describe('a page of another site (Fetch Metadata)', () => {
  const ask = (url: string, headers: Record<string, string>) =>
    test.send('GET', url, undefined, { 'sec-fetch-site': 'cross-site', ...headers });

  it.each(['no-cors', 'cors', 'websocket'])('is refused what it asks of the API by %s', async (mode) => {
    const answer = await ask('/api/health?probe=live', { 'sec-fetch-mode': mode });
    expect(answer.json()).toMatchObject({ code: 'FOREIGN_ORIGIN', status: 403 });
  });

  it('has no file drawn unless a person follows a link to it', async () => {
    const file = '/api/territories/nowhere/map.pdf?paper=A0';
    expect((await ask(file, { 'sec-fetch-mode': 'navigate' })).statusCode).toBe(403);
    const clicked = await ask(file, { 'sec-fetch-mode': 'navigate', 'sec-fetch-user': '?1' });
    expect(clicked.statusCode).toBe(404);
  });

  it('may lead to pages and to the way back from a provider of sign-in', async () => {
    for (const page of ['/api/territories/nowhere/actors/nobody/page.html', '/api/sign-in/none/callback']) {
      const answer = await ask(page, { 'sec-fetch-mode': 'navigate' });
      expect(answer.statusCode, page).not.toBe(403);
    }
  });

  it.each(['same-origin', 'same-site', 'none'])('is not meant by %s', async (site) => {
    const answer = await ask('/api/health?probe=live', { 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' });
    expect(answer.statusCode).toBe(200);
  });
});

describe('a body with very many properties at fault', () => {
  it('lists twenty of them and the number of the others', async () => {
    const keys = Object.fromEntries(Array.from({ length: 500 }, (_, i) => [`k${i}`, 0]));
    const answer = await test.send('POST', '/api/territories', { name: 'x', level: 'epci', ...keys });
    const problem = answer.json<{ errors: unknown[]; otherErrors: number }>();
    expect([answer.statusCode, problem.errors.length, problem.otherErrors]).toEqual([400, 20, 480]);
  });

  it('is not read at all where nobody has signed in yet and it is longer than 8 KiB', async () => {
    const answer = await test.send('POST', '/api/sessions', { name: 'x'.repeat(9000), password: 'y' });
    expect(answer.json()).toMatchObject({ status: 413, code: 'BODY_TOO_LARGE' });
  });
});

describe('addresses', () => {
  it('unknown ones are 404, in the language of the reader', async () => {
    const french = await test.send('GET', '/api/nothing');
    expect(french.headers['content-type']).toContain('application/problem+json');
    expect(french.json()).toEqual({
      type: 'urn:maillage:problem:route-not-found',
      title: 'Adresse inconnue',
      status: 404,
      code: 'ROUTE_NOT_FOUND',
      detail: expect.any(String),
      instance: '/api/nothing',
      requestId: french.headers['x-request-id'],
    });
    const english = await test.send('GET', '/api/nothing', undefined, { 'accept-language': 'en' });
    expect(english.json()).toMatchObject({ title: 'Unknown address' });
    expect((await test.send('POST', '/elsewhere', {})).statusCode).toBe(404);
    expect((await test.send('GET', '/api/territories/')).json()).toMatchObject({ code: 'ROUTE_NOT_FOUND' });
  });

  it('wrong methods are 405 and say which are right', async () => {
    const answer = await test.send('DELETE', '/api/health');
    expect(answer.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED', status: 405 });
    expect(answer.headers.allow).toBe('GET, HEAD');
    expect((await test.send('OPTIONS', '/api/places')).statusCode).toBe(405);
  });

  it('one with a part that is too long is 400', async () => {
    const url = `/api/territories/val-d-exemple/gaps/${'k'.repeat(401)}`;
    expect((await test.send('PUT', url, {})).json()).toMatchObject({ code: 'INVALID_INPUT', status: 400 });
  });

  it('a malformed one is 400', async () => {
    expect((await test.send('GET', '/api/%E0%A4%A')).json()).toMatchObject({
      code: 'INVALID_INPUT',
      status: 400,
    });
  });
});

describe('headers', () => {
  it('carry the policy of the pages, on every answer', async () => {
    for (const url of ['/', '/api/health?probe=live', '/api/nothing', '/assets/main-a1b2.js']) {
      const { headers } = await test.send('GET', url);
      expect(headers['content-security-policy']).toBe(POLICY);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['permissions-policy']).toContain('microphone=(self)');
    }
  });

  it('answers of the API are kept by nobody between', async () => {
    const { headers } = await test.send('GET', '/api/reference');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(headers.vary).toContain('Accept-Language');
    expect(headers['content-language']).toBe('fr');
  });

  it('long answers are compressed on request, in every language', async () => {
    const url = '/api/places?q=saint';
    const plain = (await test.send('GET', url)).body;
    const answers = { br: brotliDecompressSync, gzip: gunzipSync };
    for (const [encoding, inflate] of Object.entries(answers)) {
      const answer = await test.send('GET', url, undefined, { 'accept-encoding': encoding });
      expect(answer.headers['content-encoding']).toBe(encoding);
      expect(inflate(answer.rawPayload).toString()).toBe(plain);
      expect(answer.headers.vary).toMatch(/accept-language/i);
      expect(answer.headers.vary).toMatch(/accept-encoding/i);
    }
  });
});

describe('the screens', () => {
  it('come at every address that a browser opens', async () => {
    for (const url of ['/', '/territoires/val-d-exemple', '/t/a.b']) {
      const answer = await test.send('GET', url, undefined, { accept: 'text/html,*/*;q=0.8' });
      expect([answer.statusCode, answer.body]).toEqual([200, '<!doctype html><title>Maillage</title>']);
      expect(answer.headers['cache-control']).toBe('no-cache');
    }
  });

  it('keep their hashed files for ever', async () => {
    const answer = await test.send('GET', '/assets/main-a1b2.js');
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toContain('javascript');
    expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    // A browser takes anything for a script: our page in its place would be run.
    for (const accept of ['*/*', 'application/javascript']) {
      expect((await test.send('GET', '/assets/gone.js', undefined, { accept })).statusCode).toBe(404);
    }
  });

  it('show nothing outside their folder', async () => {
    for (const url of [
      '/../secret-of-the-test.txt',
      '/..%2fsecret-of-the-test.txt',
      '/%2e%2e/secret-of-the-test.txt',
      '/assets/..%2f..%2fsecret-of-the-test.txt',
      '/..%5csecret-of-the-test.txt',
    ]) {
      expect((await test.send('GET', url)).body).not.toContain('kept from you');
    }
  });

  it('explain the next step when they are not built', async () => {
    const bare = await openTestApp({ clientDir: path.join(clientDir, 'nowhere') });
    const answer = await bare.send('GET', '/');
    expect(answer.statusCode).toBe(503);
    expect(answer.body).toContain('npm run build');
    await bare.close();
  });
});

it('logs faults without what was asked or said', async () => {
  const before = test.logged().length;
  await test.send('GET', '/api/territories/x?q=Jeanne', undefined, {
    authorization: 'Bearer token-of-the-test',
  });
  await test.send('POST', '/api/territories', { name: 'Jeanne', token: 'token-of-the-test' });
  expect(test.logged().slice(before)).not.toMatch(/Jeanne|token-of-the-test/);
});

it('answers what is no request with Problem Details, and lives on', async () => {
  const address = new URL(await test.app.listen({ port: 0, host: '127.0.0.1' }));
  const answerTo = (sent: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(address.port), address.hostname, () => socket.write(sent));
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk.toString();
      });
      socket.on('close', () => resolve(received));
      socket.on('error', reject);
    });
  for (const [sent, status, code, instance] of [
    ['NOT HTTP AT ALL\r\n\r\n', 400, 'NOT_HTTP', ''],
    ['GET /api/places?q=é HTTP/1.1\r\nHost: localhost\r\n\r\n', 400, 'NOT_HTTP', '/api/places'],
    [`GET /api/me HTTP/1.1\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE', '/api/me'],
  ] as const) {
    const [head, body = ''] = (await answerTo(sent)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(head).toContain('Content-Type: application/problem+json\r\nContent-Language: fr');
    const title = problemText(code, 'fr')?.title;
    expect(Problem.parse(JSON.parse(body))).toMatchObject({ status, code, instance, title });
  }
  expect((await health('localhost')).statusCode).toBe(200);
});
