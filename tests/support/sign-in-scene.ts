import type { Me } from '../../model/contract/access.ts';
import { becomeAdministrator, GUARDED, openGuardedApp, TestBrowser } from './access-api.ts';
import { openProvider, type StandInProvider, type Start, signInBy } from './stand-in-provider.ts';
import { randomId, type TestApp } from './test-app.ts';

export const [TOWN, AGENTS] = ['ville.example', 'agents.example'];

/**
 * Maillage with three providers: the town says all in its ID token, and its domain contributes in one territory; ProConnect
 * has a signed answer of its own, and its domain reads; the third is away.
 */
export class SignInScene {
  readonly api: TestApp;
  readonly town: StandInProvider;
  readonly agents: StandInProvider;
  readonly administrator: TestBrowser;
  readonly territoryId: string;

  private constructor(
    api: TestApp,
    providers: readonly [StandInProvider, StandInProvider],
    administrator: TestBrowser,
    territoryId: string,
  ) {
    this.api = api;
    [this.town, this.agents] = providers;
    this.administrator = administrator;
    this.territoryId = territoryId;
  }

  static async open(): Promise<SignInScene> {
    const id = randomId('t');
    const town = await openProvider({ id: 'town', label: 'La Ville' });
    const agents = await openProvider({ id: 'agents', label: 'ProConnect', signsUserinfo: true });
    const gone = await openProvider({ id: 'gone', label: 'Ailleurs' });
    await gone.close();
    const scopes = 'openid given_name usual_name email siret';
    const providers = [
      town.settings({ domains: [TOWN], role: 'contributor', territoryIds: [id] }),
      agents.settings({ domains: [AGENTS], scopes, verifiesEmails: true }),
      gone.settings(),
    ];
    const api = await openGuardedApp({ config: { ...GUARDED.config, providers } });
    for (const provider of [town, agents]) provider.serve('http://localhost');
    const administrator = await becomeAdministrator(api);
    await administrator.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
    return new SignInScene(api, [town, agents], administrator, id);
  }

  nobody = (): TestBrowser => new TestBrowser(this.api);

  /** Somebody whom a provider knows; gives what it calls them. */
  newcomer(provider: StandInProvider, claims: Record<string, unknown>): string {
    const subject = randomId('subject');
    provider.accounts.set(subject, { name: randomId('Personne'), ...claims });
    return subject;
  }

  /** Somebody of the town, whose address it has verified. */
  ofTown = (claims: Record<string, unknown> = {}): string =>
    this.newcomer(this.town, { email: `${randomId('moi')}@${TOWN}`, email_verified: true, ...claims });

  /** Of somebody who signs in: who they are, or why they are nobody. */
  async arrival(provider: StandInProvider, account: string, more: Start = {}) {
    const browser = this.nobody();
    const [, refusal] = (await signInBy(provider, browser, account, more)).split('#refused=');
    return refusal ?? (await whoIs(browser));
  }

  async close(): Promise<void> {
    await Promise.all([this.api.close(), this.town.close(), this.agents.close()]);
  }
}

/** Who is signed in. */
export const whoIs = async (browser: TestBrowser): Promise<Me['person']> =>
  (await browser.ask<Me>('GET', '/api/me')).person;
