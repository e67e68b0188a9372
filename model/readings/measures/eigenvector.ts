import type { Graph } from '../graph/graph.ts';
import { components } from '../graph/separate.ts';
import type { Walk } from '../graph/walk-depth-first.ts';

const MOST_STEPS = 50_000;
const CLOSE_ENOUGH = 1e-12;

/**
 * Computes eigenvector centrality in the largest component (of equal ones, that of the first actor), with
 * norm 1; null elsewhere. Each step adds an actor's own value to its neighbours': otherwise steps oscillate
 * for ever on a star or a chain. Null also without convergence. Reason against gds.eigenvector:
 * docs/decisions/0011-measures.md.
 */
export function eigenvector(graph: Graph, walk: Walk): Array<number | null> {
  const scores: Array<number | null> = Array.from({ length: graph.size }, () => null);
  const members = largestComponent(walk);
  if (members.length < 2) return scores;
  let now = new Float64Array(graph.size);
  let next = new Float64Array(graph.size);
  for (const vertex of members) now[vertex] = 1 / Math.sqrt(members.length);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const moved = spread(graph, members, now, next);
    [now, next] = [next, now];
    if (moved > CLOSE_ENOUGH) continue;
    for (const vertex of members) scores[vertex] = now[vertex] ?? 0;
    break;
  }
  return scores;
}

/** Computes one step into `next` and normalises it; returns the largest change of a score. */
function spread(
  { offsets, targets }: Graph,
  members: readonly number[],
  now: Float64Array,
  next: Float64Array,
): number {
  let squares = 0;
  for (const vertex of members) {
    let sum = now[vertex] ?? 0;
    const end = offsets[vertex + 1] ?? 0;
    for (let slot = offsets[vertex] ?? 0; slot < end; slot += 1) sum += now[targets[slot] ?? 0] ?? 0;
    next[vertex] = sum;
    squares += sum * sum;
  }
  const length = Math.sqrt(squares);
  let moved = 0;
  for (const vertex of members) {
    const score = (next[vertex] ?? 0) / length;
    next[vertex] = score;
    moved = Math.max(moved, Math.abs(score - (now[vertex] ?? 0)));
  }
  return moved;
}

function largestComponent(walk: Walk): number[] {
  let largest: number[] = [];
  for (const component of components(walk)) if (component.length > largest.length) largest = component;
  return largest;
}
