import { describe, expect, it } from 'vitest';
import { type Energy, makeEnergy, type Weights } from '../../../model/drawing/layout/energy.ts';
import { markMainPieces } from '../../../model/drawing/layout/main-pieces.ts';
import type { Places } from '../../../model/drawing/layout/places.ts';
import { makeProblem, type Problem } from '../../../model/drawing/layout/problem.ts';
import { seededRandom } from '../../../model/drawing/seeded-random.ts';

const NOTHING: Weights = {
  ...{ crossings: 0, kept: 0, company: 0, stress: 0, lengths: 0, overlaps: 0, water: 0, strangers: 0 },
  ...{ frame: 0, cohesion: 0, compactness: 0, memory: 0 },
};
const FRAME = { width: 500, height: 360 };

interface Scene {
  readonly problem: Problem;
  readonly places: Places;
  readonly before: Places;
  /** Places to ask the cost of, one a box. */
  readonly asked: readonly (readonly [number, number])[];
}

/** Builds actors of three lands (two of them with a name) at random positions; the last two are new. */
function sceneOf(seed: number, wide = 300): Scene {
  const random = seededRandom(seed);
  const between = (least: number, most: number) => least + (most - least) * random();
  const nodes = Array.from({ length: 16 }, (_, i) => ({
    ...{ id: `n${i}`, width: between(20, 70), height: between(20, 50), symbolRadius: 8 },
    symbolY: between(5, 25),
  }));
  const edges = nodes.flatMap((a, i) =>
    nodes.slice(i + 1).flatMap((b) => (random() < 0.2 ? [{ source: a.id, target: b.id }] : [])),
  );
  const on = (from: number, to: number) => nodes.slice(from, to).map(({ id }) => id);
  const lands = [
    { id: 'l', nodeIds: on(0, 8), label: { width: 110, height: 24 } },
    { id: 'm', nodeIds: on(8, 15) },
    { id: 'o', nodeIds: on(15, 16), label: { width: 60, height: 20 } },
  ];
  const problem = makeProblem({ nodes, edges }, nodes, lands);
  const spots = (): Places => ({
    x: Float64Array.from({ length: problem.boxCount }, () => between(-wide, wide)),
    y: Float64Array.from({ length: problem.boxCount }, () => between(-wide, wide)),
  });
  const [places, before] = [spots(), spots()];
  for (const v of [14, 15]) [before.x[v], before.y[v]] = [Number.NaN, Number.NaN];
  const asked = Array.from(places.x, () => [between(-wide, wide), between(-wide, wide)] as const);
  return { problem, places, before, asked };
}

type Told = (scene: Scene, v: number, px: number, py: number) => number;

const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
const at = (list: ArrayLike<number>, i: number): number => list[i] ?? Number.NaN;
const boxesOf = ({ boxCount }: Problem) => Array.from({ length: boxCount }, (_, v) => v);
const nodesOf = ({ nodeCount }: Problem) => Array.from({ length: nodeCount }, (_, v) => v);
const isLinked = ({ linked, nodeCount }: Problem, v: number, u: number) =>
  at(linked, v * nodeCount + u) === 1;
const partnersOf = (problem: Problem, v: number) => nodesOf(problem).filter((u) => isLinked(problem, v, u));
const landSize = (problem: Problem, v: number) =>
  nodesOf(problem).filter((u) => problem.landOf[u] === problem.landOf[v]).length;

/** Returns the distance of another node from a position. */
const farFrom = ({ places: { x, y } }: Scene, u: number, px: number, py: number) =>
  Math.hypot(at(x, u) - px, at(y, u) - py);
/** Returns the given number of nodes nearest to a position of v. */
const nearest = (scene: Scene, v: number, count: number, px: number, py: number) =>
  nodesOf(scene.problem)
    .filter((u) => u !== v)
    .sort((a, b) => farFrom(scene, a, px, py) - farFrom(scene, b, px, py))
    .slice(0, count);
