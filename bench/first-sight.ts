/**
 * Measures the first picture of a map, for each way to fill it (import, API, phone, typing). Compares it with
 * ForceAtlas2, and with Graphviz sfdp and neato if installed. Measures also which orders survive a new
 * arrangement.
 *
 * Usage: `node --import tsx bench/first-sight.ts [seeds] [sizes, by commas] [parts: open, again]`. Times are
 * processor time.
 */

import { namesOf } from '../model/drawing/arrange.ts';
import { fitIntoFrame } from '../model/drawing/fit-into-frame.ts';
import { enclosing } from '../model/drawing/geometry.ts';
import { boxAround, SHORE, unitOf } from '../model/drawing/lands/boxes.ts';
import { frameOfKind } from '../model/drawing/layout/frames.ts';
import type { Frame } from '../model/drawing/layout/places.ts';
import { namesWithoutRoom } from '../model/drawing/room-for-names.ts';
import { toArrange } from '../model/drawing/to-arrange.ts';
import { YOUNG_AT_MOST } from '../model/drawing/young-map.ts';
import { measure } from '../server/exchange/map-svg/text-metrics.ts';
import { mean, measureDrawing, type Quality } from './drawing/quality/measure-drawing.ts';
import { drawWithForceAtlas } from './drawing/quality/peers/draw-with-force-atlas.ts';
import { drawWithGraphviz } from './drawing/quality/peers/draw-with-graphviz.ts';
import { type Coming, planted, published, type Stored, systemOf } from './first-sight/territories.ts';
import { again, byApi, byImport, type Opened, offerTaken, onPhone, typed } from './first-sight/ways-in.ts';
import { keepResult } from './results/keep-result.ts';
import { median } from './results/median.ts';

const SEEDS = Number(process.argv[2] ?? 5);
const SIZES = (process.argv[3] ?? '12,27,45,60,120,400').split(',').map(Number);
const PARTS = new Set((process.argv[4] ?? 'open,again').split(','));
const AIM = 15;
const STAGE = frameOfKind('stage');
/** Capital height of a letter of one pixel at 1920, seen from 5 m on a picture 2 m wide, in minutes of arc. */
const ARCMINUTES = 16 / 33.5;
/** Width of a projected picture in pixels. */
const PROJECTED = 1920;

interface Seen extends Quality {
  readonly kept10: number;
  /** Share of the frame's slacker side that is filled, the other being filled whole; coasts included. */
  readonly filled: number;
  readonly names: number;
  readonly minutes: number;
  readonly ms: number;
}

function seen(coming: Coming, { stored, ms, kept }: Opened, frame: Frame): Seen {
  const system = systemOf(coming.ids, coming.pairs, stored);
  const { graph, lands, before } = toArrange(system, measure, stored.lands, 'quick');
  const { ids, scale } = namesWithoutRoom(graph, lands, before, namesOf(system, measure), frame);
  return {
    ...measureDrawing(graph, coming.groups, stored.at),
    ...{ kept10: kept ?? Number.NaN, filled: filledIn(coming, stored, frame), ms },
    ...{
      names: graph.nodes.length - ids.size,
      minutes: (scale.font * scale.zoom * ARCMINUTES * PROJECTED) / frame.width,
    },
  };
}

function filledIn({ ids, pairs }: Coming, stored: Stored, frame: Frame): number {
  const { graph } = toArrange(systemOf(ids, pairs, stored), measure, stored.lands, 'quick');
  const boxes = graph.nodes.map((node) => boxAround(node, stored.at[node.id] ?? { x: 0, y: 0 }));
  const all = enclosing(boxes);
  const shore = SHORE * unitOf(boxes);
  const [wide, high] = [
    ((all?.halfWidth ?? 0) + shore) / frame.width,
    ((all?.halfHeight ?? 0) + shore) / frame.height,
  ];
  return Math.min(wide, high) / Math.max(wide, high);
}

const two = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));
const quality = (q: Quality): string =>
  `${Math.round(q.crossings)}/${two(q.kept)}/${two(q.groups)}/${q.stress.toFixed(3)}`;
