import type { ActorFact, LandFact } from '../elements/facts.ts';
import type { System } from '../elements/system.ts';
import { degreesIn, nameOfLand } from '../readings/lands-reading.ts';
import type { DrawnGraph, Land, Point } from './drawn-graph.ts';
import { overlaps } from './geometry.ts';
import { graphOfSystem } from './graph-of-system.ts';
import { boxAround } from './lands/boxes.ts';
import { landLetters, writeLandName } from './lands/land-names.ts';
import { anchor } from './layout/anchor.ts';
import { idsWithLink } from './layout/ids-with-link.ts';
import { placeNewcomers } from './layout/place-newcomers.ts';
import type { Layout } from './layout/placed-problem.ts';
import { FRAME, type Frame } from './layout/places.ts';
import { recompose } from './layout/recompose.ts';
import type { Measure } from './wrap-label.ts';

const SEED = 1;
/** Nearer than that nobody has moved, in units of the map. */
const STILL = 1;

/** Share of a young map's frame that boxes fill: less makes names small; more leaves no room for lines. */
const SHARE_FILLED = 0.25;
/** Between a window with a panel open and one that has none. */
const ASPECT = 1.6;

/** Moves on a map, by id: actors, and the middles of land names. */
interface Recomposed {
  readonly actors: ReadonlyMap<string, Point>;
  readonly lands: ReadonlyMap<string, Point>;
}

/**
 * Computes positions on a young map after new actors or links: newcomers next to their partners, others make
 * room, actors placed by hand stay. `news`: new cooperations; an actor without others stood in the rows, and
 * has no position to keep.
 */
export function recomposeMap(system: System, news: ReadonlySet<string>, measure: Measure): Recomposed {
  const graph = graphOfSystem(system, measure);
  const before = idsWithLink(graphOfSystem(system, measure, (id) => !news.has(id)));
  const linked = idsWithLink(graph);
  const stay = new Set([...system.actors.values()].filter(stays).map(({ id }) => id));
  const keeps = ({ id }: ActorFact): boolean => stay.has(id) || !linked.has(id) || before.has(id);
  const positions = Object.fromEntries(
    [...system.actors.values()].flatMap((actor) => {
      const at = pointOf(actor);
      return at !== null && keeps(actor) ? [[actor.id, at] as const] : [];
    }),
  );
  const { lands, labels } = landsOn(system, graph, linked, measure, system.facts.lands ?? []);
  const layout = { positions, labels, aside: [] };
  const pinned = [...stay].filter((id) => positions[id] !== undefined);
  const options = { seed: SEED, lands, pinned, frame: frameFor(graph) };
  const next = inRows(graph, linked, layout) ?? recompose(graph, layout, options);
  return movedFrom(system, next, labels, stay);
}

/** Lands as they are to be: with the id and name of one of before where it is one. */
export type LandToBe = Pick<LandFact, 'id' | 'name' | 'actorIds' | 'x' | 'y'>;

/** Share of a free layout's sweeps: some forty actors take a fifth of a second. */
const GENTLE = 0.2;
/** A pair that changes sides costs three crossings: people look on. */
const GENTLE_MEMORY = 2;

/**
 * A young map arranged for its lands as they are now, when these appear or change: from where everybody stands, so that
 * nine of ten pairs keep their order and the crossings that typing left are undone. Who was put somewhere by hand, or is
 * private, stays. For maps of up to `YOUNG_AT_MOST` that nobody settled; the same for the same map and lands.
 *
 * @returns who moves and where to, and the middle of the room of each land's name, where that is new
 */
export function arrangeGently(system: System, lands: readonly LandToBe[], measure: Measure): Recomposed {
  const graph = graphOfSystem(system, measure);
  const linked = idsWithLink(graph);
  const stay = new Set([...system.actors.values()].filter(stays).map(({ id }) => id));
  const positions = Object.fromEntries(
    [...system.actors.values()].flatMap((actor) => {
      const at = pointOf(actor);
      return at === null ? [] : [[actor.id, at] as const];
    }),
  );
  const onLands = landsOn(system, graph, linked, measure, lands, true);
  const { labels } = onLands;
  const pinned = [...stay].filter((id) => positions[id] !== undefined);
  const next = anchor(
    graph,
    { positions, labels, aside: [] },
    {
      ...{ seed: SEED, lands: onLands.lands, frame: frameFor(graph) },
      ...{ pinned, effort: GENTLE, memory: GENTLE_MEMORY },
    },
  );
  return movedFrom(system, next, labels, stay);
}

