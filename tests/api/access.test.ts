import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AccessLink, Me, NewAccessLinkAnswer, Person } from '../../server/contract/access.ts';
import {
  becomeAdministrator,
  comeIn,
  makeLink,
  openGuardedApp,
  PASSWORD,
  SETUP_TOKEN,
  TestBrowser,
} from '../support/access-api.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
});
afterAll(() => api.close());

const nobody = () => new TestBrowser(api);
const me = (browser: TestBrowser) => browser.ask<Me>('GET', '/api/me');

describe('the first administrator', () => {
  it('is asked for, and nothing else is told', async () => {
    expect(await me(nobody())).toEqual({ person: null, actions: ['service.use'], needsSetup: true });
    expect(await nobody().outcome('GET', '/api/territories')).toBe('401 UNAUTHENTICATED');
    const refusal = await nobody().send('GET', '/api/territories', undefined, { 'accept-language': 'en' });
    expect(refusal.json()).toMatchObject({ title: 'Sign-in needed', status: 401 });
    expect(refusal.headers['www-authenticate']).toMatch(/^Bearer/);
  });

  it('comes with the token printed at start, and no other', async () => {
    const outcome = (token: string, password = PASSWORD) =>
      nobody().outcome('POST', '/api/setup', { token, name: 'Mallory', password });
    expect(await outcome('another')).toBe('401 INVALID_TOKEN');
    expect(await outcome(SETUP_TOKEN, 'short')).toBe('400 INVALID_INPUT');
    amina = await becomeAdministrator(api);
    expect(await me(amina)).toMatchObject({
      person: { name: 'Amina Diallo', role: 'administrator', territoryIds: 'all', by: 'password' },
      needsSetup: false,
    });
  });

  it('comes once', async () => {
    const again = { token: SETUP_TOKEN, name: 'Mallory', password: PASSWORD };
    expect(await nobody().outcome('POST', '/api/setup', again)).toBe('409 ALREADY_SET_UP');
    expect((await me(nobody())).needsSetup).toBe(false);
  });

  it('cannot be the last to go, nor be made less', async () => {
    const person = await me(amina);
    const address = `/api/people/${person.person?.id}`;
    expect(await amina.outcome('DELETE', address)).toBe('409 LAST_ADMINISTRATOR');
    expect(await amina.outcome('PATCH', address, { role: 'facilitator' })).toBe('409 LAST_ADMINISTRATOR');
  });
});

