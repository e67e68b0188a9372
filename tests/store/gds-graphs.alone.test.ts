// @module-tag long
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cutPoints } from '../../model/readings/graph/cut-points.ts';
import { buildGraph } from '../../model/readings/graph/graph.ts';
import { bridgeEdges, cutVertices } from '../../model/readings/graph/separate.ts';
import { walkDepthFirst } from '../../model/readings/graph/walk-depth-first.ts';
import type { ConsoleEngine } from '../../server/engine/console/console-host.ts';
import { testConsole } from '../support/console-host.ts';
import { askGds } from '../support/gds-probe.ts';
import { makeActor, makeCooperation, makeSystem } from '../support/make-facts.ts';

type Edge = readonly [number, number];

/** Sparse enough to have articulation points and bridges; each pair once. */
function randomEdges(seed: number, size: number, count: number): Edge[] {
  const random = xoroshiro128plus(seed);
  const draw = () => (random.next() >>> 0) % size;
  const edges = new Map<number, Edge>();
  while (edges.size < count) {
    const [a, b] = [draw(), draw()];
    if (a < b) edges.set(a * size + b, [a, b]);
  }
  return [...edges.values()];
}

// The room's engine has of the library what Maillage calls; that of the console has all that computes.
let engine: ConsoleEngine;
beforeAll(async () => {
  engine = await testConsole().start(new AbortController().signal);
}, 600_000);
afterAll(() => engine.kill());

describe('compared with the Graph Data Science library', () => {
  it.each([
    [1, 30, 32],
    [2, 60, 70],
    [3, 200, 230],
    [4, 400, 1200],
  ])(
    'random graph %i of %i vertices and %i edges: same articulation points, same bridges',
    async (seed, size, count) => {
      const edges = randomEdges(seed, size, count);
      const walk = walkDepthFirst(buildGraph(size, edges));
      const asked = await askGds(engine.settings, size, edges);
      expect([...cutVertices(walk).keys()].sort((a, b) => a - b)).toEqual(asked.articulationPoints);
      const ours = bridgeEdges(walk).map(({ edge }) => edges[edge] ?? [0, 0]);
      expect(ours.sort(([a, b], [c, d]) => a - c || b - d)).toEqual(asked.bridges);
    },
  );

  it.each([11, 12, 13])('actors and cooperations, seed %i: the same actors split the map', async (seed) => {
    const random = xoroshiro128plus(seed);
    const [actorCount, cooperationCount] = [60, 45];
    const draw = (below: number) => (random.next() >>> 0) % below;
    const parties = Array.from({ length: cooperationCount }, (_, i) => [
      ...new Set(Array.from({ length: i % 4 === 0 ? 5 : 2 }, () => draw(actorCount))),
    ]).filter((ids) => ids.length > 1);
    const name = (i: number) => `a${String(i).padStart(2, '0')}`;
    const system = makeSystem({
      actors: Array.from({ length: actorCount }, (_, i) => makeActor(name(i))),
      cooperations: parties.map((ids, i) => makeCooperation(`c${i}`, ids.map(name))),
    });
    // Every cooperation is a vertex there, those of two as well: which actors split is the same.
    const edges = parties.flatMap((ids, i) => ids.map((id): Edge => [id, actorCount + i]));
    const asked = await askGds(engine.settings, actorCount + parties.length, edges);
    expect(cutPoints(system).map(({ actorId }) => actorId)).toEqual(
      asked.articulationPoints.filter((index) => index < actorCount).map(name),
    );
  });
});