const medianOf = <T extends Quality>(all: readonly T[], figure: keyof T): number =>
  median(all.map((one) => Number(one[figure])));
const middle = (all: readonly Quality[]): Quality => ({
  ...{ crossings: medianOf(all, 'crossings'), kept: medianOf(all, 'kept') },
  ...{ groups: medianOf(all, 'groups'), stress: medianOf(all, 'stress') },
});

function peersOn(coming: Coming): Readonly<Record<string, Quality>> {
  const { graph } = toArrange(systemOf(coming.ids, coming.pairs), measure, []);
  const linked = new Set(coming.pairs.flat());
  const drawn = { nodes: graph.nodes.filter(({ id }) => linked.has(id)), edges: graph.edges };
  const force = [1, 2, 3, 4, 5].map((seed) =>
    measureDrawing(graph, coming.groups, drawWithForceAtlas(drawn, seed)),
  );
  const peers: Record<string, Quality> = { ForceAtlas2: middle(force) };
  for (const program of ['sfdp', 'neato'] as const) {
    const positions = drawWithGraphviz(program, drawn);
    if (positions !== undefined) peers[program] = measureDrawing(graph, coming.groups, positions);
  }
  return peers;
}

/** Typing four hundred takes a day, and the bench a quarter of an hour. */
const TYPED_AT_MOST = 60;

function opened(name: string, all: readonly Coming[]): void {
  const ways = new Map<string, Seen[]>();
  const add = (way: string, one: Seen): void => void ways.set(way, [...(ways.get(way) ?? []), one]);
  for (const coming of all) {
    const imported = byImport(coming);
    add('import', seen(coming, imported, STAGE));
    add('API', seen(coming, byApi(coming), STAGE));
    add('phones', seen(coming, onPhone(coming, imported), frameOfKind('phone')));
    add('projector', seen(coming, projected(coming, imported), frameOfKind('projector')));
    if (coming.ids.length > TYPED_AT_MOST) continue;
    const typing = typed(coming);
    add('typed', seen(coming, typing, STAGE));
    add('typed, then arranged', seen(coming, offerTaken(coming, typing), STAGE));
  }
  const peers = all.map(peersOn);
  const names = Object.keys(peers[0] ?? {});
  const told = names.map((peer) => `${peer} ${quality(middle(peers.flatMap((one) => one[peer] ?? [])))}`);
  const arranged = middle(ways.get('import') ?? []);
  const size = all[0]?.ids.length ?? 0;
  for (const [way, some] of ways) {
    const of = (figure: keyof Seen): number => medianOf(some, figure);
    console.log(
      `| ${name} | ${way} | ${quality(middle(some))} | ${told.join(', ')} | ${two(of('kept10'))} | ${two(of('filled'))} | ${of('names')} of ${all[0]?.ids.length} at ${of('minutes').toFixed(0)}′ | ${Math.round(of('ms'))} |`,
    );
    keepResult({
      aim: AIM,
      what: `${name}, ${way}: slacker side filled`,
      value: of('filled'),
      unit: '×',
      atLeast: 0.7,
    });
    if (way === 'API' && arranged.groups > 0)
      keepResult({
        ...{ aim: AIM, what: `${name}, first picture: groups ÷ arranged`, unit: '×' },
        ...{ value: of('groups') / arranged.groups, atLeast: 0.95 },
      });
    if (way === (size > YOUNG_AT_MOST ? 'typed, then arranged' : 'typed'))
      keepResult({
        ...{ aim: AIM, what: `${name}, typed: crossings ÷ arranged`, unit: '×' },
        ...{ value: of('crossings') / Math.max(1, arranged.crossings), atMost: 1.5 },
      });
  }
}

function projected({ ids, pairs }: Coming, { stored }: Opened): Opened {
  const { graph, lands, before } = toArrange(systemOf(ids, pairs, stored), measure, stored.lands);
  const start = process.cpuUsage();
  const { positions } = fitIntoFrame(graph, lands, before, frameOfKind('projector'));
  return { stored: { at: positions, lands: stored.lands }, ms: process.cpuUsage(start).user / 1000 };
}