const movedFrom = (
  system: System,
  next: Layout,
  labels: Readonly<Record<string, Point>>,
  stay: ReadonlySet<string>,
): Recomposed => ({
  actors: moved(next.positions, (id) => pointOf(system.actors.get(id) ?? {}), stay),
  lands: moved(next.labels, (id) => labels[id] ?? null, new Set()),
});

/** Returns a small frame for few actors, so that their names are large; it grows to the default one. */
function frameFor({ nodes }: DrawnGraph): Frame {
  const area = nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  const share = Math.min(1, Math.sqrt(area / SHARE_FILLED / (FRAME.width * FRAME.height)));
  const root = Math.sqrt(FRAME.width * FRAME.height) * share;
  return { width: root * Math.sqrt(ASPECT), height: root / Math.sqrt(ASPECT) };
}

/** Tests whether an actor stays: placed by hand; or private, since a move would reveal it to the author. */
const stays = ({ placed, private: isPrivate }: ActorFact): boolean =>
  placed !== undefined || isPrivate === true;

/** Places unlinked newcomers in the rows, without making room; undefined if there are others. */
function inRows(graph: DrawnGraph, linked: ReadonlySet<string>, layout: Layout): Layout | undefined {
  const missing = graph.nodes.filter(({ id }) => layout.positions[id] === undefined);
  if (missing.length === 0 || missing.some(({ id }) => linked.has(id))) return undefined;
  const next = placeNewcomers(graph, [], layout);
  const boxes = graph.nodes.flatMap((node) => {
    const at = next.positions[node.id];
    return at === undefined ? [] : [{ id: node.id, box: boxAround(node, at) }];
  });
  const comes = new Set(missing.map(({ id }) => id));
  const isFree = boxes.every(
    ({ id, box }) => !comes.has(id) || boxes.every((other) => other.id === id || !overlaps(box, other.box)),
  );
  return isFree ? next : undefined;
}

const pointOf = ({ x, y }: { readonly x?: number | undefined; readonly y?: number | undefined }) =>
  x === undefined || y === undefined ? null : { x, y };

/** Returns the lands with the boxes of their names; linked actors on none form a separate shore. */
function landsOn(
  system: System,
  graph: DrawnGraph,
  linked: ReadonlySet<string>,
  measure: Measure,
  known: readonly LandToBe[],
  names = false,
): { readonly lands: readonly Land[]; readonly labels: Readonly<Record<string, Point>> } {
  if (known.length === 0) return { lands: [], labels: {} };
  const degrees = degreesIn([...system.weakLinks.values()]);
  const letters = landLetters(graph.nodes);
  const labels: Record<string, Point> = {};
  const lands = known.map(({ id, name, actorIds, x, y }): Land => {
    const here = actorIds.flatMap((actorId) => system.actors.get(actorId) ?? []);
    const nodeIds = here.map((actor) => actor.id);
    const hasPlace = x !== undefined && y !== undefined;
    if (hasPlace) labels[id] = { x, y };
    else if (!names) return { id, nodeIds };
    const { width, height } = writeLandName(name ?? nameOfLand(here, degrees, 'fr'), letters, measure);
    return { id, nodeIds, label: { width, height } };
  });
  const on = new Set(lands.flatMap(({ nodeIds }) => nodeIds));
  const ashore = [...linked].filter((id) => !on.has(id));
  return { lands: ashore.length === 0 ? lands : [...lands, { id: '', nodeIds: ashore }], labels };
}

function moved(
  next: Readonly<Record<string, Point>>,
  before: (id: string) => Point | null,
  stay: ReadonlySet<string>,
): ReadonlyMap<string, Point> {
  return new Map(
    Object.entries(next).filter(([id, { x, y }]) => {
      if (stay.has(id)) return false;
      const was = before(id);
      return was === null || Math.hypot(was.x - x, was.y - y) >= STILL;
    }),
  );
}
