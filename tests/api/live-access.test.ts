import { afterAll, beforeAll, expect, it } from 'vitest';
import { becomeAdministrator, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
const t = randomId('t');
beforeAll(async () => {
  api = await openGuardedApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
});
afterAll(() => api.close());

const follow = (browser: TestBrowser) => LiveReader.open(api.app, t, '', { cookie: browser.cookie ?? '' });
const add = (id: string, more: Record<string, unknown> = {}) =>
  amina.ask('POST', `/api/territories/${t}/actors`, { id, name: id, family: 'citizens', ...more });

it('a live stream tells readers nothing of what is private, and ends when their access is withdrawn', async () => {
  const link = await makeLink(amina, { kind: 'link', role: 'reader', territoryIds: [t] });
  const reader = new TestBrowser(api);
  await reader.ask('POST', '/api/sessions/by-link', { token: link.token });
  const [told, whole] = [await follow(reader), await follow(amina)];
  expect([told.status, whole.status]).toEqual([200, 200]);

  const [secret, open] = [randomId('secret'), randomId('a')];
  await add(secret, { private: true });
  await add(open);
  const said = (stream: LiveReader) => JSON.stringify(stream.events);
  await expect.poll(() => said(whole), POLL).toContain(secret);
  for (const name of ['change', 'map'] as const)
    await expect.poll(() => JSON.stringify(told.of(name)), POLL).toContain(open);
  expect(said(told)).not.toContain(secret);

  await amina.ask('DELETE', `/api/access-links/${link.id}`);
  await expect.poll(() => told.ended, POLL).toBe(true);
  expect(whole.ended).toBe(false);
  expect((await follow(reader)).status).toBe(401);
  whole.close();
});

it('is no more open than the map itself', async () => {
  const stranger = await LiveReader.open(api.app, t);
  expect(stranger.status).toBe(401);
});
