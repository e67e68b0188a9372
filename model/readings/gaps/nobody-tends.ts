import { grouped } from '../../grouped.ts';
import type { GapFinder } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

export interface NobodyTendsWords {
  readonly carriers: number;
  /** Who supports the most carriers, if anybody does. */
  readonly best: { readonly actorId: string; readonly reached: number; readonly others: number } | null;
}

const ENOUGH_CARRIERS = 5;

/** Many carry, and nobody takes care of the cooperation itself. */
export const nobodyTends: GapFinder<NobodyTendsWords> = {
  delicate: false,
  needsHearing: true,
  sizeFigure: 'carriers',
  find: (context) => {
    const carriers = new Set(context.commitments.flatMap(({ carrierIds }) => carrierIds));
    if (carriers.size < ENOUGH_CARRIERS) return [];
    const supporters = supportersOf(carriers, context);
    if (supporters.some(({ reached, others }) => reached * 2 >= others)) return [];
    const best = supporters[0] ?? null;
    return [
      {
        subject: [],
        severity: 2,
        sure: context.halfHeard('commitments'),
        evidence: () => ({
          actorIds: [...carriers].sort(compareIds),
          cooperationIds: [...new Set(supporters.flatMap(({ cooperationIds }) => cooperationIds))],
        }),
        figures: { carriers: carriers.size, bestReach: best?.reached ?? 0 },
        words: { carriers: carriers.size, best },
      },
    ];
  },
};

/**
 * Lists the actors of the map that support carriers at the day, with the number supported; widest reach
 * first.
 */
function supportersOf(carriers: ReadonlySet<string>, { system }: GapContext) {
  const supports = system
    .active()
    .filter(({ nature }) => nature === 'supports')
    .flatMap(({ id, parties }) =>
      parties
        .filter(({ actorId, role }) => role === 'from' && system.actors.has(actorId))
        .flatMap(({ actorId: fromId }) =>
          parties
            .filter(({ actorId, role }) => role === 'to' && carriers.has(actorId) && actorId !== fromId)
            .map(({ actorId: toId }) => ({ id, fromId, toId })),
        ),
    );
  return [...grouped(supports, ({ fromId }) => [fromId])]
    .map(([actorId, own]) => ({
      actorId,
      reached: new Set(own.map(({ toId }) => toId)).size,
      others: carriers.size - (carriers.has(actorId) ? 1 : 0),
      cooperationIds: own.map(({ id }) => id).sort(compareIds),
    }))
    .sort((a, b) => b.reached - a.reached || compareIds(a.actorId, b.actorId));
}
