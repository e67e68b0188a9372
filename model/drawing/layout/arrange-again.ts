import type { DrawnGraph, Land } from '../drawn-graph.ts';
import { overlaps } from '../geometry.ts';
import { boxAround } from '../lands/boxes.ts';
import { type AnchorOptions, anchor } from './anchor.ts';
import { costOfLayout } from './cost-of-layout.ts';
import { idsWithLink } from './ids-with-link.ts';
import { ordersKept } from './orders.ts';
import { placeNewcomers } from './place-newcomers.ts';
import type { Layout } from './placed-problem.ts';
import type { Frame } from './places.ts';

/** A drawing that is not bettered by this share of its cost stays as it is: less is what seeds differ by. */
const GAIN = 0.05;
/** Maximum rounds: a second one seldom improves the result, a third hardly ever. */
const MOST_ROUNDS = 3;
/** Share of pairs that keep their order: few newcomers turn few, and a third more actors 15 of 100 at most. */
const FLOOR = { most: 0.96, least: 0.85, byNewcomer: 0.4 };
/**
 * Saving of cost, as a share, for which a drawing may keep fewer orders, down to the least. A map typed to sixty, which
 * nobody arranged for long, crosses itself twice as often as it need.
 */
const WORTH_FORGETTING = 0.12;

/** A map to arrange, and how. */
export interface ArrangeTask {
  readonly graph: DrawnGraph;
  readonly lands: readonly Land[];
  readonly frame: Frame;
  readonly seed: number;
  /** Share of the sweeps of a free layout that a course of arranging again takes. */
  readonly again: number;
  /** Finishing step before the comparison: room for names. */
  readonly finish: (layout: Layout) => Layout;
}

const optionsOf = ({ lands, frame, seed, again }: ArrangeTask): AnchorOptions => ({
  ...{ lands, frame, seed, effort: again },
});

/**
 * Returns the variants to try in addition to the seed: a small map has fewer pairs that could turn, so each
 * costs more.
 */
const coursesFor = (linked: number): readonly Pick<AnchorOptions, 'memory' | 'heat'>[] => {
  const memory = Math.max(1, 60 / linked);
  return [
    { memory },
    { memory },
    { memory: 0.3 * memory, heat: { hottest: 6, widest: 1.5 } },
    { memory: 4 * memory },
  ];
};

/**
 * Arranges a map again from its stored layout. Nobody moves if the gain is smaller than the difference
 * between seeds.
 *
 * Otherwise takes the best of four runs that keep enough orders: two seeds, a hotter run that forgets more,
 * one that forgets less. `layout.labels` are by land, and may be missing.
 */
export function arrangeAgain(
  stored: Layout,
  task: ArrangeTask,
): { readonly layout: Layout; readonly moved: boolean } {
  const { graph, lands, frame } = task;
  const ids = [...idsWithLink(graph)];
  const layout = withRows(graph, stored, ids);
  const cost = (one: Layout): number => costOfLayout(graph, lands, one, frame);
  const courses = coursesFor(ids.length).map(
    (course, i) => (): Layout =>
      task.finish(
        anchor(graph, layout, { ...optionsOf(task), ...course, seed: task.seed + (i === 1 ? 1 : 0) }),
      ),
  );
  const first = (courses[0] as () => Layout)();
  if (isWhole(graph, lands, layout) && cost(first) > (1 - GAIN) * cost(layout))
    return { layout, moved: false };
  const kept = (one: Layout): number => ordersKept(ids, layout.positions, one.positions);
  const newcomers = ids.filter((id) => layout.positions[id] === undefined).length;
  const share = newcomers / Math.max(1, ids.length - newcomers);
  const floor = Math.max(FLOOR.least, FLOOR.most - FLOOR.byNewcomer * share);
  // One that forgets less is needed only where the first forgets too much.
  const others = kept(first) >= floor ? courses.slice(1, -1) : courses.slice(1);
  const tried = [first, ...others.map((course) => course())].map((one) => ({
    ...{ layout: one, kept: kept(one), cost: cost(one) },
  }));
  const cheapest = (least: number): Tried | undefined =>
    tried.filter((one) => one.kept >= least).reduce<Tried | undefined>(cheaper, undefined);
  const above = cheapest(floor) ?? tried.reduce((most, one) => (one.kept > most.kept ? one : most));
  const below = cheapest(FLOOR.least);
  const isWorth = below !== undefined && below.cost < (1 - WORTH_FORGETTING) * above.cost;
  const [best, least] = isWorth ? [below, FLOOR.least] : [above, floor];
  return { layout: untilStill(best.layout, task, (one) => kept(one) >= least), moved: true };
}

interface Tried {
  readonly layout: Layout;
  readonly kept: number;
  readonly cost: number;
}

const cheaper = (least: Tried | undefined, one: Tried): Tried =>
  least === undefined || one.cost < least.cost ? one : least;

/** Repeats the arrangement until another would move nobody, as long as `may` allows it. */
export function untilStill(layout: Layout, task: ArrangeTask, may: (next: Layout) => boolean): Layout {
  const { graph, lands, frame } = task;
  const [course] = coursesFor(idsWithLink(graph).size);
  let [best, cost] = [layout, costOfLayout(graph, lands, layout, frame)];
  for (let round = 1; round < MOST_ROUNDS; round++) {
    const next = task.finish(anchor(graph, best, { ...optionsOf(task), ...course }));
    const nextCost = costOfLayout(graph, lands, next, frame);
    if (nextCost > (1 - GAIN) * cost || !may(next)) break;
    [best, cost] = [next, nextCost];
  }
  return best;
}

/** Adds actors with neither a link nor a position to the end of the rows: nobody moves for them. */
const withRows = (graph: DrawnGraph, layout: Layout, linked: readonly string[]): Layout =>
  linked.every((id) => layout.positions[id] !== undefined) ? placeNewcomers(graph, [], layout) : layout;

/** Returns true if everything has a position, land names too, without overlaps. */
function isWhole(graph: DrawnGraph, lands: readonly Land[], { positions, labels }: Layout): boolean {
  if (lands.some(({ id, label }) => label !== undefined && labels[id] === undefined)) return false;
  const boxes = graph.nodes.flatMap((node) => {
    const at = positions[node.id];
    return at === undefined ? [] : [boxAround(node, at)];
  });
  if (boxes.length < graph.nodes.length) return false;
  return boxes.every((box, i) => boxes.slice(i + 1).every((other) => !overlaps(box, other, -1)));
}
