import type { DrawnGraph, Land } from '../drawn-graph.ts';
import { allCrossings } from './crossings.ts';
import { weightsFor } from './effort.ts';
import { makeEnergy } from './energy.ts';
import { frameFor } from './lay-out.ts';
import { type Layout, placedProblem } from './placed-problem.ts';
import type { Frame } from './places.ts';

/**
 * Computes the total cost that annealing weighs, lower is better: comparable between drawings of one graph
 * with the same lands. The cost of two boxes is counted at both, so half of the sum is taken.
 */
export function costOfLayout(
  graph: DrawnGraph,
  lands: readonly Land[],
  layout: Layout,
  frame: Frame,
): number {
  const { problem, places } = placedProblem(graph, lands, layout);
  const aside = new Set(layout.aside);
  const unlinked = graph.nodes.filter(({ id }) => aside.has(id));
  const weights = { ...weightsFor(problem), frame: 0 };
  const energy = makeEnergy(problem, places, weights, frameFor(problem, frame, unlinked), false);
  energy.refresh(1);
  let cost = 0;
  for (let v = 0; v < problem.boxCount; v++)
    cost += energy.costAt(v, places.x[v] as number, places.y[v] as number);
  return cost / 2 + weights.crossings * allCrossings(problem.graph, places);
}
