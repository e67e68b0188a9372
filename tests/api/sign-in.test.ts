import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import type { PersonalDataOfAccount } from '../../model/contract/erasure.ts';
import { sealAttempt } from '../../server/use-cases/sign-in/attempt.ts';
import {
  becomeAdministrator,
  GUARDED,
  makeLink,
  openGuardedApp,
  TestBrowser,
} from '../support/access-api.ts';
import {
  comeBack,
  openProvider,
  type StandInProvider,
  type Start,
  signInBy,
  startOf,
} from '../support/stand-in-provider.ts';
import { randomId, TEST_KEY, type TestApp } from '../support/test-app.ts';
import { askRaw } from '../support/whole-graph.ts';

let api: TestApp;
let administrator: TestBrowser;
/** One that says all in its ID token, and one that does as ProConnect. */
let town: StandInProvider;
let agents: StandInProvider;
const t = randomId('t');
const [TOWN, AGENTS] = ['ville.example', 'agents.example'];

beforeAll(async () => {
  town = await openProvider({ id: 'town', label: 'La Ville' });
  agents = await openProvider({ id: 'agents', label: 'ProConnect', signsUserinfo: true });
  const gone = await openProvider({ id: 'gone', label: 'Ailleurs' });
  const config = {
    ...GUARDED.config,
    providers: [
      town.settings({ domains: [TOWN], role: 'contributor', territoryIds: [t] }),
      agents.settings({
        ...{ domains: [AGENTS], scopes: 'openid given_name usual_name email siret', verifiesEmails: true },
      }),
      gone.settings(),
    ],
  };
  await gone.close();
  api = await openGuardedApp({ config });
  for (const provider of [town, agents]) provider.serve('http://localhost');
  administrator = await becomeAdministrator(api);
  await administrator.ask('POST', '/api/territories', { id: t, name: t, level: 'epci' });
});
afterAll(async () => {
  await Promise.all([api.close(), town.close(), agents.close()]);
});

const nobody = () => new TestBrowser(api);
const me = async (browser: TestBrowser) => (await browser.ask<Me>('GET', '/api/me')).person;
const newcomer = (provider: StandInProvider, claims: Record<string, unknown>): string => {
  const subject = randomId('subject');
  provider.accounts.set(subject, { name: randomId('Personne'), ...claims });
  return subject;
};
/** Somebody of the town, whose address it has verified. */
const ofTown = (claims: Record<string, unknown> = {}) =>
  newcomer(town, { email: `${randomId('moi')}@${TOWN}`, email_verified: true, ...claims });

/** Of somebody who signs in: who they are, or why they are nobody. */
async function arrival(provider: StandInProvider, account: string, more: Start = {}) {
  const browser = nobody();
  const [, refusal] = (await signInBy(provider, browser, account, more)).split('#refused=');
  return refusal ?? (await me(browser));
}

