import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Change } from '../../model/contract/change.ts';
import type { Vote } from '../../model/contract/vote.ts';
import { becomeAdministrator, comeIn, makeLink, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';

let api: TestApp;
/** Another process of the same server. */
let twin: TestApp;
let amina: TestBrowser;
let contributor: TestBrowser;
let at: Awaited<ReturnType<typeof makePlace>>;
let meeting: Meeting;
beforeAll(async () => {
  [api, twin] = await Promise.all([openGuardedApp(), openGuardedApp()]);
  amina = await becomeAdministrator(api);
  at = await makePlace(amina);
  meeting = await openWorkshop(amina, at.id);
  contributor = await comeIn(amina, 'contributor', [at.id]);
});
afterAll(() => Promise.all([api.close(), twin.close()]));

describe('a contributor', () => {
  it('merges no actors, and sees no preview of it', async () => {
    const merge = `/api/actors/${at.amap}/merge`;
    const outcome = await contributor.outcome('POST', merge, { intoId: at.hall }, { 'if-match': '*' });
    expect(outcome).toBe('403 FORBIDDEN');
    expect(await contributor.outcome('GET', `${merge}?intoId=${at.hall}`)).toMatch(/^40[34]/);
    expect(await amina.outcome('GET', `/api/actors/${at.amap}`)).toBe('200');
  });

  it('undoes nothing of a facilitator, by any process', async () => {
    const { items } = await amina.ask<{ items: Change[] }>('GET', `${at.below}/changes?order=newest`);
    const copy = new TestBrowser(twin, contributor.cookie);
    for (const { revision } of items.slice(0, 4))
      for (const browser of [contributor, copy])
        expect(await browser.outcome('POST', `${at.below}/changes/${revision}/undo`)).toMatch(/^403/);
  });

  it('opens, closes and removes no vote, and gives its dots once, whichever process is asked', async () => {
    const votes = `${meeting.address}/votes`;
    const gaps = await amina.ask<{ items: { key: string; delicate: boolean }[] }>('GET', `${at.below}/gaps`);
    const keys = gaps.items.filter(({ delicate }) => !delicate).map(({ key }) => key);
    for (const [i, key] of keys.slice(0, 2).entries())
      await amina.ask('PUT', `${at.below}/gaps/${encodeURIComponent(key)}`, { shown: i + 1 });
    expect(await contributor.outcome('POST', votes, { about: 'questions', dots: 3 })).toBe('403 FORBIDDEN');
    const vote = await amina.ask<Vote>('POST', votes, { about: 'questions', dots: 3 });
    const dots = { dots: [{ key: keys[0], dots: 3 }] };
    const copy = new TestBrowser(twin, contributor.cookie);
    copy.device = contributor.device;
    await Promise.all(
      [contributor, copy, contributor, copy].map((browser) =>
        browser.send('PUT', `${votes}/${vote.id}/ballot`, dots),
      ),
    );
    expect(await contributor.outcome('PUT', `${votes}/${vote.id}/closing`)).toBe('403 FORBIDDEN');
    expect(await contributor.outcome('DELETE', `${votes}/${vote.id}`)).toBe('403 FORBIDDEN');
    const closed = await amina.ask<Vote>('PUT', `${votes}/${vote.id}/closing`);
    expect(closed.seats).toBe(1);
    expect(closed.choices.find(({ key }) => key === keys[0])?.dots).toBe(3);
  });
});

describe('several processes', () => {
  it('end what one of them withdrew, at the next request to another', async () => {
    const link = { kind: 'link', role: 'reader', territoryIds: [at.id] };
    const { id, token } = await makeLink(amina, link);
    const reader = new TestBrowser(api);
    await reader.ask('POST', '/api/sessions/by-link', { token });
    const elsewhere = new TestBrowser(twin, reader.cookie);
    expect(await elsewhere.outcome('GET', `${at.below}/map`)).toBe('200');
    await amina.ask('DELETE', `/api/access-links/${id}`);
    expect(await elsewhere.outcome('GET', `${at.below}/map`)).toBe('401 UNAUTHENTICATED');
    expect(await new TestBrowser(twin).outcome('POST', '/api/sessions/by-link', { token })).toMatch(/^401/);
  });

  it('end streams of what another one withdrew', async () => {
    const link = { kind: 'link', role: 'reader', territoryIds: [at.id] };
    const { id, token } = await makeLink(amina, link);
    const reader = new TestBrowser(twin);
    await reader.ask('POST', '/api/sessions/by-link', { token });
    await twin.app.listen({ host: '127.0.0.1', port: 0 });
    const stream = await LiveReader.open(twin.app, at.id, '', { cookie: reader.cookie ?? '' });
    expect(stream.status).toBe(200);
    await amina.ask('DELETE', `/api/access-links/${id}`);
    await stream.over;
    expect(stream.ended).toBe(true);
    const again = await LiveReader.open(twin.app, at.id, '', { cookie: reader.cookie ?? '' });
    expect(again.status).toBe(401);
    again.close();
  });

  it('create one actor of an id that both are asked for at once', async () => {
    const id = randomId('a');
    const copy = new TestBrowser(twin, contributor.cookie);
    const outcomes = await Promise.all(
      [contributor, copy].map((browser, i) =>
        browser.outcome('POST', `${at.below}/actors`, { id, name: `Nom ${i}`, family: 'citizens' }),
      ),
    );
    expect(outcomes.sort()).toEqual(['201', '409 ID_TAKEN']);
  });
});
