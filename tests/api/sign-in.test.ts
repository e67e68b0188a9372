import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import type { PersonalDataOfAccount } from '../../model/contract/erasure.ts';
import { makeLink, TestBrowser } from '../support/access-api.ts';
import { AGENTS, SignInScene, TOWN, whoIs } from '../support/sign-in-scene.ts';
import { signInBy } from '../support/stand-in-provider.ts';
import { randomId } from '../support/test-app.ts';
import { askRaw } from '../support/whole-graph.ts';

let scene: SignInScene;
beforeAll(async () => {
  scene = await SignInScene.open();
});
afterAll(() => scene.close());

describe('who comes in by the account of their organisation', () => {
  it('lists its providers', async () => {
    expect(await scene.nobody().ask('GET', '/api/sign-in')).toEqual({
      items: [
        { id: 'town', label: 'La Ville' },
        { id: 'agents', label: 'ProConnect' },
        { id: 'gone', label: 'Ailleurs' },
      ],
    });
    expect(await scene.nobody().outcome('POST', '/api/sign-in/other', {})).toBe('404 PROVIDER_NOT_FOUND');
  });

  it('has, by an address of a tied domain, what the settings say, and comes to the page that was asked for', async () => {
    const name = randomId('Jo Martin');
    const account = scene.ofTown({ name: name.replace(' ', '  ') });
    const browser = scene.nobody();
    expect(
      await signInBy(scene.town, browser, account, { returnTo: `/t/${scene.territoryId}/tableaux?a=b#c` }),
    ).toBe(`/t/${scene.territoryId}/tableaux?a=b`);
    const person = await whoIs(browser);
    expect(person).toMatchObject({
      ...{
        name,
        role: 'contributor',
        territoryIds: [scene.territoryId],
        by: 'provider',
        provider: 'La Ville',
      },
    });
    expect((await scene.arrival(scene.town, account)) as Me['person']).toEqual(person);
    // Another of the same name is another person.
    expect(await scene.arrival(scene.town, scene.ofTown({ name }))).toMatchObject({
      name: `${name} (La Ville)`,
    });
    expect(await scene.arrival(scene.town, scene.ofTown({ name: name.toUpperCase() }))).toMatchObject({
      name: `${name.toUpperCase()} (La Ville 2)`,
    });
  });

  it('is read from a signed answer where the ID token is empty, as with ProConnect', async () => {
    const said = {
      name: undefined,
      given_name: 'Ana',
      usual_name: randomId('Petit'),
      siret: '21590043200011',
    };
    const account = scene.newcomer(scene.agents, { ...said, email: `ana@${AGENTS}` });
    expect(await scene.arrival(scene.agents, account)).toMatchObject({
      name: `Ana ${said.usual_name}`,
      role: 'reader',
    });
    // It does not say which addresses are verified, and the settings vouch for it; where it says no, it is no.
    const unsure = scene.newcomer(scene.agents, { email: `luc@${AGENTS}`, email_verified: false });
    expect(await scene.arrival(scene.agents, unsure)).toBe('SIGN_IN_NOT_INVITED');
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
      expect(await scene.arrival(scene.town, scene.ofTown(claims)), JSON.stringify(claims)).toBe(
        'SIGN_IN_NOT_INVITED',
      );
    expect(
      await scene.arrival(
        scene.agents,
        scene.newcomer(scene.agents, { email: `jo@${TOWN}`, email_verified: true }),
      ),
    ).toBe('SIGN_IN_NOT_INVITED');
  });

  it('takes up an invitation to a verified address, which is then forgotten; and is the same person under another address', async () => {
    const email = `${randomId('Chef')}@ailleurs.example`;
    const given = { kind: 'invitation', role: 'facilitator', territoryIds: [scene.territoryId], email };
    expect(await makeLink(scene.administrator, given)).toMatchObject({ email: email.toLowerCase() });
    // An address of a domain that is tied elsewhere, or that is not verified, takes up nothing.
    expect(await scene.arrival(scene.town, scene.newcomer(scene.town, { email }))).toBe(
      'SIGN_IN_NOT_INVITED',
    );
    const account = scene.newcomer(scene.town, { email, email_verified: true });
    const person = (await scene.arrival(scene.town, account)) as Me['person'];
    expect(person).toMatchObject({ role: 'facilitator', territoryIds: [scene.territoryId], by: 'provider' });
    expect(await nodesWith(email.toLowerCase())).toEqual([]);
    scene.town.accounts.set(account, { email: 'autre@ailleurs.example', email_verified: false });
    expect(await scene.arrival(scene.town, account)).toEqual(person);
    // The address now belongs to another person, who was not invited.
    expect(await scene.arrival(scene.town, scene.newcomer(scene.town, { email, email_verified: true }))).toBe(
      'SIGN_IN_NOT_INVITED',
    );
    const people = await scene.administrator.ask<{ items: { id: string; provider?: string }[] }>(
      'GET',
      '/api/people',
    );
    expect(people.items.find(({ id }) => id === person?.id)?.provider).toBe('La Ville');
  });

  it('takes up an invitation that was opened, once; who was known already is the same person, with more', async () => {
    const account = scene.ofTown();
    const before = (await scene.arrival(scene.town, account)) as NonNullable<Me['person']>;
    expect(before.role).toBe('contributor');
    const { token } = await makeLink(scene.administrator, {
      kind: 'invitation',
      role: 'administrator',
      territoryIds: 'all',
    });
    const after = await scene.arrival(scene.town, account, { invitation: token });
    expect(after).toMatchObject({ id: before.id, role: 'administrator', territoryIds: 'all' });
    const other = scene.newcomer(scene.town, {});
    expect(await scene.arrival(scene.town, other, { invitation: token })).toBe('INVITATION_OVER');
    expect(await scene.arrival(scene.town, other)).toBe('SIGN_IN_NOT_INVITED');
    // Nobody is made less by a link that they open, and it is left for whom it is for.
    const less = await makeLink(scene.administrator, {
      kind: 'invitation',
      role: 'facilitator',
      territoryIds: [scene.territoryId],
    });
    expect(await scene.arrival(scene.town, account, { invitation: less.token })).toMatchObject({
      role: 'administrator',
    });
    expect(await scene.arrival(scene.town, other, { invitation: less.token })).toMatchObject({
      role: 'facilitator',
    });
  });

  it('has no password, and leaves by the provider’s own door too', async () => {
    const browser = scene.nobody();
    const account = scene.ofTown({ name: randomId('Sans mot de passe') });
    await signInBy(scene.town, browser, account);
    const body = { present: 'une phrase de passe', next: 'une autre phrase' };
    expect(await browser.outcome('PUT', '/api/me/password', body)).toBe('401 UNAUTHENTICATED');
    const name = (await whoIs(browser))?.name;
    expect(await scene.nobody().outcome('POST', '/api/sessions', { name, password: 'null' })).toBe(
      '401 INVALID_CREDENTIALS',
    );
    const kept = new TestBrowser(scene.api, browser.cookie);
    const { headers, statusCode } = await browser.send('DELETE', '/api/sessions/current');
    expect(statusCode).toBe(204);
    const { origin, pathname, searchParams } = new URL(String(headers.location));
    expect([origin, pathname]).toEqual([scene.town.settings().issuer, '/session/end']);
    expect(searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/');
    expect(searchParams.get('id_token_hint')).toMatch(/^ey/);
    expect(await whoIs(kept)).toBeNull();
  });

  it('replaces the session that the browser had', async () => {
    const browser = scene.nobody();
    await signInBy(scene.town, browser, scene.ofTown());
    const former = new TestBrowser(scene.api, browser.cookie);
    await signInBy(scene.town, browser, scene.ofTown());
    expect(await whoIs(former)).toBeNull();
    expect(await whoIs(browser)).not.toBeNull();
  });
});

describe('who was withdrawn', () => {
  it('stays out, though the domain lets others in, until they are invited again', async () => {
    const account = scene.ofTown();
    const browser = scene.nobody();
    await signInBy(scene.town, browser, account);
    const person = await whoIs(browser);
    await scene.administrator.ask('DELETE', `/api/people/${person?.id}`);
    expect(await whoIs(browser)).toBeNull();
    expect(await scene.arrival(scene.town, account)).toBe('SIGN_IN_NOT_INVITED');
    // All that is kept is a hash.
    expect(await nodesWith(account)).toEqual([]);
    const { token } = await makeLink(scene.administrator, {
      kind: 'invitation',
      role: 'facilitator',
      territoryIds: [scene.territoryId],
    });
    expect(await scene.arrival(scene.town, account, { invitation: token })).toMatchObject({
      role: 'facilitator',
    });
  });

  it('sees its held data, and after erasure leaves none', async () => {
    const account = scene.ofTown();
    const browser = scene.nobody();
    await signInBy(scene.town, browser, account);
    const person = await whoIs(browser);
    const held = await browser.ask<PersonalDataOfAccount>('GET', '/api/me/held');
    expect(held.bindings).toMatchObject([
      { provider: 'La Ville', issuer: scene.town.settings().issuer, subject: account },
    ]);
    expect((await browser.send('GET', '/api/me/held.html')).body).toContain(account);
    await scene.administrator.ask('POST', `/api/people/${person?.id}/erasure`, { name: person?.name });
    expect(await nodesWith(account)).toEqual([]);
    expect(await whoIs(browser)).toBeNull();
  });
});

/** Counts the nodes of the database that contain a word. */
const nodesWith = (word: string) =>
  askRaw(
    inject('neo4j'),
    'MATCH (n) WHERE any(name IN keys(n) WHERE n[name] IS :: STRING AND n[name] CONTAINS $word) RETURN labels(n) AS kinds',
    { word },
  );
