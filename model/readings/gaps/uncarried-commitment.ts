import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import { isDueSoon, sayDue } from './due.ts';

interface Words {
  readonly commitmentId: string;
  readonly step: boolean;
  readonly dueOn: string | null;
  readonly day: string;
}

/** A commitment that nobody on the map carries. */
export const uncarriedCommitment = defineGap<Words>({
  rule: 'uncarried-commitment',
  delicate: false,
  needsHearing: false,
  find: (context) =>
    context.commitments
      .filter(({ carriers }) => carriers.length === 0)
      .map(({ id, horizon, dueOn = null }) => ({
        subject: [id],
        severity: horizon === 'pebble' || isDueSoon(dueOn, context.day) ? 3 : 2,
        sure: context.halfHeard('commitments'),
        evidence: () => ({ commitmentIds: [id] }),
        figures: { horizon, dueOn },
        words: { commitmentId: id, step: horizon === 'pebble', dueOn, day: context.day },
      })),
  texts: {
    fr: {
      title: fr`Engagement sans porteur`,
      question: fr`Qui, dans la salle, peut tenir cet engagement, même modestement ? Faut-il le garder ?`,
      when: fr`Un engagement ouvert du territoire n'a aucun porteur sur la carte.`,
      reason: ({ commitmentId, step, dueOn, day }, say) =>
        fr`Aucun porteur n'est noté sur la carte pour ${say.commitment(commitmentId)}` +
        (step ? fr`, une étape concrète` : '') +
        `${sayDue(dueOn, day, say)}.`,
    },
    en: {
      title: 'Commitment without a carrier',
      question: 'Who, in the room, can hold this commitment, even modestly? Should it be kept?',
      when: 'An open commitment of the territory has no carrier on the map.',
      reason: ({ commitmentId, step, dueOn, day }, say) =>
        `No carrier is noted on the map for ${say.commitment(commitmentId)}` +
        `${step ? ', a concrete step' : ''}${sayDue(dueOn, day, say)}.`,
    },
  },
});
