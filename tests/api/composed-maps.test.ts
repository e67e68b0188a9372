import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Change } from '../../model/contract/change.ts';
import type { ImportReport } from '../../model/contract/import.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';
import { projectFile } from '../../server/project.ts';
import { Workers } from '../../server/workers/pool.ts';
import type { TaskInput, TaskName, TaskResult } from '../../server/workers/tasks.ts';
import { becomeAdministrator, comeIn, openGuardedApp, TestBrowser } from '../support/access-api.ts';
import { checkLog } from '../support/check-log.ts';
import { plantedFile } from '../support/planted-file.ts';
import { randomId, randomWord, type TestApp } from '../support/test-app.ts';
import { cooperationBody } from '../support/write-api.ts';

const GROUPS = 3;
const SIZE = 5;

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

async function makeTerritory(more: object = {}): Promise<string> {
  const id = randomId('t');
  await amina.ask('POST', '/api/territories', { id, name: `Essai ${id}`, level: 'epci', ...more });
  territoryIds.push(id);
  return id;
}

/**
 * Creates a map through the API: three groups with all inner links, and one link between consecutive groups.
 */
async function filled(): Promise<{ t: string; ids: string[] }> {
  const t = await makeTerritory();
  const groups = Array.from({ length: GROUPS }, (_, group) =>
    Array.from({ length: SIZE }, (_, i) => `${t}-${'abc'[group]}${i}`),
  );
  const link = (ids: string[]) =>
    amina.ask('POST', `/api/territories/${t}/cooperations`, cooperationBody(ids));
  for (const id of groups.flat())
    await amina.ask('POST', `/api/territories/${t}/actors`, { id, name: id, family: 'social_economy' });
  for (const ids of groups)
    for (const [i, a] of ids.entries()) for (const b of ids.slice(i + 1)) await link([a, b]);
  for (const [i, ids] of groups.entries()) await link([ids[0] ?? '', groups[(i + 1) % GROUPS]?.[1] ?? '']);
  return { t, ids: groups.flat() };
}

const mapOf = (t: string, who = amina) => who.ask<TerritoryMap>('GET', `/api/territories/${t}/map`);
const changesOf = async (t: string) =>
  (await amina.ask<{ items: Change[] }>('GET', `/api/territories/${t}/changes?after=0&limit=500`)).items;
const compose = (t: string, who = amina) =>
  who.ask<{ positions: unknown[]; offered?: true }>('POST', `/api/territories/${t}/positions/arrange`, {
    onlyUnset: true,
  });
const bring = (t: string, content: string) =>
  amina.ask<ImportReport>('POST', `/api/territories/${t}/imports`, {
    name: 'acteurs.csv',
    content: Buffer.from(content).toString('base64'),
    settings: { unsaidIntensity: 2 },
  });
const places = ({ actors }: TerritoryMap) => actors.map(({ id, x, y }) => [id, x, y]);
const hasPlaces = ({ actors }: TerritoryMap) =>
  actors.every(({ x, y }) => x !== undefined && y !== undefined);

describe('an import', () => {
  it('brings places and lands in its own change, and takes all of it back when undone', async () => {
    const t = await makeTerritory();
    const { revision } = await bring(t, plantedFile(randomWord(), { nodes: 40, groups: 4, seed: 3 }));
    const map = await mapOf(t);
    expect(map.territory.revision).toBe(revision);
    expect(hasPlaces(map)).toBe(true);
    expect(map.actors.every(({ placed }) => placed === undefined)).toBe(true);
    expect(map.lands?.length).toBeGreaterThan(1);
    await amina.ask('POST', `/api/territories/${t}/changes/${revision}/undo`);
    const undone = await mapOf(t);
    expect([undone.actors, undone.lands]).toEqual([[], undefined]);
  });

  it('composes the map again where most linked actors are new, and moves nobody where most existed', async () => {
    const t = await makeTerritory();
    const word = randomWord();
    await bring(t, plantedFile(randomWord(), { nodes: 8, groups: 1, seed: 3 }));
    const before = await mapOf(t);
    await bring(t, plantedFile(word, { nodes: 40, groups: 4, seed: 3 }));
    const whole = await mapOf(t);
    expect(whole.actors.length).toBeGreaterThan(2 * before.actors.length);
    expect(whole.lands?.length).toBeGreaterThan(1);
    const more = plantedFile(randomWord(), { nodes: 6, groups: 1, seed: 4 });
    await bring(t, more);
    const grown = await mapOf(t);
    expect(hasPlaces(grown)).toBe(true);
    expect(grown.lands?.map(({ id }) => id)).toEqual(whole.lands?.map(({ id }) => id));
  });

  it('leaves a settled map as it stands', async () => {
    const { t, ids } = await filled();
    await compose(t);
    const { territory } = await mapOf(t);
    await amina.ask(
      'PATCH',
      `/api/territories/${t}`,
      { frozen: true },
      { 'if-match': `"${territory.version}"` },
    );
    const before = places(await mapOf(t));
    await bring(t, plantedFile(randomWord(), { nodes: 40, groups: 4, seed: 3 }));
    const after = await mapOf(t);
    expect(places(after).filter(([id]) => ids.includes(String(id)))).toEqual(before);
    expect(hasPlaces(after)).toBe(true);
  });
});

/** Workers that compose no map. */
class Uncomposing extends Workers {
  override run<T extends TaskName>(
    task: T,
    input: TaskInput<T>,
    around?: Parameters<Workers['run']>[2],
  ): Promise<TaskResult<T>> {
    const composes = task === 'arrange-map' || ('wanted' in input && input.wanted === 'composition');
    return composes ? Promise.reject(new Error('It cannot be composed.')) : super.run(task, input, around);
  }
}

