/** Measures the sure questions about two families apart: false ones where none avoid each other, and found ones. */
import type { Family } from '../../model/contract/vocabulary.ts';
import { type Random, seededRandom } from '../../model/drawing/seeded-random.ts';
import { askedOf, findGaps, withSurvival } from '../../model/readings/gaps/find-gaps.ts';
import { GapContext } from '../../model/readings/gaps/gap-context.ts';
import { mapSurvival } from '../../model/readings/survival/survival.ts';
import { heardActor } from '../../tests/support/gaps-of.ts';
import { makeActor, makeCooperation, makeSystem } from '../../tests/support/make-facts.ts';
import { keepResult } from '../results/keep-result.ts';

const AIM = 15;
const FAMILIES: readonly Family[] = ['local_authority', 'social_economy', 'business', 'citizens'];

interface Mix {
  readonly actors: number;
  readonly links: number;
  /** Activity of each family, and width of the logarithm of each actor's own. */
  readonly activity: readonly number[];
  readonly spread?: number;
  readonly consortia?: number;
  /** Share of each family that was heard; links of the others are known from their heard partners. */
  readonly heard?: readonly number[];
  /** Share of the links between the first two families that is left. */
  readonly left?: number;
}

const EVEN = [1, 1, 1, 1];
const KINDS: Readonly<Record<string, Mix>> = {
  '60 actors, all alike': { actors: 60, links: 140, activity: EVEN },
  '60 actors, two families 2.5 times less active': { actors: 60, links: 140, activity: [2.5, 2.5, 1, 1] },
  '120 actors, two families 2.5 times less active': { actors: 120, links: 300, activity: [2.5, 2.5, 1, 1] },
  '60 actors, hubs': { actors: 60, links: 140, activity: EVEN, spread: 3 },
  '60 actors, 12 consortia, unequal activity': {
    ...{ actors: 60, links: 70, activity: [2.5, 2.5, 1, 1], consortia: 12 },
  },
  '60 actors, unequal hearing': { actors: 60, links: 180, activity: EVEN, heard: [0.65, 0.65, 1, 1] },
};
const AVOIDING: Readonly<Record<string, Mix>> = {
  '60 actors, a quarter of the links left': { actors: 60, links: 150, activity: EVEN, left: 0.25 },
  '60 actors, active families, two fifths left': {
    ...{ actors: 60, links: 150, activity: [2.5, 2.5, 1, 1], left: 0.4 },
  },
};
const RECALL = 0.9;

function drawMap(mix: Mix, random: Random) {
  const { actors, links, activity, spread = 0, consortia = 0, heard = EVEN, left = 1 } = mix;
  const familyOf = (v: number): number => v % FAMILIES.length;
  const weights = Array.from(
    { length: actors },
    (_, v) => (activity[familyOf(v)] ?? 1) * Math.exp(spread * (random() - 0.5)),
  );
  const sums = weights.map((_, v) => weights.slice(0, v + 1).reduce((sum, weight) => sum + weight, 0));
  const pick = (): number => {
    const at = random() * (sums.at(-1) ?? 0);
    return Math.max(
      0,
      sums.findIndex((sum) => at < sum),
    );
  };
  const members = (size: number): number[] => {
    const found = new Set<number>();
    while (found.size < size) found.add(pick());
    return [...found].sort((a, b) => a - b);
  };
  const pairs = new Map<string, readonly number[]>();
  while (pairs.size < links) {
    const pair = members(2);
    pairs.set(pair.join(), pair);
  }
  const isHeard = weights.map((_, v) => random() < (heard[familyOf(v)] ?? 1));
  const isKept = (pair: readonly number[]): boolean => {
    const avoids = pair.map(familyOf).sort().join() === '0,1';
    const isTold = heard === EVEN || pair.some((v) => isHeard[v] && random() < RECALL);
    return isTold && (!avoids || random() < left);
  };
  const bodies = Array.from({ length: consortia }, () => members(3 + Math.floor(random() * 4)));
  const idOf = (v: number): string => `a${v}`;
  return makeSystem({
    actors: weights.map((_, v) =>
      (isHeard[v] ? heardActor : makeActor)(idOf(v), { family: FAMILIES[familyOf(v)] ?? 'citizens' }),
    ),
    cooperations: [...[...pairs.values()].filter(isKept), ...bodies].map((ends, i) =>
      makeCooperation(`c${i}`, ends.map(idOf)),
    ),
  });
}

/** Lists the pairs of families that a map says for sure are apart. */
function saidSure(mix: Mix, seed: number): string[] {
  const context = new GapContext(drawMap(mix, seededRandom(seed)));
  const drafts = findGaps(context, ['families-apart']);
  return withSurvival(drafts, mapSurvival(context, askedOf(drafts)))
    .filter(({ confidence }) => confidence === 'sure')
    .map(({ key }) => key);
}

/** Counts the maps of each kind that have a sure question about two families, and prints them. */
export function tellFamiliesApart(maps: number, upperBound: (count: number, of: number) => number): void {
  console.log(`\ntwo families apart, for sure, where none avoid each other: of ${maps} maps each`);
  for (const [name, mix] of Object.entries(KINDS)) {
    const said = Array.from({ length: maps }, (_, i) => saidSure(mix, 9000 + i).length > 0).filter(Boolean);
    const bound = 100 * upperBound(said.length, maps);
    console.log(`${name.padEnd(60)}${said.length}, upper bound ${bound.toFixed(1)} %`);
    keepResult({
      ...{ aim: AIM, what: `families apart without avoidance, upper 95 % bound: ${name}` },
      ...{ value: bound, unit: '%', atMost: 6 },
    });
  }
  const fewer = Math.max(10, Math.round(maps / 3));
  console.log(`the first two avoid each other: said for sure, of ${fewer} maps each`);
  for (const [name, mix] of Object.entries(AVOIDING)) {
    const said = Array.from({ length: fewer }, (_, i) => saidSure(mix, 19_000 + i)).filter((keys) =>
      keys.includes('families-apart:local_authority:social_economy'),
    );
    console.log(`${name.padEnd(60)}${said.length}`);
    keepResult({
      ...{ aim: AIM, what: `families apart found: ${name}`, unit: '%' },
      value: (100 * said.length) / fewer,
    });
  }
}
