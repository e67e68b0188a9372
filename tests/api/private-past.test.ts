import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch } from '../support/write-api.ts';

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
const t = randomId('t');
const [open, closed, gone, other, loner] = Array.from({ length: 5 }, () => randomId('a')) as [
  string,
  string,
  string,
  string,
  string,
];
const [pair, hush] = [randomId('c'), randomId('c')];
const at = (path: string) => `/api/territories/${t}${path}`;
const mapOf = (browser: TestBrowser, query = '') => browser.ask<TerritoryMap>('GET', at(`/map${query}`));
const idsOf = (items: readonly { id: string }[]) => items.map(({ id }) => id).sort();

let revision = 0;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
  for (const id of [open, closed, gone, other, loner])
    await amina.ask('POST', at('/actors'), { id, name: `Acteur ${id}`, family: 'citizens' });
  await amina.ask('POST', at('/cooperations'), cooperationBody([open, closed], { id: pair }));
  await amina.ask('POST', at('/cooperations'), cooperationBody([open, other], { id: hush }));
  reader = await comeIn(amina, 'reader', [t]);
  ({ revision } = (await mapOf(amina)).territory);
});
afterAll(() => api.close());

describe('the past, for people without access to private elements', () => {
  it('is what it was while all of it is open', async () => {
    await amina.ask('PATCH', at(''), { source: 'essai' }, ifMatch('*'));
    const map = await mapOf(reader, `?known=${revision}`);
    expect(idsOf(map.actors)).toEqual([open, closed, gone, other, loner].sort());
    expect(idsOf(map.cooperations)).toEqual([pair, hush].sort());
  });

  it('hides an element as soon as it is private or deleted', async () => {
    const url = at(`/map?known=${revision}`);
    const before = (await reader.send('GET', url)).headers.etag ?? '';
    // Read and kept for everyone before it is closed: it must not be given again.
    await reader.send('GET', at(`/map.svg?known=${revision}`));
    await amina.ask('PATCH', `/api/actors/${closed}`, { private: true }, ifMatch('*'));
    await amina.ask('PATCH', `/api/cooperations/${hush}`, { private: true }, ifMatch('*'));
    await amina.ask('DELETE', `/api/actors/${gone}`, undefined, ifMatch('*'));
    const again = await reader.send('GET', url, undefined, { 'if-none-match': before });
    expect(again.statusCode).toBe(200);
    expect(again.headers.etag).not.toBe(before);
    const map = again.json<TerritoryMap>();
    expect(idsOf(map.actors)).toEqual([open, other, loner].sort());
    expect(map.cooperations).toEqual([]);
    expect(map.links).toEqual([]);
    for (const path of ['/map', '/map.svg', '/charter', '/suggestions', '/families', '/gaps'])
      for (const trace of [closed, gone, hush, pair])
        expect((await reader.send('GET', at(`${path}?known=${revision}`))).body, path).not.toContain(trace);
    expect(await reader.outcome('GET', at(`/actors/${closed}/dependents?known=${revision}`))).toMatch(/^404/);
  });

  it('hides what was closed in another territory, after it had left this one', async () => {
    const elsewhere = randomId('t');
    await amina.ask('POST', '/api/territories', { id: elsewhere, name: 'Ailleurs', level: 'epci' });
    await amina.ask('PUT', `/api/territories/${elsewhere}/actors/${loner}`, {});
    await amina.ask('DELETE', at(`/actors/${loner}`));
    const query = `?known=${revision}`;
    expect(idsOf((await mapOf(reader, query)).actors)).toEqual([open, other, loner].sort());
    const present = (await mapOf(amina)).territory.revision;
    await amina.ask('PATCH', `/api/actors/${loner}`, { private: true }, ifMatch('*'));
    expect((await mapOf(amina)).territory.revision).toBe(present);
    expect(idsOf((await mapOf(reader, query)).actors)).toEqual([open, other].sort());
  });

  it('is whole for facilitators, and has one tag whatever comes', async () => {
    const url = at(`/map?known=${revision}`);
    const whole = await amina.send('GET', url);
    expect(idsOf(whole.json<TerritoryMap>().actors)).toEqual([open, closed, gone, other, loner].sort());
    await amina.ask('PATCH', at(''), { source: 'autre essai' }, ifMatch('*'));
    const tag = { 'if-none-match': String(whole.headers.etag) };
    expect((await amina.send('GET', url, undefined, tag)).statusCode).toBe(304);
  });
});
