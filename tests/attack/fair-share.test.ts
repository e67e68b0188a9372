import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { becomeAdministrator, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { POLL } from '../support/on-the-map.ts';
import type { TestApp } from '../support/test-app.ts';
import { type Meeting, openWorkshop } from '../support/workshop.ts';
import { makePlace } from '../support/workshop-place.ts';

let api: TestApp;
let amina: TestBrowser;
let origin: string;
let at: Awaited<ReturnType<typeof makePlace>>;
let meeting: Meeting;
beforeAll(async () => {
  api = await openGuardedApp();
  origin = await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
  at = await makePlace(amina);
  meeting = await openWorkshop(amina, at.id);
});
afterAll(() => api.close());

const A0 = (i: number) => `${at.below}/map.pdf?paper=A0&at=2026-${String(1 + (i % 12)).padStart(2, '0')}-11`;

describe('one phone at full speed', () => {
  it('writes one file and queues two; the others get “try again”', async () => {
    const phone = await meeting.join();
    const replies = await Promise.all(Array.from({ length: 30 }, (_, i) => phone.send('GET', A0(i))));
    const refused = replies.filter(({ statusCode }) => statusCode === 429);
    expect(replies.filter(({ statusCode }) => statusCode === 200).length).toBeGreaterThan(0);
    expect(refused.length).toBeGreaterThan(10);
    for (const reply of refused) {
      expect(reply.headers['retry-after']).toMatch(/^\d+$/);
      expect(reply.json()).toMatchObject({ code: 'TOO_MANY_REQUESTS', detail: expect.any(String) });
    }
  });

  it('keeps no facilitator waiting: theirs is written while the phone’s wait', async () => {
    const phone = await meeting.join();
    const done: string[] = [];
    // The thread of facilitators starts with the first file that they ask for.
    await amina.send('GET', `${at.below}/export.csv`);
    const asked = (async () => {
      for (let i = 0; i < 6; i += 1) {
        await phone.send('GET', `${A0(i)}&minIntensity=${i}`);
        done.push('phone');
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await amina.send('GET', `${at.below}/export.csv`)).statusCode).toBe(200);
    done.push('amina');
    await asked;
    expect(done.indexOf('amina')).toBeLessThan(2);
  });

  it('joins by the code again a few times, then waits', async () => {
    const phone = await meeting.join();
    const outcomes: string[] = [];
    for (let i = 0; i < 12; i += 1)
      outcomes.push(await phone.outcome('POST', '/api/sessions/by-code', { code: meeting.code }));
    expect(outcomes.filter((one) => one === '201').length).toBeLessThan(12);
    expect(outcomes.at(-1)).toBe('429 TOO_MANY_ATTEMPTS');
  });

  it('follows by six streams: the seventh ends the oldest for good', async () => {
    const phone = await meeting.join();
    const readers: LiveReader[] = [];
    for (let i = 0; i < 7; i += 1)
      readers.push(await LiveReader.open(origin, at.id, '', { cookie: phone.cookie ?? '' }));
    await expect
      .poll(() => readers.map((one) => one.of('replaced').length), POLL)
      .toEqual([1, ...Array(6).fill(0)]);
    await expect.poll(() => readers[0]?.retryMs, POLL).toBe(2 ** 31 - 1);
    for (const one of readers) one.close();
  });
});

describe('requests without a session', () => {
  it('are refused first, with a sentence and when to come back, and never the facilitator', async () => {
    const crowd = Array.from({ length: 900 }, () => new TestBrowser(api).send('GET', '/api/me'));
    const lead = await Promise.all(Array.from({ length: 10 }, () => amina.send('GET', at.below)));
    expect(lead.map(({ statusCode }) => statusCode)).toEqual(Array(10).fill(200));
    const refused = (await Promise.all(crowd)).filter(({ statusCode }) => statusCode !== 200);
    for (const reply of refused) {
      expect(reply.headers['retry-after']).toMatch(/^\d+$/);
      expect(reply.json<{ detail: string }>().detail.length).toBeGreaterThan(10);
    }
  });
});

describe('a crowd that comes back at once', () => {
  it('grants access, without mentioning that the database is unavailable', async () => {
    const phones = await Promise.all(Array.from({ length: 40 }, () => meeting.join()));
    const streams = await Promise.all(
      phones.flatMap(({ cookie = '' }) =>
        Array.from({ length: 5 }, () => LiveReader.open(origin, at.id, '', { cookie })),
      ),
    );
    expect(streams.map(({ status }) => status)).toEqual(Array(200).fill(200));
    for (const stream of streams) stream.close();
  });
});
