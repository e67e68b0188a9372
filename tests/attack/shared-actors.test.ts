// @module-tag long
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ActorDetail } from '../../model/contract/actor.ts';
import type { ChangeList } from '../../model/contract/change.ts';
import type { Commitment } from '../../model/contract/commitment.ts';
import type { Cooperation } from '../../model/contract/cooperation.ts';
import type { Endpoint } from '../../model/contract/define-endpoint.ts';
import * as endpoints from '../../model/contract/endpoints/index.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import type { Territory } from '../../model/contract/territory.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch } from '../support/write-api.ts';

let api: TestApp;
let amina: TestBrowser;
/** For each territory, a facilitator and a researcher, who see private elements. */
const leads = new Map<string, TestBrowser>();
const searches = new Map<string, TestBrowser>();
const [a, b] = [randomId('t'), randomId('t')];
// Shared; of A; of B; private of A; private of B.
const [both, ours, theirs, shyOurs, shyTheirs] = Array.from({ length: 5 }, () => randomId('acteur')) as [
  ...[string, string, string, string, string],
];
const coops = {
  open: randomId('c'),
  hushTheirs: randomId('c'),
  withShy: randomId('c'),
  three: randomId('c'),
  across: randomId('c'),
  hushOurs: randomId('c'),
};
const NOTE = randomId('secret');
/** Names that people of A must not receive, and names that people of B must not receive. */
const SECRETS = new Map([
  [a, [shyTheirs, coops.hushTheirs, coops.withShy, NOTE]],
  [b, [shyOurs, coops.hushOurs]],
]);
const CHARTER_ITEM = 'charter-O1';

beforeAll(async () => {
  api = await openGuardedApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
  for (const id of [a, b])
    await amina.ask('POST', '/api/territories', { id, name: `Essai ${id}`, level: 'epci' });
  const actor = (t: string, id: string, more = {}) =>
    amina.ask('POST', `/api/territories/${t}/actors`, { id, name: `Nom ${id}`, family: 'citizens', ...more });
  await actor(a, both);
  await amina.ask('PUT', `/api/territories/${b}/actors/${both}`, { onMap: true });
  await actor(a, ours);
  await actor(b, theirs);
  await actor(a, shyOurs, { private: true });
  await actor(b, shyTheirs, { private: true });
  const coop = (t: string, id: string, actorIds: string[], more = {}) =>
    amina.ask('POST', `/api/territories/${t}/cooperations`, cooperationBody(actorIds, { id, ...more }));
  await coop(b, coops.open, [both, theirs]);
  await coop(b, coops.hushTheirs, [both, theirs], { private: true, note: NOTE });
  await coop(b, coops.withShy, [both, shyTheirs]);
  await coop(b, coops.three, [both, theirs, shyTheirs]);
  await coop(a, coops.across, [ours, theirs], { private: true });
  await coop(a, coops.hushOurs, [both, ours], { private: true });
  await amina.ask('PUT', `/api/actors/${both}/member-of/${shyTheirs}`, {});
  for (const id of [a, b]) {
    leads.set(id, await comeIn(amina, 'facilitator', [id]));
    const { token } = await makeLink(amina, { kind: 'token', role: 'researcher', territoryIds: [id] });
    const browser = new TestBrowser(api);
    const send = browser.send.bind(browser);
    browser.send = (method, url, body, headers = {}) =>
      send(method, url, body, { ...headers, authorization: `Bearer ${token}` });
    searches.set(id, browser);
  }
});
afterAll(() => api.close());

