import type { Me } from '../../model/contract/access.ts';
import { becomeAdministrator, GUARDED, openGuardedApp, TestBrowser } from './access-api.ts';
import { openProvider, type StandInProvider, type Start, signInBy } from './stand-in-provider.ts';
import { randomId, type TestApp } from './test-app.ts';

export const [TOWN, AGENTS] = ['ville.example', 'agents.example'];

/**
 * Maillage with three providers. The town gives every claim in its ID token, and its domain contributes in
 * one territory. ProConnect has a separate signed answer, and its domain reads. The third is unavailable.
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

  /** Adds a person to a provider; returns their subject. */
  newcomer(provider: StandInProvider, claims: Record<string, unknown>): string {
    const subject = randomId('subject');
    provider.accounts.set(subject, { name: randomId('Personne'), ...claims });
    return subject;
  }

  /** Somebody of the town, whose address it has verified. */
  ofTown = (claims: Record<string, unknown> = {}): string =>
    this.newcomer(this.town, { email: `${randomId('moi')}@${TOWN}`, email_verified: true, ...claims });

  /** Signs a person in and returns their identity, or the reason for the refusal. */
  async arrival(provider: StandInProvider, account: string, more: Start = {}) {
    const browser = this.nobody();
    const [, refusal] = (await signInBy(provider, browser, account, more)).split('#refused=');
    return refusal ?? (await whoIs(browser));
  }

  async close(): Promise<void> {
    await Promise.all([this.api.close(), this.town.close(), this.agents.close()]);
  }
}

/** Returns the signed-in person. */
export const whoIs = async (browser: TestBrowser): Promise<Me['person']> =>
  (await browser.ask<Me>('GET', '/api/me')).person;
