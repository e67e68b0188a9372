import type { CooperationAt } from '../../elements/system.ts';
import { grouped } from '../../grouped.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import { isDueSoon, sayDue } from './due.ts';
import { compareIds, unlinkedPairs } from './missing-pairs.ts';
import { apartOn } from './scattered-carriers.ts';
import { carriedAlone } from './single-carrier.ts';

interface Words {
  readonly commitmentId: string;
  readonly carrierIds: readonly string[];
  readonly dueOn: string | null;
  readonly day: string;
}

const MOST_PAIRS = 12;

/** A commitment with carriers, which no living cooperation serves. */
export const commitmentWithoutAction = defineGap<Words>({
  rule: 'commitment-without-action',
  delicate: false,
  needsHearing: false,
  find: (context) => {
    const serving = grouped(context.system.cooperations, ({ serves }) => serves);
    return context.commitments
      .filter(({ id, carrierIds }) => carrierIds.length > 0 && !serving.get(id)?.some(isUnderWay))
      .map(({ id: commitmentId, dueOn = null, carrierIds }) => ({
        subject: [commitmentId],
        severity: isDueSoon(dueOn, context.day) ? 2 : 1,
        sure: context.halfHeard('commitments'),
        evidence: () => ({
          actorIds: [...carrierIds],
          cooperationIds: (serving.get(commitmentId) ?? []).map(({ id }) => id).sort(compareIds),
          commitmentIds: [commitmentId],
          missingPairs: unlinkedPairs(carrierIds, carrierIds, context.weak, MOST_PAIRS),
        }),
        figures: { carriers: carrierIds.length, dueOn },
        cause: carrierIds.length === 1 ? carriedAlone(carrierIds[0] ?? '') : apartOn(commitmentId),
        words: { commitmentId, carrierIds, dueOn, day: context.day },
      }));
  },
  texts: {
    fr: {
      title: fr`Engagement sans action commune`,
      question: fr`Quel premier geste commun pourrait servir cet engagement ?`,
      when: fr`Un engagement ouvert a un porteur, et aucune coopération en cours ou en construction ne le sert.`,
      reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
        fr`Aucune coopération notée, en cours ou en construction, ne sert ${say.commitment(commitmentId)}` +
        sayDue(dueOn, day, say) +
        fr` ; ${say.actors(carrierIds)} le ${say.agree(carrierIds, 'porte', 'portent')}.`,
    },
    en: {
      title: 'Commitment without common action',
      question: 'What first common gesture could serve this commitment?',
      when: 'An open commitment has a carrier, and no cooperation active or in progress serves it.',
      reason: ({ commitmentId, carrierIds, dueOn, day }, say) =>
        `No cooperation noted, active or in progress, serves ${say.commitment(commitmentId)}${sayDue(dueOn, day, say)}; ${say.actors(carrierIds)} ${say.agree(carrierIds, 'carries', 'carry')} it.`,
    },
  },
});

const isUnderWay = ({ state }: CooperationAt): boolean => state === 'active' || state === 'in_progress';
