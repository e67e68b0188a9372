import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MapLand } from '../../model/contract/land.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { LONG } from '../support/longer.ts';
import { randomId, type TestApp } from '../support/test-app.ts';
import { cooperationBody } from '../support/write-api.ts';

const GROUPS = 4;
const SIZE = 6;

let api: TestApp;
let amina: TestBrowser;
const territoryIds: string[] = [];
beforeAll(async () => {
  api = await openGuardedApp();
  amina = await becomeAdministrator(api);
});
afterAll(async () => {
  expect(await checkLog(inject('neo4j'), { territoryIds, sent: [] })).toEqual([]);
  await api.close();
});

async function makeTerritory(): Promise<string> {
  const id = randomId('t');
  await amina.ask('POST', '/api/territories', { id, name: `Essai ${id}`, level: 'epci' });
  territoryIds.push(id);
  return id;
}

const addActor = (t: string, id: string, more: object = {}) =>
  amina.ask('POST', `/api/territories/${t}/actors`, { id, name: id, family: 'social_economy', ...more });
const link = (t: string, ids: string[]) =>
  amina.ask('POST', `/api/territories/${t}/cooperations`, cooperationBody(ids));

/** Creates four groups with common work, joined by one link between consecutive groups. */
async function planted(): Promise<{ t: string; groups: string[][] }> {
  const t = await makeTerritory();
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: SIZE }, (_, i) => `${t}-${'abcd'[group]}${i}`),
  );
  for (const id of groups.flat()) await addActor(t, id);
  for (const ids of groups) await link(t, ids);
  for (const [i, ids] of groups.entries()) await link(t, [ids[0] ?? '', groups[(i + 1) % GROUPS]?.[1] ?? '']);
  return { t, groups };
}

const arrange = (t: string, who = amina) =>
  who.ask<{ positions: unknown[] }>('POST', `/api/territories/${t}/positions/arrange`);
const mapOf = (t: string, who = amina, language = 'fr') =>
  who.ask<TerritoryMap>('GET', `/api/territories/${t}/map`, undefined, { 'accept-language': language });
const landsOf = async (t: string, who = amina, language = 'fr'): Promise<MapLand[]> =>
  (await mapOf(t, who, language)).lands ?? [];
const members = (lands: readonly MapLand[]) => lands.map(({ actorIds }) => [...actorIds].sort()).sort();

