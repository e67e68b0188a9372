import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { PersonalDataOfAccount } from '../../model/contract/erasure.ts';
import {
  becomeAdministrator,
  comeIn,
  makeLink,
  openGuardedApp,
  PASSWORD,
  TestBrowser,
} from '../support/access-api.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { askRaw } from '../support/whole-graph.ts';
import { openWorkshop } from '../support/workshop.ts';

let api: TestApp;
let administrator: TestBrowser;
let leader: TestBrowser;
let person: { id: string; name: string };
const [t, elsewhere, a, k] = [randomId('t'), randomId('t'), randomId('a'), randomId('k')];
const TEXT = randomId('Texte');

/**
 * Creates an account with entries in two territories, one of them no longer accessible; another person
 * continued an answer.
 */
beforeAll(async () => {
  api = await openGuardedApp();
  administrator = await becomeAdministrator(api);
  for (const id of [t, elsewhere])
    await administrator.ask('POST', '/api/territories', { id, name: `Pays ${id}`, level: 'epci' });
  leader = await comeIn(administrator, 'facilitator', [t, elsewhere]);
  ({ person } = await leader.ask<{ person: { id: string; name: string } }>('GET', '/api/me'));
  await leader.ask('POST', `/api/territories/${t}/actors`, { id: a, name: TEXT, family: 'citizens' });
  await leader.ask('PUT', `/api/territories/${elsewhere}/actors/${a}`, {});
  await leader.ask('POST', `/api/territories/${t}/commitments`, { id: k, text: TEXT });
  await leader.ask('PUT', `/api/actors/${a}/commitments/${k}`, { role: 'lead', evidence: TEXT });
  const question = `/api/territories/${t}/gaps/commitment-without-action:${k}`;
  await leader.ask('PUT', question, { status: 'handled', reason: TEXT, by: person.name });
  await leader.ask('POST', `/api/territories/${t}/snapshots`, { title: TEXT });
  await leader.ask('POST', `/api/territories/${elsewhere}/snapshots`, { title: TEXT });
  const meeting = await openWorkshop(leader, t);
  await meeting.reread(a);
  await makeLink(leader, { kind: 'link', role: 'reader', territoryIds: [t], label: TEXT });
  await makeLink(administrator, { kind: 'token', role: 'reader', territoryIds: [t], label: person.name });
  await administrator.ask('PUT', question, { status: 'handled', reason: 'autrement' });
  await administrator.ask('PATCH', `/api/people/${person.id}`, { territoryIds: [t] });
});
afterAll(() => api.close());

const heldBy = (browser: TestBrowser, id?: string) =>
  browser.ask<PersonalDataOfAccount>('GET', `/api/${id === undefined ? 'me' : `people/${id}`}/held`);

/** Returns the text of a page without markup. */
const textOf = (page: string): string =>
  page
    .slice(page.indexOf('<body>'))
    .replace(/<[^>]*>/g, ' ')
    .replace(/[\s\u202f]+/g, ' ');

/** Counts the nodes of the database that contain one of these words. */
const nodesHolding = async (words: readonly string[]) =>
  (await askRaw(
    inject('neo4j'),
    `MATCH (n) WHERE any(name IN keys(n) WHERE n[name] IS :: STRING AND any(word IN $words WHERE n[name] CONTAINS word))
     RETURN head(labels(n)) AS kind, n.id AS id, n.at AS at`,
    { words },
  )) as { kind: string; id: string; at: string }[];

