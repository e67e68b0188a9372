import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OrganisationPage } from '../../model/contract/organisation-page.ts';
import { becomeAdministrator, comeIn, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
let rereader: TestBrowser;

const [t, mairie, amap, lycee, secret] = ['t', 'mairie', 'amap', 'lycee', 'secret'].map((name) =>
  randomId(name),
);
const [garden, hidden, meal, promise, whispered] = ['c1', 'c2', 'c3', 'c4', 'c5'].map((name) =>
  randomId(name),
);
const below = `/api/territories/${t}`;
const pageOf = (id: string | undefined) => `${below}/actors/${id}/page`;
const SECRET = 'Nom que personne ne lit';
const TOLD_BY_OTHERS = 'Ce que la mairie en dit';

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: 'Val', level: 'epci', asOf: '2026-03-12' });
  for (const [id, name, more] of [
    [mairie, 'Mairie', { mission: TOLD_BY_OTHERS }],
    [amap, 'AMAP <b>Sillons</b>', { mission: 'Nourrir <script>alert(1)</script>' }],
    [lycee, 'Lycée', {}],
    [secret, SECRET, { private: true }],
  ] as const)
    await amina.ask('POST', `${below}/actors`, { id, name, family: 'social_economy', ...more });
  const cooperation = (id: string | undefined, others: (string | undefined)[], more = {}) =>
    amina.ask('POST', `${below}/cooperations`, {
      ...{
        id,
        nature: 'co_produces',
        status: 'active',
        intensity: 4,
        note: TOLD_BY_OTHERS,
        themes: ['food'],
      },
      parties: [amap, ...others].map((actorId) => ({ actorId, role: 'member' })),
      ...more,
    });
  await cooperation(garden, [mairie], {
    parties: [
      { actorId: amap, role: 'member', declaredIntensity: 2, declaredOn: '2026-03-10', voice: 'elected' },
      {
        actorId: mairie,
        role: 'member',
        declaredIntensity: 0,
        declaredOn: '2026-03-10',
        voice: TOLD_BY_OTHERS,
      },
    ],
  });
  await cooperation(hidden, [secret]);
  await cooperation(meal, [lycee], { private: true });
  await cooperation(promise, [mairie], { status: 'intention', promisedFor: '2026-09-30', note: 'Un local' });
  await cooperation(whispered, [mairie], { status: 'intention', promisedFor: '2026-10-01', private: true });
  await amina.ask('PUT', `/api/actors/${amap}/needs/premises`, { note: 'un local' });
  await amina.ask('PUT', `/api/actors/${lycee}/offers/premises`, { note: TOLD_BY_OTHERS });
  reader = await comeIn(amina, 'reader', [t ?? '']);
  rereader = await (await openWorkshop(amina, t ?? '', { rereadUntil: '2199-12-31' })).reread(amap ?? '');
});
afterAll(() => api.close());

