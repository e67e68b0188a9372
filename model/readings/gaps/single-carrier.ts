import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';

interface Words {
  readonly commitmentId: string;
  readonly carrierId: string;
  readonly carried: number;
  readonly pivot: boolean;
}

const MANY_COMMITMENTS = 5;

/** A commitment that would stand alone if its one carrier stopped. */
export const singleCarrier = defineGap<Words>({
  rule: 'single-carrier',
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
        words: { commitmentId, carrierId, carried, pivot },
      };
    });
  },
  texts: {
    fr: {
      title: fr`Engagement porté par un seul`,
      question: fr`Si vous deviez passer le relais demain, à qui ?`,
      when: fr`Un engagement ouvert du territoire n'a qu'un porteur.`,
      reason: ({ commitmentId, carrierId, carried, pivot }, say) =>
        fr`${say.actor(carrierId)} est le seul porteur noté de ${say.commitment(commitmentId)}` +
        (carried > 1 ? fr`, un de ses ${carried} engagements ici` : '') +
        (pivot ? fr` ; son rôle de relais tient aussi d'autres acteurs ensemble.` : '.'),
    },
    en: {
      title: 'Commitment carried by one alone',
      question: 'If you had to hand it over tomorrow, to whom?',
      when: 'An open commitment of the territory has one carrier only.',
      reason: ({ commitmentId, carrierId, carried, pivot }, say) =>
        `${say.actor(carrierId)} is the only carrier noted of ${say.commitment(commitmentId)}` +
        (carried > 1 ? `, one of its ${carried} commitments here` : '') +
        (pivot ? '; as a relay it also holds other actors together.' : '.'),
    },
  },
});
