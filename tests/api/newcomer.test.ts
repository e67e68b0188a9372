import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '../support/test-app.ts';
import { cooperationBody, WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

type Placed = { actorId: string; x: number; y: number };

async function positions(t: string): Promise<Map<string, Placed>> {
  const { positions: placed } = (await write.get(`/api/territories/${t}/positions`)) as {
    positions: Placed[];
  };
  return new Map(placed.map((one) => [one.actorId, one]));
}

const distance = (a: Placed | undefined, b: Placed | undefined) =>
  Math.hypot((a?.x ?? Number.NaN) - (b?.x ?? Number.NaN), (a?.y ?? Number.NaN) - (b?.y ?? Number.NaN));

describe('a newcomer, on a map that is settled', () => {
  it('is not placed where nobody is', async () => {
    const t = await write.territory();
    await write.actors(t, 2);
    expect((await positions(t)).size).toBe(0);
  });

  it('is placed by its family, next to its partners when it has links; nobody else moves', async () => {
    const t = await write.territory({ frozen: true });
    const [a = '', b = ''] = await write.actors(t, 2);
    const [far = ''] = await write.actors(t, 1, { family: 'state' });
    const [waiting = ''] = await write.actors(t, 1, { family: 'state', membership: { onMap: false } });
    const placed = [
      { actorId: a, x: 0, y: 0 },
      { actorId: b, x: 0, y: 400 },
      { actorId: far, x: 2000, y: 2000 },
    ];
    await write.put(`/api/territories/${t}/positions`, { positions: placed });
    const before = await write.revision(t);
    const [late = ''] = await write.actors(t, 1, { family: 'state' });
    await write.post(`/api/territories/${t}/cooperations`, cooperationBody([a, waiting, b]));
    expect(await write.revision(t)).toBe(before + 2);
    const now = await positions(t);
    for (const one of placed) expect(now.get(one.actorId)).toEqual(one);
    expect(distance(now.get(late), now.get(far))).toBeLessThan(200);
    expect(distance(now.get(waiting), { actorId: '', x: 0, y: 200 })).toBeLessThan(100);
    const all = [...now.values()];
    for (const [i, one] of all.entries())
      for (const two of all.slice(i + 1)) expect(distance(one, two)).toBeGreaterThanOrEqual(140);
  });

  it('that comes back by undo stands where it stood: nowhere, if it had no place', async () => {
    const t = await write.territory();
    const [a = '', b = ''] = await write.actors(t, 2);
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 0, y: 0 }] });
    await write.remove(`/api/actors/${b}`, '*');
    await write.undoLast(t);
    expect([...(await positions(t)).keys()]).toEqual([a]);
  });

  it('does not move when it is linked later', async () => {
    const t = await write.territory({ frozen: true });
    const [a = ''] = await write.actors(t, 1);
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: a, x: 0, y: 0 }] });
    const [late = ''] = await write.actors(t, 1);
    const before = (await positions(t)).get(late);
    await write.cooperation(t, [a, late]);
    expect((await positions(t)).get(late)).toEqual(before);
  });
});
