import { declaredBy } from '../../elements/cooperation-state.ts';
import type { CooperationFact } from '../../elements/facts.ts';
import { areApart } from '../../elements/voices.ts';
import type { GapFinder } from './define-gap.ts';
import { compareIds } from './missing-pairs.ts';

interface View {
  readonly actorId: string;
  readonly level: number;
}

export interface DifferingViewsWords {
  readonly lowest: View;
  readonly highest: View;
}

const STATES: ReadonlySet<string> = new Set(['in_progress', 'active', 'dormant']);

/** A cooperation that two of its parties do not describe alike. */
export const differingViews: GapFinder<DifferingViewsWords> = {
  delicate: true,
  needsHearing: false,
  sizeFigure: 'difference',
  find: (context) =>
    context.system.cooperations.flatMap((cooperation) => {
      if (!STATES.has(cooperation.state)) return [];
      const views = viewsOf(cooperation, context.day);
      const [lowest, highest] = [views[0], views.at(-1)];
      if (lowest === undefined || highest === undefined) return [];
      const difference = highest.level - lowest.level;
      if (!areApart(lowest.level, highest.level)) return [];
      return {
        subject: [cooperation.id],
        severity: difference >= 2 ? 2 : 1,
        sure: context.allHeard([lowest.actorId, highest.actorId], 'links'),
        evidence: () => ({
          actorIds: views.map(({ actorId }) => actorId).sort(compareIds),
          cooperationIds: [cooperation.id],
        }),
        figures: { lowest: lowest.level, highest: highest.level, difference, views: views.length },
        words: { lowest, highest },
      };
    }),
};

/** Lists the declarations of each party at the day, the lowest first. */
function viewsOf({ parties, declarations }: CooperationFact, day: string): View[] {
  if (declarations.length < 2) return [];
  return parties
    .flatMap(({ actorId }) => {
      const level = declaredBy(declarations, actorId, day);
      return level === undefined ? [] : [{ actorId, level }];
    })
    .sort((a, b) => a.level - b.level || compareIds(a.actorId, b.actorId));
}
