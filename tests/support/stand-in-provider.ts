import { createPrivateKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import Provider from 'oidc-provider';
import { expect } from 'vitest';
import type { ProviderSettings } from '../../server/provider-settings.ts';
import type { TestBrowser } from './access-api.ts';

interface Manner {
  readonly id: string;
  readonly label: string;
  /** Setting for ProConnect, which sends claims in a separate signed answer, not in the ID token. */
  readonly signsUserinfo?: boolean;
}

type Settings = Partial<
  Pick<ProviderSettings, 'domains' | 'role' | 'territoryIds' | 'scopes' | 'verifiesEmails'>
>;

/** The requested scopes, and the claims of each. */
const CLAIMS = {
  openid: ['sub'],
  profile: ['name'],
  email: ['email', 'email_verified'],
  ...{ given_name: ['given_name'], usual_name: ['usual_name'], siret: ['siret'] },
};
const PAGE = (action: string) => `<!doctype html><html lang="fr"><title>Le service de connexion</title>
<h1>Le service de connexion</h1><form method="post" action="${action}">
<label>Compte <input name="account"></label><button>Continuer</button><button name="refuses" value="1">Refuser</button></form>`;
const SCOPES = Object.keys(CLAIMS).join(' ');

/**
 * Generates an RSA key as JWK, by importing its text again. Node 20 holds a lock while a key is exported. The
 * job that generated the key takes the same lock when it is garbage-collected, so a collection meanwhile
 * blocks the process for ever.
 */
function signingKey() {
  const { privateKey } = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  return createPrivateKey(privateKey).export({ format: 'jwk' });
}

/**
 * An OpenID Connect provider on this machine, built with a certified library. Its people are in `accounts`,
 * by subject, with their claims.
 */
export class StandInProvider {
  readonly accounts = new Map<string, Record<string, unknown>>();
  readonly #manner: Manner;
  readonly #server: Server;
  readonly #secret = randomBytes(24).toString('hex');
  #port = 0;
  #answer: (request: IncomingMessage, response: ServerResponse) => unknown = () => undefined;

  constructor(manner: Manner) {
    this.#manner = manner;
    this.#server = createServer((request, response) => void this.#answer(request, response));
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#port = (this.#server.address() as AddressInfo).port;
  }

  /** Returns the settings of Maillage for this provider. */
  settings(more: Settings = {}): ProviderSettings {
    const { id, label } = this.#manner;
    return {
      ...{
        id,
        label,
        issuer: `http://127.0.0.1:${this.#port}`,
        clientId: 'maillage',
        clientSecret: this.#secret,
      },
      ...{
        scopes: 'openid profile email',
        domains: [],
        role: 'reader',
        territoryIds: 'all',
        verifiesEmails: false,
      },
      ...more,
    };
  }

  /** Registers the Maillage at these addresses. */
  serve(...origins: string[]): void {
    const { id, signsUserinfo = false } = this.#manner;
    const { issuer } = this.settings();
    const key = signingKey();
    const provider = new Provider(issuer, {
      clients: [
        {
          ...{ client_id: 'maillage', client_secret: this.#secret },
          redirect_uris: origins.map((origin) => `${origin}/api/sign-in/${id}/callback`),
          post_logout_redirect_uris: origins.map((origin) => `${origin}/`),
          ...(signsUserinfo
            ? { userinfo_signed_response_alg: 'RS256', token_endpoint_auth_method: 'client_secret_post' }
            : {}),
        },
      ],
      claims: CLAIMS,
      conformIdTokenClaims: signsUserinfo,
      cookies: { keys: ['of the tests'] },
      jwks: { keys: [{ ...key, use: 'sig', alg: 'RS256' }] },
      features: {
        devInteractions: { enabled: false },
        jwtUserinfo: { enabled: true },
        rpInitiatedLogout: {
          logoutSource: (ctx, form) => {
            ctx.body = `<!doctype html><html lang="fr"><title>Quitter</title>${form}<button form="op.logoutForm" name="logout" value="yes">Quitter aussi</button>`;
          },
        },
      },
      pkce: { required: () => true },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, accountId) => ({
        accountId,
        claims: () => ({ ...this.accounts.get(accountId), sub: accountId }),
      }),
      // Skips the consent page.
      loadExistingGrant: async ({ oidc: { client, session } }) => {
        const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
        grant.addOIDCScope(SCOPES);
        await grant.save();
        return grant;
      },
    });
    const standard = provider.callback();
    this.#answer = async (request, response) => {
      if (!request.url?.startsWith('/interaction/')) return standard(request, response);
      if (request.method === 'GET')
        return response.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE(request.url));
      const said = new URLSearchParams(await text(request));
      const result = said.has('refuses')
        ? { error: 'access_denied' }
        : { login: { accountId: said.get('account') ?? '' } };
      return provider.interactionFinished(request, response, result);
    };
  }

  /** Goes through its pages as a browser of nobody yet does; gives the address that it sends back to. */
  async walk(start: string, says: { readonly account: string } | { readonly refuses: '1' }): Promise<URL> {
    const cookies = new Map<string, string>();
    const { issuer } = this.settings();
    const visit = async (url: URL, body?: URLSearchParams): Promise<URL> => {
      const response = await fetch(url, {
        redirect: 'manual',
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
        ...(body && { method: 'POST', body }),
      });
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      const location = response.headers.get('location');
      if (location === null) throw new Error(`${url}: ${response.status} ${await response.text()}`);
      const next = new URL(location, issuer);
      if (next.origin !== issuer) return next;
      return visit(
        next,
        next.pathname.startsWith('/interaction/') ? new URLSearchParams({ ...says }) : undefined,
      );
    };
    return visit(new URL(start));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }
}

export async function openProvider(manner: Manner): Promise<StandInProvider> {
  const provider = new StandInProvider(manner);
  await provider.listen();
  return provider;
}

/** Parameters of a sign-in request. */
export interface Start {
  readonly returnTo?: string;
  readonly invitation?: string;
}

/** Returns the redirect of a browser that starts to sign in. */
export const startOf = async (browser: TestBrowser, id: string, more: Start = {}): Promise<string> =>
  (await browser.ask<{ location: string }>('POST', `/api/sign-in/${id}`, more)).location;

/** Follows the callback of a provider to the final page. */
export async function comeBack(browser: TestBrowser, { pathname, search }: URL): Promise<string> {
  const reply = await browser.send('GET', pathname + search);
  expect([reply.statusCode, reply.headers['cache-control']], reply.body).toEqual([302, 'no-store']);
  return String(reply.headers.location);
}

/** Returns the final page of a sign-in through a provider. */
export async function signInBy(
  provider: StandInProvider,
  browser: TestBrowser,
  account: string,
  more: Start = {},
): Promise<string> {
  const start = await startOf(browser, provider.settings().id, more);
  return comeBack(browser, await provider.walk(start, { account }));
}
