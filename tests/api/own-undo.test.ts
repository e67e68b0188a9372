import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Change } from '../../model/contract/change.ts';
import type { Problem } from '../../model/contract/problem.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

async function territory(): Promise<string> {
  const id = randomId('t');
  await amina.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
  return id;
}

/** Creates two people who came in by one link. */
async function twoByOneLink(territoryId: string): Promise<[TestBrowser, TestBrowser]> {
  const link = { kind: 'link', role: 'contributor', territoryIds: [territoryId] };
  const { token } = await makeLink(amina, link);
  const come = async () => {
    const browser = new TestBrowser(api);
    await browser.ask('POST', '/api/sessions/by-link', { token, name: 'Sam' });
    return browser;
  };
  return [await come(), await come()];
}

const lastRevision = async (t: string): Promise<number> => {
  const { items } = await amina.ask<{ items: Change[] }>('GET', `/api/territories/${t}/changes?order=newest`);
  return items[0]?.revision ?? 0;
};
const addActor = async (browser: TestBrowser, t: string): Promise<[id: string, revision: number]> => {
  const id = randomId('a');
  await browser.ask('POST', `/api/territories/${t}/actors`, { id, name: id, family: 'citizens' });
  return [id, await lastRevision(t)];
};
const undo = (browser: TestBrowser, t: string, revision: number) =>
  browser.outcome('POST', `/api/territories/${t}/changes/${revision}/undo`);
const isThere = async (id: string) => (await amina.outcome('GET', `/api/actors/${id}`)) === '200';

it('a contributor undoes its own step, and makes it again', async () => {
  const t = await territory();
  const [sam] = await twoByOneLink(t);
  const [id, revision] = await addActor(sam, t);
  expect(await undo(sam, t, revision)).toBe('201');
  expect(await isThere(id)).toBe(false);
  expect(await undo(sam, t, await lastRevision(t))).toBe('201');
  expect(await isThere(id)).toBe(true);
});

it('but not what another did, though they came by one link under one name', async () => {
  const t = await territory();
  const [sam, other] = await twoByOneLink(t);
  const [id, revision] = await addActor(sam, t);
  expect(await undo(other, t, revision)).toBe('403 FORBIDDEN');
  const [, byAmina] = await addActor(amina, t);
  expect(await undo(sam, t, byAmina)).toBe('403 FORBIDDEN');
  expect(await undo(sam, t, 999)).toBe('404 CHANGE_NOT_FOUND');
  expect(await isThere(id)).toBe(true);
  // A facilitator may undo anything.
  expect(await undo(await comeIn(amina, 'facilitator', [t]), t, revision)).toBe('201');
});

it('nor what became private since; what came after it is not told', async () => {
  const t = await territory();
  const [sam] = await twoByOneLink(t);
  const [id, revision] = await addActor(sam, t);
  await amina.ask('PATCH', `/api/actors/${id}`, { private: true }, { 'if-match': '*' });
  expect(await undo(sam, t, revision)).toBe('404 CHANGE_NOT_FOUND');

  const [open, added] = await addActor(sam, t);
  const [secret] = await addActor(amina, t);
  await amina.ask('PATCH', `/api/actors/${secret}`, { private: true }, { 'if-match': '*' });
  const parties = [open, secret].map((actorId) => ({ actorId, role: 'member' }));
  const link = { nature: 'co_produces', status: 'active', intensity: 2, parties };
  await amina.ask('POST', `/api/territories/${t}/cooperations`, link);
  const refused = await sam.send('POST', `/api/territories/${t}/changes/${added}/undo`);
  expect(refused.statusCode).toBe(409);
  expect(refused.json<Problem>()).toMatchObject({ code: 'UNDO_CONFLICT', conflicts: [] });
  expect(refused.body).not.toContain(secret);
});

it('the author of a change appears to other people only by name', async () => {
  const t = await territory();
  const [sam] = await twoByOneLink(t);
  await addActor(sam, t);
  const { body } = await amina.send('GET', `/api/territories/${t}/changes?order=newest`);
  expect(body).toContain('"by":"Sam"');
  expect(body).not.toContain('byKey');
  expect(body).not.toContain('session:');
});
