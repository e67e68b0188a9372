/**
 * Measures what readers perceive in a drawing, compared with ForceAtlas2, fcose, vis-network, and Graphviz
 * sfdp and neato if installed, on the same graphs in one run.
 *
 * Usage: `node --import tsx bench/drawing-quality.ts [graphs of each size]`.
 *
 * Ratios are to the best of the peers, stress to ForceAtlas2. Lines are straight; actors without a link are
 * left out.
 */
import type { DrawnGraph } from '../model/drawing/drawn-graph.ts';
import { idsWithLink } from '../model/drawing/layout/ids-with-link.ts';
import { drawOurs, type Ours } from './drawing/quality/draw-ours.ts';
import { otherTrials, plantedTrials, type Trial } from './drawing/quality/drawn-graphs.ts';
import { groupsByDetection, mean, measureDrawing, type Quality } from './drawing/quality/measure-drawing.ts';
import { drawWithFcose } from './drawing/quality/peers/draw-with-fcose.ts';
import { drawWithForceAtlas } from './drawing/quality/peers/draw-with-force-atlas.ts';
import { drawWithGraphviz } from './drawing/quality/peers/draw-with-graphviz.ts';
import { openVisNetwork } from './drawing/quality/peers/draw-with-vis-network.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';

const GRAPHS = Number(process.argv[2] ?? 6);
const SEEDS = [1, 2, 3, 4, 5];

interface Compared {
  readonly trial: Trial;
  readonly ours: Ours;
  readonly quality: Quality;
  readonly peers: Readonly<Record<string, Quality>>;
  /** Ours over the best of the peers; stress over ForceAtlas2. */
  readonly crossings: number;
  readonly kept: number;
  readonly groups: number;
  readonly stress: number;
  /** Groups over what detection allows. */
  readonly detected: number;
}

const visNetwork = await openVisNetwork();

async function peersOn({ graph, groups = new Map() }: Trial): Promise<Record<string, Quality>> {
  const ids = idsWithLink(graph);
  const linked: DrawnGraph = { nodes: graph.nodes.filter(({ id }) => ids.has(id)), edges: graph.edges };
  const force = SEEDS.map((seed) => measureDrawing(graph, groups, drawWithForceAtlas(linked, seed)));
  const middle = (figure: keyof Quality): number => median(force.map((one) => one[figure]));
  const peers: Record<string, Quality> = {
    ForceAtlas2: {
      ...{ stress: middle('stress'), kept: middle('kept') },
      ...{ crossings: middle('crossings'), groups: middle('groups') },
    },
    fcose: measureDrawing(graph, groups, drawWithFcose(linked, 1)),
    'vis-network': measureDrawing(graph, groups, await visNetwork.draw(linked)),
  };
  for (const program of ['sfdp', 'neato'] as const) {
    const positions = drawWithGraphviz(program, linked);
    if (positions !== undefined) peers[program] = measureDrawing(graph, groups, positions);
  }
  return peers;
}

async function compare(trial: Trial): Promise<Compared> {
  const groups = trial.groups ?? new Map<string, number>();
  const ours = drawOurs(trial.graph);
  const quality = measureDrawing(trial.graph, groups, ours.positions);
  const peers = await peersOn(trial);
  const best = (pick: (all: readonly number[]) => number, figure: keyof Quality): number =>
    pick(Object.values(peers).map((one) => one[figure]));
  const least = (all: readonly number[]): number => Math.min(...all);
  const most = (all: readonly number[]): number => Math.max(...all);
  return {
    ...{ trial, ours, quality, peers },
    crossings: quality.crossings / Math.max(1, best(least, 'crossings')),
    kept: quality.kept / best(most, 'kept'),
    groups: quality.groups / best(most, 'groups'),
    stress: quality.stress / (peers.ForceAtlas2?.stress ?? Number.NaN),
    detected: quality.groups / groupsByDetection(ours.lands, groups),
  };
}

const two = (value: number): string => value.toFixed(2);

