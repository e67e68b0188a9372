import { at, indexGraph } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';
import { bestForceLayout } from './force-start.ts';
import type { Places } from './places.ts';
import type { Problem } from './problem.ts';

const STARTS = 12;
const ROUNDS = 200;

/**
 * Places lands relative to each other: ForceAtlas2 on the graph of lands, then trades places while that
 * reduces crossings, weighted by links. Inner layouts do not matter yet.
 */
export function placeLands(problem: Problem, random: Random): Places {
  const { graph, landOf, landCount } = problem;
  const ids = Array.from({ length: landCount }, (_, land) => `${land}`);
  const quotient = indexGraph(
    ids,
    Array.from(graph.sources, (a, e) => ({
      source: `${at(landOf, a)}`,
      target: `${at(landOf, at(graph.targets, e))}`,
    })),
  );
  const places = bestForceLayout(quotient, ROUNDS, STARTS, random, (e) => Math.sqrt(at(quotient.weights, e)));
  const cost = (): number => {
    let total = 0;
    const { sources, targets, weights } = quotient;
    for (let e = 0; e < sources.length; e++) {
      const [a, b] = [at(sources, e), at(targets, e)];
      total +=
        at(weights, e) * Math.hypot(at(places.x, a) - at(places.x, b), at(places.y, a) - at(places.y, b));
    }
    return total;
  };
  let least = cost();
  for (let pass = 0, better = true; better && pass < 6; pass++) {
    better = false;
    for (let a = 0; a < landCount; a++)
      for (let b = a + 1; b < landCount; b++) {
        trade(places, a, b);
        const now = cost();
        if (now < least - 1e-9) [least, better] = [now, true];
        else trade(places, a, b);
      }
  }
  return places;
}

function trade({ x, y }: Places, a: number, b: number): void {
  [x[a], x[b]] = [at(x, b), at(x, a)];
  [y[a], y[b]] = [at(y, b), at(y, a)];
}
