import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Duplicate, SimilarNames } from '../../model/contract/name-similarity.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
let facilitator: TestBrowser;
let contributor: TestBrowser;
const [here, elsewhere] = [randomId('t'), randomId('t')];
const [open, secret, far] = [randomId('a'), randomId('secret'), randomId('a')];
// One name no other test has.
const name = `Fonderie ${randomId('').replace(/[^a-f]/g, 'q')}`;

beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
  for (const id of [here, elsewhere])
    await amina.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
  for (const [id, territoryId, more] of [
    [open, here, { name }],
    [secret, here, { name: `SCIC ${name}`, private: true, mission: 'Tenue secrète' }],
    [far, elsewhere, { name: `Association ${name}` }],
  ] as const)
    await amina.ask('POST', `/api/territories/${territoryId}/actors`, { id, family: 'business', ...more });
  facilitator = await comeIn(amina, 'facilitator', [here]);
  contributor = await comeIn(amina, 'contributor', [here]);
});
afterAll(() => api.close());

const found = async (browser: TestBrowser) => {
  const query = new URLSearchParams({ name });
  const answer = await browser.ask<SimilarNames>('GET', `/api/territories/${here}/actors/similar?${query}`);
  return answer.items.map(({ actor }) => actor.id).sort();
};
const pairs = async (browser: TestBrowser) =>
  (await browser.ask<{ items: Duplicate[] }>('GET', `/api/territories/${here}/duplicates`)).items.length;
const merging = (browser: TestBrowser, goneId: string, intoId: string) =>
  browser.outcome('POST', `/api/actors/${goneId}/merge`, { intoId }, { 'if-match': '*' });
const previewing = (browser: TestBrowser, goneId: string, intoId: string) =>
  browser.outcome('GET', `/api/actors/${goneId}/merge?intoId=${intoId}`);

it('a name discloses no hidden actor', async () => {
  expect(await found(amina)).toEqual([open, secret, far].sort());
  expect(await found(facilitator)).toEqual([open, secret].sort());
  expect(await found(contributor)).toEqual([open]);
  expect([await pairs(facilitator), await pairs(contributor)]).toEqual([1, 0]);
});

it('a merge requires access to every territory of either actor', async () => {
  expect(await merging(contributor, open, secret)).toMatch(/^403/);
  expect(await previewing(contributor, open, secret)).toMatch(/^403/);
  // In another territory: it cannot even be named.
  expect(await merging(facilitator, open, far)).toMatch(/^422/);
  expect(await previewing(facilitator, open, far)).toMatch(/^422/);
  expect(await merging(facilitator, far, open)).toMatch(/^403/);
  await amina.ask('PUT', `/api/territories/${here}/actors/${far}`);
  // It acts here too now: it may be named, and still is not one's own to change everywhere.
  expect(await merging(facilitator, open, far)).toMatch(/^403/);
  expect(await merging(facilitator, far, open)).toMatch(/^403/);
});

it('what was private is not shown to all by becoming one with what was not', async () => {
  const preview = `/api/actors/${secret}/merge?intoId=${open}`;
  expect(await facilitator.ask('GET', preview)).toMatchObject({
    fields: expect.arrayContaining(['private', 'mission']),
  });
  expect(await merging(facilitator, secret, open)).toBe('200');
  expect(await found(contributor)).not.toContain(open);
  expect(await found(facilitator)).toContain(open);
});
