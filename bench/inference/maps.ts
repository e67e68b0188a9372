import type { Random } from '../../model/drawing/seeded-random.ts';

/** A map as lands are found by: actors, and members of each cooperation. */
export interface Drawn {
  readonly nodes: ReadonlyArray<{ readonly id: string }>;
  readonly cooperations: ReadonlyArray<readonly string[]>;
}

type Members = readonly number[];

const idOf = (v: number): string => `a${String(v).padStart(4, '0')}`;

const mapOf = (order: number, cooperations: readonly Members[]): Drawn => ({
  nodes: Array.from({ length: order }, (_, v) => ({ id: idOf(v) })),
  cooperations: cooperations.map((members) => members.map(idOf)),
});

const below = (count: number, random: Random): number => Math.floor(random() * count);

/** Draws `size` distinct members out of `order`, each equally likely. */
export function draw(order: number, size: number, random: Random): number[] {
  const members = new Set<number>();
  while (members.size < size) members.add(below(order, random));
  return [...members];
}

function distinctPairs(count: number, drawn: () => Members): Members[] {
  const pairs = new Map<string, Members>();
  while (pairs.size < count) {
    const pair = [...drawn()].sort((a, b) => a - b);
    pairs.set(pair.join(), pair);
  }
  return [...pairs.values()];
}

const pairsOf = (order: number, count: number, random: Random): Members[] =>
  distinctPairs(count, () => draw(order, 2, random));

const consortia = (count: number, size: () => number, order: number, random: Random): Members[] =>
  Array.from({ length: count }, () => draw(order, size(), random));

/** Degrees from 1 to 15, most of them small, and their stubs paired; loops and doubles are dropped. */
function configuration(order: number, random: Random): Members[] {
  const stubs = Array.from({ length: order }, (_, v) =>
    new Array<number>(1 + Math.floor(Math.min(14, random() ** -0.6))).fill(v),
  ).flat();
  const shuffled = stubs
    .map((v) => ({ v, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ v }) => v);
  const pairs = new Map<string, Members>();
  for (let i = 0; i + 1 < shuffled.length; i += 2) {
    const [a = 0, b = 0] = shuffled.slice(i, i + 2).sort((x, y) => x - y);
    if (a !== b) pairs.set(`${a},${b}`, [a, b]);
  }
  return [...pairs.values()];
}

/** Maps into which no groups were put. */
export const GROUPLESS: Readonly<Record<string, (random: Random) => Drawn>> = {
  'G(n, m), 60 actors, 128 links': (random) => mapOf(60, pairsOf(60, 128, random)),
  'configuration model, 60 actors': (random) => mapOf(60, configuration(60, random)),
  '12 consortia of 3 to 6, 40 actors': (random) =>
    mapOf(
      40,
      consortia(12, () => 3 + below(4, random), 40, random),
    ),
  '80 pairs, 4 consortia of 6, 60 actors': (random) =>
    mapOf(60, [...pairsOf(60, 80, random), ...consortia(4, () => 6, 60, random)]),
  '90 pairs, 1 consortium of 9, 60 actors': (random) =>
    mapOf(60, [...pairsOf(60, 90, random), draw(60, 9, random)]),
};

/** Maps that are shaped by something else than groups. */
export const SHAPED: Readonly<Record<string, (random: Random) => Drawn>> = {
  'recursive trees, 60 actors': (random) =>
    mapOf(
      60,
      Array.from({ length: 59 }, (_, v) => [v + 1, below(v + 1, random)]),
    ),
  'geometric, 60 actors, the 130 shortest links': (random) => {
    const places = Array.from({ length: 60 }, () => [random(), random()] as const);
    const links = places.flatMap(([x, y], a) =>
      places.flatMap(([u, v], b) => (a < b ? [{ pair: [a, b], far: Math.hypot(x - u, y - v) }] : [])),
    );
    return mapOf(
      60,
      links
        .sort((one, other) => one.far - other.far)
        .slice(0, 130)
        .map(({ pair }) => pair),
    );
  },
};

/** Returns a generator of block models: one link probability inside a group, another across groups. */
const blocks = (order: number, groups: number, inside: number, across: number) => (random: Random) =>
  mapOf(
    order,
    Array.from({ length: order }, (_, v) => v).flatMap((a) =>
      Array.from({ length: order }, (_, v) => v)
        .filter((b) => b > a && random() < (a % groups === b % groups ? inside : across))
        .map((b) => [a, b]),
    ),
  );

/**
 * Draws 16 consortia of 3 to 5 and 40 pairs from four groups; one member in seven and one pair in five come
 * from anywhere.
 */
function twoModeGroups(random: Random): Drawn {
  const inGroup = (group: number, size: number): number[] =>
    draw(15, size, random).map((v) => group * 15 + v);
  const mixed = Array.from({ length: 16 }, (_, i) =>
    inGroup(i % 4, 3 + below(3, random)).map((v) => (random() < 6 / 7 ? v : below(60, random))),
  );
  const pairs = Array.from({ length: 40 }, () =>
    random() < 0.8 ? inGroup(below(4, random), 2) : draw(60, 2, random),
  );
  return mapOf(60, [...mixed, ...pairs]);
}

/** Maps into which groups were put, from plain to faint. */
export const PLANTED: Readonly<Record<string, (random: Random) => Drawn>> = {
  '60 actors in 4, p .30 inside, .03 across': blocks(60, 4, 0.3, 0.03),
  '60 actors in 4, p .25 inside, .05 across': blocks(60, 4, 0.25, 0.05),
  '60 actors in 4, p .15 inside, .03 across': blocks(60, 4, 0.15, 0.03),
  '40 actors in 3, p .35 inside, .05 across': blocks(40, 3, 0.35, 0.05),
  '24 actors in 3, p .50 inside, .05 across': blocks(24, 3, 0.5, 0.05),
  '16 consortia and 40 pairs of 60 actors in 4': twoModeGroups,
};

/** Forty lines as a room without groups types them. */
export const ROOMS: Readonly<Record<string, (random: Random) => string[][]>> = {
  'pairs of 20 actors': (random) => lines(() => draw(20, 2, random)),
  'pairs of 35 actors': (random) => lines(() => draw(35, 2, random)),
  'pairs of 25 actors, one line in five a consortium of 3 to 6': (random) =>
    lines(() => draw(25, random() < 0.2 ? 3 + below(4, random) : 2, random)),
  'hubs: six lines in ten bring an actor, to one of the best linked': hubs,
};

const lines = (line: () => readonly number[]): string[][] =>
  Array.from({ length: 40 }, () => line().map(idOf));

function hubs(random: Random): string[][] {
  let actors = 2;
  const ends = [0, 1];
  return lines(() => {
    const from = ends[below(ends.length, random)] ?? 0;
    const other = ends[below(ends.length, random)] ?? 0;
    const to = random() < 0.6 || other === from ? actors++ : other;
    ends.push(from, to);
    return [from, to];
  });
}