/** Returns the radius around a node that contains its given number of nearest nodes. */
const reachOf = (scene: Scene, u: number, count: number) => {
  const [px, py] = [at(scene.places.x, u), at(scene.places.y, u)];
  const last = nearest(scene, u, count, px, py).at(-1);
  return last === undefined ? 0 : farFrom(scene, last, px, py);
};
/** Returns the gap between the box of v at a position and another box. */
const gapTo = ({ problem, places }: Scene, v: number, u: number, px: number, py: number) => {
  const dx = Math.abs(at(places.x, u) - px);
  const dy = Math.abs(at(places.y, u) + at(problem.offset, u) - py - at(problem.offset, v));
  return {
    across: dx - at(problem.halfWidth, u) - at(problem.halfWidth, v),
    down: dy - at(problem.halfHeight, u) - at(problem.halfHeight, v),
  };
};
const room = (gap: ReturnType<typeof gapTo>) => Math.max(gap.across, gap.down);
const others = ({ problem }: Scene, v: number) => boxesOf(problem).filter((u) => u !== v);
const sameLand = ({ problem }: Scene, v: number, u: number) => problem.landOf[u] === problem.landOf[v];

/** Measures how far a box leaves the frame: its sides in units, weighted by distance. */
const outside: Told = ({ problem }, v, px, py) => {
  const middle = py + at(problem.offset, v);
  const out =
    Math.max(0, Math.abs(px) + at(problem.halfWidth, v) - FRAME.width / 2) +
    Math.max(0, Math.abs(middle) + at(problem.halfHeight, v) - FRAME.height / 2);
  return out / problem.unit + (out / problem.unit) ** 2;
};

const lengths: Told = (scene, v, px, py) =>
  v < scene.problem.nodeCount
    ? sum(partnersOf(scene.problem, v).map((u) => farFrom(scene, u, px, py))) / scene.problem.unit
    : 0;

/** Compares distances with path lengths, at the best-fitting scale. */
const stress: Told = (scene, v, px, py) => {
  const { problem, places } = scene;
  if (v >= problem.nodeCount) return 0;
  const near = (a: number, b: number) => at(problem.closeness, a * problem.nodeCount + b);
  const all = nodesOf(problem).flatMap((a) =>
    nodesOf(problem).map((b) => farFrom(scene, b, at(places.x, a), at(places.y, a)) * near(a, b)),
  );
  const scale = sum(all) / sum(all.map((one) => one ** 2));
  const reached = nodesOf(problem).filter((u) => near(v, u) > 0);
  return (
    sum(reached.map((u) => (scale * farFrom(scene, u, px, py) * near(v, u) - 1) ** 2)) / problem.nodeCount
  );
};

/** Counts the nearest nodes that are no partners, around v and for the nodes to which v is near. */
const kept: Told = (scene, v, px, py) => {
  const { problem } = scene;
  if (v >= problem.nodeCount) return 0;
  const partners = partnersOf(problem, v);
  const close = nearest(scene, v, partners.length, px, py);
  const hits = partners.filter((u) => close.includes(u)).length;
  const own = 1 - hits / Math.max(1, 2 * partners.length - hits);
  const ofOthers = nodesOf(problem)
    .filter((u) => u !== v)
    .map((u) => {
      const degree = partnersOf(problem, u).length;
      const isNear = farFrom(scene, u, px, py) < reachOf(scene, u, degree);
      return isNear ? ((isLinked(problem, u, v) ? -1 : 1) * 0.5) / Math.max(1, degree) : 0;
    });
  return own + sum(ofOthers);
};

/**
 * Counts nodes of other lands among the five nearest (or as many as its land has), around v and where v is
 * among them.
 */
const company: Told = (scene, v, px, py) => {
  const { problem } = scene;
  if (v >= problem.nodeCount) return 0;
  const countOf = (u: number) => Math.min(5, landSize(problem, u) - 1);
  const foreign = nearest(scene, v, countOf(v), px, py).filter((u) => !sameLand(scene, v, u)).length;
  const intruded = nodesOf(problem).filter(
    (u) => !sameLand(scene, v, u) && farFrom(scene, u, px, py) <= reachOf(scene, u, countOf(u)),
  ).length;
  return (foreign + intruded) / 5;
};

