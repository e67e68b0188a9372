import { z } from 'zod';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import type { GapContext } from './gap-context.ts';
import { compareIds } from './missing-pairs.ts';

interface Words {
  readonly carriers: number;
  /** Who supports the most carriers, if anybody does. */
  readonly best: { readonly actorId: string; readonly reached: number; readonly others: number } | null;
}

const row = z.object({
  /** Carriers, on the map, of the open commitments. */
  carrierIds: z.array(z.string()),
  /** Cooperations by which an actor of the map supports one of them. */
  supports: z.array(z.object({ cooperationId: z.string(), fromId: z.string(), toId: z.string() })),
});

const ENOUGH_CARRIERS = 5;

/** Many carry, and nobody takes care of the cooperation itself. */
export const nobodyTends = defineGap<typeof row, Words>({
  rule: 'nobody-tends',
  row,
  delicate: false,
  needsHearing: true,
  sizeFigure: 'carriers',
  find: (rows, context) =>
    rows.flatMap(({ carrierIds, supports }) => {
      if (carrierIds.length < ENOUGH_CARRIERS) return [];
      const supporters = supportersOf({ carrierIds, supports }, context);
      if (supporters.some(({ reached, others }) => reached * 2 >= others)) return [];
      const best = supporters[0] ?? null;
      return {
        subject: [],
        severity: 2,
        sure: context.halfHeard('commitments'),
        evidence: {
          actorIds: carrierIds,
          cooperationIds: [...new Set(supporters.flatMap(({ cooperationIds }) => cooperationIds))],
        },
        figures: { carriers: carrierIds.length, bestReach: best?.reached ?? 0 },
        words: { carriers: carrierIds.length, best },
      };
    }),
  texts: {
    fr: {
      title: fr`Qui prend soin de la coopération ?`,
      question: fr`Qui prend soin de la coopération elle-même, et avec quels moyens ?`,
      when: fr`Cinq porteurs ou plus, et aucun acteur qui en accompagne au moins la moitié.`,
      reason: ({ carriers, best }, say) =>
        fr`${carriers} acteurs portent des engagements, et aucun accompagnement noté n'en rejoint la moitié` +
        (best === null
          ? '.'
          : fr` (au mieux ${say.actor(best.actorId)} : ${best.reached} sur ${best.others}).`),
    },
    en: {
      title: 'Who takes care of the cooperation?',
      question: 'Who takes care of the cooperation itself, and with what means?',
      when: 'Five carriers or more, and no actor that supports at least half of them.',
      reason: ({ carriers, best }, say) =>
        `${carriers} actors carry commitments, and no support noted reaches half of them` +
        (best === null ? '.' : ` (at best ${say.actor(best.actorId)}: ${best.reached} of ${best.others}).`),
    },
  },
});

/** Who supports carriers at the day, and how many of the others; the widest reach first. */
function supportersOf({ carrierIds, supports }: z.output<typeof row>, { cooperations }: GapContext) {
  const active = supports.filter(
    ({ cooperationId, fromId, toId }) =>
      fromId !== toId && cooperations.get(cooperationId)?.state === 'active',
  );
  const actorIds = [...new Set(active.map(({ fromId }) => fromId))];
  return actorIds
    .map((actorId) => {
      const own = active.filter(({ fromId }) => fromId === actorId);
      return {
        actorId,
        reached: new Set(own.map(({ toId }) => toId)).size,
        others: carrierIds.filter((id) => id !== actorId).length,
        cooperationIds: own.map(({ cooperationId }) => cooperationId),
      };
    })
    .sort((a, b) => b.reached - a.reached || compareIds(a.actorId, b.actorId));
}
