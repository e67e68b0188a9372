import neo4j from 'neo4j-driver';
import { expect, inject } from 'vitest';
import type { NewAccessLinkAnswer } from '../../model/contract/access.ts';
import type { AppDeps } from '../../server/app-deps.ts';
import { createLink } from '../../server/store/access-links.ts';
import { hashToken, newToken } from '../../server/use-cases/access/tokens.ts';
import { openTestApp, randomId, TEST_BACKUPS, type TestApp } from './test-app.ts';

type Method = Parameters<TestApp['send']>[0];

export const PASSWORD = 'une phrase de passe';
export const SETUP_TOKEN = 'setup-token-of-the-tests';

/** Settings with which an application requires everyone to sign in. */
export const GUARDED = {
  config: { hostnames: [], backups: TEST_BACKUPS, access: 'required' },
  setupToken: SETUP_TOKEN,
} as const satisfies Partial<AppDeps>;

/**
 * Opens an application that requires everyone to sign in, independent of other sessions on the tests’
 * database.
 */
export const openGuardedApp = (overrides: Partial<AppDeps> = {}): Promise<TestApp> =>
  openTestApp({ ...GUARDED, ...overrides });

/** Deletes all people, so that nobody administers the server: only for tests with their own database. */
export async function forgetPeople(): Promise<void> {
  const { uri, user, password, database } = inject('neo4j');
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
  await driver.executeQuery(
    'MATCH (n) WHERE n:Person OR n:AccessLink OR n:Session OR n:Setup DETACH DELETE n',
    {},
    { database },
  );
  await driver.close();
}

/** A browser: it keeps the cookie it is given and sends it. */
export class TestBrowser {
  readonly api: TestApp;
  /** Its session. */
  cookie: string | undefined;
  /** Cookie that distinguishes it from other devices. */
  device: string | undefined;
  /** Cookie kept while its person is at a provider. */
  attempt: string | undefined;

  constructor(api: TestApp, cookie?: string) {
    this.api = api;
    this.cookie = cookie;
  }

  async send(method: Method, url: string, body?: unknown, headers: Record<string, string> = {}) {
    const cookies = [this.cookie, this.device, this.attempt].filter((one) => one !== undefined);
    const reply = await this.api.send(method, url, body, {
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...headers,
    });
    for (const { name, value } of reply.cookies) {
      const kept = value === '' ? undefined : `${name}=${value}`;
      const plain = name.replace('__Host-', '');
      if (plain === 'maillage_device') this.device = kept;
      else if (plain === 'maillage_sign_in') this.attempt = kept;
      else this.cookie = kept;
    }
    return reply;
  }

  /** Sends what must be accepted, and gives the answer. */
  async ask<T>(
    method: Method,
    url: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<T> {
    const reply = await this.send(method, url, body, headers);
    expect(reply.statusCode, `${method} ${url}: ${reply.body}`).toBeLessThan(300);
    return (reply.body === '' ? undefined : reply.json()) as T;
  }

  /** Returns status and code of a request that may be refused. */
  async outcome(
    method: Method,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<string> {
    const reply = await this.send(method, url, body, headers);
    if (reply.statusCode < 400) return String(reply.statusCode);
    return `${reply.statusCode} ${reply.json<{ code: string }>().code}`;
  }
}

/** A browser of somebody who has an account. */
export type NamedBrowser = TestBrowser & { readonly name: string };

/** Creates the administrator of a server without one: only for tests with their own database. */
export async function setUpAdministrator(api: TestApp, name = 'Amina Diallo'): Promise<NamedBrowser> {
  const browser = new TestBrowser(api);
  await browser.ask('POST', '/api/setup', { token: SETUP_TOKEN, name, password: PASSWORD });
  return Object.assign(browser, { name });
}

/** Creates an administrator for the test, invited by the first one. */
export async function becomeAdministrator(
  api: TestApp,
  name = randomId('Amina Diallo'),
): Promise<NamedBrowser> {
  const token = newToken();
  await createLink(api.executor, {
    id: randomId('invitation'),
    kind: 'invitation',
    role: 'administrator',
    territoryIds: null,
    label: name,
    tokenHash: hashToken(token),
    expiresOn: undefined,
    now: new Date().toISOString(),
    createdBy: undefined,
  });
  const browser = new TestBrowser(api);
  await browser.ask('POST', '/api/people', { token, name, password: PASSWORD });
  return Object.assign(browser, { name });
}

/** Creates a link for access. */
export const makeLink = (
  administrator: TestBrowser,
  link: {
    kind: string;
    role: string;
    territoryIds: 'all' | string[];
    label?: string;
    expiresOn?: string;
    email?: string;
  },
): Promise<NewAccessLinkAnswer> =>
  administrator.ask('POST', '/api/access-links', { label: randomId('Accès'), ...link });

/** Creates a person who came in by a link, or accepted an invitation, with this role in these territories. */
export async function comeIn(
  administrator: TestBrowser,
  role: 'reader' | 'contributor' | 'facilitator' | 'administrator',
  territoryIds: 'all' | string[],
): Promise<TestBrowser> {
  const browser = new TestBrowser(administrator.api);
  if (role === 'reader' || role === 'contributor') {
    const { token } = await makeLink(administrator, { kind: 'link', role, territoryIds });
    await browser.ask('POST', '/api/sessions/by-link', { token });
  } else {
    const { token } = await makeLink(administrator, { kind: 'invitation', role, territoryIds });
    const name = randomId('Personne');
    await browser.ask('POST', '/api/people', { token, name, password: PASSWORD });
  }
  return browser;
}