describe('the page of one organisation', () => {
  it('has what it said, and of others that the link exists', async () => {
    const page = await reader.ask<OrganisationPage>('GET', pageOf(amap));
    expect(page).toMatchObject({
      territory: { id: t, name: 'Val' },
      day: '2026-03-12',
      actor: { id: amap },
      needs: [{ resourceId: 'premises', note: 'un local' }],
      links: [
        {
          cooperationId: garden,
          partners: [{ actorId: mairie, name: 'Mairie' }],
          nature: 'co_produces',
          themes: ['food'],
          state: 'active',
          said: [{ intensity: 2, on: '2026-03-10', voice: 'elected' }],
        },
      ],
      promises: [{ cooperationId: promise, promisedFor: '2026-09-30' }],
      meetings: [{ actorId: lycee, reasons: [{ kind: 'need_offer' }] }],
    });
    expect(page.place.actors.map(({ actorId }) => actorId).sort()).toEqual([amap, mairie].sort());
  });

  it('is the same for who leads and who rereads, and says nothing that is private or of another', async () => {
    const asked = await Promise.all(
      [amina, reader, rereader].map(async (who) => (await who.send('GET', pageOf(amap))).body),
    );
    expect(new Set(asked).size).toBe(1);
    const html = (await amina.send('GET', `${pageOf(amap)}.html`)).body;
    for (const text of [asked[0] ?? '', html])
      for (const other of [SECRET, TOLD_BY_OTHERS, secret, hidden, meal, whispered])
        expect(text).not.toContain(other);
  });

  it('is a page that stands alone, in the language asked for, where what was typed is text', async () => {
    const french = await reader.send('GET', `${pageOf(amap)}.html`, undefined, { 'accept-language': 'fr' });
    expect(french.statusCode, french.body).toBe(200);
    expect(french.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(String(french.headers['content-security-policy'])).toMatch(
      /^default-src 'none'; script-src 'sha256-/,
    );
    expect(french.headers.vary).toContain('Accept-Language');
    expect(french.body).toContain('<html lang="fr">');
    expect(french.body).toContain('AMAP &lt;b&gt;Sillons&lt;/b&gt;');
    expect(french.body).not.toContain('<b>Sillons');
    expect(french.body).not.toContain('<script>alert');
    expect(french.body).not.toMatch(/(src|href)="(?!data:)/);
    const english = await reader.send('GET', `${pageOf(amap)}.html?language=en`, undefined, {
      'accept-language': 'fr',
    });
    expect(english.body).toContain('Its links');
    const again = await reader.send('GET', `${pageOf(amap)}.html`, undefined, {
      'accept-language': 'fr',
      'if-none-match': String(french.headers.etag),
    });
    expect(again.statusCode).toBe(304);
  });

  it('is read by who reads the territory, and by an organisation for itself alone', async () => {
    const foreign = await comeIn(amina, 'reader', [
      (await amina.ask<{ id: string }>('POST', '/api/territories', { name: 'Ailleurs', level: 'epci' })).id,
    ]);
    for (const path of [pageOf(amap), `${pageOf(amap)}.html`]) {
      expect(await rereader.outcome('GET', path)).toBe('200');
      expect(await foreign.outcome('GET', path)).toBe('403 FORBIDDEN');
      expect(await new TestBrowser(api).outcome('GET', path)).toBe('401 UNAUTHENTICATED');
    }
    expect(await rereader.outcome('GET', pageOf(mairie))).toBe('403 FORBIDDEN');
    expect(await rereader.outcome('GET', `${pageOf(mairie)}.html`)).toBe('403 FORBIDDEN');
  });

  it('is not there for who is private, elsewhere or nobody', async () => {
    expect(await amina.outcome('GET', pageOf(secret))).toBe('404 MEMBERSHIP_NOT_FOUND');
    expect(await reader.outcome('GET', pageOf(secret))).toMatch(/^404 /);
    expect(await reader.outcome('GET', pageOf(randomId('nobody')))).toMatch(/^404 /);
    expect(await reader.outcome('GET', `${pageOf(amap)}?at=hier`)).toBe('400 INVALID_INPUT');
    expect(await reader.outcome('GET', `${pageOf(amap)}?known=1`)).toBe('400 INVALID_INPUT');
  });

  it('is of the day asked for', async () => {
    await amina.ask('POST', `${below}/cooperations`, {
      ...{ nature: 'advocates', status: 'active', intensity: 1, startedOn: '2030' },
      parties: [amap, lycee].map((actorId) => ({ actorId, role: 'member' })),
    });
    const natures = async (day: string) =>
      (await reader.ask<OrganisationPage>('GET', `${pageOf(amap)}?at=${day}`)).links.map(
        ({ nature }) => nature,
      );
    expect(await natures('2029-12-31')).toEqual(['co_produces']);
    expect(await natures('2030-01-01')).toEqual(expect.arrayContaining(['advocates', 'co_produces']));
  });
});

describe('the calendar of promises', () => {
  it('is a calendar file without private elements, for every reader', async () => {
    for (const who of [amina, reader]) {
      const reply = await who.send('GET', `${below}/promises.ics?language=en`);
      expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8');
      expect(reply.headers['content-disposition']).toBe(`attachment; filename="${t}.ics"`);
      const events = new ICAL.Component(ICAL.parse(reply.body)).getAllSubcomponents('vevent');
      expect(events.map((one) => new ICAL.Event(one)).map(({ uid, summary }) => [uid, summary])).toEqual([
        [`promise-${promise}@maillage`, 'Promise: AMAP <b>Sillons</b> and Mairie'],
      ]);
    }
    expect(await rereader.outcome('GET', `${below}/promises.ics`)).toBe('403 FORBIDDEN');
  });
});
