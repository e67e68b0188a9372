import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { Gap, GapAnswer, GapList } from '../../model/contract/gap.ts';
import { Problem } from '../../model/contract/problem.ts';
import type { Facts } from '../../model/elements/facts.ts';
import { makeActor, makeCommitment, makeCooperation, makeFacts } from '../support/make-facts.ts';
import { storeFacts } from '../support/store-facts.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';

const DAY = '2026-03-12';

/** Builds three carriers of one commitment without links, and four commitments without a carrier. */
function apartFacts(id: string): Facts {
  const name = (short: string) => `${id}-${short}`;
  const membership = { onMap: true, heardLinksOn: DAY, heardCommitmentsOn: DAY, heardNeedsOn: DAY };
  const { territory } = makeFacts();
  return makeFacts({
    territory: { ...territory, id, asOf: DAY },
    actors: ['a', 'b', 'c', 'd'].map((short) =>
      makeActor(name(short), { name: `Acteur ${short}`, membership }),
    ),
    commitments: [
      makeCommitment(name('k0'), ['a', 'b', 'c'].map(name), { territoryId: id, text: 'Une cantine locale' }),
      ...['k1', 'k2', 'k3', 'k4'].map((short) => makeCommitment(name(short), [], { territoryId: id })),
    ],
    cooperations: [
      makeCooperation(name('ad'), [name('a'), name('d')], { intensity: 1, lastSignOn: DAY }),
      makeCooperation(name('db'), [name('d'), name('b')], { intensity: 1, lastSignOn: DAY }),
    ],
  });
}

