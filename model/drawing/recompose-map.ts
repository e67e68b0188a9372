import type { ActorFact } from '../elements/facts.ts';
import type { System } from '../elements/system.ts';
import { degreesIn, nameOfLand } from '../readings/lands-reading.ts';
import { graphOfSystem } from './arrange.ts';
import type { DrawnGraph, Land, Point } from './drawn-graph.ts';
import { overlaps } from './geometry.ts';
import { boxAround } from './lands/boxes.ts';
import { landLetters, writeLandName } from './lands/land-names.ts';
import { idsWithLink } from './layout/ids-with-link.ts';
import { placeNewcomers } from './layout/place-newcomers.ts';
import type { Layout } from './layout/placed-problem.ts';
import { recompose } from './layout/recompose.ts';
import type { Measure } from './wrap-label.ts';

const SEED = 1;
/** Nearer than that nobody has moved, in units of the map. */
const STILL = 1;

/** What is to move on a map, by id: actors, and the middles of the names of lands. */
export interface Recomposed {
  readonly actors: ReadonlyMap<string, Point>;
  readonly lands: ReadonlyMap<string, Point>;
}

/**
 * Where everyone of a young map stands once some have come or were linked: those beside their partners, the others made
 * room, who was put somewhere by hand where it was. `news`: the cooperations that are new; who had no other stood in the
 * rows of those without a link, and has no place to keep.
 */
export function recomposeMap(system: System, news: ReadonlySet<string>, measure: Measure): Recomposed {
  const graph = graphOfSystem(system, measure);
  const before = idsWithLink(graphOfSystem(system, measure, (id) => !news.has(id)));
  const linked = idsWithLink(graph);
  const pinned = [...system.actors.values()].filter(({ placed }) => placed !== undefined).map(({ id }) => id);
  const isByHand = new Set(pinned);
  const keeps = ({ id }: ActorFact): boolean => isByHand.has(id) || !linked.has(id) || before.has(id);
  const positions = Object.fromEntries(
    [...system.actors.values()].flatMap((actor) => {
      const at = pointOf(actor);
      return at !== null && keeps(actor) ? [[actor.id, at] as const] : [];
    }),
  );
  const { lands, labels } = landsOn(system, graph, linked, measure);
  const layout = { positions, labels, aside: [] };
  const next = inRows(graph, linked, layout) ?? recompose(graph, layout, { seed: SEED, lands, pinned });
  return {
    actors: moved(next.positions, (id) => pointOf(system.actors.get(id) ?? {})),
    lands: moved(next.labels, (id) => labels[id] ?? null),
  };
}

/** Whoever comes without a link stands in the rows, and nobody needs to make room; undefined where that is not so. */
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

/** The lands with the room of their names; whoever is linked and on none of them is on a shore of its own. */
function landsOn(
  system: System,
  graph: DrawnGraph,
  linked: ReadonlySet<string>,
  measure: Measure,
): { readonly lands: readonly Land[]; readonly labels: Readonly<Record<string, Point>> } {
  const known = system.facts.lands ?? [];
  if (known.length === 0) return { lands: [], labels: {} };
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

function moved(
  next: Readonly<Record<string, Point>>,
  before: (id: string) => Point | null,
): ReadonlyMap<string, Point> {
  return new Map(
    Object.entries(next).filter(([id, { x, y }]) => {
      const was = before(id);
      return was === null || Math.hypot(was.x - x, was.y - y) >= STILL;
    }),
  );
}
