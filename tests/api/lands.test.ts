import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { MapLand } from '../../model/contract/land.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';
import { becomeAdministrator, comeIn, openGuardedApp, type TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
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
const link = (t: string, ids: string[], more: object = {}) =>
  amina.ask('POST', `/api/territories/${t}/cooperations`, cooperationBody(ids, more));

/** Four groups in which all do something together, joined by one link from each to the next. */
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

  it('has none where links fall at random', async () => {
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
  it('is named by who leads, keeps its name when the map is arranged again, and gives it back', async () => {
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
  });

  it('is never called after someone whom the reader does not see', async () => {
    const { t, groups } = await planted();
    const [group = []] = groups;
    await addActor(t, `${t}-secret`, { private: true });
    for (const id of group) await link(t, [`${t}-secret`, id]);
    await link(t, [`${t}-secret`, groups[1]?.[3] ?? '']);
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
    expect(JSON.stringify(told)).not.toContain('secret');
  });
});