describe('the gaps of a territory', () => {
  let test: TestApp;
  let id: string;
  const name = (short: string) => `${id}-${short}`;
  const url = (key = '') => `/api/territories/${id}/gaps${key === '' ? '' : `/${key}`}`;
  const list = async (query = '') => GapList.parse((await test.send('GET', `${url()}${query}`)).json());
  const gap = async (key: string) => (await list()).items.find((one) => one.key === key);
  const put = (key: string, body?: unknown, headers?: Record<string, string>) =>
    test.send('PUT', url(key), body, headers);
  const scattered = () => `scattered-carriers:${name('k0')}`;
  const uncarried = (short: string) => `uncarried-commitment:${name(short)}`;

  beforeAll(async () => {
    test = await openTestApp();
  });
  afterAll(() => test.close());
  beforeEach(async () => {
    id = randomId('t');
    await storeFacts(inject('neo4j'), apartFacts(id));
  });

  it('are listed with reason, question and evidence, the strongest first', async () => {
    const { items, headline, proposedKeys, heard } = await list();
    expect(items[0]).toMatchObject({
      rule: 'scattered-carriers',
      key: scattered(),
      severity: 3,
      confidence: 'sure',
      title: 'Porteurs à relier',
      reason:
        '«\u202fUne cantine locale\u202f» est porté par 3 acteurs\u202f; aucune coopération notée à ce sujet ne les relie.',
      status: 'open',
      shown: null,
      changed: false,
      delicate: false,
      introducerIds: [name('d')],
      figures: { groups: 3, closure: 0 },
    });
    expect(items[0]?.evidence.missingPairs[0]).toEqual([name('a'), name('b')]);
    const order = items.map(({ severity, rule, key }) => [3 - severity, rule, key].join(' '));
    expect(order).toEqual([...order].sort());
    expect(headline).toBe(items.length);
    expect(proposedKeys).toHaveLength(5);
    expect(proposedKeys[0]).toBe(scattered());
    expect(heard).toEqual({ links: 4, commitments: 4, needs: 4, of: 4 });
  });

  it('come in English where it is preferred, and say that they vary', async () => {
    const answer = await test.send('GET', url(), undefined, { 'accept-language': 'en' });
    expect(answer.headers['content-language']).toBe('en');
    expect(String(answer.headers.vary)).toContain('Accept-Language');
    expect(answer.json().items[0].title).toBe('Carriers to bring together');
  });

  it('depend on the query: day, τ, transactions', async () => {
    const links = async (query: string) =>
      (await list(query)).items.find(({ key }) => key === scattered())?.figures;
    expect(await links('?minIntensity=1')).toMatchObject({ groups: 2, linkedPairs: 0 });
    expect(await links('?minIntensity=2')).toMatchObject({ groups: 3 });
    expect((await list('?at=2010-01-01')).items.map(({ confidence }) => confidence)).not.toContain('sure');
    expect((await test.send('GET', `${url()}?minIntensity=5`)).statusCode).toBe(400);
    expect((await test.send('GET', `${url()}?other=1`)).statusCode).toBe(400);
  });

  it('are filtered by rule and status; totals stay unchanged', async () => {
    await put(uncarried('k1'), { status: 'handled' });
    const all = await list();
    const some = await list('?rule=uncarried-commitment&status=open');
    expect(some.items.map(({ key }) => key)).toEqual(['k2', 'k3', 'k4'].map(uncarried));
    expect({ ...some, items: [] }).toEqual({ ...all, items: [] });
    expect((await list('?status=handled')).items.map(({ key }) => key)).toEqual([uncarried('k1')]);
    expect((await test.send('GET', `${url()}?rule=no-such-rule`)).statusCode).toBe(400);
  });

  it('answer 304 to a client with the current state, until something changes', async () => {
    const first = await test.send('GET', url());
    const known = { 'if-none-match': String(first.headers.etag) };
    expect((await test.send('GET', url(), undefined, known)).statusCode).toBe(304);
    await put(uncarried('k1'), { shown: 1 });
    const after = await test.send('GET', url(), undefined, known);
    expect(after.statusCode).toBe(200);
    expect(after.headers.etag).not.toBe(first.headers.etag);
  });

  it('are not there for an unknown territory', async () => {
    const answer = await test.send('GET', '/api/territories/nowhere/gaps');
    expect(answer.statusCode).toBe(404);
    expect(Problem.parse(answer.json()).code).toBe('TERRITORY_NOT_FOUND');
  });

  it('keep an answer with the severity, figures and day of its moment, as one Change', async () => {
    const body = { status: 'accepted', reason: 'Choix de cette année', reviewOn: '2027-01-15', by: 'Nadia' };
    const answer = await put(scattered(), body);
    expect(answer.statusCode).toBe(200);
    expect(GapAnswer.strict().parse(answer.json())).toMatchObject({
      ...body,
      key: scattered(),
      shown: null,
      severity: 3,
      figures: { groups: 3 },
      at: DAY,
    });
    expect(await gap(scattered())).toMatchObject({ status: 'accepted', changed: false, answer: body });
    const { items } = (await test.send('GET', `/api/territories/${id}/changes`)).json();
    expect(items).toHaveLength(1);
    expect(items[0]).toMatchObject({ type: 'gap.answered', by: 'Nadia', before: null });
  });

  it('are open again from the day a choice was to be reviewed', async () => {
    await put(scattered(), { status: 'accepted', reason: 'r', reviewOn: '2026-04-01' });
    const at = async (day: string) =>
      (await list(`?at=${day}`)).items.find(({ key }) => key === scattered())?.status;
    expect(await at('2026-03-31')).toBe('accepted');
    expect(await at('2026-04-01')).toBe('open');
  });

  it('refuse an answer without what its status needs, and write nothing', async () => {
    const refused = async (body: unknown) => {
      const answer = await put(scattered(), body);
      const { code, errors } = Problem.parse(answer.json());
      return { status: answer.statusCode, code, paths: errors?.map(({ path }) => path) };
    };
    expect(await refused({ status: 'accepted' })).toEqual({
      status: 422,
      code: 'REASON_REQUIRED',
      paths: ['reason', 'reviewOn'],
    });
    expect(await refused({ status: 'accepted', reason: 'r' })).toEqual({
      status: 422,
      code: 'REVIEW_DATE_REQUIRED',
      paths: ['reviewOn'],
    });
    expect(await refused({ status: 'contested' })).toEqual({
      status: 422,
      code: 'REASON_REQUIRED',
      paths: ['reason'],
    });
    expect((await put(scattered(), { status: 'fine' })).statusCode).toBe(400);
    expect((await put(scattered(), { other: 1 })).statusCode).toBe(400);
    expect(
      (await put(scattered(), { status: 'accepted', reason: 'r', reviewOn: '2026-02-30' })).statusCode,
    ).toBe(400);
    expect((await gap(scattered()))?.answer).toBeUndefined();
  });

  it('take every part of an answer as optional: absent stays, null clears', async () => {
    expect((await put(scattered())).json()).toMatchObject({ status: 'open', shown: null });
    await put(scattered(), { status: 'contested', reason: 'Nous nous voyons chaque semaine' });
    expect((await put(scattered(), { by: 'Jo' })).json()).toMatchObject({ status: 'contested', by: 'Jo' });
    const cleared = (await put(scattered(), { status: null, reason: null })).json();
    expect(cleared).toMatchObject({ status: 'open', by: 'Jo' });
    expect(cleared).not.toHaveProperty('reason');
  });

  it('refuse a key that is no gap of the territory', async () => {
    for (const key of [
      'scattered-carriers:nobody',
      'no-such-rule',
      'uncarried-commitment',
      'a:b:c:d',
      `uncarried-commitment:${name('k0')}`,
    ]) {
      const answer = await put(encodeURIComponent(key), { status: 'handled' });
      expect([key, answer.statusCode, answer.json().code]).toEqual([key, 404, 'GAP_NOT_FOUND']);
    }
    const answer = await test.send('PUT', '/api/territories/nowhere/gaps/lone-territory', {});
    expect(answer.json()).toMatchObject({ status: 404, code: 'TERRITORY_NOT_FOUND' });
  });

  it('may be answered once they are mended, when they were before', async () => {
    await put(uncarried('k1'), { status: 'to_ask' });
    await test.send('PUT', `/api/actors/${name('a')}/commitments/${name('k1')}`, { role: 'lead' });
    expect(await gap(uncarried('k1'))).toBeUndefined();
    const answer = await put(uncarried('k1'), { status: 'handled' });
    expect(answer.json()).toMatchObject({ status: 'handled', severity: 2 });
    expect((await put(uncarried('k2'), {})).statusCode).toBe(200);
  });

  it('belong to the query that the answer names', async () => {
    const at = '?minIntensity=1';
    const answer = await test.send('PUT', `${url(scattered())}${at}`, {
      status: 'handled',
      at: '2026-02-01',
    });
    expect(answer.json()).toMatchObject({ figures: { groups: 2 }, at: '2026-02-01' });
    expect(await gap(scattered())).toMatchObject({ status: 'handled', changed: true });
  });

  it('keep the ranks of those shown dense, in one Change', async () => {
    const shown = async () =>
      (await list()).items
        .filter((one) => one.shown !== null)
        .sort((x, y) => Number(x.shown) - Number(y.shown))
        .map(({ key, shown: rank }) => [key.split('-').at(-1), rank]);
    await put(uncarried('k1'), { shown: 1 });
    await put(uncarried('k2'), { shown: 2 });
    expect((await put(uncarried('k3'), { shown: 9 })).json().shown).toBe(3);
    await put(uncarried('k4'), { shown: 1 });
    expect(await shown()).toEqual([
      ['k4', 1],
      ['k1', 2],
      ['k2', 3],
      ['k3', 4],
    ]);
    await put(uncarried('k1'), { shown: null });
    expect(await shown()).toEqual([
      ['k4', 1],
      ['k2', 2],
      ['k3', 3],
    ]);
    const { items } = (await test.send('GET', `/api/territories/${id}/changes`)).json();
    expect(items).toHaveLength(5);
    expect(Object.keys(items.at(-1).after)).toHaveLength(3);
    const territory = (await test.send('GET', `/api/territories/${id}`)).json();
    expect(territory.counts.shown).toBe(3);
    const undone = await test.send('POST', `/api/territories/${id}/changes/${territory.revision}/undo`);
    expect(undone.statusCode).toBe(201);
    expect(await shown()).toEqual([
      ['k4', 1],
      ['k1', 2],
      ['k2', 3],
      ['k3', 4],
    ]);
  });

  it('answer a known Idempotency-Key once', async () => {
    const headers = { 'idempotency-key': randomId('m') };
    expect((await put(scattered(), { status: 'handled' }, headers)).statusCode).toBe(200);
    expect((await put(scattered(), { status: 'handled' }, headers)).statusCode).toBe(200);
    expect((await put(scattered(), { status: 'to_ask' }, headers)).json().code).toBe('KEY_REUSED');
    const { items } = (await test.send('GET', `/api/territories/${id}/changes`)).json();
    expect(items).toHaveLength(1);
  });

  it('disappear with the added link, and an answered one is marked as changed', async () => {
    const link = (from: string, to: string) =>
      test.send('POST', `/api/territories/${id}/cooperations`, {
        nature: 'co_produces',
        status: 'active',
        intensity: 2,
        parties: [from, to].map((short) => ({ actorId: name(short), role: 'member' })),
      });
    expect((await link('a', 'b')).statusCode).toBe(201);
    expect(await gap(scattered())).toMatchObject({ severity: 1, figures: { groups: 2 } });
    await put(scattered(), { status: 'handled' });
    expect((await link('b', 'c')).statusCode).toBe(201);
    expect(await gap(scattered())).toBeUndefined();
  });

  it('follow the contract', async () => {
    const { items } = (await test.send('GET', url())).json();
    for (const item of items) expect(Gap.strict().parse(item)).toEqual(item);
  });
});
