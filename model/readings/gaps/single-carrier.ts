import type { SingleCarrierWords } from '../../words/gaps/single-carrier.ts';
import type { GapFinder } from './define-gap.ts';

const MANY_COMMITMENTS = 5;

/** A commitment that would stand alone if its one carrier stopped. */
export const singleCarrier: GapFinder<SingleCarrierWords> = {
  delicate: false,
  needsHearing: false,
  sizeFigure: 'carried',
  find: (context) => {
    const pivots = new Set(context.cutPoints.map(({ actorId }) => actorId));
    const sure = context.halfHeard('commitments');
    return context.commitments.flatMap(({ id: commitmentId, carrierIds: [carrierId, ...others] }) => {
      if (carrierId === undefined || others.length > 0) return [];
      const carried = context.carriedBy(carrierId).length;
      const pivot = pivots.has(carrierId);
      return {
        subject: [commitmentId],
        severity: pivot || carried > MANY_COMMITMENTS ? 3 : 2,
        sure,
        evidence: () => ({ actorIds: [carrierId], commitmentIds: [commitmentId] }),
        figures: { carried, pivot },
        cause: carriedAlone(carrierId),
        words: { commitmentId, carrierId, carried, pivot },
      };
    });
  },
};

/** Returns the cause: one actor carries these commitments alone. */
export const carriedAlone = (carrierId: string): string => `alone:${carrierId}`;
