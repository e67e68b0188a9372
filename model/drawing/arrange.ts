import type { Position } from '../contract/territory.ts';
import type { System } from '../elements/system.ts';
import { type Progress, UNTOLD } from '../progress.ts';
import { degreesIn } from '../readings/lands-reading.ts';
import { actorsOf } from './graph-of-system.ts';
import { arrangeAgain } from './layout/arrange-again.ts';
import { againEffort, firstEffort } from './layout/effort.ts';
import { frameOfKind } from './layout/frames.ts';
import { isWorthOffering } from './layout/is-worth-offering.ts';
import { layOutFree } from './layout/lay-out-free.ts';
import type { Layout } from './layout/placed-problem.ts';
import type { Frame } from './layout/places.ts';
import { type Names, roomForNames } from './room-for-names.ts';
import { toArrange } from './to-arrange.ts';
import { labelForms, type Measure } from './wrap-label.ts';

/** A land as it was found: who stands on it, and the middle of the room kept for its name. */
export interface FoundLand {
  readonly actorIds: readonly string[];
  readonly x?: number;
  readonly y?: number;
}

/** A map laid out. */
export interface Arrangement {
  readonly positions: readonly Position[];
  /** None where there are no groups. */
  readonly lands: readonly FoundLand[];
  /**
   * True where keeping the map in mind costs much: a free layout has a fifth fewer crossings or better, so it is worth
   * offering.
   */
  readonly freeIsBetter?: true;
}

export interface ArrangeOptions {
  /** `first`: where somebody waits in front of the picture, a share of the sweeps; `full` unless told. */
  readonly effort?: 'full' | 'first';
  /** Target frame; by default the stage. See `frameOfKind`. */
  readonly frame?: Frame;
  /**
   * `nothing`: places everybody from nothing, then mirrors or turns the drawing to resemble the former one;
   * by default `stored`.
   */
  readonly from?: 'stored' | 'nothing';
  /** Lands to use instead of detected ones. */
  readonly lands?: readonly Pick<FoundLand, 'actorIds'>[];
}

const SEED = 1;
/** Layouts that arranging again makes at most, one after the other. */
const MOST_LAYOUTS = 6;
const STAGE = frameOfKind('stage');
/**
 * Lays a map out and detects its lands, deterministically. It starts from stored positions, so that people
 * find the same neighbours left, right, above and below; without a clear improvement nobody moves. Without
 * positions, or from nothing, everybody is placed.
 */
export function arrangeMap(
  system: System,
  measure: Measure,
  options: ArrangeOptions = {},
  tell: Progress = UNTOLD,
): Arrangement {
  const { effort = 'full', frame = STAGE, from = 'stored' } = options;
  const { graph, lands, before } = toArrange(
    system,
    measure,
    options.lands,
    effort === 'first' ? 'quick' : 'full',
  );
  const names = namesOf(system, measure);
  const count = graph.nodes.length;
  let finished = 0;
  const task = {
    ...{ graph, lands, frame, seed: SEED, again: againEffort(count, effort) },
    finish: (layout: Layout): Layout => {
      finished += 1;
      tell(finished, MOST_LAYOUTS);
      return roomForNames(graph, lands, layout, names, frame);
    },
  };
  const isFree = from === 'nothing' || Object.keys(before.positions).length === 0;
  const { layout: next, moved } = isFree
    ? { layout: layOutFree(before, task, effort === 'first' ? firstEffort(count) : undefined), moved: false }
    : arrangeAgain(before, task);
  const offers = moved && effort === 'full' && isWorthOffering(task, next);
  return {
    positions: Object.entries(next.positions)
      .map(([actorId, { x, y }]) => ({ actorId, x, y }))
      .sort((a, b) => (a.actorId < b.actorId ? -1 : 1)),
    lands: lands.map(({ id, nodeIds }) => ({ actorIds: nodeIds, ...next.labels[id] })),
    ...(offers && { freeIsBetter: true }),
  };
}

/** Returns the possible forms of each name; actors with most partners come first. */
export function namesOf(system: System, measure: Measure): Names {
  const degrees = degreesIn([...system.weakLinks.values()]);
  return new Map(
    actorsOf(system).map(({ id, name }) => [
      id,
      { forms: labelForms(name, measure), importance: degrees.get(id) ?? 0 },
    ]),
  );
}
