import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Territory } from '../../model/contract/territory.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { unzipped } from '../support/unzipped.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
let contributor: TestBrowser;
const t = randomId('t');
const other = randomId('t');
const at = (path: string) => `/api/territories/${t}${path}`;
const [mairie, amap, lycee, secret] = [randomId('a'), randomId('a'), randomId('a'), randomId('secret')];
const [shared, hush, pair, three] = [randomId('c'), randomId('hush'), randomId('pair'), randomId('c')];
const cantine = randomId('k');
const NAME = 'Fonderie Discrète';

/** Texts visible to facilitators only. */
const TRACES = new RegExp([secret, hush, pair, NAME, 'Discr', 'secret'].join('|'));

const cooperation = (id: string, actorIds: string[], more: Record<string, unknown> = {}) => ({
  id,
  nature: 'co_produces',
  status: 'active',
  intensity: 2,
  parties: actorIds.map((actorId) => ({ actorId, role: 'member' })),
  ...more,
});

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  for (const id of [t, other])
    await amina.ask('POST', '/api/territories', { id, name: `Essai ${id}`, level: 'epci' });
  for (const [id, name, more] of [
    [mairie, 'Mairie', {}],
    [amap, 'AMAP', {}],
    [lycee, 'Lycée', {}],
    [secret, NAME, { private: true, charter: 'signatory', siren: '123456789' }],
  ] as const)
    await amina.ask('POST', at('/actors'), { id, name, family: 'social_economy', scale: 'local', ...more });
  await amina.ask('POST', at('/cooperations'), cooperation(shared, [mairie, amap]));
  await amina.ask('POST', at('/cooperations'), cooperation(hush, [amap, lycee], { private: true }));
  await amina.ask('POST', at('/cooperations'), cooperation(pair, [mairie, secret]));
  await amina.ask('POST', at('/cooperations'), cooperation(three, [mairie, lycee, secret]));
  await amina.ask('POST', at('/commitments'), { id: cantine, text: 'Une cantine' });
  await amina.ask('PUT', `/api/actors/${secret}/commitments/${cantine}`, { role: 'lead' });
  await amina.ask('PUT', `/api/actors/${secret}/needs/premises`, {});
  await amina.ask('PUT', `/api/actors/${amap}/offers/premises`, {});
  await amina.ask('PUT', `/api/actors/${amap}/member-of/${secret}`, {});
  const everywhere = [mairie, amap, lycee, secret].map((actorId, i) => ({ actorId, x: 120 * i, y: 40 * i }));
  await amina.ask('PUT', at('/positions'), { positions: everywhere });
  reader = await comeIn(amina, 'reader', [t]);
  contributor = await comeIn(amina, 'contributor', [t]);
});
afterAll(() => api.close());

describe('what a room reads', () => {
  it('has nothing private, although a facilitator’s session asks for it, and another tag', async () => {
    for (const path of ['/map', '/gaps', '/changes', '/workshops', '/map?at=2030-01-01']) {
      const own = await amina.send('GET', at(path));
      const room = await amina.send('GET', at(path), undefined, { 'maillage-seen-by': 'everyone' });
      expect([path, own.statusCode, room.statusCode]).toEqual([path, 200, 200]);
      expect(room.body, path).not.toMatch(TRACES);
      if (TRACES.test(own.body)) expect(room.headers.etag ?? path).not.toBe(own.headers.etag);
    }
    expect((await amina.send('GET', at('/map'))).body).toMatch(TRACES);
    // It only ever takes away.
    const asked = await reader.send('GET', at('/map'), undefined, { 'maillage-seen-by': 'everyone' });
    expect(asked.body).not.toMatch(TRACES);
  });
});

const readings = [
  '/map',
  '/map?withoutTransactions=1&at=2030-01-01',
  '/map.svg',
  '/export.csv',
  '/export.csv?raw=1',
  '/export.xlsx',
  '/export.graphml',
  '/export.gexf?mode=two',
  '/export.cypher',
  '/gaps',
  '/gaps?minIntensity=1',
  '/suggestions',
  '/charter',
  '/measures',
  '/measures/blockmodel',
  '/measures/homophily?by=family',
  '/measures/turnover?from=2024-01-01',
  '/measures/link-kinds?a=funds&b=co_produces',
  '/measures/confidence',
  '/families',
  '/families?a=social_economy&b=social_economy',
  `/sides?a=${mairie},${secret}&b=social_economy&minIntensity=1`,
  '/actors',
  '/commitments',
  '/cooperations',
  '/positions',
  '/changes',
  '',
];

