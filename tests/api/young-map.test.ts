import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Change } from '../../model/contract/change.ts';
import { boxesOfActors } from '../../model/drawing/boxes-of-actors.ts';
import { overlaps } from '../../model/drawing/geometry.ts';
import { boxAround } from '../../model/drawing/lands/boxes.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { checkLog } from '../support/check-log.ts';
import { LONG } from '../support/longer.ts';
import { openTestApp, randomId, type TestApp } from '../support/test-app.ts';
import { actsOf, typedLines } from '../support/typed-sequences.ts';
import { WriteApi } from '../support/write-api.ts';

let api: TestApp;
let write: WriteApi;
beforeAll(async () => {
  api = await openTestApp();
  write = new WriteApi(api);
});
afterAll(() => api.close());

interface Place {
  readonly x: number;
  readonly y: number;
  readonly placed?: string;
}

async function places(t: string): Promise<Map<string, Place>> {
  const { actors } = await write.map(t);
  return new Map(
    actors.flatMap(({ id, x, y, placed }) =>
      x === undefined || y === undefined ? [] : [[id, { x, y, ...(placed !== undefined && { placed }) }]],
    ),
  );
}

/** Enters a line as the screen does, request by request; gives the revisions that it made. */
async function enter(t: string, line: string): Promise<number[]> {
  const before = await write.revision(t);
  for (const { name, body } of actsOf(line, await write.map(t), () => randomId('n')))
    await write.post(`/api/territories/${t}/${name === 'addActor' ? 'actors' : 'cooperations'}`, body);
  const after = await write.revision(t);
  return Array.from({ length: after - before }, (_, i) => before + 1 + i);
}

/** Opens the first screen on an empty map, which stores positions for unplaced actors. */
async function showFirst(t: string): Promise<void> {
  const { actors } = await write.map(t);
  const positions = actors.map(({ id }, i) => ({ actorId: id, x: 160 * i, y: 0 }));
  await write.put(`/api/territories/${t}/positions`, { positions, onlyUnset: true });
}

async function typed(lines: readonly string[]): Promise<{ t: string; revisions: number[][] }> {
  const t = await write.territory();
  const revisions: number[][] = [];
  for (const [i, line] of lines.entries()) {
    revisions.push(await enter(t, line));
    if (i === 0) await showFirst(t);
  }
  return { t, revisions };
}

/** Lists overlapping actors by the boxes of their symbols with names. */
async function crowded(t: string): Promise<string[]> {
  const { actors } = await write.map(t);
  const boxes = boxesOfActors(actors, new Set(), measure).map((node, i) => {
    const { name, x = Number.NaN, y = Number.NaN } = actors[i] ?? { name: '' };
    return { name, box: boxAround(node, { x, y }) };
  });
  return boxes.flatMap((one, i) =>
    boxes.slice(i + 1).flatMap((two) => (overlaps(one.box, two.box) ? [`${one.name} / ${two.name}`] : [])),
  );
}

/** Returns true if a change affects an actor other than by a move. */
const concerns = (id: string, states: object): boolean =>
  Object.keys(states).some((key) => key === `Actor:${id}` || key.startsWith(`PARTY_TO:${id}>`));

const undo = (t: string, revision: number) => write.post(`/api/territories/${t}/changes/${revision}/undo`);

describe('thirty lines on an empty map', () => {
  it('have everyone stand somewhere, nobody over another; the third is undone, and nobody moves for that', async () => {
    const { t, revisions } = await typed(typedLines(1));
    const all = await places(t);
    expect(all.size).toBe((await write.map(t)).actors.length);
    expect(await crowded(t)).toEqual([]);
    const third = revisions[2] ?? [];
    expect(third.length).toBeGreaterThan(0);
    const link = third.at(-1) ?? 0;
    await undo(t, link);
    expect(await places(t)).toEqual(all);
    await undo(t, await write.revision(t));
    expect(await places(t)).toEqual(all);
    // Moves that make room are in no history.
    const [first = ''] = all.keys();
    const { items } = await write.get(`/api/territories/${t}/changes?limit=200&actorId=${first}`);
    const own = items as Change[];
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThan((await write.revision(t)) / 2);
    expect(own.every(({ before, after }) => concerns(first, { ...before, ...after }))).toBe(true);
    expect(await checkLog(inject('neo4j'), { territoryIds: [t] })).toEqual([]);
  });
});

