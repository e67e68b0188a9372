import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  asAnotherUser,
  ask,
  MAY_RUN_AS_OTHERS,
  type ProxyName,
  programOf,
  type RunAs,
  type RunningProxy,
  startProxy,
} from '../support/proxies.ts';
import { MACHINE, openTestApp, randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let port: number;
beforeAll(async () => {
  api = await openTestApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  ({ port } = api.app.server.address() as AddressInfo);
});
afterAll(() => api.close());

const link = { kind: 'token', role: 'reader', territoryIds: 'all', label: 'Volé' };
/** Requests of a visitor: a read, a write, an export. */
const TRIES: readonly (readonly [method: string, address: string, body?: unknown])[] = [
  ['GET', '/api/territories'],
  ['POST', '/api/territories', { id: randomId('t'), name: 'Volé', level: 'epci' }],
  ['GET', '/api/people'],
  ['POST', '/api/access-links', link],
  ['GET', '/api/backups'],
  ['POST', '/api/sessions/at-the-machine', { token: MACHINE.token }],
];

/**
 * Lists the host names of the requests: the one a visitor types, and the loopback names that an attacker may
 * send because Maillage trusts its own machine.
 */
const hosts = () => ['carte.example', 'localhost', `127.0.0.1:${port}`];
const COOKIE = `${MACHINE.cookie.name}=${MACHINE.cookie.value}`;

/** Returns the distinct answers to a visitor. */
async function answers(at: number, cookie?: string): Promise<string[]> {
  const found = new Set<string>();
  for (const host of hosts())
    for (const [method, address, body] of TRIES)
      found.add(
        await ask(at, method, address, {
          host,
          ...(body !== undefined && { body }),
          ...(cookie && { cookie }),
        }),
      );
  return [...found].sort();
}

/** The last of the tries is refused by the link itself; a name that is not the server's, by that. */
const SIGN_IN = ['401 INVALID_TOKEN', '401 UNAUTHENTICATED'];
const SIGN_IN_OR_NOT_HERE = [...SIGN_IN, '421 MISDIRECTED'];

const HIDES_ITSELF: Readonly<Record<ProxyName, string>> = {
  nginx: 'proxy_http_version 1.1; proxy_set_header Connection "";',
  caddy: [
    'header_up -X-Forwarded-For',
    'header_up -X-Forwarded-Host',
    'header_up -X-Forwarded-Proto',
    'header_up -Via',
  ].join('\n    '),
  haproxy: '',
};

async function behind<T>(
  name: ProxyName,
  runAs: RunAs,
  look: (proxy: RunningProxy) => Promise<T>,
  more = '',
): Promise<T> {
  const proxy = await startProxy(name, port, runAs, more);
  try {
    return await look(proxy);
  } finally {
    await proxy.stop();
  }
}

it('the person at the machine is asked for nothing, and this is what is at stake', async () => {
  const [read, write, ...others] = TRIES;
  for (const [method, address, body] of [read, write].flatMap((one) => (one === undefined ? [] : [one])))
    expect(await ask(port, method, address, { body })).toMatch(/^20[01]$/);
  expect(others.length).toBeGreaterThan(3);
  for (const [method, address, body] of others) {
    expect(await ask(port, method, address, { body, cookie: COOKIE })).toMatch(/^20[01]$/);
  }
});

describe.each(['nginx', 'caddy', 'haproxy'] as const)('behind %s', (name) => {
  const isMissing = programOf(name) === undefined;
  if (isMissing) console.warn(`${name} is not installed: nothing is shown of it (see .ci/run).`);
  const ofOther = describe.skipIf(isMissing || !MAY_RUN_AS_OTHERS);

  ofOther('as another user', () => {
    it('by default, a visitor has to sign in under every host name', async () => {
      const seen = await behind(name, 'another user', async ({ port: at }) => answers(at));
      // nginx forwards the host name of its configuration; the others forward that of the visitor.
      expect(seen).toEqual(name === 'nginx' ? SIGN_IN : SIGN_IN_OR_NOT_HERE);
    });

    it('a visitor with the cookie of the machine has to sign in too', async () => {
      const seen = await behind(name, 'another user', async ({ port: at }) => answers(at, COOKIE));
      expect(seen).toEqual(name === 'nginx' ? SIGN_IN : SIGN_IN_OR_NOT_HERE);
    });

    it('configured to hide itself, it is detected by its user', async () => {
      const seen = await behind(
        name,
        'another user',
        async ({ port: at }) => answers(at),
        HIDES_ITSELF[name],
      );
      expect(seen).toEqual(name === 'nginx' ? SIGN_IN : SIGN_IN_OR_NOT_HERE);
    });
  });

  describe.skipIf(isMissing)('as the server’s own user', () => {
    it.skipIf(name === 'haproxy')('by default, it is detected by its headers', async () => {
      const seen = await behind(name, 'the server’s user', async ({ port: at }) => answers(at));
      expect(seen).toEqual(name === 'nginx' ? SIGN_IN : SIGN_IN_OR_NOT_HERE);
    });

    it('hidden, it is undetectable: maps are open, but nothing that grants access or destroys data', async () => {
      const outcomes = await behind(
        name,
        'the server’s user',
        async ({ port: at }) => {
          const found: string[] = [];
          for (const [method, address, body] of TRIES.filter(([, one]) => !one.includes('sessions')))
            found.push(`${address} ${await ask(at, method, address, { host: 'localhost', body })}`);
          return found;
        },
        HIDES_ITSELF[name],
      );
      expect(outcomes).toEqual([
        '/api/territories 200',
        '/api/territories 201',
        '/api/people 403 MACHINE_LINK_NEEDED',
        '/api/access-links 403 MACHINE_LINK_NEEDED',
        '/api/backups 403 MACHINE_LINK_NEEDED',
      ]);
    });

    it('hidden, it is refused where access is required, as guides and deploy/ say', async () => {
      const asking = await openTestApp({ config: { hostnames: ['carte.example'], access: 'required' } });
      await asking.app.listen({ host: '127.0.0.1', port: 0 });
      const { port: to } = asking.app.server.address() as AddressInfo;
      const proxy = await startProxy(name, to, 'the server’s user', HIDES_ITSELF[name]);
      expect(await answers(proxy.port, COOKIE)).toEqual(SIGN_IN);
      await proxy.stop();
      await asking.close();
    });
  });
});

it.skipIf(!MAY_RUN_AS_OTHERS)('another user of the machine is not the person at it', async () => {
  const script = `
    const { status } = await fetch('http://127.0.0.1:${port}/api/territories', { headers: { cookie: '${COOKIE}' } });
    console.log(status);`;
  expect(await asAnotherUser(script)).toBe('401');
});
