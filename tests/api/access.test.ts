import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessLink, Me, NewAccessLinkAnswer, Person } from '../../model/contract/access.ts';
import {
  becomeAdministrator,
  comeIn,
  makeLink,
  type NamedBrowser,
  openGuardedApp,
  PASSWORD,
  TestBrowser,
} from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: NamedBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

const nobody = () => new TestBrowser(api);
const me = (browser: TestBrowser) => browser.ask<Me>('GET', '/api/me');

describe('an invitation', () => {
  it('makes one person, once, even when it comes ten times at once', async () => {
    const { token } = await makeLink(amina, { kind: 'invitation', role: 'facilitator', territoryIds: 'all' });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () =>
        nobody().outcome('POST', '/api/people', { token, name: randomId('Jo'), password: PASSWORD }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === '201')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === '401 INVALID_TOKEN')).toHaveLength(9);
  });

  it('is not lost on a name that is taken', async () => {
    const { token } = await makeLink(amina, { kind: 'invitation', role: 'facilitator', territoryIds: 'all' });
    const taken = { token, name: amina.name.toUpperCase(), password: PASSWORD };
    expect(await nobody().outcome('POST', '/api/people', taken)).toBe('409 NAME_TAKEN');
    expect(await nobody().outcome('POST', '/api/people', { ...taken, name: randomId('Jo') })).toBe('201');
  });

  it('is no link, and a link no invitation', async () => {
    const { token } = await makeLink(amina, { kind: 'invitation', role: 'facilitator', territoryIds: 'all' });
    expect(await nobody().outcome('POST', '/api/sessions/by-link', { token })).toBe('401 INVALID_TOKEN');
    const link = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    const person = { token: link.token, name: randomId('Jo'), password: PASSWORD };
    expect(await nobody().outcome('POST', '/api/people', person)).toBe('401 INVALID_TOKEN');
    const bearer = { authorization: `Bearer ${link.token}` };
    expect(await nobody().outcome('GET', '/api/territories', undefined, bearer)).toBe('401 UNAUTHENTICATED');
  });
});

describe('a link', () => {
  const read = (territoryId: string) => `/api/territories/${territoryId}/map`;
  const territory = async () => {
    const id = randomId('t');
    await amina.ask('POST', '/api/territories', { id, name: `Essai ${id}`, level: 'epci' });
    return id;
  };

  it('lets in as often as wished, into its territory only', async () => {
    const [own, other] = [await territory(), await territory()];
    const { token } = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: [own] });
    for (let i = 0; i < 2; i += 1) {
      const reader = nobody();
      await reader.ask('POST', '/api/sessions/by-link', { token });
      expect(await reader.outcome('GET', read(own))).toBe('200');
      expect(await reader.outcome('GET', read(other))).toBe('403 FORBIDDEN');
      expect(await reader.outcome('POST', `/api/territories/${own}/actors`, {})).toBe('403 FORBIDDEN');
    }
  });

  it('ends at once for those inside when it is withdrawn', async () => {
    const own = await territory();
    const { token, id } = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: [own] });
    const reader = nobody();
    await reader.ask('POST', '/api/sessions/by-link', { token });
    expect(await amina.outcome('DELETE', `/api/access-links/${id}`)).toBe('204');
    expect(await reader.outcome('GET', read(own))).toBe('401 UNAUTHENTICATED');
    expect(await nobody().outcome('POST', '/api/sessions/by-link', { token })).toBe('401 INVALID_TOKEN');
    const { items } = await amina.ask<{ items: AccessLink[] }>('GET', '/api/access-links');
    expect(items.find((link) => link.id === id)?.state).toBe('revoked');
  });

  it('expires at the end of its last day', async () => {
    const link = { kind: 'link', role: 'reader', territoryIds: 'all' as const };
    const over = await makeLink(amina, { ...link, expiresOn: '2020-01-01' });
    expect(over.state).toBe('expired');
    expect(await nobody().outcome('POST', '/api/sessions/by-link', { token: over.token })).toBe(
      '401 INVALID_TOKEN',
    );
    const open = await makeLink(amina, { ...link, expiresOn: '2099-01-01' });
    expect(await nobody().outcome('POST', '/api/sessions/by-link', { token: open.token })).toBe('201');
  });

  it('says in the history who came by it', async () => {
    const own = await territory();
    const label = randomId('Atelier');
    const { token } = await makeLink(amina, {
      kind: 'link',
      role: 'contributor',
      territoryIds: [own],
      label,
    });
    const names = [undefined, 'Jo, AMAP Les Sillons'];
    for (const name of names) {
      const browser = nobody();
      await browser.ask('POST', '/api/sessions/by-link', { token, ...(name !== undefined && { name }) });
      const actor = { name: 'AMAP', family: 'social_economy' };
      await browser.ask('POST', `/api/territories/${own}/actors`, actor);
    }
    const { items } = await amina.ask<{ items: { by?: string }[] }>('GET', `/api/territories/${own}/changes`);
    expect(items.map(({ by }) => by)).toEqual([amina.name, label, 'Jo, AMAP Les Sillons']);
  });

  it('keeps no token, and shows it once', async () => {
    const made = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    expect(made.token).toMatch(/^[\w-]{43}$/);
    const list = await amina.send('GET', '/api/access-links');
    expect(list.body).not.toContain(made.token);
    expect(list.body).not.toContain('tokenHash');
  });
});

