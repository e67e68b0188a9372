// @module-tag long
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChangeList } from '../../model/contract/change.ts';
import { judgeHistory } from '../../server/use-cases/access/judge-history.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import { runCypher } from '../support/run-cypher.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody, ifMatch } from '../support/write-api.ts';

// Texts that existed only while the element they describe was private.
const [SECRET, WISH, LAW, ROLE, NOTE, SAID] = Array.from({ length: 6 }, () => randomId('secret')) as [
  ...[string, string, string, string, string, string],
];
const SECRETS = [SECRET, WISH, LAW, ROLE, NOTE, SAID];

let api: TestApp;
let amina: TestBrowser;
let reader: TestBrowser;
let contributor: TestBrowser;
const t = randomId('t');
const [shy, open, third] = [randomId('a'), randomId('a'), randomId('a')];
const [link, quiet, commitment] = [randomId('c'), randomId('c'), randomId('k')];
const at = (path: string) => `/api/territories/${t}${path}`;
const revisions: number[] = [];
const revision = async () => (await amina.ask<{ revision: number }>('GET', at(''))).revision;

async function make(): Promise<void> {
  await amina.ask('POST', '/api/territories', { id: t, name: `Essai ${t}`, level: 'epci' });
  for (const id of [shy, open, third])
    await amina.ask('POST', at('/actors'), { id, name: `Acteur ${id}`, family: 'citizens' });
  await amina.ask('POST', at('/commitments'), { id: commitment, text: 'Une cantine' });
  await amina.ask('POST', at('/cooperations'), cooperationBody([shy, open], { id: link }));
  await amina.ask('POST', at('/cooperations'), cooperationBody([open, third], { id: quiet }));
  const change = async (method: 'PATCH' | 'PUT' | 'DELETE', url: string, body?: unknown) => {
    await amina.ask(method, url, body, method === 'PUT' ? {} : ifMatch('*'));
    revisions.push(await revision());
  };
  await change('PATCH', `/api/actors/${shy}`, { private: true });
  await change('PATCH', `/api/cooperations/${quiet}`, { private: true });
  await change('PATCH', `/api/actors/${shy}`, { description: SECRET });
  await change('PUT', `/api/actors/${shy}/needs/premises`, { note: WISH });
  await change('PUT', `/api/actors/${shy}/member-of/${open}`, { source: LAW });
  await change('PUT', `/api/actors/${shy}/commitments/${commitment}`, { role: 'lead', evidence: ROLE });
  await change('PUT', `/api/cooperations/${link}/parties/${shy}`, {
    declaredIntensity: 3,
    declaredOn: '2026-01-01',
    voice: SAID,
  });
  await change('PATCH', `/api/cooperations/${quiet}`, { note: NOTE });
  // All of it is taken away again before anything is opened.
  await change('PATCH', `/api/actors/${shy}`, { description: null });
  await change('DELETE', `/api/actors/${shy}/needs/premises`);
  await change('DELETE', `/api/actors/${shy}/member-of/${open}`);
  await change('DELETE', `/api/actors/${shy}/commitments/${commitment}`);
  await change('PUT', `/api/cooperations/${link}/parties/${shy}`, {
    declaredIntensity: null,
    declaredOn: '2026-01-01',
    voice: SAID,
  });
  await change('PATCH', `/api/cooperations/${quiet}`, { note: null });
  await change('PATCH', `/api/actors/${shy}`, { private: false });
  await change('PATCH', `/api/cooperations/${quiet}`, { private: false });
}

beforeAll(async () => {
  api = await openGuardedApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
  await make();
  reader = await comeIn(amina, 'reader', [t]);
  contributor = await comeIn(amina, 'contributor', [t]);
});
afterAll(() => api.close());

