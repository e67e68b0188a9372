import { arrangeMap } from '../../model/drawing/arrange.ts';
import { fitIntoFrame } from '../../model/drawing/fit-into-frame.ts';
import { frameOfKind } from '../../model/drawing/layout/frames.ts';
import { ordersKept } from '../../model/drawing/layout/orders.ts';
import { placeNewcomers } from '../../model/drawing/layout/place-newcomers.ts';
import { placeLinked, recomposeMap } from '../../model/drawing/recompose-map.ts';
import { seededRandom } from '../../model/drawing/seeded-random.ts';
import { toArrange } from '../../model/drawing/to-arrange.ts';
import { YOUNG_AT_MOST } from '../../model/drawing/young-map.ts';
import type { System } from '../../model/elements/system.ts';
import { measure } from '../../server/exchange/map-svg/text-metrics.ts';
import { type Coming, NOTHING, type Pair, type Stored, systemOf } from './territories.ts';

/** An opened map with its cost; `kept`: share of pairs of actors whose order is as people saw it before. */
export interface Opened {
  readonly stored: Stored;
  readonly ms: number;
  readonly kept?: number;
}

const stored = (system: System, options: Parameters<typeof arrangeMap>[2] = {}): Stored => {
  const { positions, lands } = arrangeMap(system, measure, options);
  return {
    at: Object.fromEntries(positions.map(({ actorId, x, y }) => [actorId, { x, y }])),
    lands: lands.map((land, i) => ({ id: `l${i}`, ...land })),
  };
};

function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  // Processor time, not wall time, so that other load does not count.
  const start = process.cpuUsage();
  const value = work();
  return { value, ms: process.cpuUsage(start).user / 1000 };
}

/** Composes a whole import with full effort, before it is written. */
export function byImport({ ids, pairs }: Coming): Opened {
  const { value, ms } = timed(() => stored(systemOf(ids, pairs)));
  return { stored: value, ms };
}

/** Composes a map that the API filled, as the opening screen does while somebody waits. */
export function byApi({ ids, pairs }: Coming): Opened {
  const { value, ms } = timed(() => stored(systemOf(ids, pairs), { effort: 'first' }));
  return { stored: value, ms };
}

/** Frames the same map for a phone held upright. */
export function onPhone({ ids, pairs }: Coming, { stored: before }: Opened): Opened {
  const { graph, lands, before: layout } = toArrange(systemOf(ids, pairs, before), measure);
  const { value, ms } = timed(() => fitIntoFrame(graph, lands, layout, frameOfKind('phone')));
  return {
    stored: { at: value.positions, lands: before.lands },
    ms,
    kept: ordersKept(
      ids.filter((id) => !value.aside.includes(id)),
      before.at,
      value.positions,
    ),
  };
}

/**
 * Replays a map typed link by link, as the server places it while nobody presses anything: young maps make room, on
 * larger ones newcomers are placed.
 */
export function typed(coming: Coming): Opened {
  let now: Stored = NOTHING;
  const past: Stored['at'][] = [];
  const kept: number[] = [];
  const order = asTyped(coming);
  const { ms } = timed(() => {
    for (const i of order.keys()) {
      const pairs = order.slice(0, i + 1);
      const ids = [...new Set(pairs.flat())].sort();
      now = withLink(now, ids, pairs);
      const before = past.at(-10);
      if (before !== undefined) kept.push(ordersKept(Object.keys(before), before, now.at));
      past.push(now.at);
    }
    const { graph } = toArrange(systemOf(coming.ids, order), measure, []);
    const { positions } = placeNewcomers(graph, [], { positions: now.at, labels: {}, aside: [] });
    now = { ...now, at: positions };
  });
  const mean = kept.reduce((sum, one) => sum + one, 0) / Math.max(1, kept.length);
  return { stored: now, ms: ms / order.length, kept: mean };
}

/** Orders links as a room states them: mostly about actors already named, sometimes about a new one. */
function asTyped({ pairs }: Coming): Pair[] {
  const random = seededRandom(1);
  const waiting = [...pairs];
  const known = new Set<string>();
  const order: Pair[] = [];
  while (waiting.length > 0) {
    const near = waiting.filter(([a, b]) => known.has(a) || known.has(b));
    const both = near.filter(([a, b]) => known.has(a) && known.has(b));
    const among =
      random() < 0.45 && both.length > 0 ? both : random() < 0.8 && near.length > 0 ? near : waiting;
    const pair = among[Math.floor(random() * among.length)] as Pair;
    waiting.splice(waiting.indexOf(pair), 1);
    order.push(pair);
    for (const id of pair) known.add(id);
  }
  return order;
}

function withLink(now: Stored, ids: readonly string[], pairs: readonly Pair[]): Stored {
  const system = systemOf(ids, pairs, now);
  if (pairs.length === 1) return { ...stored(system, { effort: 'first' }), lands: [] };
  const news = new Set([`c${pairs.length - 1}`]);
  const { actors } = (ids.length <= YOUNG_AT_MOST ? recomposeMap : placeLinked)(system, news, measure);
  return { at: { ...now.at, ...Object.fromEntries(actors) }, lands: [] };
}

/** Arranges the map on request: beyond some forty actors nobody moves unasked, and the screen offers it. */
export function offerTaken({ ids, pairs }: Coming, { stored: before }: Opened): Opened {
  const { value, ms } = timed(() => stored(systemOf(ids, pairs, before)));
  return { stored: value, ms, kept: ordersKept(new Set(pairs.flat()), before.at, value.at) };
}

/**
 * Arranges a map again after links or actors came; returns the orders kept, next to an arrangement from
 * nothing.
 */
export function again(
  coming: Coming,
  came: Pick<Coming, 'ids' | 'pairs'>,
): Opened & { readonly free: Stored } {
  const before = stored(systemOf(came.ids, came.pairs));
  const { value, ms } = timed(() => stored(systemOf(coming.ids, coming.pairs, before)));
  const free = stored(systemOf(coming.ids, coming.pairs), { from: 'nothing' });
  const linked = new Set(came.pairs.flat());
  return { stored: value, free, ms, kept: ordersKept(linked, before.at, value.at) };
}
