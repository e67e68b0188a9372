import {
  type ComparedTerritory,
  type Comparison,
  type ComparisonQuery,
  SAMPLED_AT_MOST,
  type Timeline,
  type TimelineQuery,
} from '../../model/contract/comparison.ts';
import { Family } from '../../model/contract/vocabulary.ts';
import { DEFAULT_MIN_INTENSITY } from '../../model/elements/query-options.ts';
import { System } from '../../model/elements/system.ts';
import { mayRead, type Visibility } from '../../model/elements/visibility/visibility.ts';
import { NotFoundError } from '../../model/errors.ts';
import { type Progress, UNTOLD } from '../../model/progress.ts';
import { mapPicture } from '../../model/readings/comparison/map-picture.ts';
import { firstDay, sampleDays, undatedIn } from '../../model/readings/comparison/sample-days.ts';
import {
  gapCounts,
  networkOf,
  systemFigures,
  themePairs,
} from '../../model/readings/comparison/system-figures.ts';
import { coverageOf } from '../../model/readings/measures/describe-network.ts';
import { withoutAbsent } from '../../model/without-absent.ts';
import type { Executor } from '../store/execute.ts';
import { memoryOf } from '../territories/lru-cache.ts';
import { findSystemGaps } from './find-territory-gaps.ts';
import { onceOfSystem } from './once-of-system.ts';
import { readSystem } from './read-system.ts';
import { chosenTerritories } from './readable-territories.ts';

/** Compares territories that the person may read; the answer lists the others as left out. */
export async function compareTerritories(
  executor: Executor,
  query: ComparisonQuery,
  visibility: Visibility,
  tell: Progress = UNTOLD,
): Promise<Comparison> {
  const { ids, cohort } = query;
  const named = ids?.split(',');
  const asked = await chosenTerritories(executor, visibility, { ids: named, cohort });
  const territories: ComparedTerritory[] = [];
  const leftOut = (named ?? []).filter((id) => !asked.includes(id));
  // One after the other: many at once would keep everyone else waiting.
  for (const [rank, id] of asked.slice(0, query.limit).entries()) {
    tell(rank, Math.min(query.limit, asked.length));
    const read = mayRead(visibility, id) ? await readOne(executor, id, query, visibility) : undefined;
    if (read === undefined) leftOut.push(id);
    else territories.push(read);
  }
  return {
    minIntensity: query.minIntensity ?? DEFAULT_MIN_INTENSITY,
    withoutTransactions: query.withoutTransactions ?? false,
    territories,
    leftOut,
    rest: asked.slice(query.limit),
  };
}

async function readOne(
  executor: Executor,
  territoryId: string,
  { at, minIntensity, withoutTransactions, from }: ComparisonQuery,
  visibility: Visibility,
): Promise<ComparedTerritory | undefined> {
  try {
    const system = await readSystem(executor, territoryId, {
      at,
      minIntensity,
      withoutTransactions,
      isPassing: true,
      ...visibility,
    });
    // Once for all who ask of one state; places move without it.
    const figures = await onceOfSystem(memoryOf(executor), system, `comparison ${from ?? ''}`, {
      make: async () => compared(system, (await findSystemGaps(executor, system)).drafts, from),
      bytesOf: () => COMPARED_BYTES,
    });
    return { ...figures, picture: mapPicture(system) };
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

/** Memory of the figures of a territory, in bytes. */
const COMPARED_BYTES = 20_000;

function compared(
  system: System,
  drafts: Parameters<typeof gapCounts>[0],
  from: string | undefined,
): Omit<ComparedTerritory, 'picture'> {
  const { id, name, level, population, fictional, cohorts } = system.facts.territory;
  const network = networkOf(system);
  const actors = [...system.actors.values()];
  return {
    territoryId: id,
    name,
    level,
    ...withoutAbsent({ population, fictional }),
    cohorts,
    now: systemFigures(system, network),
    ...(from !== undefined && {
      before: systemFigures(new System(system.facts, { ...system.reading, day: from })),
    }),
    coverage: coverageOf(system, network),
    families: Family.options
      .map((family) => ({ family, actors: actors.filter((actor) => actor.family === family).length }))
      .filter((family) => family.actors > 0),
    gaps: gapCounts(drafts, system),
    themes: themePairs(system),
  };
}

/** A system between two days, whichever comes first: its facts are read once. */
export async function readTimeline(
  executor: Executor,
  system: System,
  query: Pick<TimelineQuery, 'from' | 'to'>,
): Promise<Timeline> {
  const { facts, reading } = system;
  const last = query.to ?? reading.day;
  const [from, to] = ordered(query.from ?? firstDay(facts, last), last);
  const { stepMonths, days } = sampleDays(from, to, SAMPLED_AT_MOST);
  const points: Timeline['points'] = [];
  for (const day of days) {
    const then = new System(facts, { ...reading, day });
    const { drafts } = await findSystemGaps(executor, then);
    points.push({ ...systemFigures(then), gaps: gapCounts(drafts, then) });
  }
  return {
    from,
    to,
    stepMonths,
    minIntensity: reading.minIntensity,
    withoutTransactions: reading.withoutTransactions,
    undated: undatedIn(facts),
    points,
  };
}

const ordered = (a: string, b: string): [string, string] => (a <= b ? [a, b] : [b, a]);