describe('signing in', () => {
  const signIn = (browser: TestBrowser, name: string, password: string) =>
    browser.send('POST', '/api/sessions', { name, password });

  it('takes a name however it is written, with its password', async () => {
    const browser = nobody();
    expect((await signIn(browser, ' amina  DIALLO ', PASSWORD)).statusCode).toBe(201);
    expect((await me(browser)).person?.name).toBe('Amina Diallo');
  });

  it('does not say whether the name or the password is wrong', async () => {
    const [wrong, unknown] = [
      await signIn(nobody(), 'Amina Diallo', 'a wrong password'),
      await signIn(nobody(), 'Nobody At All', PASSWORD),
    ];
    const { requestId: _, ...said } = wrong.json();
    const { requestId: __, ...saidOfUnknown } = unknown.json();
    expect(said).toEqual(saidOfUnknown);
    expect(wrong.json()).toMatchObject({ status: 401, code: 'INVALID_CREDENTIALS' });
    expect(wrong.cookies).toEqual([]);
  });

  it('gives a cookie that no script reads and no other site sends, secure on https', async () => {
    const plain = await signIn(nobody(), 'Amina Diallo', PASSWORD);
    expect(plain.cookies).toMatchObject([
      { name: 'maillage_session', path: '/', httpOnly: true, sameSite: 'Strict' },
    ]);
    expect(plain.cookies[0]).not.toHaveProperty('secure');
    expect(plain.body).not.toContain(plain.cookies[0]?.value);
    const behind = await api.send(
      'POST',
      '/api/sessions',
      { name: 'Amina Diallo', password: PASSWORD },
      {
        origin: 'https://localhost',
        host: 'localhost',
      },
    );
    expect(behind.cookies).toMatchObject([{ secure: true, httpOnly: true }]);
  });

  it('makes a session of its own, whatever cookie came along, and ends the former one', async () => {
    const fixed = new TestBrowser(api, 'maillage_session=chosen-by-someone-else');
    await signIn(fixed, 'Amina Diallo', PASSWORD);
    expect(fixed.cookie).not.toContain('chosen');
    expect((await me(new TestBrowser(api, 'maillage_session=chosen-by-someone-else'))).person).toBeNull();
    const former = new TestBrowser(api, fixed.cookie);
    await signIn(fixed, 'Amina Diallo', PASSWORD);
    expect((await me(former)).person).toBeNull();
    expect((await me(fixed)).person?.name).toBe('Amina Diallo');
  });

  it('is over when one signs out, for whoever kept the cookie', async () => {
    const browser = nobody();
    await signIn(browser, 'Amina Diallo', PASSWORD);
    const kept = new TestBrowser(api, browser.cookie);
    const reply = await browser.send('DELETE', '/api/sessions/current');
    expect([reply.statusCode, browser.cookie]).toEqual([204, undefined]);
    expect(await kept.outcome('GET', '/api/territories')).toBe('401 UNAUTHENTICATED');
  });

  it('is refused to a page of another origin', async () => {
    const body = { name: 'Amina Diallo', password: PASSWORD };
    const outcome = await nobody().outcome('POST', '/api/sessions', body, { origin: 'http://evil.example' });
    expect(outcome).toBe('403 FOREIGN_ORIGIN');
  });

  it('waits after ten failures, for that name alone', async () => {
    const own = await openTestApp({ config: { hostnames: [], access: 'required' } });
    const outcomes = await Promise.all(
      Array.from({ length: 14 }, () =>
        new TestBrowser(own).outcome('POST', '/api/sessions', {
          name: 'Amina Diallo',
          password: 'guess me if',
        }),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === '401 INVALID_CREDENTIALS')).toHaveLength(10);
    expect(outcomes.filter((outcome) => outcome === '429 TOO_MANY_ATTEMPTS')).toHaveLength(4);
    const other = { name: 'Somebody Else', password: PASSWORD };
    expect(await new TestBrowser(own).outcome('POST', '/api/sessions', other)).toBe(
      '401 INVALID_CREDENTIALS',
    );
    await own.close();
  });
});

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
    const taken = { token, name: 'AMINA diallo', password: PASSWORD };
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

  it('is good for nothing after its last day', async () => {
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
    expect(items.map(({ by }) => by)).toEqual(['Amina Diallo', label, 'Jo, AMAP Les Sillons']);
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

  it('a password is changed by whoever knows it, and ends every other session', async () => {
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

describe('what is asked of whom', () => {
  const territories = (app: TestApp, headers: Record<string, string> = {}) =>
    new TestBrowser(app).outcome('GET', '/api/territories', undefined, headers);

  it('nothing of the machine’s own browser, unless it is set so; of others always', async () => {
    const local = await openTestApp({ config: { hostnames: ['carte.example'] } });
    expect(await territories(local)).toBe('200');
    expect(await territories(local, { host: '127.0.0.1:4000' })).toBe('200');
    expect(await territories(local, { host: 'carte.example' })).toBe('401 UNAUTHENTICATED');
    expect(await territories(local, { 'x-forwarded-for': '203.0.113.7' })).toBe('401 UNAUTHENTICATED');
    const mine = await local.send('GET', '/api/me');
    expect(mine.json<Me>().person).toEqual({
      id: 'machine',
      role: 'administrator',
      territoryIds: 'all',
      by: 'machine',
    });
    await local.close();
  });

  it('nothing of anyone where it is switched off', async () => {
    const off = await openTestApp({ config: { hostnames: ['carte.example'], access: 'off' } });
    expect(await territories(off, { host: 'carte.example' })).toBe('200');
    await off.close();
  });

  it('nothing for the screens, liveness, the vocabulary and the description of the API', async () => {
    for (const url of ['/api/health?probe=live', '/api/reference', '/api/openapi.json', '/api/docs'])
      expect((await nobody().send('GET', url)).statusCode).toBeLessThan(400);
  });

  it('and no log keeps a name or a token', async () => {
    expect(api.logged()).not.toMatch(/Amina|maillage_session|Bearer/i);
  });
});
