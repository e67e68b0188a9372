import { addMonths, type IsoDay, lastDayOf } from '../../elements/day.ts';
import type { GapFinder } from './define-gap.ts';
import { compareIds } from './missing-pairs.ts';

export interface OverduePromiseWords {
  readonly actorIds: readonly string[];
  readonly promisedFor: string;
}

/** An intention whose promised day has passed. */
export const overduePromise: GapFinder<OverduePromiseWords> = {
  delicate: true,
  needsHearing: false,
  find: (context) =>
    context.system.cooperations.flatMap(({ id, state, promisedFor, parties }) => {
      if (state !== 'intention' || promisedFor === undefined || lastDayOf(promisedFor) >= context.day)
        return [];
      const actorIds = parties.map(({ actorId }) => actorId).sort(compareIds);
      return {
        subject: [id],
        severity: severityOf(lastDayOf(promisedFor), context.day),
        sure: context.halfHeard('links'),
        evidence: () => ({ actorIds, cooperationIds: [id] }),
        figures: { promisedFor },
        words: { actorIds, promisedFor },
      };
    }),
};

function severityOf(promisedFor: IsoDay, day: IsoDay): 1 | 2 | 3 {
  if (promisedFor >= addMonths(day, -3)) return 1;
  return promisedFor >= addMonths(day, -12) ? 2 : 3;
}
