import { SAMPLED_AT_MOST, type Timeline, type TimelineQuery } from '../../model/contract/comparison.ts';
import { System } from '../../model/elements/system.ts';
import { gapCounts } from '../../model/readings/comparison/gap-counts.ts';
import { firstDay, sampleDays, undatedIn } from '../../model/readings/comparison/sample-days.ts';
import { systemFigures } from '../../model/readings/comparison/system-figures.ts';
import type { Executor } from '../store/execute.ts';
import { findSystemGaps } from './find-territory-gaps.ts';

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