describe('where composing fails', () => {
  it('writes the import and draws the map without, and a later opening composes it', async () => {
    const failing = await openGuardedApp({
      workers: new Uncomposing({}, projectFile('dist/server/worker.js')),
    });
    const there = new TestBrowser(failing, amina.cookie);
    const t = await makeTerritory();
    const content = Buffer.from(plantedFile(randomWord(), { nodes: 40, groups: 4, seed: 3 })).toString(
      'base64',
    );
    await there.ask('POST', `/api/territories/${t}/imports`, {
      ...{ name: 'acteurs.csv', content, settings: { unsaidIntensity: 2 } },
    });
    expect(
      await there.outcome('POST', `/api/territories/${t}/positions/arrange`, { onlyUnset: true }),
    ).toMatch(/^503 /);
    expect(await there.outcome('GET', `/api/territories/${t}/map.svg`)).toBe('200');
    await failing.close();
    expect(failing.logged()).toMatch(
      new RegExp(`"territoryId":"${t}","code":"MAP_NOT_COMPOSED","msg":"a map was not composed"`),
    );
    const before = await mapOf(t);
    expect(before.actors.length).toBeGreaterThan(30);
    expect(before.actors.every(({ x }) => x === undefined)).toBe(true);
    await compose(t);
    expect((await mapOf(t)).lands?.length).toBeGreaterThan(1);
  });
});

describe('a map without places', () => {
  it('is composed once by two screens that open it at once, in a change that undo takes back', async () => {
    const { t } = await filled();
    const before = (await mapOf(t)).territory.revision;
    const [one, two] = await Promise.all([compose(t), compose(t)]);
    expect(one.positions).toHaveLength(GROUPS * SIZE);
    expect(two.positions).toHaveLength(GROUPS * SIZE);
    const composed = await mapOf(t);
    expect(composed.territory.revision).toBe(before + 1);
    expect(composed.lands).toHaveLength(GROUPS);
    expect((await changesOf(t)).at(-1)?.type).toBe('positions.composed');
    await amina.ask('POST', `/api/territories/${t}/changes/${before + 1}/undo`);
    const undone = await mapOf(t);
    expect(undone.lands).toBeUndefined();
    expect(undone.actors.every(({ x }) => x === undefined)).toBe(true);
  });

  it('is read composed by who may not write, and nothing is written', async () => {
    const { t } = await filled();
    const reader = await comeIn(amina, 'reader', [t]);
    const contributor = await comeIn(amina, 'contributor', [t]);
    const { territory } = await mapOf(t);
    const read = await mapOf(t, reader);
    expect(hasPlaces(read)).toBe(true);
    expect(read.composed).toBe(true);
    expect(read.lands?.map(({ id }) => id)).toEqual(['composed-1', 'composed-2', 'composed-3']);
    expect(await mapOf(t, reader)).toEqual(read);
    const writer = await mapOf(t, contributor);
    expect([writer.composed, hasPlaces(writer)]).toEqual([undefined, false]);
    const svg = async (who: TestBrowser) => (await who.send('GET', `/api/territories/${t}/map.svg`)).body;
    const drawing = await svg(reader);
    expect(/Terre.: ils/.test(drawing)).toBe(true);
    expect((await svg(reader)) === drawing).toBe(true);
    expect((await mapOf(t)).territory).toEqual(territory);
  });

  it('is composed for readers as if those they do not see were not there', async () => {
    const { t, ids } = await filled();
    const reader = await comeIn(amina, 'reader', [t]);
    const alone = places(await mapOf(t, reader));
    const hidden = `${t}-secret`;
    await amina.ask('POST', `/api/territories/${t}/actors`, {
      ...{ id: hidden, name: hidden, family: 'social_economy', private: true },
    });
    for (const other of ids.slice(0, 4))
      await amina.ask('POST', `/api/territories/${t}/cooperations`, cooperationBody([hidden, other]));
    expect(places(await mapOf(t, reader))).toEqual(alone);
  });
});

describe('a map that a screen once laid out', () => {
  const layOut = (t: string, ids: readonly string[], more: object) =>
    amina.ask('PUT', `/api/territories/${t}/positions`, {
      positions: ids.map((actorId, i) => ({ actorId, x: 100 * i, y: 10 * (i % 3) })),
      ...more,
    });

  it('is composed when it is opened, once: undone, it stays as it was', async () => {
    const { t, ids } = await filled();
    await layOut(t, ids, { onlyUnset: true });
    const before = await mapOf(t);
    await compose(t);
    const composed = await mapOf(t);
    expect(composed.lands).toHaveLength(GROUPS);
    await amina.ask('POST', `/api/territories/${t}/changes/${composed.territory.revision}/undo`);
    expect(await compose(t)).not.toHaveProperty('offered');
    expect(places(await mapOf(t))).toEqual(places(before));
  });

  it('is left as it is where somebody was placed by hand, and arranging it is offered', async () => {
    const { t, ids } = await filled();
    await layOut(t, ids, {});
    const before = await mapOf(t);
    expect(await compose(t)).toMatchObject({ offered: true });
    expect(await mapOf(t)).toEqual(before);
    await amina.ask('POST', `/api/territories/${t}/positions/arrange`);
    expect(await compose(t)).not.toHaveProperty('offered');
  });

  it('is left as it is where somebody came since', async () => {
    const { t, ids } = await filled();
    await layOut(t, ids, { onlyUnset: true });
    await amina.ask('POST', `/api/territories/${t}/actors`, {
      name: `Nouvelle ${t}`,
      family: 'social_economy',
    });
    const before = await mapOf(t);
    expect(await compose(t)).not.toHaveProperty('offered');
    expect(await mapOf(t)).toEqual(before);
  });
});
