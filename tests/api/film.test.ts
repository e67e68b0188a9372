import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Film } from '../../model/contract/film.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { onPlaces, withoutPlaces } from '../../model/readings/film/places-of-today.ts';
import { FilmReplay } from '../../model/readings/film/replay.ts';
import { becomeAdministrator, comeIn, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch } from '../support/write-api.ts';

let api: TestApp;
let amina: TestBrowser & { readonly name: string };
let reader: TestBrowser;
const t = randomId('t');
const [open, closed, gone, erased, other] = Array.from({ length: 5 }, () => randomId('a')) as [
  ...[string, string, string, string, string],
];
const at = (path: string) => `/api/territories/${t}${path}`;
const filmFor = (browser: TestBrowser, query = '') => browser.ask<Film>('GET', at(`/film${query}`));

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
  for (const id of [open, closed, gone, erased, other])
    await amina.ask('POST', at('/actors'), { id, name: `Acteur ${id}`, family: 'citizens' });
  await amina.ask('PUT', at('/positions'), { positions: [{ actorId: open, x: 10, y: 20 }] });
  for (const id of [closed, other, gone, erased])
    await amina.ask('POST', at('/cooperations'), cooperationBody([open, id], { id: randomId('c') }));
  await amina.ask('PUT', at('/positions'), { positions: [{ actorId: open, x: 30, y: 40 }] });
  await amina.ask('PATCH', `/api/actors/${other}`, { name: 'Autrement' }, ifMatch('*'));
  await amina.ask('PATCH', `/api/actors/${closed}`, { private: true }, ifMatch('*'));
  await amina.ask('DELETE', `/api/actors/${gone}`, undefined, ifMatch('*'));
  await amina.ask('POST', `/api/actors/${erased}/erasure`, { name: `Acteur ${erased}` });
  reader = await comeIn(amina, 'reader', [t]);
});
afterAll(() => api.close());

describe('the film of a territory', () => {
  it('has as its images the maps that readers are given of each revision, where everyone stands today', async () => {
    const film = await filmFor(reader);
    const replay = new FilmReplay(film);
    expect(film.steps.length).toBeGreaterThan(3);
    for (const [i, { revision }] of [film.from, ...film.steps].entries()) {
      const map = await reader.ask<TerritoryMap>('GET', at(`/map?known=${revision}`));
      const { known: _, ...image } = replay.at(i);
      expect(image).toEqual(onPlaces(withoutPlaces(map), film.places));
    }
    const last = replay.at(film.steps.length);
    expect(last.actors.find(({ id }) => id === open)).toMatchObject({ x: 30, y: 40 });
  });

  it('is the same for every reader: nothing private, deleted or erased, and no person by name', async () => {
    const films = [await filmFor(amina), await filmFor(reader)];
    expect(films[0]).toEqual(films[1]);
    const page = (await reader.send('GET', at('/film.html'))).body;
    for (const text of [JSON.stringify(films), page]) {
      for (const trace of [closed, gone, erased, amina.name]) expect(text).not.toContain(trace);
      expect(text).toContain(`Acteur ${open}`);
    }
    expect(films[0]?.steps.every(({ by }) => by === 'facilitator')).toBe(true);
    expect(films[0]?.steps.map(({ caption }) => caption.replace(/[\u202f\u00a0]/g, ' '))).toContain(
      'Acteur modifié : Autrement',
    );
  });

  it('covers the time between two moments, in either order, and by days', async () => {
    const whole = await filmFor(reader);
    const [first, second, third] = whole.steps.map(({ revision }) => revision) as [number, number, number];
    const part = await filmFor(reader, `?from=${first}&to=${third}`);
    expect(part.steps.map(({ revision }) => revision)).toEqual([second, third]);
    expect(part.start.actors.length).toBe(1);
    expect(await filmFor(reader, `?from=${third}&to=${first}`)).toEqual(part);
    expect((await filmFor(reader, '?from=2000-01-01&to=2199-12-31')).steps).toEqual(whole.steps);
    expect((await filmFor(reader, `?to=2199-12-31&from=${third}`)).from.revision).toBe(third);
    expect(whole.chapters).toHaveLength(1);
    expect(whole.chapters[0]?.day).toBe(dayInParis(new Date(whole.steps[0]?.at ?? '')));
    expect((await filmFor(reader, `?from=${whole.to.revision}`)).steps).toEqual([]);
    expect(await reader.outcome('GET', at('/film?to=1999-01-01'))).toBe('404 NOT_KNOWN_YET');
    expect(await reader.outcome('GET', at('/film?from=hier'))).toBe('400 INVALID_INPUT');
  });

  it('tells in the language that is asked, and calls a chapter by its workshop', async () => {
    const workshopId = randomId('w');
    const workshop = { id: workshopId, title: 'Alimentation', on: '2026-03-12' };
    await amina.ask('POST', at('/workshops'), workshop);
    await amina.ask('PATCH', at(`/workshops/${workshopId}`), { status: 'open' }, ifMatch('*'));
    await amina.ask('POST', at('/actors'), { id: randomId('a'), name: 'Venu en atelier', family: 'state' });
    const { chapters, steps } = await amina.ask<Film>('GET', at('/film'), undefined, {
      'accept-language': 'en',
    });
    expect(chapters.at(-1)).toMatchObject({ workshop: 'Alimentation', step: steps.length - 1 });
    expect(steps.at(-1)?.caption).toBe('Actor added: Venu en atelier');
  });

  it('is for readers of the territory', async () => {
    const elsewhere = randomId('t');
    await amina.ask('POST', '/api/territories', { id: elsewhere, name: elsewhere, level: 'epci' });
    const stranger = await comeIn(amina, 'reader', [elsewhere]);
    for (const path of ['/film', '/film.html']) {
      expect(await new TestBrowser(api).outcome('GET', at(path))).toMatch(/^401/);
      expect(await stranger.outcome('GET', at(path))).toMatch(/^(403|404)/);
    }
  });

  it('comes as a file that asks nobody for anything', async () => {
    const { headers, body } = await reader.send('GET', at('/film.html'));
    expect(headers['content-disposition']).toContain('attachment');
    expect(body).toContain('default-src &#39;none&#39;');
    expect(body).not.toMatch(/(?:src|href)="(?!data:)/);
  });
});