/** Measures boxes of one land nearer than four pixels: weighted less at first, more at the end. */
const overlapping =
  (done: number): Told =>
  (scene, v, px, py) => {
    const crowded = others(scene, v)
      .filter((u) => sameLand(scene, v, u))
      .map((u) => Math.max(0, 4 - room(gapTo(scene, v, u, px, py))));
    return ((0.3 + 2 * done) * sum(crowded)) / scene.problem.unit;
  };

/** Measures the missing water between two lands. */
const water: Told = (scene, v, px, py) => {
  const { problem } = scene;
  const [land, count] = [problem.landOf[v] ?? 0, problem.landCount];
  const missing = others(scene, v)
    .filter((u) => !sameLand(scene, v, u))
    .map((u) => {
      const wanted = at(problem.water, land * count + (problem.landOf[u] ?? 0));
      return Math.max(0, (wanted - room(gapTo(scene, v, u, px, py))) / wanted) ** 2;
    });
  return sum(missing);
};

/**
 * Measures the distance from the largest piece of its land; for a name, the distance of its ends and middle
 * from actors.
 */
const cohesion: Told = (scene, v, px, py) => {
  const { problem, places } = scene;
  const isMain = new Uint8Array(problem.boxCount);
  markMainPieces(problem, places, isMain);
  const main = others(scene, v).filter((u) => sameLand(scene, v, u) && isMain[u] === 1);
  const gaps = main.map((u) => gapTo(scene, v, u, px, py));
  const away = gaps.length === 0 ? 0 : Math.min(...gaps.map(room));
  const cost = Math.max(0, away - 0.6 * problem.unit) / problem.unit;
  if (v < problem.nodeCount) return cost;
  const ends = [-0.9, 0, 0.9].map((share) => {
    const x = px + share * at(problem.halfWidth, v);
    const all = nodesOf(problem)
      .filter((u) => sameLand(scene, v, u))
      .map((u) => {
        const across = Math.abs(at(places.x, u) - x) - at(problem.halfWidth, u);
        return Math.max(0, across) + Math.max(0, gapTo(scene, v, u, px, py).down);
      });
    return Math.max(0, Math.min(...all) - 4);
  });
  return cost + sum(ends) / problem.unit;
};

/** Measures elongation: the distance outside a round land of the same area. */
const compactness: Told = (scene, v, px, py) => {
  const { problem, places } = scene;
  const here = nodesOf(problem).filter((u) => sameLand(scene, v, u));
  const middle = [places.x, places.y].map((list) => sum(here.map((u) => at(list, u))) / here.length);
  const away = Math.hypot(px - (middle[0] ?? 0), py - (middle[1] ?? 0));
  const over = Math.max(0, away / (0.85 * problem.unit * Math.sqrt(here.length)) - 1);
  return over + over ** 2;
};

/**
 * Compares left, right, above and below with the earlier positions, and its own place with the earlier one.
 */
const memory: Told = ({ problem, places, before }, v, px, py) => {
  if (v >= problem.nodeCount || Number.isNaN(before.x[v])) return 0;
  const turned = (now: number, was: Float64Array, list: Float64Array) =>
    nodesOf(problem).filter((u) => {
      const [then, there] = [at(was, u) - at(was, v), at(list, u) - now];
      return (then < 0 && there > 0) || (then > 0 && there < 0);
    }).length;
  const moved = (px - at(before.x, v)) ** 2 + (py - at(before.y, v)) ** 2;
  return turned(px, before.x, places.x) + turned(py, before.y, places.y) + moved / (2 * problem.unit) ** 2;
};

type Point = readonly [number, number];