describe('on a young map', () => {
  const LINES = typedLines(1, 8);

  it('an actor with its first partner leaves the rows for a place next to it', async () => {
    const { t } = await typed([
      '« Ferme de la Source »',
      '« Recyclerie »',
      '« Théâtre du Moulin »',
      'Ferme de la Source → Recyclerie : livre',
    ]);
    const { actors } = await write.map(t);
    const at = (name: string): Place => {
      const { x = Number.NaN, y = Number.NaN } = actors.find((actor) => actor.name === name) ?? {};
      return { x, y };
    };
    const [a, b, alone] = [at('Ferme de la Source'), at('Recyclerie'), at('Théâtre du Moulin')];
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeLessThan(300);
    expect(alone.y).toBeGreaterThan(Math.max(a.y, b.y));
  });

  it('who was put somewhere by hand stays there, and so do all where the map is settled', async () => {
    const { t } = await typed(LINES);
    const [first = ''] = (await places(t)).keys();
    await write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: first, x: 900, y: -400 }] });
    await enter(t, 'Serre des Prés → Jardin de l’Étang : livre');
    const before = await places(t);
    expect(before.get(first)).toEqual({ x: 900, y: -400, placed: 'hand' });
    await write.patch(`/api/territories/${t}`, { frozen: true });
    await enter(t, 'Moulin du Pont → Jardin de l’Étang : livre');
    const after = await places(t);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    // Settled as everything else is done: undone too.
    expect((await write.map(t)).territory.frozen).toBe(true);
    const settled = (await write.changes(t)).find(({ type }) => type === 'territory.updated');
    await undo(t, settled?.revision ?? 0);
    expect((await write.map(t)).territory.frozen).toBeUndefined();
  });

  it('nobody makes room for what is private', async () => {
    const { t } = await typed(LINES);
    const before = await places(t);
    const [one = ''] = before.keys();
    const [hidden = ''] = await write.actors(t, 1, { private: true });
    await write.cooperation(t, [hidden, one], { private: true });
    const after = await places(t);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.has(hidden)).toBe(true);
    // Nor does it move for others: their entry would name it.
    const [revision = 0] = await enter(t, 'Serre des Prés → Jardin de l’Étang : livre');
    expect((await places(t)).get(hidden)).toEqual(after.get(hidden));
    const entry = (await write.changes(t)).filter((change) => change.revision >= revision);
    expect(JSON.stringify(entry)).not.toContain(hidden);
  });

  it('what was arranged or first placed is undone though others have made room since', LONG, async () => {
    const { t } = await typed(LINES);
    const placed = await places(t);
    const arrange = await api.send('POST', `/api/territories/${t}/positions/arrange`);
    expect(arrange.statusCode).toBe(200);
    const arranged = await write.revision(t);
    await enter(t, 'Serre des Prés → Jardin de l’Étang : livre');
    await enter(t, 'Serre des Prés → Recyclerie : livre');
    await undo(t, arranged);
    const now = await places(t);
    for (const [id, place] of placed) expect(now.get(id)).toEqual(place);
  });

  it('of two who write at once nobody is refused, and a drag counts for more than making room', async () => {
    const { t } = await typed(LINES);
    const [dragged = '', other = ''] = (await places(t)).keys();
    const ids = await write.actors(t, 4);
    await Promise.all([
      ...ids.map((id) => write.cooperation(t, [id, other])),
      write.put(`/api/territories/${t}/positions`, { positions: [{ actorId: dragged, x: -700, y: 350 }] }),
    ]);
    expect((await places(t)).get(dragged)).toEqual({ x: -700, y: 350, placed: 'hand' });
    expect(await crowded(t)).toEqual([]);
    expect(await checkLog(inject('neo4j'), { territoryIds: [t] })).toEqual([]);
  });

  it('with more than forty actors, a new one is placed next to them and nobody moves', async () => {
    const t = await write.territory();
    const ids = await write.actors(t, 40);
    const positions = ids.map((actorId, i) => ({ actorId, x: 150 * (i % 8), y: 120 * Math.floor(i / 8) }));
    await write.put(`/api/territories/${t}/positions`, { positions, onlyUnset: true });
    const before = await places(t);
    const [late = ''] = await write.actors(t, 1);
    await write.cooperation(t, [late, ids[0] ?? '']);
    const after = await places(t);
    for (const [id, place] of before) expect(after.get(id)).toEqual(place);
    expect(after.has(late)).toBe(true);
  });
});
