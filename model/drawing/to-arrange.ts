import type { System } from '../elements/system.ts';
import { degreesIn, nameOfLand } from '../readings/lands-reading.ts';
import { boxesOfActors } from './boxes-of-actors.ts';
import type { DrawnGraph, Land, Point } from './drawn-graph.ts';
import { actorsOf, graphOfSystem } from './graph-of-system.ts';
import { modularityOf, type Speed } from './lands/find-lands.ts';
import { landLetters, writeLandName } from './lands/land-names.ts';
import { landsOfSystem, withWeaklyLinked } from './lands/lands-of-system.ts';
import { pivotsOf } from './lands/pivots.ts';
import { idsWithLink } from './layout/ids-with-link.ts';
import { landOfPartners } from './layout/place-newcomers.ts';
import type { Layout } from './layout/placed-problem.ts';
import type { Measure } from './wrap-label.ts';

/** A map ready to be laid out. */
export interface ToArrange {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  /** Stored layout; actors that left the rows by a first link have no position to keep. */
  readonly before: Layout;
}

/** Fresh lands replace those of before where they are better by that much modularity: less, and a land is kept. */
const WORTH_REDRAWING = 0.04;

/** Returns the boxes, lands and positions of a map; `told`: lands to use instead of detected ones. */
export function toArrange(
  system: System,
  measure: Measure,
  told?: ReadonlyArray<{ readonly actorIds: readonly string[] }>,
  speed: Speed = 'full',
): ToArrange {
  const bare = graphOfSystem(system, measure);
  const found = inOneOrder(
    told === undefined ? calmLands(system, bare, speed) : givenLands(system, bare, told),
  );
  const degrees = degreesIn([...system.weakLinks.values()]);
  const pivots = pivotsOf(
    found.map(({ nodeIds }) => ({ actorIds: nodeIds })),
    degrees,
  );
  const actors = actorsOf(system);
  const boxes = boxesOfActors(actors, pivots, measure);
  const letters = landLetters(boxes);
  const known = new Map((system.facts.lands ?? []).map((land) => [land.id, land]));
  const lands = found.map((land): Land => {
    const here = actors.filter(({ id }) => land.nodeIds.includes(id));
    // Room for the automatic name, unless it has another: the room's future name is unknown.
    const name = known.get(land.id)?.name ?? nameOfLand(here, degrees, 'fr');
    const { width, height } = writeLandName(name, letters, measure);
    return { ...land, label: { width, height } };
  });
  const graph = { nodes: boxes, edges: bare.edges };
  return { graph, lands, before: storedLayout(system, graph) };
}

/**
 * Sorts by size, then by member, whatever the order of detection or storage: a layout uses random numbers in
 * that order, and an unchanged map must stay as it is.
 */
const inOneOrder = (lands: readonly Land[]): Land[] => {
  const firstOf = ({ nodeIds }: Land): string => [...nodeIds].sort()[0] ?? '';
  return [...lands].sort((a, b) => b.nodeIds.length - a.nodeIds.length || (firstOf(a) < firstOf(b) ? -1 : 1));
};

/** Returns the given lands, reduced to actors on the map; actors with weaker links only join them. */
function givenLands(
  system: System,
  graph: DrawnGraph,
  given: ReadonlyArray<{ readonly actorIds: readonly string[] }>,
): readonly Land[] {
  const lands = given.map(({ actorIds }, i) => ({
    id: `land:${i}`,
    nodeIds: actorIds.filter((id) => system.actors.has(id)),
  }));
  return withWeaklyLinked(
    system,
    graph,
    lands.filter(({ nodeIds }) => nodeIds.length > 0),
  );
}

/** Returns the detected lands, or the former ones with newcomers if hardly worse. */
function calmLands(system: System, graph: DrawnGraph, speed: Speed): readonly Land[] {
  const fresh = landsOfSystem(system, graph, speed);
  const known = (system.facts.lands ?? [])
    .map(({ id, actorIds }) => ({ id, nodeIds: actorIds.filter((one) => system.actors.has(one)) }))
    .filter(({ nodeIds }) => nodeIds.length > 0);
  if (fresh.length === 0 || known.length === 0) return fresh;
  const kept = withNewcomers(graph, fresh, known);
  const ids = graph.nodes.map(({ id }) => id);
  const edges = [...system.weakLinks.values()].map(({ actorIds: [source, target] }) => ({ source, target }));
  const better = modularityOf(ids, edges, fresh) - modularityOf(ids, edges, kept);
  return better > WORTH_REDRAWING ? fresh : kept;
}

/** Adds newcomers to the land of most of their partners, and removes actors that left all lands. */
function withNewcomers(graph: DrawnGraph, fresh: readonly Land[], known: readonly Land[]): readonly Land[] {
  const on = new Set(fresh.flatMap(({ nodeIds }) => nodeIds));
  let lands = known.map((land) => ({ ...land, nodeIds: land.nodeIds.filter((id) => on.has(id)) }));
  const placed = new Set(lands.flatMap(({ nodeIds }) => nodeIds));
  let waiting = [...on].filter((id) => !placed.has(id)).sort();
  for (let before = -1; waiting.length > 0 && waiting.length !== before; ) {
    before = waiting.length;
    waiting = waiting.filter((id) => {
      const joined = landOfPartners(graph, lands, id);
      lands = lands.map((land) => (land.id === joined ? { ...land, nodeIds: [...land.nodeIds, id] } : land));
      return joined === undefined;
    });
  }
  return lands.filter(({ nodeIds }) => nodeIds.length > 0);
}

/** Returns the stored positions and name boxes. */
function storedLayout(system: System, graph: DrawnGraph): Layout {
  const linked = idsWithLink(graph);
  const aside = graph.nodes.map(({ id }) => id).filter((id) => !linked.has(id));
  const positions: Record<string, Point> = {};
  for (const { id, x, y } of system.actors.values())
    if (x !== undefined && y !== undefined) positions[id] = { x, y };
  const labels: Record<string, Point> = {};
  for (const { id, x, y } of system.facts.lands ?? [])
    if (x !== undefined && y !== undefined) labels[id] = { x, y };
  for (const id of cameFromRows(positions, aside, linked)) delete positions[id];
  return { positions, labels, aside };
}

/** Finds linked actors that still stand in the rows of unlinked ones. */
function cameFromRows(
  positions: Readonly<Record<string, Point>>,
  aside: readonly string[],
  linked: ReadonlySet<string>,
): string[] {
  const rows = aside.flatMap((id) => positions[id]?.y ?? []);
  if (rows.length === 0) return [];
  const top = Math.min(...rows);
  const inRows = [...linked].filter((id) => (positions[id]?.y ?? Number.NEGATIVE_INFINITY) >= top);
  // If many stand that low there are no rows: somebody placed an unlinked actor among the others.
  return inRows.length <= aside.length ? inRows : [];
}
