/**
 * Measures the errors of land detection: maps without groups that get lands, maps with groups that get none,
 * also line by line as in a room. Counts pairs of lands and of families called apart, compares communities with the best known,
 * and times. `tsx bench/inference.ts 100` draws a tenth as many maps.
 */
import { readFileSync } from 'node:fs';
import { indexGraph } from '../model/drawing/indexed-graph.ts';
import { NO_LANDS, nextCalmLands } from '../model/drawing/lands/calm-lands.ts';
import {
  COMPARISONS,
  exceededShare,
  findLands,
  groupsOf,
  linkedBy,
  type Speed,
} from '../model/drawing/lands/find-lands.ts';
import { seededRandom } from '../model/drawing/seeded-random.ts';
import { plantGraph } from '../tests/support/planted-graph.ts';
import { tellFamiliesApart } from './inference/families-apart.ts';
import { tellLandsApart } from './inference/lands-apart.ts';
import { type Drawn, GROUPLESS, PLANTED, ROOMS, SHAPED } from './inference/maps.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';

const maps = Number(process.argv[2] ?? 1000);
const AIM = 15;

/** Computes the upper end of the 95 % interval of a share (Clopper & Pearson 1934), by bisection. */
function upperBound(count: number, of: number): number {
  let [low, high] = [count / of, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (atMostSo(count, of, middle) > 0.025) low = middle;
    else high = middle;
  }
  return high;
}

/** Computes the binomial probability of at most `count` successes among `of` trials. */
function atMostSo(count: number, of: number, chance: number): number {
  let log = of * Math.log1p(-chance);
  let sum = Math.exp(log);
  for (let k = 1; k <= count; k++) {
    log += Math.log(((of - k + 1) / k) * (chance / (1 - chance)));
    sum += Math.exp(log);
  }
  return sum;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** Counts the maps of a kind in which the test alone finds groups, without computing the lands. */
const countGrouped = (make: (random: () => number) => Drawn, count: number): number =>
  Array.from({ length: count }, (_, seed) => {
    const { linked, memberships } = linkedBy(make(seededRandom(1000 + seed)));
    const { full } = COMPARISONS;
    return exceededShare(linked, memberships, 1, full) * full.graphs <= full.mayExceed;
  }).filter(Boolean).length;

function tellFalse(): void {
  console.log(`\nno groups put in: given lands, of ${maps} maps each`);
  for (const [name, make] of Object.entries(GROUPLESS)) {
    const found = countGrouped(make, maps);
    const bound = upperBound(found, maps);
    console.log(`${name.padEnd(60)}${percent(found / maps).padStart(7)}, upper bound ${percent(bound)}`);
    keepResult({
      ...{ aim: AIM, what: `lands without groups, upper 95 % bound: ${name}` },
      ...{ value: 100 * bound, unit: '%', atMost: 6 },
    });
  }
}

function tellFound(): void {
  const count = Math.max(10, Math.round(maps / 10));
  console.log(`\ngroups put in, or another shape: given lands, of ${count} maps each`);
  for (const [name, make] of Object.entries({ ...PLANTED, ...SHAPED })) {
    const found = countGrouped(make, count);
    console.log(`${name.padEnd(60)}${percent(found / count).padStart(7)}`);
    keepResult({ aim: AIM, what: `given lands: ${name}`, value: (100 * found) / count, unit: '%' });
  }
}

function tellRooms(): void {
  const count = Math.max(10, Math.round(maps / 4));
  console.log(`\nforty lines without groups, lands offered at any, of ${count} rooms each`);
  for (const [name, make] of Object.entries(ROOMS)) {
    const offered = Array.from({ length: count }, (_, seed) => {
      const lines = make(seededRandom(5000 + seed));
      const nodes = [...new Set(lines.flat())].map((id) => ({ id }));
      let state = NO_LANDS;
      for (let i = 1; i <= lines.length && state.lands.length === 0; i++)
        state = nextCalmLands(state, { nodes, cooperations: lines.slice(0, i) });
      return state.lands.length > 0;
    }).filter(Boolean).length;
    console.log(`${name.padEnd(60)}${percent(offered / count).padStart(7)}, ${offered} of ${count}`);
    keepResult({
      ...{ aim: AIM, what: `rooms without groups that are offered lands: ${name}` },
      ...{ value: (100 * offered) / count, unit: '%', atMost: 5 },
    });
  }
}

interface Known {
  readonly nodes: readonly string[];
  readonly edges: ReadonlyArray<readonly [string, string]>;
  readonly bestModularity?: number;
}

const read = (file: string): Known =>
  JSON.parse(readFileSync(new URL(`../fixtures/${file}.json`, import.meta.url), 'utf8'));

function tellQuality(): void {
  console.log('\nmodularity beside the best known');
  for (const name of ['karate-club', 'florentine-families', 'les-miserables', 'southern-women']) {
    const isOwn = name === 'les-miserables' || name === 'southern-women';
    const { nodes, edges } = read(isOwn ? `lands/${name}` : `graphs/${name}`);
    const { bestModularity = 0 } = read(isOwn ? `lands/${name}` : `measures/${name}`);
    const graph = indexGraph(
      nodes,
      edges.map(([source, target]) => ({ source, target })),
    );
    const { modularity } = groupsOf(graph, 1);
    console.log(`${name.padEnd(24)}${modularity.toFixed(4)} of ${bestModularity.toFixed(4)}`);
    keepResult({
      ...{ aim: AIM, what: `modularity short of the best known: ${name}` },
      ...{ value: bestModularity - modularity, unit: '', atMost: 0.002 },
    });
  }
}

function timed(what: string, atMost: number, work: () => unknown): void {
  const ms = [1, 2, 3].map(() => {
    const start = process.cpuUsage().user;
    work();
    return (process.cpuUsage().user - start) / 1000;
  });
  console.log(`${what.padEnd(60)}${median(ms).toFixed(0).padStart(7)} ms of processor`);
  keepResult({ aim: AIM, what, value: median(ms), unit: 'ms', atMost });
}

function tellTimes(): void {
  console.log('');
  const planted = (nodes: number, groups: number, linksPerNode: number) =>
    plantGraph({ nodes, groups, seed: 3, linksPerNode });
  const find = (graph: ReturnType<typeof planted>, speed: Speed) => () => findLands(graph, 1, speed);
  timed('lands of 400 actors, 1,200 links', 1000, find(planted(400, 10, 3), 'full'));
  timed('quick lands of 400 actors, 1,200 links', 150, find(planted(400, 10, 3), 'quick'));
  timed('quick lands of 27 actors', 30, find(planted(27, 3, 2.2), 'quick'));
  for (const [actors, atMost] of [
    [35, 30],
    [120, 150],
  ] as const) {
    const graph = planted(actors, 4, 2.2);
    const shown = [1, 2].reduce((state) => nextCalmLands(state, graph), NO_LANDS);
    timed(`a calm step at ${actors} actors, lands offered`, atMost, () => nextCalmLands(NO_LANDS, graph));
    timed(`a calm step at ${actors} actors, lands shown`, atMost, () => nextCalmLands(shown, graph));
  }
}

console.log(`Node ${process.version}`);
tellFalse();
tellFound();
tellRooms();
tellLandsApart(Math.round((3 * maps) / 10), upperBound);
tellFamiliesApart(maps, upperBound);
tellQuality();
tellTimes();
