import type { ActorFact } from '../elements/facts.ts';
import type { System } from '../elements/system.ts';
import { degreesIn, nameOfLand } from '../readings/lands-reading.ts';
import type { DrawnGraph, Land, Point } from './drawn-graph.ts';
import { overlaps } from './geometry.ts';
import { graphOfSystem } from './graph-of-system.ts';
import { boxAround } from './lands/boxes.ts';
import { bestCommunities } from './lands/communities.ts';
import { landsOf, linkedBy } from './lands/find-lands.ts';
import { landLetters, writeLandName } from './lands/land-names.ts';
import { frameOfKind } from './layout/frames.ts';
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
const STAGE = frameOfKind('stage');

/** Moves on a map, by id: actors, and the middles of land names. */
interface Recomposed {
  readonly actors: ReadonlyMap<string, Point>;
  readonly lands: ReadonlyMap<string, Point>;
}

/** A young map on which others make room: plain data, since a screen has a worker compute it. */
export interface RoomTask {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  /** Positions to start from; newcomers and actors that leave the rows have none. */
  readonly layout: Layout;
  /** Actors that stay. */
  readonly pinned: readonly string[];
}

/**
 * Prepares a young map for new actors or links. Without lands, the task has the groups that links form.
 *
 * @param news New cooperations; an actor without others stood in the rows, and has no position to keep.
 */
export function roomTask(system: System, news: ReadonlySet<string>, measure: Measure): RoomTask {
  const graph = graphOfSystem(system, measure);
  const linked = idsWithLink(graph);
  const positions = keptPositions(system, news, measure, linked);
  const { lands, labels } = landsOn(system, graph, linked, measure);
  const pinned = [...system.actors.values()]
    .filter((actor) => stays(actor) && positions[actor.id] !== undefined)
    .map(({ id }) => id);
  return { graph, lands, layout: { positions, labels, aside: [] }, pinned };
}

/**
 * Lays a young map out again: newcomers next to their partners, others make room, actors placed by hand stay.
 * Deterministic.
 */
export function makeRoom({ graph, lands, layout, pinned }: RoomTask): Layout {
  const options = { seed: SEED, lands, pinned, frame: frameFor(graph) };
  return inRows(graph, idsWithLink(graph), layout) ?? recompose(graph, layout, options);
}

/** Finds the moves on a young map after new actors or links; `news` as for {@link roomTask}. */
export function recomposeMap(system: System, news: ReadonlySet<string>, measure: Measure): Recomposed {
  const task = roomTask(system, news, measure);
  const next = makeRoom(task);
  const stay = new Set([...system.actors.values()].filter(stays).map(({ id }) => id));
  return {
    actors: moved(next.positions, (id) => pointOf(system.actors.get(id) ?? {}), stay),
    lands: moved(next.labels, (id) => task.layout.labels[id] ?? null, new Set()),
  };
}

/**
 * Places newcomers with a partner on a map where nobody makes room, each at its best place among the others. An actor
 * with its first partner leaves the row of unlinked ones; everybody else stays.
 */
export function placeLinked(system: System, news: ReadonlySet<string>, measure: Measure): Recomposed {
  const graph = graphOfSystem(system, measure);
  const linked = idsWithLink(graph);
  const kept = keptPositions(system, news, measure, linked);
  const comes = [...linked].filter((id) => kept[id] === undefined);
  // Nobody else is linked: there is no drawing to be placed in, and no row to leave.
  if (![...linked].some((id) => kept[id] !== undefined) || comes.length === 0 || comes.length > MOST_PLACED)
    return { actors: new Map(), lands: new Map() };
  const { lands } = landsOn(system, graph, linked, measure);
  const nodes = graph.nodes.filter(({ id }) => kept[id] !== undefined || linked.has(id));
  const { positions } = placeNewcomers({ ...graph, nodes }, lands, {
    positions: kept,
    labels: {},
    aside: [],
  });
  const placed = comes.flatMap((id) => (positions[id] === undefined ? [] : [[id, positions[id]] as const]));
  return { actors: new Map(placed), lands: new Map() };
}

/** Newcomers above which searching the best place of each takes too long. */
const MOST_PLACED = 40;

/** Returns the positions that are kept: an actor with its first partners has none, unless it stays. */
function keptPositions(
  system: System,
  news: ReadonlySet<string>,
  measure: Measure,
  linked: ReadonlySet<string>,
): Readonly<Record<string, Point>> {
  const before = idsWithLink(graphOfSystem(system, measure, (id) => !news.has(id)));
  const keeps = (actor: ActorFact): boolean => stays(actor) || !linked.has(actor.id) || before.has(actor.id);
  return Object.fromEntries(
    [...system.actors.values()].flatMap((actor) => {
      const at = pointOf(actor);
      return at !== null && keeps(actor) ? [[actor.id, at] as const] : [];
    }),
  );
}

/** Returns a small frame for few actors, so that their names are large; it grows to the default one. */
function frameFor({ nodes }: DrawnGraph): Frame {
  const area = nodes.reduce((sum, { width, height }) => sum + width * height, 0);
  const share = Math.min(1, Math.sqrt(area / SHARE_FILLED / (FRAME.width * FRAME.height)));
  return { width: STAGE.width * share, height: STAGE.height * share };
}

/** Returns true if an actor stays: placed by hand; or private, since a move would reveal it to the author. */
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

/**
 * Returns the lands with the boxes of their names, if these have a place; linked actors on none form a separate shore.
 * Without lands: the groups of the present links, without names.
 */
function landsOn(
  system: System,
  graph: DrawnGraph,
  linked: ReadonlySet<string>,
  measure: Measure,
): { readonly lands: readonly Land[]; readonly labels: Readonly<Record<string, Point>> } {
  const known = system.facts.lands ?? [];
  if (known.length === 0) return { lands: quietGroups(graph, linked), labels: {} };
  const degrees = degreesIn([...system.weakLinks.values()]);
  const letters = landLetters(graph.nodes);
  const labels: Record<string, Point> = {};
  const lands = known.map(({ id, name, actorIds, x, y }): Land => {
    const here = actorIds.flatMap((actorId) => system.actors.get(actorId) ?? []);
    const nodeIds = here.map((actor) => actor.id);
    if (x === undefined || y === undefined) return { id, nodeIds };
    labels[id] = { x, y };
    const { width, height } = writeLandName(name ?? nameOfLand(here, degrees, 'fr'), letters, measure);
    return { id, nodeIds, label: { width, height } };
  });
  const on = new Set(lands.flatMap(({ nodeIds }) => nodeIds));
  const ashore = [...linked].filter((id) => !on.has(id));
  return { lands: ashore.length === 0 ? lands : [...lands, { id: '', nodeIds: ashore }], labels };
}

/** Linked actors from which on groups count. */
const GROUPED_FROM = 8;
/** Beyond, finding groups takes longer than they are worth to one newcomer. */
const GROUPED_AT_MOST = 200;
const EFFORT = { starts: 4, passes: 10 };

/** Finds groups that nobody is shown: tested against chance or not, they keep the drawing untangled. */
function quietGroups(graph: DrawnGraph, { size }: ReadonlySet<string>): readonly Land[] {
  if (size < GROUPED_FROM || size > GROUPED_AT_MOST) return [];
  const { linked } = linkedBy(graph);
  const found = bestCommunities(linked, SEED, EFFORT);
  return found.count > 1 ? landsOf(linked, found) : [];
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