describe('what is private', () => {
  it.each(readings)('is not in …%s for readers and contributors, and is for facilitators', async (path) => {
    for (const browser of [reader, contributor]) {
      const reply = await browser.send('GET', at(path));
      expect(reply.statusCode, reply.body).toBe(200);
      expect(unzipped(reply)).not.toMatch(TRACES);
    }
    const whole = unzipped(await amina.send('GET', at(path)));
    const told = unzipped(await reader.send('GET', at(path)));
    if (!path.startsWith('/families')) expect(whole, path).not.toBe(told);
    if (path.startsWith('/export')) expect(whole, path).toMatch(TRACES);
  });

  it('is not found by address, search or siren', async () => {
    for (const address of [`/api/actors/${secret}`, `/api/cooperations/${hush}`, `/api/cooperations/${pair}`])
      expect(await reader.outcome('GET', address)).toMatch(/^404 (ACTOR|COOPERATION)_NOT_FOUND$/);
    expect(await reader.outcome('GET', at(`/actors/${secret}/dependents`))).toMatch(/^404/);
    for (const query of ['q=discrete', 'siren=123456789', 'q=']) {
      const found = await reader.send('GET', `/api/actors?${query}`);
      expect(found.body).not.toMatch(TRACES);
    }
    expect((await amina.send('GET', '/api/actors?q=fonderie')).body).toContain(secret);
    for (const address of [
      `/api/actors/${amap}`,
      `/api/cooperations/${three}`,
      `/api/commitments/${cantine}`,
    ]) {
      const reply = await reader.send('GET', address);
      expect([reply.statusCode, TRACES.test(reply.body)]).toEqual([200, false]);
    }
  });

  it('leaves counts, links and gaps as if it did not exist', async () => {
    const map = await reader.ask<TerritoryMap>('GET', at('/map'));
    expect(map.territory.counts).toMatchObject({ actors: 3, cooperations: 2 });
    expect(map.links.map(({ cooperationIds }) => cooperationIds.join()).sort()).toEqual(
      [shared, three].sort(),
    );
    expect((await reader.ask<Territory>('GET', at(''))).counts).toEqual(map.territory.counts);
    const list = await reader.ask<{ items: Territory[] }>('GET', '/api/territories');
    expect(list.items.map(({ id, counts }) => [id, counts.actors, counts.cooperations])).toEqual([[t, 3, 2]]);
    const whole = await amina.ask<TerritoryMap>('GET', at('/map'));
    expect(whole.territory.counts).toMatchObject({ actors: 4, cooperations: 4 });
    const gaps = async (browser: TestBrowser) =>
      (await browser.ask<GapList>('GET', at('/gaps'))).items.map(({ key }) => key);
    expect(await gaps(reader)).toContain(`uncarried-commitment:${cantine}`);
    expect(await gaps(amina)).not.toContain(`uncarried-commitment:${cantine}`);
    expect(await gaps(amina)).toContain(`single-carrier:${cantine}`);
  });

  it('is kept and tagged apart for each audience', async () => {
    const tag = async (browser: TestBrowser) => (await browser.send('GET', at('/map'))).headers.etag ?? '';
    expect(await tag(reader)).toBe(await tag(contributor));
    expect(await tag(reader)).not.toBe(await tag(amina));
    const known = { 'if-none-match': await tag(amina) };
    expect((await reader.send('GET', at('/map'), undefined, known)).statusCode).toBe(200);
    expect((await amina.send('GET', at('/map'), undefined, known)).statusCode).toBe(304);
  });

  it('can be named by nobody who does not see it', async () => {
    const outcomes = await Promise.all([
      contributor.outcome('PUT', at(`/actors/${secret}`), { heardLinksOn: '2026-03-12' }),
      contributor.outcome('PATCH', `/api/actors/${secret}`, { name: 'Vue' }, { 'if-match': '*' }),
      contributor.outcome('PATCH', `/api/cooperations/${hush}`, { intensity: 1 }, { 'if-match': '*' }),
      contributor.outcome('PUT', `/api/cooperations/${shared}/parties/${secret}`, { role: 'member' }),
      contributor.outcome('PUT', `/api/actors/${amap}/member-of/${secret}`),
      contributor.outcome('POST', at(`/suggestions/${amap}:${secret}/accept`)),
    ]);
    expect(outcomes.map((outcome) => outcome.slice(0, 3))).toEqual(Array.from({ length: 6 }, () => '404'));
    const party = await contributor.send(
      'POST',
      at('/cooperations'),
      cooperation(randomId('c'), [amap, secret]),
    );
    expect(party.json()).toMatchObject({
      code: 'UNKNOWN_REFERENCE',
      errors: [{ path: 'parties.1.actorId', code: 'unknown' }],
    });
    const place = { positions: [{ actorId: secret, x: 0, y: 0 }] };
    expect(await contributor.outcome('PUT', at('/positions'), place)).toBe('422 UNKNOWN_REFERENCE');
    const moved = await contributor.send('PUT', at('/positions'), {
      positions: [{ actorId: amap, x: 1, y: 2 }],
    });
    expect([moved.statusCode, TRACES.test(moved.body)]).toEqual([200, false]);
  });

  it('does not exclude its parties from suggestions', async () => {
    const proposed = await contributor.outcome('POST', at(`/suggestions/${amap}:${lycee}/accept`), {});
    expect(proposed).toBe('201');
    expect(await amina.outcome('POST', at(`/suggestions/${amap}:${lycee}/accept`), {})).toBe(
      '409 ALREADY_LINKED',
    );
  });

  it('is made so by facilitators only', async () => {
    const person = { name: 'Autre', family: 'citizens', private: true };
    expect(await contributor.outcome('POST', at('/actors'), person)).toBe('403 FORBIDDEN');
    const patch = { private: true };
    expect(await contributor.outcome('PATCH', `/api/actors/${amap}`, patch, { 'if-match': '*' })).toBe(
      '403 FORBIDDEN',
    );
    const jo = await comeIn(amina, 'facilitator', [t]);
    expect(await jo.outcome('PATCH', `/api/actors/${lycee}`, patch, { 'if-match': '*' })).toBe('200');
    expect((await reader.ask<TerritoryMap>('GET', at('/map'))).actors.map(({ id }) => id)).not.toContain(
      lycee,
    );
    const open = { private: null };
    expect(await jo.outcome('PATCH', `/api/actors/${lycee}`, open, { 'if-match': '*' })).toBe('200');
    expect((await reader.ask<TerritoryMap>('GET', at('/map'))).actors.map(({ id }) => id)).toContain(lycee);
  });

  it('is read by researchers, with all the rest', async () => {
    const { token } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds: 'all' });
    const headers = { authorization: `Bearer ${token}` };
    const map = await new TestBrowser(api).send('GET', at('/map'), undefined, headers);
    expect(map.body).toContain(secret);
  });

  it('is not in what was known before it became private, nor among the names of the history', async () => {
    const late = randomId('late');
    await amina.ask('POST', at('/actors'), { id: late, name: 'Tardive', family: 'citizens' });
    const { revision } = await amina.ask<Territory>('GET', at(''));
    const then = at(`/map?known=${revision}`);
    expect((await reader.send('GET', then)).body).toContain(late);
    const tag = (await reader.send('GET', then)).headers.etag ?? '';
    await amina.ask('PATCH', `/api/actors/${late}`, { private: true }, { 'if-match': '*' });
    const known = await reader.send('GET', then, undefined, { 'if-none-match': tag });
    expect(known.statusCode).toBe(200);
    expect(known.body).not.toMatch(/late-|Tardive/);
    const told = await reader.send('GET', at('/changes?order=newest&limit=200'));
    expect(told.statusCode).toBe(200);
    expect(told.body).not.toMatch(/late-|Tardive/);
    expect(told.body).not.toMatch(TRACES);
    expect((await amina.send('GET', at('/changes?order=newest&limit=200'))).body).toContain('Tardive');
    expect((await amina.send('GET', then)).body).toContain(late);
  });

  it('stays out of sight in the history once it is gone', async () => {
    const gone = randomId('secret');
    await amina.ask('POST', at('/actors'), { id: gone, name: 'Discrète aussi', family: 'citizens' });
    await amina.ask('DELETE', `/api/actors/${gone}`, undefined, { 'if-match': '*' });
    expect((await reader.send('GET', at('/changes?limit=500'))).body).not.toMatch(TRACES);
    expect((await amina.send('GET', at('/changes?limit=500'))).body).toContain(gone);
  });
});

