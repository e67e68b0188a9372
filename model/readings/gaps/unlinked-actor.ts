import type { Scale } from '../../contract/vocabulary.ts';
import type { GapFinder } from './define-gap.ts';

export interface UnlinkedActorWords {
  readonly actorId: string;
  readonly others: number;
  readonly signatory: boolean;
  readonly carried: number;
}

/** Scales of local actors: for wider ones it is no surprise to have no link here. */
const HERE: ReadonlySet<Scale | undefined> = new Set(['local', 'intercommunal', undefined]);

/** An actor that works here and has no link on the map. */
export const unlinkedActor: GapFinder<UnlinkedActorWords> = {
  delicate: true,
  needsHearing: false,
  find: (context) => {
    const { system, weak } = context;
    const others = system.actors.size - 1;
    if (others < 1) return [];
    return [...system.actors.values()]
      .filter(({ id, scale }) => HERE.has(scale) && weak.get(id)?.size === 0)
      .map(({ id: actorId, charter }) => {
        const signatory = charter === 'signatory';
        const carried = context.carriedBy(actorId).length;
        return {
          subject: [actorId],
          severity: signatory && carried > 0 ? 3 : signatory || carried > 0 ? 2 : 1,
          sure: context.allHeard([actorId], 'links'),
          evidence: () => ({ actorIds: [actorId] }),
          figures: { others, signatory, carried },
          words: { actorId, others, signatory, carried },
        };
      });
  },
};