describe('a map that is arranged', () => {
  it('has the lands of its groups, and stays as it is when it is arranged again', async () => {
    const { t, groups } = await planted();
    expect((await mapOf(t)).lands).toBeUndefined();
    const first = await arrange(t);
    expect(first.positions).toHaveLength(GROUPS * SIZE);
    const map = await mapOf(t);
    expect(members(map.lands ?? [])).toEqual(groups);
    expect(map.lands?.map(({ named }) => named)).toEqual([false, false, false, false]);
    expect(await arrange(t)).toEqual(first);
    expect(await mapOf(t)).toEqual(map);
    expect((await landsOf(t, amina, 'en')).every(({ name }) => name.startsWith('Around '))).toBe(true);
  });

  it('places every actor again on request, and refuses unknown options', async () => {
    const { t, groups } = await planted();
    await arrange(t);
    // An actor far from its partners: arranging moves it back, or places all actors again.
    const [id = ''] = groups.flat();
    await amina.ask('PUT', `/api/territories/${t}/positions`, {
      positions: [{ actorId: id, x: 2000, y: 0 }],
    });
    const path = `/api/territories/${t}/positions/arrange`;
    const anew = await amina.ask<{ positions: { actorId: string; x: number }[] }>('POST', path, {
      free: true,
    });
    expect(anew.positions).toHaveLength(GROUPS * SIZE);
    expect(anew.positions.find(({ actorId }) => actorId === id)?.x).toBeLessThan(1500);
    expect(await amina.outcome('POST', path, { freely: true })).toBe('400 INVALID_INPUT');
  });

  it('has none where links fall at random', LONG, async () => {
    const t = await makeTerritory();
    const ids = Array.from({ length: 14 }, (_, i) => `${t}-a${i}`);
    for (const id of ids) await addActor(t, id);
    const random = seededRandom(7);
    const any = () => ids[Math.floor(random() * ids.length)] ?? '';
    const pairs = new Set<string>();
    while (pairs.size < 34) {
      const [a, b] = [any(), any()].sort();
      if (a !== b) pairs.add(`${a} ${b}`);
    }
    for (const pair of pairs) await link(t, pair.split(' '));
    await arrange(t);
    const map = await mapOf(t);
    expect(map.actors.every(({ x, y }) => x !== undefined && y !== undefined)).toBe(true);
    expect(map.lands).toBeUndefined();
  });

  it('is arranged by who writes, and by nobody who only reads', async () => {
    const t = await makeTerritory();
    const outcome = async (role: 'reader' | 'contributor') =>
      (await comeIn(amina, role, [t])).outcome('POST', `/api/territories/${t}/positions/arrange`);
    expect(await outcome('reader')).toBe('403 FORBIDDEN');
    expect(await outcome('contributor')).toBe('200');
    expect(await amina.outcome('POST', '/api/territories/nowhere/positions/arrange')).toBe(
      '404 TERRITORY_NOT_FOUND',
    );
  });

  it('stands as it stood when that is undone, and again as arranged when that is', async () => {
    const { t } = await planted();
    const before = await mapOf(t);
    await arrange(t);
    const arranged = await mapOf(t);
    const undo = (revision: number) => amina.ask('POST', `/api/territories/${t}/changes/${revision}/undo`);
    await undo(arranged.territory.revision);
    const undone = await mapOf(t);
    expect(undone.lands).toBeUndefined();
    expect(undone.actors).toEqual(before.actors);
    await undo(undone.territory.revision);
    expect((await mapOf(t)).lands).toEqual(arranged.lands);
  });
});

describe('a land', () => {
  it(
    'is named by who leads, keeps its name when the map is arranged again, and gives it back',
    LONG,
    async () => {
      const { t, groups } = await planted();
      await arrange(t);
      const land = (await landsOf(t)).find(({ actorIds }) => actorIds.includes(groups[1]?.[0] ?? ''));
      const at = `/api/territories/${t}/lands/${land?.id}`;
      const contributor = await comeIn(amina, 'contributor', [t]);
      expect(await contributor.outcome('PATCH', at, { name: 'Les autres' })).toBe('403 FORBIDDEN');
      const named = await amina.ask<MapLand>('PATCH', at, { name: 'Autour du lait' });
      expect(named).toEqual({ ...land, name: 'Autour du lait', named: true });
      await addActor(t, `${t}-late`);
      await link(t, [`${t}-late`, groups[1]?.[2] ?? '']);
      await arrange(t);
      const again = (await landsOf(t)).find(({ id }) => id === land?.id);
      expect(again?.name).toBe('Autour du lait');
      expect(again?.actorIds).toContain(`${t}-late`);
      expect(await amina.ask('PATCH', at, { name: null })).toMatchObject({ name: land?.name, named: false });
      const { revision } = (await mapOf(t)).territory;
      await amina.ask('POST', `/api/territories/${t}/changes/${revision}/undo`);
      expect((await landsOf(t)).find(({ id }) => id === land?.id)?.name).toBe('Autour du lait');
      expect(await amina.outcome('PATCH', `/api/territories/${t}/lands/nowhere`, { name: 'X' })).toBe(
        '404 LAND_NOT_FOUND',
      );
      const elsewhere = await makeTerritory();
      expect(
        await amina.outcome('PATCH', `/api/territories/${elsewhere}/lands/${land?.id}`, { name: 'X' }),
      ).toBe('404 LAND_NOT_FOUND');
    },
  );

  it('is never called after someone whom the reader does not see', async () => {
    const { t, groups } = await planted();
    const [group = []] = groups;
    await addActor(t, `${t}-secret`, { private: true });
    for (const id of group) await link(t, [`${t}-secret`, id]);
    for (const i of [1, 2, 3]) await link(t, [`${t}-secret`, groups[i]?.[3] ?? '']);
    await arrange(t);
    const here = (lands: readonly MapLand[]) =>
      lands.find(({ actorIds }) => actorIds.includes(group[0] ?? ''));
    const reader = await comeIn(amina, 'reader', [t]);
    expect(here(await landsOf(t))?.name).toContain('secret');
    const seen = await mapOf(t, reader);
    expect(here(seen.lands ?? [])?.actorIds.toSorted()).toEqual(group);
    expect(here(seen.lands ?? [])?.name).toContain(group[0]);
    expect(JSON.stringify(seen)).not.toContain('secret');
    const told = await reader.ask('GET', `/api/territories/${t}/changes?limit=500`);
    expect(JSON.stringify(told)).not.toMatch(/secret|Land:/);
  });
});