const CAME: ReadonlyArray<readonly [string, number, (coming: Coming) => Pick<Coming, 'ids' | 'pairs'>]> = [
  [
    '3 links',
    0.95,
    ({ ids, pairs }) => ({ ids, pairs: pairs.filter((_, i) => i % Math.ceil(pairs.length / 3) !== 1) }),
  ],
  ['a tenth more', 0.9, (coming) => without(coming, 11)],
  ['a third more', 0.85, (coming) => without(coming, 4)],
];

/** Removes every n-th actor, to get the map before these actors came. */
function without({ ids, pairs }: Coming, every: number): Pick<Coming, 'ids' | 'pairs'> {
  const there = new Set(ids.filter((_, i) => i % every !== 1));
  return {
    ids: ids.filter((id) => there.has(id)),
    pairs: pairs.filter(([a, b]) => there.has(a) && there.has(b)),
  };
}

function arrangedAgain(all: readonly Coming[]): void {
  for (const [what, least, before] of CAME) {
    const told = all.map((coming) => {
      const { stored, free, kept = 1, ms } = again(coming, before(coming));
      const { graph } = toArrange(systemOf(coming.ids, coming.pairs), measure, []);
      const [ours, theirs] = [stored, free].map(({ at }) => measureDrawing(graph, coming.groups, at)) as [
        Quality,
        Quality,
      ];
      const ratio = (figure: keyof Quality): number => ours[figure] / Math.max(theirs[figure], 1e-9);
      const crossings = ours.crossings / Math.max(1, theirs.crossings);
      console.log(
        `| ${coming.name} | ${what} | ${two(kept)} | ${two(crossings)} | ${two(ratio('kept'))} | ${coming.groups.size === 0 ? '–' : two(ratio('groups'))} | ${two(ratio('stress'))} | ${Math.round(ms)} |`,
      );
      return { kept, crossings, groups: coming.groups.size === 0 ? 1 : ratio('groups') };
    });
    const keep = (figure: string, value: number, limits: { atMost?: number; atLeast?: number }): void =>
      keepResult({ aim: AIM, what: `arranged again, ${what}: ${figure}`, value, unit: '×', ...limits });
    keep('orders kept, mean', mean(told.map(({ kept }) => kept)), { atLeast: least });
    keep('crossings ÷ free, mean', mean(told.map(({ crossings }) => crossings)), { atMost: 1.05 });
    keep('crossings ÷ free, worst', Math.max(...told.map(({ crossings }) => crossings)), { atMost: 1.25 });
    keep('groups ÷ free, mean', mean(told.map(({ groups }) => groups)), { atLeast: 0.97 });
    console.log(
      `| **mean** | ${what} | ${two(mean(told.map(({ kept }) => kept)))} | ${two(mean(told.map(({ crossings }) => crossings)))} (${two(Math.max(...told.map(({ crossings }) => crossings)))}) | | ${two(mean(told.map(({ groups }) => groups)))} | | |`,
    );
  }
}

const AGAIN_ON = new Set(['karate club', 'Les Misérables']);

const seeds = Array.from({ length: SEEDS }, (_, i) => i + 1);
console.log(`Node ${process.version}; one thread; GPU: no; median of ${SEEDS} seeds`);
if (PARTS.has('open')) {
  console.log(
    '| map | way in | crossings/kept/groups/stress | peers | orders kept | slacker side filled | names, minutes of arc on a projector | ms |',
  );
  console.log('|---|---|---|---|---|---|---|---|');
  for (const size of SIZES)
    opened(
      `${size} actors`,
      seeds.map((seed) => planted(size, seed)),
    );
  for (const coming of published()) opened(coming.name, [coming]);
}
if (PARTS.has('again')) {
  console.log('\n| map | came | orders kept | crossings × free | kept × | groups × | stress × | ms |');
  console.log('|---|---|---|---|---|---|---|---|');
  const sizes = SIZES.filter((size) => size >= 27);
  arrangedAgain([
    ...sizes.flatMap((size) => seeds.slice(0, 2).map((seed) => planted(size, seed))),
    ...published().filter(({ name }) => AGAIN_ON.has(name)),
  ]);
}
