/** Two lands apart: how often it is asked where no two avoid each other, and found where two do. */
import { findLands } from '../../model/drawing/lands/find-lands.ts';
import { linksBetweenLands } from '../../model/drawing/lands/links-between-lands.ts';
import { type Random, seededRandom } from '../../model/drawing/seeded-random.ts';
import { areShort, type LandPair } from '../../model/readings/land-pairs.ts';
import { holm } from '../../model/readings/statistics/significance.ts';
import { keepResult } from '../results/keep-result.ts';
import type { Drawn } from './maps.ts';

interface Mix {
  readonly actors: number;
  readonly groups: number;
  readonly links: number;
  readonly inside: number;
  /** How unequal actors are: the width of the logarithm of their weight. */
  readonly spread?: number;
  readonly consortia?: number;
  /** Whether some groups turn outwards more than others. */
  readonly outward?: boolean;
}

const KINDS: Readonly<Record<string, Mix>> = {
  '27 actors in 4, 60 links': { actors: 27, groups: 4, links: 60, inside: 0.8 },
  '60 actors in 5, 150 links': { actors: 60, groups: 5, links: 150, inside: 0.75 },
  '60 actors in 4, 200 links, hubs': { actors: 60, groups: 4, links: 200, inside: 0.7, spread: 2 },
  '60 actors in 5, 90 links, 14 consortia': { actors: 60, groups: 5, links: 90, inside: 0.75, consortia: 14 },
  '120 actors in 6, 300 links': { actors: 120, groups: 6, links: 300, inside: 0.75 },
  '120 actors in 6, 300 links, some groups closed': {
    ...{ actors: 120, groups: 6, links: 300, inside: 0.75, outward: true },
  },
};
const AIM = 15;

/** Actors of groups of unequal sizes, linked by their weights; the first two groups may avoid each other. */
function drawMixed(mix: Mix, random: Random, avoid: boolean): Drawn {
  const { actors, groups, links, inside, spread = 0.8, consortia = 0, outward = false } = mix;
  const groupOf = Array.from({ length: actors }, (_, v) =>
    v < groups ? v : Math.floor(random() ** 1.15 * groups),
  );
  const weights = groupOf.map(() => Math.exp(spread * (random() + random() + random() - 1.5)));
  const turned = Array.from({ length: groups }, () => (outward ? 0.4 + 1.2 * random() : 1));
  const outside = weights.map((weight, v) => weight * (turned[groupOf[v] ?? 0] ?? 1));
  const pick = (by: readonly number[], isKept: (v: number) => boolean): number => {
    const kept = by.map((weight, v) => (isKept(v) ? weight : 0));
    let left = random() * kept.reduce((sum, weight) => sum + weight, 0);
    for (const [v, weight] of kept.entries()) {
      left -= weight;
      if (left < 0) return v;
    }
    return -1;
  };
  const avoids = (a: number, b: number): boolean =>
    avoid && (groupOf[a] ?? 0) + (groupOf[b] ?? 0) === 1 && groupOf[a] !== groupOf[b];
  const pairs = new Map<string, readonly number[]>();
  for (let tries = 0; pairs.size < links && tries < links * 50; tries++) {
    const stays = random() < inside;
    const a = pick(stays ? weights : outside, () => true);
    const b = stays
      ? pick(weights, (v) => groupOf[v] === groupOf[a] && v !== a)
      : pick(outside, (v) => groupOf[v] !== groupOf[a]);
    if (b < 0 || avoids(a, b)) continue;
    pairs.set([Math.min(a, b), Math.max(a, b)].join(), [a, b]);
  }
  const bodies = Array.from({ length: consortia }, () => {
    const home = Math.floor(random() * groups);
    const members = new Set<number>();
    const size = 3 + Math.floor(random() * 4);
    for (let tries = 0; members.size < size && tries < 99; tries++) {
      const v = pick(weights, random() < 0.75 ? (one) => groupOf[one] === home : () => true);
      if (v >= 0 && ![...members].some((one) => avoids(one, v))) members.add(v);
    }
    return [...members];
  });
  const idOf = (v: number): string => `a${String(v).padStart(4, '0')}`;
  return {
    nodes: groupOf.map((_, v) => ({ id: idOf(v) })),
    cooperations: [...pairs.values(), ...bodies].filter(({ length }) => length > 1).map((c) => c.map(idOf)),
  };
}

/** Counts the pairs of lands raised by a question on a map; null without lands. */
function pairsAsked(map: Drawn): number | null {
  const { grouped, lands } = findLands(map, 1, 'quick');
  if (!grouped) return null;
  const found = linksBetweenLands(map, lands, 1);
  const tested = found.filter(({ p }) => p !== null);
  const adjusted = holm(tested.map(({ p }) => p ?? 1));
  const asPair = (pair: (typeof found)[number], i: number): LandPair => ({
    ...{ ...pair, sides: [[], []], pAdjusted: adjusted[i] ?? null },
  });
  return tested.map(asPair).filter(areShort).length;
}

/** Counts maps with this many lands, and those with a question. */
function count(
  mix: Mix,
  maps: number,
  avoid: boolean,
): { readonly withLands: number; readonly asked: number } {
  const found = Array.from({ length: maps }, (_, seed) =>
    pairsAsked(drawMixed(mix, seededRandom(7000 + seed), avoid)),
  ).filter((asked) => asked !== null);
  return { withLands: found.length, asked: found.filter((asked) => asked > 0).length };
}

/** Counts the maps of each kind on which two lands are reported apart although none avoid each other. */
export function tellLandsApart(maps: number, upperBound: (count: number, of: number) => number): void {
  console.log(
    `\ntwo lands apart: asked of maps with lands, of ${maps} maps each, and of a third with one pair that avoids`,
  );
  for (const [name, mix] of Object.entries(KINDS)) {
    const without = count(mix, maps, false);
    const avoiding = count(mix, Math.round(maps / 3), true);
    const bound = 100 * upperBound(without.asked, without.withLands);
    console.log(
      `${name.padEnd(50)}${without.asked} of ${without.withLands} (upper bound ${bound.toFixed(1)} %); ` +
        `avoiding: ${avoiding.asked} of ${avoiding.withLands}`,
    );
    keepResult({
      ...{ aim: AIM, what: `lands apart without avoidance, upper 95 % bound: ${name}` },
      ...{ value: bound, unit: '%', atMost: 6 },
    });
    keepResult({
      ...{ aim: AIM, what: `lands apart found: ${name}`, unit: '%' },
      value: (100 * avoiding.asked) / avoiding.withLands,
    });
  }
}
