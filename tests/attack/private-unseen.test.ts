// @module-tag long
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as endpoints from '../../model/contract/endpoints/index.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';
import { makePlace, mapOf } from '../support/workshop-place.ts';
import { cooperationBody } from '../support/write-api.ts';

let api: TestApp;
let amina: TestBrowser;
let at: Awaited<ReturnType<typeof makePlace>>;
/** People without access to private elements. */
const who = new Map<string, TestBrowser>();
/** An institution of France that is nobody's actor yet. */
const OFFICIAL = { id: 'fr-commune-62193', name: 'Commune de Calais' };

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  at = await makePlace(amina);
  await amina.ask('POST', `${at.below}/positions/arrange`);
  for (const role of ['reader', 'contributor'] as const) who.set(role, await comeIn(amina, role, [at.id]));
  const meeting = await openWorkshop(amina, at.id);
  who.set('participant', await meeting.join());
  who.set('rereader', await meeting.reread(at.amap));
});
afterAll(async () => {
  await amina.send('DELETE', `/api/actors/${OFFICIAL.id}`, undefined, { 'if-match': '*' });
  await api.close();
});

/** Removes values that depend on the moment, or give the number of changes (decision 30). */
const plain = (text: string): string =>
  text
    .replace(/"(?:revision|from|to|version|requestId|at|writtenAt|takenAt|computedAt)":(?:\d+|"[^"]*")/g, '')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '')
    .replace(/\b(?:révision|revision)\D{0,60}\d+/gi, '');

/** Requests every GET of the contract that the ids of this place fill, and returns the answers. */
async function answers(browser: TestBrowser): Promise<ReadonlyMap<string, string>> {
  const urls = (Object.values(endpoints) as Endpoint[]).flatMap(
    ({ method, path, mediaType = 'application/json' }) =>
      method !== 'GET' || !/json|text\/(?!event)|svg|csv|xml/.test(mediaType) || /sheet/.test(mediaType)
        ? []
        : [
            path
              .replace(':territoryId', at.id)
              .replace(':actorId', at.amap)
              .replace(':cooperationId', at.garden)
              .replace(':commitmentId', at.meals),
          ].filter((url) => !url.includes(':')),
  );
  const more = [
    `${at.below}/actors/similar?name=Commune%20de%20Calais`,
    `/api/actors?q=Calais`,
    `/api/comparison?ids=${at.id}`,
    `${at.below}/paths?from=${at.hall}&to=${at.school}`,
    `${at.below}/map.svg?lands=1`,
    `${at.below}/gaps?status=open`,
  ];
  const all = new Map<string, string>();
  for (const url of [...urls, ...more]) {
    const reply = await browser.send('GET', url);
    all.set(url, `${reply.statusCode} ${plain(reply.body)}`);
  }
  return all;
}

/** Creates private actors with needs, cooperations, places and answers, one of them an institution. */
async function addPrivate(): Promise<void> {
  const shy = [OFFICIAL, { id: randomId('shy'), name: 'Discrets' }, { id: randomId('shy'), name: 'Cachés' }];
  for (const { id, name } of shy) {
    await amina.ask('POST', `${at.below}/actors`, { id, name, family: 'citizens', private: true });
    await amina.ask('PUT', `/api/actors/${id}/needs/land`, {});
    const body = cooperationBody([id, at.amap], { id: randomId('c'), private: true });
    await amina.ask('POST', `${at.below}/cooperations`, body);
  }
  const open = cooperationBody([shy[1]?.id ?? '', shy[2]?.id ?? ''], { id: randomId('c') });
  await amina.ask('POST', `${at.below}/cooperations`, open);
  await amina.ask('PUT', `${at.below}/positions`, { positions: [{ actorId: shy[1]?.id, x: 900, y: 900 }] });
}

describe('what is private', () => {
  it('changes no answer of any query for people without access to it', async () => {
    const before = new Map<string, ReadonlyMap<string, string>>();
    for (const [role, browser] of who) before.set(role, await answers(browser));
    await addPrivate();
    const changed: string[] = [];
    for (const [role, browser] of who)
      for (const [url, answer] of await answers(browser))
        if (before.get(role)?.get(url) !== answer) changed.push(`${role} ${url}`);
    expect(before.get('reader')?.size).toBeGreaterThan(40);
    expect(changed).toEqual([]);
  });

  it('moves nobody and no land, when the map is arranged with it', async () => {
    const reader = who.get('reader') ?? amina;
    const places = async () => {
      const { actors, lands } = await mapOf(reader, at.below);
      return JSON.stringify([actors.map(({ id, x, y }) => [id, x, y]), lands]);
    };
    const before = await places();
    await amina.ask('POST', `${at.below}/positions/arrange`);
    expect(await places()).toBe(before);
    const all = await mapOf(amina, at.below);
    expect(all.actors.every(({ x }) => x !== undefined)).toBe(true);
  });
});
