import { at } from '../indexed-graph.ts';
import type { Random } from '../seeded-random.ts';
import { fitFrame, span } from './fit-frame.ts';
import { bestForceLayout } from './force-start.ts';
import { MANY_NODES } from './many-nodes.ts';
import type { Frame, Places } from './places.ts';
import type { Problem } from './problem.ts';
import { placeLands } from './quotient-start.ts';

/**
 * Returns the start of annealing: ForceAtlas2 with weaker links across lands, rotated and scaled to the
 * frame.
 */
export function startPlaces(problem: Problem, frame: Frame, random: Random): Places {
  const { graph, landOf, nodeCount, landCount } = problem;
  if (nodeCount === 0) return withNames(problem, { x: new Float64Array(0), y: new Float64Array(0) }, frame);
  const isMany = nodeCount > MANY_NODES && landCount > 2;
  const across = isMany ? 0.25 : 0.6;
  const weightOf = (e: number): number =>
    at(landOf, at(graph.sources, e)) === at(landOf, at(graph.targets, e)) ? 1 : across;
  const starts = nodeCount > MANY_NODES ? 2 : 8;
  const rounds = nodeCount > MANY_NODES ? 80 : 300;
  const lands = isMany ? spreadOut(placeLands(problem, random), Math.sqrt(nodeCount) * 10) : undefined;
  const startAt =
    lands === undefined
      ? undefined
      : (v: number) => ({
          x: at(lands.x, at(landOf, v)) + 10 * random(),
          y: at(lands.y, at(landOf, v)) + 10 * random(),
        });
  const found = bestForceLayout(graph, rounds, starts, random, weightOf, startAt);
  const share = shareOfFew(problem, frame);
  const start = { width: share * frame.width, height: share * frame.height };
  return withNames(problem, fitFrame(found, start), start);
}

/** Initial share of the frame's sides, and of that frame the area of a few boxes. */
const STARTS_IN = 0.9;
const FILLED_BY_FEW = 0.25;

/** Returns the initial extent of few boxes: starting at opposite edges, nothing would draw them together. */
function shareOfFew({ halfWidth, halfHeight, boxCount }: Problem, { width, height }: Frame): number {
  let area = 0;
  for (let v = 0; v < boxCount; v++) area += 4 * at(halfWidth, v) * at(halfHeight, v);
  return STARTS_IN * Math.min(1, Math.sqrt(area / FILLED_BY_FEW / (width * height)));
}

function spreadOut({ x, y }: Places, size: number): Places {
  const [left, right] = span(x);
  const [top, bottom] = span(y);
  const factor = size / Math.max(right - left, bottom - top, 1e-9);
  return { x: x.map((value) => value * factor), y: y.map((value) => value * factor) };
}

/** Places land names initially above the middle of their land. */
function withNames({ landOf, nodeCount, boxCount }: Problem, { x, y }: Places, frame: Frame): Places {
  const all = { x: new Float64Array(boxCount), y: new Float64Array(boxCount) };
  all.x.set(x);
  all.y.set(y);
  for (let box = nodeCount; box < boxCount; box++) {
    const land = at(landOf, box);
    const members = Array.from({ length: nodeCount }, (_, v) => v).filter((v) => at(landOf, v) === land);
    const count = Math.max(1, members.length);
    all.x[box] = members.reduce((sum, v) => sum + at(x, v), 0) / count;
    all.y[box] = members.reduce((least, v) => Math.min(least, at(y, v)), frame.height / 2);
  }
  return all;
}
