import { z } from 'zod';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import { isDueSoon, sayDue } from './due.ts';
import { unlinkedPairs } from './missing-pairs.ts';

interface Words {
  readonly commitmentId: string;
  readonly carrierIds: readonly string[];
  readonly dueOn: string | null;
  readonly day: string;
}

const row = z.object({
  commitmentId: z.string(),
  dueOn: z.string().nullable(),
  carrierIds: z.array(z.string()),
  /** Cooperations that serve it, whatever their state. */
  servingIds: z.array(z.string()),
});

const MOST_PAIRS = 12;

/** A commitment with carriers, which no living cooperation serves. */
export const commitmentWithoutAction = defineGap<typeof row, Words>({
  rule: 'commitment-without-action',
  row,
  delicate: false,
  needsHearing: false,
  find: (rows, context) =>
    rows
      .filter(({ servingIds }) =>
        servingIds.every((id) => {
          const state = context.cooperations.get(id)?.state;
          return state !== 'active' && state !== 'in_progress';
        }),
      )
      .map(({ commitmentId, dueOn, carrierIds, servingIds }) => ({
        subject: [commitmentId],
        severity: isDueSoon(dueOn, context.day) ? 2 : 1,
        sure: context.halfHeard('commitments'),
        evidence: {
          actorIds: carrierIds,
          cooperationIds: servingIds.filter((id) => context.cooperations.has(id)),
          commitmentIds: [commitmentId],
          missingPairs: unlinkedPairs(carrierIds, carrierIds, context.weak).slice(0, MOST_PAIRS),
        },
        figures: { carriers: carrierIds.length, dueOn },
        words: { commitmentId, carrierIds, dueOn, day: context.day },
      })),
  texts: {
    fr: {
      title: fr`Engagement sans action commune`,
      question: fr`Quel premier geste commun pourrait servir cet engagement ?`,
      when: fr`Un engagement ouvert a un porteur, et aucune coopération en cours ou en construction ne le sert.`,
      reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
        fr`Aucune coopération en cours ou en construction n'est notée au service de ${say.commitment(commitmentId)}, que ${carrierIds.length > 1 ? 'portent' : 'porte'} ${say.actors(carrierIds)}` +
        `${sayDue(dueOn, day, say)}.`,
    },
    en: {
      title: 'Commitment without common action',
      question: 'What first common gesture could serve this commitment?',
      when: 'An open commitment has a carrier, and no cooperation active or in progress serves it.',
      reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
        `No cooperation active or in progress is noted in the service of ${say.commitment(commitmentId)}, carried by ${say.actors(carrierIds)}${sayDue(dueOn, day, say)}.`,
    },
  },
});
