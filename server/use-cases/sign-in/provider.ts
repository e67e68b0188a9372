import * as oidc from 'openid-client';
import type { ProviderSettings } from '../../provider-settings.ts';
import { emailIn, nameIn, type ProviderAccount } from './account-of.ts';
import type { Attempt } from './attempt.ts';
import { SignInRefusedError } from './sign-in-refused-error.ts';

/** Somebody waits for each answer. */
const PATIENCE_S = 8;
/** Then it is asked again what its addresses and keys are. */
const KNOWN_FOR_MS = 3_600_000;

/** Creates the unguessable values of an attempt, which prove on return that it is this one. */
export const newProofs = (): Pick<Attempt, 'state' | 'nonce' | 'verifier'> => ({
  state: oidc.randomState(),
  nonce: oidc.randomNonce(),
  verifier: oidc.randomPKCECodeVerifier(),
});

/** Answer of a provider: the account, and the token that ends the session there. */
interface Vouched {
  readonly account: ProviderAccount;
  readonly idToken: string;
}

/**
 * A provider of OpenID Connect. Its metadata is fetched on first use: an unavailable provider must not block
 * a start, nor other ways to sign in. All rejections are SignInRefusedError.
 */
export class Provider {
  readonly settings: ProviderSettings;
  readonly #all: readonly ProviderSettings[];
  #known: { readonly since: number; readonly configuration: Promise<oidc.Configuration> } | undefined;

  constructor(settings: ProviderSettings, all: readonly ProviderSettings[]) {
    this.settings = settings;
    this.#all = all;
  }

  /** Returns the address at which a browser signs in. */
  address({ origin, state, nonce, verifier }: Attempt): Promise<string> {
    return told(async () => {
      const url = oidc.buildAuthorizationUrl(await this.#configuration(), {
        redirect_uri: origin + this.#callback,
        scope: this.settings.scopes,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return url.href;
    });
  }

  /** Who came back with this query: state, issuer, nonce, the proof of the code and each signature are checked. */
  vouch({ origin, state, nonce, verifier }: Attempt, query: string): Promise<Vouched> {
    return told(async () => {
      const configuration = await this.#configuration();
      const tokens = await oidc.authorizationCodeGrant(
        configuration,
        new URL(origin + this.#callback + query),
        { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      );
      const claims = tokens.claims();
      if (claims === undefined || tokens.id_token === undefined) throw new Error('There is no ID token.');
      const { iss: issuer, sub: subject } = claims;
      const isTold = claims.email !== undefined && nameIn(claims) !== undefined;
      const more =
        isTold || configuration.serverMetadata().userinfo_endpoint === undefined
          ? {}
          : await oidc.fetchUserInfo(configuration, tokens.access_token, subject);
      // An address and whether it is verified are of one answer.
      const email = emailIn(claims.email === undefined ? more : claims, this.settings, this.#all);
      const name = nameIn(claims) ?? nameIn(more);
      return { account: { issuer, subject, name, email }, idToken: tokens.id_token };
    });
  }

  /**
   * Returns the address at which a browser signs out of the provider and returns to `origin`; undefined if
   * there is none.
   */
  signOutAddress(idToken: string, origin: string): Promise<string | undefined> {
    return told(async () => {
      const configuration = await this.#configuration();
      if (configuration.serverMetadata().end_session_endpoint === undefined) return undefined;
      return oidc.buildEndSessionUrl(configuration, {
        id_token_hint: idToken,
        post_logout_redirect_uri: `${origin}/`,
        // ProConnect refuses to end a session without one; nothing is done on the way back that it could protect.
        state: oidc.randomState(),
      }).href;
    });
  }

  get #callback(): string {
    return `/api/sign-in/${this.settings.id}/callback`;
  }

  #configuration(): Promise<oidc.Configuration> {
    const now = Date.now();
    if (this.#known !== undefined && now - this.#known.since < KNOWN_FOR_MS) return this.#known.configuration;
    const known = { since: now, configuration: discover(this.settings) };
    this.#known = known;
    known.configuration.catch(() => {
      if (this.#known === known) this.#known = undefined;
    });
    return known.configuration;
  }
}

function discover({ issuer, clientId, clientSecret }: ProviderSettings): Promise<oidc.Configuration> {
  const url = new URL(issuer);
  const [post, basic] = [oidc.ClientSecretPost(clientSecret), oidc.ClientSecretBasic(clientSecret)];
  return oidc.discovery(
    url,
    clientId,
    undefined,
    (server, ...request) =>
      (server.token_endpoint_auth_methods_supported?.includes('client_secret_post') ? post : basic)(
        server,
        ...request,
      ),
    {
      timeout: PATIENCE_S,
      // Signatures are checked although TLS protects the answers, including ProConnect's data on a person.
      execute: [
        oidc.enableNonRepudiationChecks,
        // The settings take http for the machine itself alone.
        ...(url.protocol === 'http:' ? [oidc.allowInsecureRequests] : []),
      ],
    },
  );
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new SignInRefusedError(refusalOf(error), error);
  }
}

/** An answer that came, and is none of a provider: that of a proxy in front of it. */
const NO_ANSWER = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

function refusalOf(error: unknown): SignInRefusedError['code'] {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (error.error === 'access_denied') return 'SIGN_IN_REFUSED';
    return /^(server_error|temporarily_unavailable)$/.test(error.error) ? 'PROVIDER_AWAY' : 'SIGN_IN_FAILED';
  }
  if (error instanceof oidc.ResponseBodyError) {
    if (error.status >= 500) return 'PROVIDER_AWAY';
    return error.error === 'invalid_grant' ? 'SIGN_IN_EXPIRED' : 'SIGN_IN_FAILED';
  }
  if (error instanceof oidc.ClientError && NO_ANSWER.includes(error.code ?? '')) return 'PROVIDER_AWAY';
  return error instanceof TypeError && error.message === 'fetch failed' ? 'PROVIDER_AWAY' : 'SIGN_IN_FAILED';
}
