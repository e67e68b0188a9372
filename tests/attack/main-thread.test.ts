import { once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BUDGETS } from '../../server/plugins/fair-share.ts';
import { becomeAdministrator, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import type { TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';

/** Longer than the tests take. */
const FOREVER_MS = 1_000_000;
const limits = { ...BUDGETS };

let api: TestApp;
let amina: TestBrowser;
let origin: string;
let at: Awaited<ReturnType<typeof makePlace>>;
let meeting: Meeting;
const open: ClientRequest[] = [];
beforeAll(async () => {
  api = await openGuardedApp({ budgets: limits });
  origin = await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
  at = await makePlace(amina);
  meeting = await openWorkshop(amina, at.id);
});
afterAll(async () => {
  for (const one of open) one.destroy();
  await api.close();
});

/** Stops paying back anything that is spent. */
function neverPayBack(): void {
  Object.assign(limits, {
    ...{ share: 1e-9, burstMs: 0, addressBurstMs: 0 },
    ...{ longestRestMs: FOREVER_MS, ledMs: FOREVER_MS },
  });
}

/** Requests of any kind: answered, refused before and after one knows who asks, files, liveness, unknown addresses. */
const ANY: ReadonlyArray<readonly [string, string, string, Record<string, string>?]> = [
  ['liveness', 'GET', '/api/health'],
  ['a page', 'GET', '/'],
  ['the description of the API', 'GET', '/api/openapi.json'],
  ['a search of places', 'GET', '/api/places?q=calais'],
  ['an address of nothing', 'GET', '/api/nothing'],
  ['a reading that needs a session', 'GET', '/api/territories'],
  ['a wrong session', 'GET', '/api/me', { authorization: 'Bearer nothing' }],
  ['a password', 'POST', '/api/sessions'],
  ['another host name', 'GET', '/api/health', { host: 'elsewhere.example' }],
  ['another site', 'POST', '/api/sessions', { 'sec-fetch-site': 'cross-site' }],
];

describe('one client at full speed while a facilitator works', () => {
  it('waits once its part of the main thread is spent, whatever it asks for; nobody else does', async () => {
    const [phone, other] = [await meeting.join(), await meeting.join()];
    neverPayBack();
    // Both have spent it with this.
    const [first] = await once(ask('GET', '/api/health'), 'response');
    expect((first as { statusCode: number }).statusCode).toBe(200);
    expect((await phone.send('GET', at.below)).statusCode).toBe(200);
    const answered: string[] = [];
    for (const [what, method, path, headers] of ANY)
      ask(method, path, headers).on('response', () => answered.push(what));
    void phone.send('GET', at.below).then(() => answered.push('the phone'));
    for (let i = 0; i < 20; i += 1) expect((await amina.send('GET', at.below)).statusCode).toBe(200);
    expect((await other.send('GET', at.below)).statusCode).toBe(200);
    expect(answered).toEqual([]);
  });
});

function ask(method: string, path: string, headers: Record<string, string> = {}): ClientRequest {
  const asked = request(`${origin}${path}`, { method, headers });
  open.push(asked.on('error', () => undefined));
  return asked.end();
}