describe('who comes in by the account of their organisation', () => {
  it('is told by which ones', async () => {
    expect(await nobody().ask('GET', '/api/sign-in')).toEqual({
      items: [
        { id: 'town', label: 'La Ville' },
        { id: 'agents', label: 'ProConnect' },
        { id: 'gone', label: 'Ailleurs' },
      ],
    });
    expect(await nobody().outcome('POST', '/api/sign-in/other', {})).toBe('404 PROVIDER_NOT_FOUND');
  });

  it('has, by an address of a tied domain, what the settings say, and comes to the page that was asked for', async () => {
    const name = randomId('Jo Martin');
    const account = ofTown({ name: name.replace(' ', '  ') });
    const browser = nobody();
    expect(await signInBy(town, browser, account, { returnTo: `/t/${t}/tableaux?a=b#c` })).toBe(
      `/t/${t}/tableaux?a=b`,
    );
    const person = await me(browser);
    expect(person).toMatchObject({
      ...{ name, role: 'contributor', territoryIds: [t], by: 'provider', provider: 'La Ville' },
    });
    expect((await arrival(town, account)) as Me['person']).toEqual(person);
    // Another of the same name is another person.
    expect(await arrival(town, ofTown({ name }))).toMatchObject({ name: `${name} (La Ville)` });
    expect(await arrival(town, ofTown({ name: name.toUpperCase() }))).toMatchObject({
      name: `${name.toUpperCase()} (La Ville 2)`,
    });
  });

  it('is told of by a signed answer where the ID token says nothing, as ProConnect does', async () => {
    const said = {
      name: undefined,
      given_name: 'Ana',
      usual_name: randomId('Petit'),
      siret: '21590043200011',
    };
    const account = newcomer(agents, { ...said, email: `ana@${AGENTS}` });
    expect(await arrival(agents, account)).toMatchObject({ name: `Ana ${said.usual_name}`, role: 'reader' });
    // It does not say which addresses are verified, and the settings vouch for it; where it says no, it is no.
    const unsure = newcomer(agents, { email: `luc@${AGENTS}`, email_verified: false });
    expect(await arrival(agents, unsure)).toBe('SIGN_IN_NOT_INVITED');
  });

  it('is nobody by an address that is not verified, of another domain, or of a domain that is another provider’s', async () => {
    for (const claims of [
      { email_verified: false },
      { email_verified: 'true' },
      { email_verified: undefined },
      { email: 'jo@ailleurs.example' },
      { email: `jo@sous.${TOWN}` },
      { email: `jo@${TOWN}.evil.example` },
      { email: `jo@${AGENTS}` },
      { email: undefined },
    ])
      expect(await arrival(town, ofTown(claims)), JSON.stringify(claims)).toBe('SIGN_IN_NOT_INVITED');
    expect(await arrival(agents, newcomer(agents, { email: `jo@${TOWN}`, email_verified: true }))).toBe(
      'SIGN_IN_NOT_INVITED',
    );
  });

  it('takes up an invitation to a verified address, which is then forgotten; and is the same person under another address', async () => {
    const email = `${randomId('Chef')}@ailleurs.example`;
    const given = { kind: 'invitation', role: 'facilitator', territoryIds: [t], email };
    expect(await makeLink(administrator, given)).toMatchObject({ email: email.toLowerCase() });
    // An address of a domain that is tied elsewhere, or that is not verified, takes up nothing.
    expect(await arrival(town, newcomer(town, { email }))).toBe('SIGN_IN_NOT_INVITED');
    const account = newcomer(town, { email, email_verified: true });
    const person = (await arrival(town, account)) as Me['person'];
    expect(person).toMatchObject({ role: 'facilitator', territoryIds: [t], by: 'provider' });
    expect(await nodesWith(email.toLowerCase())).toEqual([]);
    town.accounts.set(account, { email: 'autre@ailleurs.example', email_verified: false });
    expect(await arrival(town, account)).toEqual(person);
    // Whoever has the address by now is somebody else, and was not invited.
    expect(await arrival(town, newcomer(town, { email, email_verified: true }))).toBe('SIGN_IN_NOT_INVITED');
    const people = await administrator.ask<{ items: { id: string; provider?: string }[] }>(
      'GET',
      '/api/people',
    );
    expect(people.items.find(({ id }) => id === person?.id)?.provider).toBe('La Ville');
  });

  it('takes up an invitation that was opened, once; who was known already is the same person, with more', async () => {
    const account = ofTown();
    const before = (await arrival(town, account)) as NonNullable<Me['person']>;
    expect(before.role).toBe('contributor');
    const { token } = await makeLink(administrator, {
      kind: 'invitation',
      role: 'administrator',
      territoryIds: 'all',
    });
    const after = await arrival(town, account, { invitation: token });
    expect(after).toMatchObject({ id: before.id, role: 'administrator', territoryIds: 'all' });
    const other = newcomer(town, {});
    expect(await arrival(town, other, { invitation: token })).toBe('INVITATION_OVER');
    expect(await arrival(town, other)).toBe('SIGN_IN_NOT_INVITED');
    // Nobody is made less by a link that they open, and it is left for whom it is for.
    const less = await makeLink(administrator, {
      kind: 'invitation',
      role: 'facilitator',
      territoryIds: [t],
    });
    expect(await arrival(town, account, { invitation: less.token })).toMatchObject({ role: 'administrator' });
    expect(await arrival(town, other, { invitation: less.token })).toMatchObject({ role: 'facilitator' });
  });

  it('has no password, and leaves by the provider’s own door too', async () => {
    const browser = nobody();
    const account = ofTown({ name: randomId('Sans mot de passe') });
    await signInBy(town, browser, account);
    const body = { present: 'une phrase de passe', next: 'une autre phrase' };
    expect(await browser.outcome('PUT', '/api/me/password', body)).toBe('401 UNAUTHENTICATED');
    const name = (await me(browser))?.name;
    expect(await nobody().outcome('POST', '/api/sessions', { name, password: 'null' })).toBe(
      '401 INVALID_CREDENTIALS',
    );
    const kept = new TestBrowser(api, browser.cookie);
    const { location } = await browser.ask<{ location: string }>('DELETE', '/api/sessions/current');
    const { origin, pathname, searchParams } = new URL(location);
    expect([origin, pathname]).toEqual([town.settings().issuer, '/session/end']);
    expect(searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/');
    expect(searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(await me(kept)).toBeNull();
  });

  it('replaces the session that the browser had', async () => {
    const browser = nobody();
    await signInBy(town, browser, ofTown());
    const former = new TestBrowser(api, browser.cookie);
    await signInBy(town, browser, ofTown());
    expect(await me(former)).toBeNull();
    expect(await me(browser)).not.toBeNull();
  });
});

describe('who was withdrawn', () => {
  it('stays out, though the domain lets others in, until they are invited again', async () => {
    const account = ofTown();
    const browser = nobody();
    await signInBy(town, browser, account);
    const person = await me(browser);
    await administrator.ask('DELETE', `/api/people/${person?.id}`);
    expect(await me(browser)).toBeNull();
    expect(await arrival(town, account)).toBe('SIGN_IN_NOT_INVITED');
    // All that is kept is a hash.
    expect(await nodesWith(account)).toEqual([]);
    const { token } = await makeLink(administrator, {
      kind: 'invitation',
      role: 'facilitator',
      territoryIds: [t],
    });
    expect(await arrival(town, account, { invitation: token })).toMatchObject({ role: 'facilitator' });
  });

  it('is told what is kept, and erased, leaves nothing', async () => {
    const account = ofTown();
    const browser = nobody();
    await signInBy(town, browser, account);
    const person = await me(browser);
    const held = await browser.ask<PersonalDataOfAccount>('GET', '/api/me/held');
    expect(held.bindings).toMatchObject([
      { provider: 'La Ville', issuer: town.settings().issuer, subject: account },
    ]);
    expect((await browser.send('GET', '/api/me/held.html')).body).toContain(account);
    await administrator.ask('POST', `/api/people/${person?.id}/erasure`, { name: person?.name });
    expect(await nodesWith(account)).toEqual([]);
    expect(await me(browser)).toBeNull();
  });
});

describe('what is no way in', () => {
  const begun = async (account = ofTown()) => {
    const browser = nobody();
    const back = await town.walk(await startOf(browser, 'town'), { account });
    return { browser, back };
  };
  const with_ = (url: URL, name: string, value: string): URL => {
    const other = new URL(url);
    other.searchParams.set(name, value);
    return other;
  };

  it('a state that was forged, and the way back of another browser', async () => {
    const { browser, back } = await begun();
    expect(await comeBack(browser, with_(back, 'state', 'forged'))).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await comeBack(nobody(), back)).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await browser.outcome('GET', '/api/sign-in/town/callback?code=x')).toBe('400 INVALID_INPUT');
    expect(await me(browser)).toBeNull();
  });

  it('a way back that is gone twice, with what the browser kept and without', async () => {
    const { browser, back } = await begun();
    const { attempt } = browser;
    expect(await comeBack(browser, back)).toBe('/');
    expect(await comeBack(browser, back)).toBe('/#refused=SIGN_IN_EXPIRED');
    const thief = nobody();
    thief.attempt = attempt;
    expect(await comeBack(thief, back)).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await me(thief)).toBeNull();
  });

  it('a code that was given to another browser: it is of no use without the proof that the first one keeps', async () => {
    const [own, other] = [await begun(), await begun()];
    const code = own.back.searchParams.get('code') ?? '';
    expect(await comeBack(other.browser, with_(other.back, 'code', code))).toBe('/#refused=SIGN_IN_EXPIRED');
  });

  it('what one provider says in the place of another', async () => {
    const { browser, back } = await begun();
    const stranger = new URL(back);
    stranger.pathname = '/api/sign-in/agents/callback';
    expect(await comeBack(browser, stranger)).toBe('/#refused=SIGN_IN_EXPIRED');
    expect(await comeBack(browser, with_(back, 'iss', agents.settings().issuer))).toBe(
      '/#refused=SIGN_IN_FAILED',
    );
    const unsaid = new URL(back);
    unsaid.searchParams.delete('iss');
    expect(await comeBack(browser, unsaid)).toBe('/#refused=SIGN_IN_FAILED');
  });

  it('an answer to another question: the nonce is of one attempt', async () => {
    const { browser, back } = await begun();
    const [, sealed = ''] = browser.attempt?.split('=') ?? [];
    const attempt = JSON.parse(TEST_KEY.open('attempt', sealed) ?? '{}');
    const keep = (changed: object) => {
      browser.attempt = `maillage_sign_in=${sealAttempt(TEST_KEY, { ...attempt, ...changed })}`;
    };
    keep({ until: Date.now() - 1 });
    expect(await comeBack(browser, back)).toBe('/#refused=SIGN_IN_EXPIRED');
    keep({ nonce: 'another' });
    expect(await comeBack(browser, back)).toBe('/#refused=SIGN_IN_FAILED');
    expect(await me(browser)).toBeNull();
  });

  it('a refusal there, and a provider that is away, which keeps nobody else out', async () => {
    const browser = nobody();
    const back = await town.walk(await startOf(browser, 'town', { returnTo: '/aide' }), { refuses: '1' });
    expect(await comeBack(browser, back)).toBe('/aide#refused=SIGN_IN_REFUSED');
    expect(await browser.outcome('POST', '/api/sign-in/gone', {})).toBe('503 PROVIDER_AWAY');
    expect(await arrival(town, ofTown())).toMatchObject({ by: 'provider' });
  });

  it('a page elsewhere to come back to, however it is written', async () => {
    const account = ofTown();
    for (const returnTo of [
      ...[
        'https://evil.example/',
        '//evil.example',
        '/\\evil.example',
        '/.//evil.example',
        '\\\\evil.example',
      ],
      ...['/\t/evil.example', 'javascript:alert(1)', '/api/me', '/%2e//evil.example', ''],
    ])
      expect(await signInBy(town, nobody(), account, { returnTo }), returnTo).toBe('/');
  });

  it('a page of another origin that begins it', async () => {
    expect(await nobody().outcome('POST', '/api/sign-in/town', {}, { origin: 'http://evil.example' })).toBe(
      '403 FOREIGN_ORIGIN',
    );
  });
});