function print({ trial, ours, quality, peers, ...ratios }: Compared): void {
  const { lands, layout, routes } = ours.milliseconds;
  const theirs = Object.entries(peers).map(
    ([name, q]) => `${name} ${q.crossings}/${two(q.kept)}/${two(q.groups)}/${q.stress.toFixed(3)}`,
  );
  console.log(
    `| ${trial.name} | ${quality.crossings}/${two(quality.kept)}/${two(quality.groups)}/${quality.stress.toFixed(3)} | ${theirs.join(', ')} | ${two(ratios.crossings)} | ${two(ratios.kept)} | ${two(ratios.groups)} | ${two(ratios.detected)} | ${two(ratios.stress)} | ${ours.overlapping} | ${(100 * ours.throughStrangers).toFixed(1)} | ${ours.grouped ? ours.lands.length : 'one'} | ${Math.round(lands)} + ${Math.round(layout)} + ${Math.round(routes)} |`,
  );
}

function heading(): void {
  console.log(
    '| graph | ours: crossings/kept/groups/stress | peers | crossings × | kept × | groups × | groups ÷ detection | stress ÷ FA2 | overlaps | through strangers, % | lands | ms: lands + layout + routes |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
}

function keepRatios(size: number, all: readonly Compared[]): void {
  const aim = 11;
  const keep = (
    what: string,
    values: readonly number[],
    limits: { atMost?: number; atLeast?: number },
  ): void => keepResult({ aim, what: `${what}, ${size} actors`, value: mean(values), unit: '×', ...limits });
  const worst = (what: string, value: number, limits: { atMost?: number; atLeast?: number }): void =>
    keepResult({ aim, what: `${what}, ${size} actors, worst of ${all.length}`, value, unit: '×', ...limits });
  const figure = (pick: (one: Compared) => number): number[] => all.map(pick);
  keep(
    'crossings ÷ best peer',
    figure((one) => one.crossings),
    { atMost: size === 400 ? 0.9 : 0.95 },
  );
  worst('crossings ÷ best peer', Math.max(...figure((one) => one.crossings)), { atMost: 1 });
  keep(
    'neighbours kept ÷ best peer',
    figure((one) => one.kept),
    { atLeast: 1.25 },
  );
  worst('neighbours kept ÷ best peer', Math.min(...figure((one) => one.kept)), { atLeast: 1.1 });
  keep(
    'groups ÷ what detection allows',
    figure((one) => one.detected),
    { atLeast: 0.95 },
  );
  if (size === 400)
    keep(
      'groups ÷ best peer',
      figure((one) => one.groups),
      { atLeast: 1.2 },
    );
  keep(
    'stress ÷ ForceAtlas2',
    figure((one) => one.stress),
    { atMost: 1.2 },
  );
  worst('stress ÷ ForceAtlas2', Math.max(...figure((one) => one.stress)), { atMost: 1.3 });
  const strangers = Math.max(...figure(({ ours }) => 100 * ours.throughStrangers));
  const most = size === 400 ? 0.5 : 0;
  keepResult({
    aim,
    what: `lines through strangers, ${size} actors`,
    value: strangers,
    unit: '%',
    atMost: most,
  });
  const overlapping = figure(({ ours }) => ours.overlapping).reduce((sum, one) => sum + one, 0);
  keepResult({ aim, what: `overlapping boxes, ${size} actors`, value: overlapping, unit: '', atMost: 0 });
}

function printMeans(size: number, all: readonly Compared[]): void {
  const of = (pick: (one: Compared) => number): string => {
    const values = all.map(pick);
    return `${two(mean(values))} (${two(Math.min(...values))}–${two(Math.max(...values))})`;
  };
  const ms = median(all.map(({ ours: { milliseconds: m } }) => m.lands + m.layout + m.routes));
  const layout = median(all.map(({ ours: { milliseconds: m } }) => m.layout));
  console.log(
    `| **${size}: mean (range)** | | | ${of((one) => one.crossings)} | ${of((one) => one.kept)} | ${of((one) => one.groups)} | ${of((one) => one.detected)} | ${of((one) => one.stress)} | | | | median ${Math.round(layout)} of ${Math.round(ms)} |`,
  );
}

console.log(`Node ${process.version}; one thread; GPU: no`);
heading();
for (const [size, trials] of plantedTrials(GRAPHS)) {
  const all: Compared[] = [];
  for (const trial of trials) {
    const compared = await compare(trial);
    print(compared);
    all.push(compared);
  }
  printMeans(size, all);
  keepRatios(size, all);
}
for (const trial of otherTrials()) print(await compare(trial));
await visNetwork.close();