describe('the held data of an account', () => {
  it('is what erasing it reaches: when, where and of what kind', async () => {
    const held = await heldBy(leader);
    const nodes = await nodesHolding([person.id, person.name]);
    const of = (kind: string, what: 'id' | 'at' = 'id') =>
      nodes.filter((one) => one.kind === kind).map((one) => one[what]);
    expect([...new Set(nodes.map(({ kind }) => kind))].sort()).toEqual(
      ['AccessLink', 'Change', 'GapAnswer', 'Person', 'Snapshot', 'SnapshotContent'].sort(),
    );
    expect(of('Person')).toEqual([held.account.id]);
    expect(of('AccessLink').sort()).toEqual(held.links.map(({ id }) => id).sort());
    expect(of('Snapshot').sort()).toEqual(held.snapshots.map(({ id }) => id).sort());
    expect(of('GapAnswer')).toHaveLength(held.answers.length);
    expect(of('SnapshotContent')).toHaveLength(held.mentions.snapshots.length);
    const steps = [...held.history, ...held.mentions.history];
    expect(of('Change', 'at').sort()).toEqual(steps.map(({ at }) => at).sort());

    expect(held.account).toMatchObject({
      id: person.id,
      name: person.name,
      role: 'facilitator',
      territoryIds: [t],
    });
    expect(held.sessions).toHaveLength(1);
    expect(held.history.map(({ type }) => type)).toEqual([
      ...['actor.added', 'membership.set', 'commitment.added', 'carrier.set', 'gap.answered'],
      ...['workshop.added', 'workshop.updated'],
    ]);
    expect(held.history[1]?.territoryIds).toContain(elsewhere);
    expect(held.mentions.history.map(({ type }) => type)).toEqual(['gap.answered']);
    expect(held.mentions.snapshots.map(({ territoryIds }) => territoryIds)).toEqual([[t]]);
    expect(held.links.map(({ kind, given }) => [kind, given])).toEqual([
      ...[
        ['code', true],
        ['card', true],
        ['link', true],
        ['token', false],
      ],
    ]);
    expect(held.territories).toEqual({ [t]: `Pays ${t}`, [elsewhere]: `Pays ${elsewhere}` });
  });

  it('is the same for oneself and from an administrator, a file each time', async () => {
    const [own, given] = [await heldBy(leader), await heldBy(administrator, person.id)];
    expect({ ...given, at: own.at }).toEqual(own);
    const reply = await leader.send('GET', '/api/me/held.html');
    expect(reply.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="maillage-${person.id}.html"`,
      'x-content-type-options': 'nosniff',
    });
    expect(reply.headers['content-security-policy']).toContain('sandbox');
  });

  it('holds no password, token or hash, and nothing of what was written', async () => {
    const secrets = (await askRaw(
      inject('neo4j'),
      `MATCH (n) WHERE n:Person OR n:Session OR n:AccessLink OR n:Change
       UNWIND [n.passwordHash, n.tokenHash, n.byKey, n.requestHash] AS secret WITH secret WHERE secret <> 'erased'
       RETURN DISTINCT secret`,
    )) as { secret: string }[];
    expect(secrets.length).toBeGreaterThan(8);
    const cookie = leader.cookie?.split('=')[1] ?? '';
    for (const path of ['held', 'held.html', 'held.html?language=en']) {
      const { body } = await leader.send('GET', `/api/me/${path}`);
      for (const secret of [...secrets.map((row) => row.secret), cookie, PASSWORD, TEXT, k])
        expect(body.includes(secret), secret).toBe(false);
    }
  });

  it('is a page in sentences of either language, with no key of the model and days as the language writes them', async () => {
    const page = await leader.send('GET', '/api/me/held.html');
    expect(page.body).toContain('<html lang="fr">');
    const said = textOf(page.body);
    for (const sentence of [
      `Ce que Maillage garde sur le compte « ${person.name} »`,
      `Nom : ${person.name}`,
      'Rôle : animation',
      `Territoires : Pays ${t}`,
      'Ouverte le',
      `Lien · lecture · Pays ${t} Donné le :`,
      `Jeton · lecture · Pays ${t} Donné le :`,
      `· Acteur : ajout · Pays ${t}`,
      `· Acteur dans le territoire : ajout ou modification · Pays`,
      `· Question : réponse · Pays ${t}`,
      `· Cliché · Pays ${t}`,
    ])
      expect(said).toContain(sentence);
    expect(said).not.toMatch(/actor\.added|facilitator|\d{4}-\d\d-\d\d|undefined|null/);
    const told = textOf((await leader.send('GET', '/api/me/held.html?language=en')).body);
    for (const sentence of [
      `What Maillage keeps about the account “${person.name}”`,
      'Role: facilitating',
      `· Actor: added · Pays ${t}`,
    ])
      expect(told).toContain(sentence);
  });

  it('takes what was typed for text', async () => {
    const name = `<script>alert(1)</script>"><img src=x onerror=alert(2)>`;
    const place = randomId('t');
    await administrator.ask('POST', '/api/territories', { id: place, name: '</li><iframe>', level: 'epci' });
    const { token } = await makeLink(administrator, {
      ...{ kind: 'invitation', role: 'facilitator', territoryIds: [place] },
    });
    const hostile = new TestBrowser(api);
    await hostile.ask('POST', '/api/people', { token, name, password: PASSWORD });
    await hostile.ask('POST', `/api/territories/${place}/actors`, { name: 'Une', family: 'citizens' });
    const { body } = await hostile.send('GET', '/api/me/held.html');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('&lt;/li&gt;&lt;iframe&gt;');
    expect(body).not.toMatch(/<script|<img|<iframe/);
  });

  it('is given to nobody else', async () => {
    const other = await comeIn(administrator, 'facilitator', [t]);
    const reader = await comeIn(administrator, 'reader', [t]);
    for (const page of ['held', 'held.html']) {
      const theirs = `/api/people/${person.id}/${page}`;
      for (const refused of [leader, other, reader])
        expect(await refused.outcome('GET', theirs)).toBe('403 FORBIDDEN');
      // A person who came by a link has no account.
      expect(await reader.outcome('GET', `/api/me/${page}`)).toBe('404 PERSON_NOT_FOUND');
      for (const path of [theirs, `/api/me/${page}`])
        expect(await new TestBrowser(api).outcome('GET', path)).toBe('401 UNAUTHENTICATED');
      expect(await administrator.outcome('GET', `/api/people/nobody/${page}`)).toBe('404 PERSON_NOT_FOUND');
    }
    // The other people, who are not in the file.
    expect(JSON.stringify(await heldBy(other))).not.toContain(person.name);
    const machine = await openTestApp();
    expect((await machine.send('GET', '/api/me/held')).json()).toMatchObject({ code: 'PERSON_NOT_FOUND' });
    await machine.close();
  });
});