/** Returns true if a line crosses the symbol of an actor with a margin, or the name of a land. */
function runsThrough({ problem }: Scene, p: Point, q: Point, w: number, [wx, wy]: Point): boolean {
  const isNode = w < problem.nodeCount;
  const [halfX, halfY] = isNode
    ? [at(problem.radius, w) + 3, at(problem.radius, w) + 3]
    : [at(problem.halfWidth, w), at(problem.halfHeight, w)];
  const reaches = [0, 1].every((axis) => {
    const [middle, half] = axis === 0 ? [wx, halfX] : [wy, halfY];
    const ends = [p[axis] ?? 0, q[axis] ?? 0];
    return Math.min(...ends) <= middle + half && Math.max(...ends) >= middle - half;
  });
  /** Returns the signed distance of a point from the line. */
  const side = (x: number, y: number) =>
    ((q[0] - p[0]) * (y - p[1]) - (q[1] - p[1]) * (x - p[0])) / Math.hypot(q[0] - p[0], q[1] - p[1]);
  if (isNode) return reaches && Math.abs(side(wx, wy)) < halfX;
  const corners = [-1, 1].flatMap((i) => [-1, 1].map((j) => side(wx + i * halfX, wy + j * halfY)));
  return reaches && Math.min(...corners) < 0 && Math.max(...corners) > 0;
}

/** Counts actors on its lines, and lines of others through it. */
const strangers: Told = (scene, v, px, py) => {
  const { problem, places } = scene;
  const spot = (u: number): Point => [at(places.x, u), at(places.y, u)];
  const own = partnersOf(problem, v).flatMap((u) =>
    boxesOf(problem).filter((w) => w !== v && w !== u && runsThrough(scene, [px, py], spot(u), w, spot(w))),
  );
  const ofOthers = nodesOf(problem).flatMap((a) =>
    partnersOf(problem, a).filter(
      (b) => a < b && a !== v && b !== v && runsThrough(scene, spot(a), spot(b), v, [px, py]),
    ),
  );
  return own.length + ofOthers.length;
};

const energyOf = ({ problem, places, before }: Scene, weights: Partial<Weights>, refuses = false): Energy =>
  makeEnergy(problem, places, { ...NOTHING, ...weights }, FRAME, refuses, before);