describe('a newcomer', () => {
  it('joins the land of its partners once it has some, and what it did is undone all the same', async () => {
    const { t, groups } = await planted();
    await arrange(t);
    const late = `${t}-late`;
    await addActor(t, late);
    expect((await landsOf(t)).flatMap(({ actorIds }) => actorIds)).not.toContain(late);
    await link(t, [late, groups[2]?.[0] ?? '']);
    const linked = (await mapOf(t)).territory.revision;
    const land = (await landsOf(t)).find(({ actorIds }) => actorIds.includes(late));
    expect(land?.actorIds).toContain(groups[2]?.[0]);
    await arrange(t);
    await amina.ask('POST', `/api/territories/${t}/changes/${linked}/undo`);
    const map = await mapOf(t);
    expect(map.cooperations.flatMap(({ parties }) => parties.map(({ actorId }) => actorId))).not.toContain(
      late,
    );
    await amina.ask('DELETE', `/api/actors/${late}`, undefined, { 'if-match': '*' });
    expect((await landsOf(t)).flatMap(({ actorIds }) => actorIds)).not.toContain(late);
  });

  it('that goes takes its land with it where nobody else stands on it', LONG, async () => {
    const { t, groups } = await planted();
    await arrange(t);
    for (const id of groups[3] ?? [])
      await amina.ask('DELETE', `/api/actors/${id}`, undefined, { 'if-match': '*' });
    expect(await landsOf(t)).toHaveLength(GROUPS - 1);
  });
});

describe('ways from one to another', () => {
  it('are all the shortest ones, without paths through an actor hidden from the reader', async () => {
    const t = await makeTerritory();
    const [a, b, c, d, e, alone] = ['a', 'b', 'c', 'd', 'e', 'z'].map((name) => `${t}-${name}`) as [
      ...[string, string, string, string, string, string],
    ];
    for (const id of [a, b, c, e, alone]) await addActor(t, id);
    await addActor(t, d, { private: true });
    for (const middle of [b, c, d]) {
      await link(t, [a, middle]);
      await link(t, [middle, e]);
    }
    const reader = await comeIn(amina, 'reader', [t]);
    const ways = (who: TestBrowser, from: string, to: string, more = '') =>
      who.ask<unknown>('GET', `/api/territories/${t}/paths?from=${from}&to=${to}${more}`);
    const all = { length: 2, paths: [b, c, d].map((middle) => [a, middle, e]), atMost: 50, more: false };
    expect(await ways(amina, a, e)).toEqual(all);
    expect(await ways(reader, a, e)).toEqual({ ...all, paths: all.paths.slice(0, 2) });
    expect(await ways(amina, a, a)).toEqual({ ...all, length: 0, paths: [[a]] });
    expect(await ways(amina, a, alone)).toEqual({ ...all, length: null, paths: [] });
    expect(await ways(amina, a, e, '&minIntensity=3')).toEqual({ ...all, length: null, paths: [] });
    const outcome = (query: string) => reader.outcome('GET', `/api/territories/${t}/paths?${query}`);
    expect(await outcome(`from=${a}&to=${d}`)).toBe('404 ACTOR_NOT_FOUND');
    expect(await outcome(`from=${a}`)).toBe('400 INVALID_INPUT');
  });
});