describe('delicate questions', () => {
  it('reach readers when they are on the screen, and not before', async () => {
    const lone = randomId('a');
    await amina.ask('POST', at('/actors'), { id: lone, name: 'Seul', family: 'citizens', scale: 'local' });
    const heard = { heardLinksOn: new Date().toISOString().slice(0, 10) };
    await amina.ask('PUT', at(`/actors/${lone}`), heard);
    const key = `unlinked-actor:${lone}`;
    const found = async (browser: TestBrowser) =>
      (await browser.ask<GapList>('GET', at('/gaps'))).items.find((gap) => gap.key === key);
    expect((await found(amina))?.delicate).toBe(true);
    expect(await found(reader)).toBeUndefined();
    await amina.ask('PUT', at(`/gaps/${key}`), { shown: 1, status: 'to_ask', reason: 'à voir ensemble' });
    expect(await found(reader)).toMatchObject({ shown: 1, answer: { reason: 'à voir ensemble' } });
    expect((await found(reader))?.answer).not.toHaveProperty('figures');
  });
});

describe('someone of one territory', () => {
  it('finds its actors, and cannot bring in those of others', async () => {
    const far = randomId('a');
    await amina.ask('POST', `/api/territories/${other}/actors`, {
      id: far,
      name: 'Loin',
      family: 'citizens',
    });
    expect((await contributor.send('GET', '/api/actors?q=loin')).body).not.toContain(far);
    expect(await contributor.outcome('PUT', at(`/actors/${far}`), {})).toBe('404 ACTOR_NOT_FOUND');
    const body = cooperation(randomId('c'), [amap, far]);
    expect(await contributor.outcome('POST', at('/cooperations'), body)).toBe('422 UNKNOWN_REFERENCE');
    await amina.ask('POST', at('/cooperations'), cooperation(randomId('c'), [amap, far]));
    // From now on the map shows it, as outside: it can be read, and what it is stays its own territory's.
    expect(await contributor.outcome('GET', `/api/actors/${far}`)).toBe('200');
    const patch = { name: 'Près' };
    expect(await contributor.outcome('PATCH', `/api/actors/${far}`, patch, { 'if-match': '*' })).toBe(
      '403 FORBIDDEN',
    );
  });
});
