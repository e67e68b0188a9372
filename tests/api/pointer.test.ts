import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Me } from '../../model/contract/access.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { LiveReader } from '../support/follow-live.ts';
import { LONG } from '../support/longer.ts';
import { POLL } from '../support/on-the-map.ts';
import { randomId, type TestApp } from '../support/test-app.ts';

let api: TestApp;
let amina: TestBrowser;
beforeAll(async () => {
  api = await openGuardedApp();
  await api.app.listen({ host: '127.0.0.1', port: 0 });
  amina = await becomeAdministrator(api);
});
afterAll(() => api.close());

const HERE = { x: 120.5, y: -48 };
const follow = (who: TestBrowser, id: string) =>
  LiveReader.open(api.app, id, '', { cookie: who.cookie ?? '' });
const point = (who: TestBrowser, id: string, at: unknown) =>
  who.ask<{ shown: boolean }>('PUT', `/api/territories/${id}/pointer`, { at });
const nameOf = async (who: TestBrowser) => (await who.ask<Me>('GET', '/api/me')).person?.name;

async function territory(): Promise<string> {
  const id = randomId('t');
  await amina.ask('POST', '/api/territories', { id, name: id, level: 'epci' });
  return id;
}

/** Lists the pointers that readers received. */
const told = (reader: LiveReader) => reader.of('pointer').map(({ data }) => data);

describe('a facilitator who points at the map', () => {
  it('on every screen of that territory, by name, until it is let go; nothing of it is kept', async () => {
    const [id, elsewhere] = [await territory(), await territory()];
    const bruno = await comeIn(amina, 'facilitator', [id]);
    const reader = await comeIn(amina, 'reader', [id]);
    const screens = [await follow(amina, id), await follow(bruno, id), await follow(reader, id)];
    const other = await follow(amina, elsewhere);
    const before = await amina.ask('GET', `/api/territories/${id}`);

    expect(await point(bruno, id, HERE)).toEqual({ shown: true });
    expect(await point(bruno, id, null)).toEqual({ shown: false });
    // Events of another territory would have arrived before this one.
    await point(amina, elsewhere, { x: 0, y: 0 });
    const news = [
      { light: 0, name: await nameOf(bruno), at: HERE },
      { light: 0, at: null },
    ];
    for (const screen of screens) await expect.poll(() => told(screen), POLL).toEqual(news);
    await expect.poll(() => told(other).map(({ at }) => at), POLL).toEqual([{ x: 0, y: 0 }]);
    expect(await amina.ask('GET', `/api/territories/${id}`)).toEqual(before);
    for (const screen of [...screens, other]) screen.close();
  });

  it('at most two at once; a third gets an error, and appears after one of them ends', async () => {
    const id = await territory();
    const leaders = [
      amina,
      await comeIn(amina, 'facilitator', [id]),
      await comeIn(amina, 'facilitator', [id]),
    ];
    const [first = amina, second = amina, third = amina] = leaders;
    await point(first, id, HERE);
    await point(second, id, HERE);
    const refused = await point(third, id, HERE);
    await point(first, id, null);
    const taken = await point(third, id, HERE);
    expect([refused, taken]).toEqual([{ shown: false }, { shown: true }]);
  });

  it('not outside of what a map may hold, nor on one that is not there', async () => {
    const id = await territory();
    const address = `/api/territories/${id}/pointer`;
    for (const body of [
      {},
      { at: { x: 1 } },
      { at: { x: 1e7, y: 0 } },
      { at: { x: 'a', y: 0 } },
      { x: 1, y: 1 },
    ])
      expect(await amina.outcome('PUT', address, body)).toBe('400 INVALID_INPUT');
    expect(await amina.outcome('PUT', `/api/territories/${randomId('t')}/pointer`, { at: HERE })).toBe(
      '404 TERRITORY_NOT_FOUND',
    );
  });

  it('and who floods with it is refused that, and nothing else', LONG, async () => {
    const id = await territory();
    const bruno = await comeIn(amina, 'facilitator', [id]);
    const outcomes = new Set<string>();
    for (let sent = 0; sent < 1_500; sent += 50) {
      const some = Array.from({ length: 50 }, (_, i) =>
        bruno.outcome('PUT', `/api/territories/${id}/pointer`, { at: { x: sent + i, y: 0 } }),
      );
      for (const outcome of await Promise.all(some)) outcomes.add(outcome);
    }
    expect([...outcomes]).toEqual(['200', '429 TOO_MANY_REQUESTS']);
    expect(await bruno.outcome('GET', `/api/territories/${id}`)).toBe('200');
  });
});
