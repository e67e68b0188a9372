import { z } from 'zod';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';

interface Words {
  readonly actorId: string;
  readonly others: number;
  readonly signatory: boolean;
  readonly carried: number;
}

const row = z.object({
  actorId: z.string(),
  signatory: z.boolean(),
  /** Open commitments of the territory that it carries. */
  carried: z.int(),
});

/** An actor that works here and has no link on the map. */
export const unlinkedActor = defineGap<typeof row, Words>({
  rule: 'unlinked-actor',
  row,
  delicate: true,
  needsHearing: false,
  find: (rows, context) => {
    const { system, weak } = context;
    const others = system.actors.size - 1;
    if (others < 1) return [];
    return rows
      .filter(({ actorId }) => weak.get(actorId)?.size === 0)
      .map(({ actorId, signatory, carried }) => ({
        subject: [actorId],
        severity: signatory && carried > 0 ? 3 : signatory || carried > 0 ? 2 : 1,
        sure: context.allHeard([actorId], 'links'),
        evidence: { actorIds: [actorId] },
        figures: { others, signatory, carried },
        words: { actorId, others, signatory, carried },
      }));
  },
  texts: {
    fr: {
      title: fr`Pas encore de lien noté ici`,
      question: fr`Avec qui, ici, auriez-vous envie d'avancer ?`,
      when: fr`Un acteur local ou intercommunal de la carte n'a aucun lien, même léger, avec un autre.`,
      reason: ({ actorId, others, signatory, carried }, say) =>
        fr`${say.actor(actorId)} : aucun lien noté avec ${say.count(others, 'autre acteur', 'autres acteurs')} de la carte` +
        (signatory ? fr` ; signataire de la Charte` : '') +
        (carried > 0 ? fr` ; porte ${say.count(carried, 'engagement', 'engagements')}.` : '.'),
    },
    en: {
      title: 'No link noted here yet',
      question: 'With whom, here, would you like to move forward?',
      when: 'A local or intercommunal actor of the map has no link, not even a light one, with another.',
      reason: ({ actorId, others, signatory, carried }, say) =>
        `${say.actor(actorId)}: no link noted with ${say.count(others, 'other actor', 'other actors')} of the map` +
        (signatory ? '; signed the Charter' : '') +
        (carried > 0 ? `; carries ${say.count(carried, 'commitment', 'commitments')}.` : '.'),
    },
  },
});