describe('a bearer token', () => {
  it('lets a program read everything and write nothing, until it is withdrawn', async () => {
    const { token, id } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds: 'all' });
    const program = nobody();
    const headers = { authorization: `Bearer ${token}` };
    expect(await program.outcome('GET', '/api/territories', undefined, headers)).toBe('200');
    const territory = { name: 'Essai', level: 'epci' };
    expect(await program.outcome('POST', '/api/territories', territory, headers)).toBe('403 FORBIDDEN');
    await amina.ask('DELETE', `/api/access-links/${id}`);
    expect(await program.outcome('GET', '/api/territories', undefined, headers)).toBe('401 UNAUTHENTICATED');
  });
});

describe('who manages access', () => {
  it('a facilitator gives links of its own territories, and sees no others', async () => {
    const val = randomId('t');
    await amina.ask('POST', '/api/territories', { id: val, name: val, level: 'epci' });
    const jo = await comeIn(amina, 'facilitator', [val]);
    const link = { kind: 'link', role: 'contributor', territoryIds: [val], label: 'Atelier' };
    const made = await jo.ask<NewAccessLinkAnswer>('POST', '/api/access-links', link);
    for (const more of [
      { territoryIds: 'all' },
      { territoryIds: [val, 'val-d-exemple'] },
      { kind: 'token', role: 'reader' },
      { kind: 'invitation', role: 'facilitator' },
    ])
      expect(await jo.outcome('POST', '/api/access-links', { ...link, ...more })).toBe('403 FORBIDDEN');
    const { items } = await jo.ask<{ items: AccessLink[] }>('GET', '/api/access-links');
    expect(items.map(({ id }) => id)).toEqual([made.id]);
    const foreign = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: 'all' });
    expect(await jo.outcome('DELETE', `/api/access-links/${foreign.id}`)).toBe('404 ACCESS_LINK_NOT_FOUND');
    expect(await jo.outcome('GET', '/api/people')).toBe('403 FORBIDDEN');
  });

  it('refuses a kind that does not give the role', async () => {
    const link = { kind: 'link', role: 'administrator', territoryIds: 'all', label: 'Non' };
    expect(await amina.outcome('POST', '/api/access-links', link)).toBe('422 INVALID_GRANT');
  });

  it('a password is changed only with the old one, which ends every other session', async () => {
    const jo = await comeIn(amina, 'facilitator', 'all');
    const name = (await me(jo)).person?.name ?? '';
    const elsewhere = nobody();
    await elsewhere.ask('POST', '/api/sessions', { name, password: PASSWORD });
    const next = 'une autre phrase de passe';
    const change = (browser: TestBrowser, present: string, to = next) =>
      browser.outcome('PUT', '/api/me/password', { present, next: to });
    expect(await change(jo, 'pas celui-là')).toBe('401 INVALID_CREDENTIALS');
    expect(await change(jo, PASSWORD, 'court')).toBe('400 INVALID_INPUT');
    expect((await me(elsewhere)).person?.name).toBe(name);
    expect(await change(jo, PASSWORD)).toBe('204');
    expect((await me(jo)).person?.name).toBe(name);
    expect((await me(elsewhere)).person).toBeNull();
    const signIn = (password: string) => nobody().outcome('POST', '/api/sessions', { name, password });
    expect(await signIn(PASSWORD)).toBe('401 INVALID_CREDENTIALS');
    expect(await signIn(next)).toBe('201');
    // A link has no password, nobody has none.
    expect(await change(await comeIn(amina, 'contributor', 'all'), PASSWORD)).toBe('401 UNAUTHENTICATED');
    expect(await change(nobody(), PASSWORD)).toBe('401 UNAUTHENTICATED');
  });

  it('changes of a person hold from the next request on', async () => {
    const jo = await comeIn(amina, 'facilitator', ['val-d-exemple']);
    const { person } = await me(jo);
    const address = `/api/people/${person?.id}`;
    const changed = await amina.ask<Person>('PATCH', address, { territoryIds: ['malaunay'] });
    expect(changed.territoryIds).toEqual(['malaunay']);
    expect(await jo.outcome('GET', '/api/territories/val-d-exemple')).toBe('403 FORBIDDEN');
    await amina.ask('DELETE', address);
    expect(await jo.outcome('GET', '/api/me')).toBe('200');
    expect((await me(jo)).person).toBeNull();
    expect(await amina.outcome('DELETE', address)).toBe('404 PERSON_NOT_FOUND');
  });
});

describe('what is noted of all this', () => {
  it('is neither a name nor a token', async () => {
    expect(api.logged()).not.toMatch(/Amina|maillage_session|Bearer/i);
  });
});