it('cookies are for no script, go no further than they must, and over https alone where the page has it', async () => {
  const body = { returnTo: '/' };
  const reply = await api.send('POST', '/api/sign-in/town', body, {
    origin: 'https://localhost',
    host: 'localhost',
  });
  const { location } = reply.json<{ location: string }>();
  expect(Object.fromEntries(new URL(location).searchParams)).toMatchObject({
    ...{ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile email' },
    redirect_uri: 'https://localhost/api/sign-in/town/callback',
  });
  expect(reply.cookies).toMatchObject([
    {
      name: 'maillage_sign_in',
      path: '/api/sign-in',
      httpOnly: true,
      sameSite: 'Lax',
      secure: true,
      maxAge: 600,
    },
  ]);
  const browser = nobody();
  const back = await town.walk(await startOf(browser, 'town'), { account: ofTown() });
  const came = await browser.send('GET', back.pathname + back.search);
  expect(came.cookies).toMatchObject([
    { name: 'maillage_sign_in', value: '' },
    { name: 'maillage_session', path: '/', httpOnly: true, sameSite: 'Strict' },
  ]);
});

it('under another name than its public one, the browser first goes to that', async () => {
  const publicUrl = 'https://maillage.example.org';
  const own = await openGuardedApp({
    config: { ...GUARDED.config, publicUrl, providers: [town.settings()] },
  });
  const asked = (body: Start, origin: string) =>
    own
      .send('POST', '/api/sign-in/town', body, { origin, host: 'localhost' })
      .then((reply) => reply.json().location);
  expect(await asked({ returnTo: '/t/a' }, 'http://localhost')).toBe(`${publicUrl}/t/a`);
  expect(await asked({ invitation: 'abc' }, 'http://localhost')).toBe(`${publicUrl}/#invitation=abc`);
  const without = await own.send('POST', '/api/sign-in/town', {});
  expect(new URL(without.json().location).searchParams.get('redirect_uri')).toBe(
    `${publicUrl}/api/sign-in/town/callback`,
  );
  await own.close();
});

it('no log keeps a name, an address, a code or a secret', async () => {
  expect(api.logged()).toContain('PROVIDER_AWAY');
  expect(api.logged()).not.toMatch(/@|code=|state=|subject-|Martin/);
  for (const provider of [town, agents]) expect(api.logged()).not.toContain(provider.settings().clientSecret);
});

/** What of the database holds a word, whatever it is. */
const nodesWith = (word: string) =>
  askRaw(
    inject('neo4j'),
    'MATCH (n) WHERE any(name IN keys(n) WHERE n[name] IS :: STRING AND n[name] CONTAINS $word) RETURN labels(n) AS kinds',
    { word },
  );