/** Returns the answers of every endpoint that reads the past, as text. */
async function tellings(browser: TestBrowser): Promise<string> {
  const urls = [
    ...['', '?order=newest', `?actorId=${shy}&order=newest`, `?actorId=${open}`].map((query) =>
      at(`/changes${query}${query === '' ? '?' : '&'}limit=500`),
    ),
    ...['actor', 'cooperation', 'need', 'commitment'].map((kind) => at(`/changes?kind=${kind}&limit=500`)),
    ...revisions.flatMap((known) =>
      ['map', 'charter', 'families', 'map.svg', 'export.csv?raw=1&', 'export.graphml', 'export.cypher'].map(
        (path) => at(`/${path}${path.endsWith('&') ? '' : '?'}known=${known}`),
      ),
    ),
    ...[link, quiet].map((id) => `/api/patterns/cooperation-history?territories=${t}&cooperation=${id}`),
    at('/timeline'),
    at('/report'),
    `/api/actors/${shy}`,
  ];
  const told: string[] = [];
  for (const url of urls) {
    const reply = await browser.send('GET', url);
    told.push(reply.rawPayload.toString('latin1'));
  }
  return told.join('\n');
}

describe('what was cleared before it was opened', () => {
  it('is visible to people who see private elements', async () => {
    const told = await tellings(amina);
    for (const secret of SECRETS) expect(told).toContain(secret);
  });

  it.each(['reader', 'contributor'] as const)('is hidden from %s', async (role) => {
    const told = await tellings(role === 'reader' ? reader : contributor);
    expect(told).toContain(shy);
    for (const secret of SECRETS) expect(told).not.toContain(secret);
  });

  it('leaves what was done in the open, before and after', async () => {
    await amina.ask('PATCH', `/api/actors/${shy}`, { mission: 'au grand jour' }, ifMatch('*'));
    const { items } = await reader.ask<ChangeList>('GET', at('/changes?limit=500'));
    const types = items.map(({ type }) => type);
    expect(types.filter((type) => type === 'actor.added')).toHaveLength(3);
    expect(types.filter((type) => type === 'cooperation.added')).toHaveLength(2);
    expect(items.at(-1)?.after?.[`Actor:${shy}`]?.mission).toBe('au grand jour');
    expect(items.every((change) => !('unseen' in change))).toBe(true);
  });

  it('reaches nobody else by the live stream, neither at once nor in a replay', async () => {
    const live = await LiveReader.open(api.app, t, '?after=1', { cookie: reader.cookie ?? '' });
    await amina.ask('PATCH', `/api/actors/${shy}`, { private: true }, ifMatch('*'));
    await amina.ask('PATCH', `/api/actors/${shy}`, { constraints: SECRET }, ifMatch('*'));
    await amina.ask('PATCH', `/api/actors/${shy}`, { constraints: null }, ifMatch('*'));
    await amina.ask('PATCH', `/api/actors/${shy}`, { private: false }, ifMatch('*'));
    const last = randomId('fin');
    await amina.ask('PATCH', at(''), { source: last }, ifMatch('*'));
    for (const name of ['change', 'map'] as const)
      await expect.poll(() => JSON.stringify(live.of(name)), POLL).toContain(last);
    live.close();
    for (const secret of SECRETS) expect(JSON.stringify(live.events)).not.toContain(secret);
  });

  it('comes back by no undo of a contributor', async () => {
    await amina.ask('PATCH', `/api/cooperations/${link}`, { note: 'ouvert' }, ifMatch('*'));
    for (const hidden of revisions)
      expect(await contributor.outcome('POST', at(`/changes/${hidden}/undo`))).toMatch(/^40[34] /);
  });
});

describe('changes of before it was noted', () => {
  it('tell nothing of anybody until the history was gone through, and then what was open', async () => {
    await runCypher('MATCH (c:Change)-[:CHANGED]->(:Territory {id: $t}) REMOVE c.unseen', { t });
    const unjudged = await reader.ask<ChangeList>('GET', at('/changes?limit=500'));
    expect(JSON.stringify(unjudged)).not.toContain(open);
    const withheld = await tellings(reader);
    for (const secret of SECRETS) expect(withheld).not.toContain(secret);

    expect(await judgeHistory(api.executor)).toBeGreaterThan(revisions.length);
    expect(await judgeHistory(api.executor)).toBe(0);
    const told = await tellings(reader);
    for (const secret of SECRETS) expect(told).not.toContain(secret);
    const { items } = await reader.ask<ChangeList>('GET', at('/changes?limit=500'));
    expect(items.filter(({ type }) => type === 'actor.added')).toHaveLength(3);
    expect(items.filter(({ type }) => type === 'cooperation.added')).toHaveLength(2);
    expect(JSON.stringify(items)).toContain('au grand jour');
  });
});
