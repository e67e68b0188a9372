import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { GapList } from '../../model/contract/gap.ts';
import { becomeAdministrator, comeIn, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { openWorkshop } from '../support/workshop.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

const BOX = { x1: -40, y1: -30, x2: 40, y2: 30 };
const [HER, HIS] = ['screen-of-amina', 'screen-of-bruno'];
const follow = (who: TestBrowser, id: string, query = '') =>
  LiveReader.open(api.app, id, query, { cookie: who.cookie ?? '' });
const lead = (who: TestBrowser, id: string, selection: string | null, screen = HER) =>
  who.ask('PUT', `/api/territories/${id}/lead`, { screen, view: { box: BOX, selection } });
const edit = (who: TestBrowser, id: string, field: unknown, screen = HER) =>
  who.ask('PUT', `/api/territories/${id}/editing`, { screen, field });
const chosen = (reader: LiveReader) => reader.of('lead').map(({ data }) => data.said?.selection);
const edited = (reader: LiveReader) => reader.of('editing').map(({ data }) => data.said?.id);

/** Creates a territory with one visible actor and one private actor. */
async function room() {
  const id = randomId('t');
  await amina.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
  const [open, secret] = [randomId('open'), randomId('secret')];
  for (const [actorId, isPrivate] of [
    [open, false],
    [secret, true],
  ] as const)
    await amina.ask('POST', `/api/territories/${id}/actors`, {
      ...{ id: actorId, name: actorId, family: 'citizens', private: isPrivate },
    });
  return { id, open, secret };
}

describe('a facilitator who shares their view', () => {
  it('reaches all followers of the territory; a selection reaches only people who may see it', async () => {
    const { id, open, secret } = await room();
    const bruno = await comeIn(amina, 'facilitator', [id]);
    const reader = await comeIn(amina, 'reader', [id]);
    const before = await amina.ask('GET', `/api/territories/${id}`);
    const [his, theirs] = [await follow(bruno, id), await follow(reader, id)];
    const gaps = async (who: TestBrowser) =>
      (await who.ask<GapList>('GET', `/api/territories/${id}/gaps`)).items.map(({ key }) => key);
    const [all, seen] = [await gaps(amina), await gaps(reader)];
    const hidden = all.find((key) => key.includes(secret) && !seen.includes(key));
    const common = seen.find((key) => all.includes(key));
    expect([hidden, common]).not.toContain(undefined);

    const selections = [
      `actor:${open}`,
      `actor:${secret}`,
      `pair:${[open, secret].sort().join(':')}`,
      `gap:${hidden}`,
      `gap:${common}`,
      'console:answer',
      'nonsense',
      null,
    ];
    for (const selection of selections) await lead(amina, id, selection);
    await amina.ask('PUT', `/api/territories/${id}/lead`, { screen: HER, view: null });
    await expect
      .poll(() => chosen(his), POLL)
      .toEqual([...selections.slice(0, 5), null, null, null, undefined]);
    await expect
      .poll(() => chosen(theirs), POLL)
      .toEqual([selections[0], null, null, null, selections[4], null, null, null, undefined]);
    expect(theirs.of('lead')[0]?.data).toMatchObject({ screen: HER, said: { box: BOX } });
    expect(JSON.stringify(theirs.events)).not.toContain(secret);
    // Nothing of it is kept.
    expect(await amina.ask('GET', `/api/territories/${id}`)).toEqual(before);
    for (const one of [his, theirs]) one.close();
  });

  it('one at a time; a late follower receives it, and a phone receives neither it nor a pointer', async () => {
    const { id, open } = await room();
    const bruno = await comeIn(amina, 'facilitator', [id]);
    const meeting = await openWorkshop(amina, id, {});
    const phone = new TestBrowser(api);
    await phone.ask('POST', '/api/sessions/by-code', { code: meeting.code, name: 'Jo' });
    const inHand = await follow(phone, id);
    await expect.poll(() => inHand.of('presence').length, POLL).toBe(1);
    expect(await lead(amina, id, null)).toEqual({ shown: true });
    expect(await lead(bruno, id, null, HIS)).toEqual({ shown: false });
    await amina.ask('PUT', `/api/territories/${id}/pointer`, { at: { x: 0, y: 0 } });
    await edit(amina, id, { kind: 'actor', id: open, field: 'mission' });
    const late = await follow(bruno, id);
    await expect.poll(() => late.of('lead').length, POLL).toBe(1);
    await expect.poll(() => edited(late), POLL).toEqual([open]);
    // Earlier events would have arrived before this one.
    await expect.poll(() => inHand.of('presence').length, POLL).toBeGreaterThan(1);
    expect([...inHand.of('lead'), ...inHand.of('pointer'), ...inHand.of('editing')]).toEqual([]);
    for (const one of [inHand, late]) one.close();
  });

  it('not outside of what a map may hold', async () => {
    const { id } = await room();
    const of = (view: unknown, screen: unknown = HER) => ({ screen, view });
    for (const body of [
      {},
      of({ box: { ...BOX, x1: 1e7 }, selection: null }),
      of({ box: BOX }),
      of({ box: BOX, selection: 'a'.repeat(301) }),
      of({ box: BOX, selection: null, more: 1 }),
      of({ box: BOX, selection: null }, 'x'),
    ])
      expect(await amina.outcome('PUT', `/api/territories/${id}/lead`, body)).toBe('400 INVALID_INPUT');
    expect(
      await amina.outcome('PUT', `/api/territories/${randomId('t')}/lead`, of({ box: BOX, selection: null })),
    ).toBe('404 TERRITORY_NOT_FOUND');
  });
});

describe('who edits what', () => {
  it('reaches people who see the element, until it is closed or the stream of that screen ends', async () => {
    const { id, open, secret } = await room();
    const helper = await comeIn(amina, 'contributor', [id]);
    const reader = await comeIn(amina, 'reader', [id]);
    const hers = await follow(amina, id, `?screen=${HER}`);
    const [theirs, whole] = [await follow(reader, id), await follow(amina, id)];
    await edit(helper, id, { kind: 'actor', id: open, field: 'mission' }, HIS);
    await edit(helper, id, null, HIS);
    await edit(amina, id, { kind: 'actor', id: secret, field: 'mission' });
    await edit(amina, id, { kind: 'actor', id: open, field: 'mission' });
    await expect.poll(() => edited(whole), POLL).toEqual([open, undefined, secret, open]);
    await expect.poll(() => edited(theirs), POLL).toEqual([open, undefined, open]);
    hers.close();
    for (const one of [whole, theirs]) await expect.poll(() => edited(one).at(-1), POLL).toBeUndefined();
    expect(JSON.stringify(theirs.events)).not.toContain(secret);
    for (const one of [whole, theirs]) one.close();
  });

  it('requires the right to write, and uses the words of the contract', async () => {
    const { id, open } = await room();
    const reader = await comeIn(amina, 'reader', [id]);
    const address = `/api/territories/${id}/editing`;
    const field = { kind: 'actor', id: open, field: 'mission' };
    expect(await reader.outcome('PUT', address, { screen: HER, field })).toMatch(/^403/);
    for (const wrong of [
      { ...field, kind: 'land' },
      { ...field, field: 'a b' },
      { ...field, id: '' },
    ])
      expect(await amina.outcome('PUT', address, { screen: HER, field: wrong })).toBe('400 INVALID_INPUT');
  });
});