/** Returns everything that the API answers about a territory and about the actors of both, as text. */
async function told(who: TestBrowser, t: string): Promise<string> {
  const urls = (Object.values(endpoints) as Endpoint[]).flatMap(({ method, path, mediaType }) =>
    method !== 'GET' || mediaType === 'text/event-stream' || !path.includes(':territoryId')
      ? []
      : [path.replace(':territoryId', t).replace(':actorId', both)].filter((url) => !url.includes(':')),
  );
  expect(urls.length).toBeGreaterThan(25);
  const { revision } = await who.ask<Territory>('GET', `/api/territories/${t}`);
  const more = [
    `/api/territories/${t}/changes?order=newest&limit=500`,
    `/api/territories/${t}/changes?limit=500`,
    `/api/territories/${t}/report?withPrivate=1`,
    `/api/territories/${t}/export.csv?raw=1`,
    ...Array.from({ length: revision }, (_, i) => `/api/territories/${t}/map?known=${i + 1}`),
    `/api/actors/${both}`,
    `/api/actors/${ours}`,
    `/api/actors/${theirs}`,
    ...Object.values(coops).map((id) => `/api/cooperations/${id}`),
    `/api/actors?q=Nom&limit=500`,
    `/api/comparison?ids=${t}`,
    ...['newcomers', 'chains', 'actors-in-several-territories'].map(
      (id) => `/api/patterns/${id}?territories=${t}`,
    ),
  ];
  const texts: string[] = [];
  for (const url of [...urls, ...more]) {
    const reply = await who.send('GET', url);
    expect(reply.statusCode, `${url} ${reply.body.slice(0, 300)}`).toBeLessThan(500);
    // A refusal repeats the address that was asked.
    if (reply.statusCode < 400) texts.push(reply.rawPayload.toString('latin1'));
  }
  // The answer repeats the query, so only its rows are compared.
  for (const id of Object.values(coops)) {
    const url = `/api/patterns/cooperation-history?territories=${t}&cooperation=${id}`;
    const { rows } = await who.ask<{ rows: unknown[] }>('GET', url);
    if (rows.length > 0) texts.push(`${id} ${JSON.stringify(rows)}`);
  }
  return texts.join('\n');
}