describe('what a place costs', () => {
  it.each<[string, Partial<Weights>, Told, number]>([
    ['what is outside of the frame', { frame: 2 }, outside, 1],
    ['long lines', { lengths: 2 }, lengths, 1],
    ['distances unlike the steps between', { stress: 2 }, stress, 1],
    ['nearest who are no partners', { kept: 2 }, kept, 1],
    ['nearest who are of other lands', { company: 2 }, company, 1],
    ['crowding, at first', { overlaps: 2 }, overlapping(0), 0],
    ['crowding, at the end', { overlaps: 2 }, overlapping(1), 1],
    ['water that is missing', { water: 2 }, water, 1],
    ['being far from its land', { cohesion: 2 }, cohesion, 1],
    ['legs of lands', { compactness: 2 }, compactness, 1],
    ['strangers on lines', { strangers: 2 }, strangers, 1],
    ['having changed sides', { memory: 2 }, memory, 1],
  ])('is %s, as told plainly, by how much that weighs', (_, weights, told, done) => {
    let above = 0;
    for (const wide of [60, 150, 300])
      for (let seed = 1; seed <= 6; seed += 1) {
        const scene = sceneOf(seed, wide);
        const energy = energyOf(scene, weights);
        energy.refresh(done);
        for (const [v, [px, py]] of scene.asked.entries()) {
          const expected = 2 * told(scene, v, px, py);
          expect(energy.costAt(v, px, py), `${wide} ${seed} ${v}`).toBeCloseTo(expected, 8);
          if (expected > 0) above += 1;
        }
      }
    expect(above).toBeGreaterThan(50);
  });

  it('is nothing for lands where there are none', () => {
    const nodes = Array.from({ length: 6 }, (_, i) => ({ id: `n${i}`, width: 30, height: 30 }));
    const problem = makeProblem({ nodes, edges: [{ source: 'n0', target: 'n1' }] }, nodes, []);
    const x = Float64Array.from(nodes, (_, i) => 100 * i);
    const scene = { problem, places: { x, y: x.slice() }, before: { x, y: x }, asked: [] };
    const energy = energyOf(scene, { company: 1, compactness: 1, water: 1 });
    energy.refresh(1);
    expect([energy.costAt(0, 40, 900), energy.costAt(5, 0, 0)]).toEqual([0, 0]);
  });

  it('in a crowd samples every n-th other node for the distances, each weighted for the skipped ones', () => {
    const nodes = Array.from({ length: 170 }, (_, i) => ({ id: `n${i}`, width: 30, height: 30 }));
    const edges = nodes.slice(1).map(({ id }, i) => ({ source: `n${i}`, target: id }));
    const problem = makeProblem({ nodes, edges }, nodes, []);
    // All in a row as they are linked: distances are as the steps between.
    const places = { x: Float64Array.from(nodes, (_, i) => 50 * i), y: new Float64Array(170) };
    const energy = energyOf({ problem, places, before: places, asked: [] }, { stress: 1 });
    energy.refresh(1);
    expect(energy.costAt(3, 150, 0)).toBeCloseTo(0, 9);
    // In the middle of all, every second one is looked at: those with an odd number.
    const middle = 85 * 50;
    const odd = nodes.flatMap((_, i) => (i % 2 === 1 && i !== 3 ? [i] : []));
    const misses = odd.map((i) => (Math.abs(50 * i - middle) / (50 * Math.abs(i - 3)) - 1) ** 2);
    expect(energy.costAt(3, middle, 0)).toBeCloseTo((2 * sum(misses)) / 170, 9);
  });

  it('is all of that together', () => {
    const scene = sceneOf(3, 150);
    const weights = { kept: 1, company: 2, stress: 3, lengths: 4, overlaps: 5, water: 6, frame: 7 };
    const energy = energyOf(scene, { ...weights, cohesion: 8, compactness: 9, memory: 10 });
    energy.refresh(1);
    for (const [v, [px, py]] of scene.asked.entries()) {
      const told = [
        kept,
        company,
        stress,
        lengths,
        overlapping(1),
        water,
        outside,
        cohesion,
        compactness,
        memory,
      ];
      const expected = sum(told.map((one, i) => (i + 1) * one(scene, v, px, py)));
      expect(energy.costAt(v, px, py)).toBeCloseTo(expected, 6);
    }
  });

  it('is endless where none is to be over another and this would be, or nearer than four pixels', () => {
    const counts = [0, 0];
    for (let seed = 1; seed <= 12; seed += 1) {
      const scene = sceneOf(seed, 200);
      const energy = energyOf(scene, {}, true);
      energy.refresh(1);
      for (const [v, [px, py]] of scene.asked.entries()) {
        const isFree = others(scene, v).every((u) => room(gapTo(scene, v, u, px, py)) >= 4);
        expect(energy.costAt(v, px, py)).toBe(isFree ? 0 : Number.POSITIVE_INFINITY);
        counts[isFree ? 0 : 1] = (counts[isFree ? 0 : 1] ?? 0) + 1;
      }
    }
    expect(Math.min(...counts)).toBeGreaterThan(20);
  });

  it('is taken from where all are when it is refreshed', () => {
    const scene = sceneOf(5, 200);
    const energy = energyOf(scene, { compactness: 1 });
    energy.refresh(0);
    const [px, py] = [250, 250];
    const first = energy.costAt(0, px, py);
    expect(first).toBeCloseTo(compactness(scene, 0, px, py), 9);
    for (const v of nodesOf(scene.problem)) scene.places.x[v] = at(scene.places.x, v) - 300;
    expect(energy.costAt(0, px, py)).toBe(first);
    energy.refresh(0.5);
    expect(energy.costAt(0, px, py)).toBeCloseTo(compactness(scene, 0, px, py), 9);
    expect(energy.costAt(0, px, py)).toBeGreaterThan(first);
  });
});