describe.each([
  ['those who lead', leads],
  ['those who search', searches],
])('of an actor shared by two territories, %s', (_who, people) => {
  it.each([
    ['the one', a, b],
    ['the other', b, a],
  ])('see what is private of their own, and nothing of the other: %s', async (_which, own, other) => {
    const who = people.get(own) ?? amina;
    const text = await told(who, own);
    for (const secret of SECRETS.get(own) ?? []) expect(text).not.toContain(secret);
    for (const known of SECRETS.get(other) ?? []) expect(text).toContain(known);
    for (const shared of [both, coops.open, coops.across]) expect(text).toContain(shared);
  });

  it('show shared elements only to people with access to them', async () => {
    const [ofA, ofB] = [people.get(a) ?? amina, people.get(b) ?? amina];
    const partiesOf = async (who: TestBrowser) =>
      (await who.ask<Cooperation>('GET', `/api/cooperations/${coops.three}`)).parties.map(
        ({ actorId }) => actorId,
      );
    expect((await partiesOf(ofA)).sort()).toEqual([both, theirs].sort());
    expect((await partiesOf(ofB)).sort()).toEqual([both, theirs, shyTheirs].sort());
    expect((await ofA.ask<ActorDetail>('GET', `/api/actors/${both}`)).memberOf).toEqual([]);
    expect((await ofB.ask<ActorDetail>('GET', `/api/actors/${both}`)).memberOf).toHaveLength(1);
    for (const id of [coops.hushTheirs, coops.withShy])
      expect(await ofA.outcome('GET', `/api/cooperations/${id}`)).toMatch(/^404/);
    expect(await ofA.outcome('GET', `/api/actors/${shyTheirs}`)).toMatch(/^40[34]/);
    expect(await ofB.outcome('GET', `/api/cooperations/${coops.hushOurs}`)).toMatch(/^404/);
  });

  it('counts only visible elements', async () => {
    for (const [t, ids] of [
      [a, [coops.open, coops.three, coops.across, coops.hushOurs]],
      [b, [coops.open, coops.three, coops.across, coops.hushTheirs, coops.withShy]],
    ] as const) {
      const who = people.get(t) ?? amina;
      const { counts } = await who.ask<Territory>('GET', `/api/territories/${t}`);
      const list = await who.ask<{ items: Cooperation[] }>('GET', `/api/territories/${t}/cooperations`);
      const map = await who.ask<TerritoryMap>('GET', `/api/territories/${t}/map`);
      expect(list.items.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(map.cooperations.map(({ id }) => id).sort()).toEqual([...ids].sort());
      expect(counts.cooperations).toBe(ids.length);
    }
  });
});

it('a person with access to both sees everything', async () => {
  const text = (await told(amina, a)) + (await told(amina, b));
  for (const secret of [...SECRETS.values()].flat()) expect(text).toContain(secret);
});

it('a body names nothing of the other', async () => {
  const who = leads.get(a) ?? amina;
  const named = cooperationBody([ours, shyTheirs]);
  expect(await who.outcome('POST', `/api/territories/${a}/cooperations`, named)).toBe(
    '422 UNKNOWN_REFERENCE',
  );
  const url = `/api/cooperations/${coops.hushTheirs}`;
  expect(await who.outcome('PATCH', url, { note: 'lu' }, ifMatch('*'))).toMatch(/^404/);
});

it('an actor that carries the Charter privately elsewhere is shown there only', async () => {
  await amina.ask('PUT', `/api/actors/${shyTheirs}/commitments/${CHARTER_ITEM}`, { role: 'lead' });
  const carriersFor = async (t: string) =>
    (await (leads.get(t) ?? amina).ask<Commitment>('GET', `/api/commitments/${CHARTER_ITEM}`)).carriers.map(
      ({ actorId }) => actorId,
    );
  expect(await carriersFor(a)).not.toContain(shyTheirs);
  expect(await carriersFor(b)).toContain(shyTheirs);
});

it('the live stream and the history tell it to those of the other alone, also once it is gone or opened', async () => {
  const [ofA, ofB] = [leads.get(a) ?? amina, leads.get(b) ?? amina];
  const follow = (who: TestBrowser, t: string) =>
    LiveReader.open(api.app, t, '?after=1', { cookie: who.cookie ?? '' });
  const [liveA, liveB] = [await follow(ofA, a), await follow(ofB, b)];
  const said = randomId('secret');
  await ofB.ask('PATCH', `/api/cooperations/${coops.hushTheirs}`, { note: said }, ifMatch('*'));
  await expect.poll(() => JSON.stringify(liveB.of('map')), POLL).toContain(said);
  // Changes made while the element belonged to B alone stay hidden from people of A, after it opens and after
  // its deletion.
  await ofB.ask('PATCH', `/api/cooperations/${coops.hushTheirs}`, { note: null }, ifMatch('*'));
  await ofB.ask('PATCH', `/api/cooperations/${coops.hushTheirs}`, { private: false }, ifMatch('*'));
  await amina.ask('DELETE', `/api/actors/${shyTheirs}`, undefined, ifMatch('*'));
  const end = randomId('fin');
  await amina.ask('PATCH', `/api/actors/${both}`, { description: end }, ifMatch('*'));
  for (const name of ['change', 'map'] as const)
    await expect.poll(() => JSON.stringify(liveA.of(name)), POLL).toContain(end);
  for (const live of [liveA, liveB]) live.close();
  const history = (who: TestBrowser, t: string) =>
    who.ask<ChangeList>('GET', `/api/territories/${t}/changes?order=newest&limit=500`);
  const toA = JSON.stringify([liveA.events, await history(ofA, a)]);
  const toB = JSON.stringify([liveB.events, await history(ofB, b)]);
  for (const secret of [said, NOTE, `Nom ${shyTheirs}`]) {
    expect(toA).not.toContain(secret);
    expect(toB).toContain(secret);
  }
  // Once open, it is visible to people of A in its current state.
  expect((await ofA.ask<Cooperation>('GET', `/api/cooperations/${coops.hushTheirs}`)).note).toBeUndefined();
});

it('no step of the other is undone from here', async () => {
  const ofA = leads.get(a) ?? amina;
  const whole = await amina.ask<ChangeList>('GET', `/api/territories/${a}/changes?limit=500`);
  const hidden = whole.items.filter(
    ({ type, subjectId }) => type === 'cooperation.added' && subjectId === coops.withShy,
  );
  expect(hidden).toHaveLength(1);
  expect(await ofA.outcome('POST', `/api/territories/${a}/changes/${hidden[0]?.revision}/undo`)).toMatch(
    /^404/,
  );
});

describe('a file that was taken away without them', () => {
  it('is brought back without naming them, and takes nobody away', async () => {
    const lead = leads.get(a) as TestBrowser;
    const [open, shy, coop] = [randomId('acteur'), randomId('acteur'), randomId('c')];
    const actors = `/api/territories/${b}/actors`;
    await amina.ask('POST', actors, { id: open, name: `Nom ${open}`, family: 'citizens' });
    await amina.ask('POST', actors, { id: shy, name: `Nom ${shy}`, family: 'citizens', private: true });
    const body = cooperationBody([both, open, shy], { id: coop });
    await amina.ask('POST', `/api/territories/${b}/cooperations`, body);
    const taken = await lead.send('GET', `/api/territories/${a}/export.csv`);
    const file = { name: 'territoire.zip', content: taken.rawPayload.toString('base64') };
    const preview = await lead.send('POST', `/api/territories/${a}/imports/preview`, file);
    expect(preview.statusCode, preview.body).toBe(200);
    expect(preview.body).not.toContain(shy);
    await lead.ask('POST', `/api/territories/${a}/imports`, file);
    const { parties } = await amina.ask<Cooperation>('GET', `/api/cooperations/${coop}`);
    expect(parties.map(({ actorId }) => actorId).sort()).toEqual([both, open, shy].sort());
  });
});
