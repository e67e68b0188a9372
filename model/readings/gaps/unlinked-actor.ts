import type { Scale } from '../../contract/vocabulary.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';

interface Words {
  readonly actorId: string;
  readonly others: number;
  readonly signatory: boolean;
  readonly carried: number;
}

/** Those that work here: of the others it is no surprise that they have no link here. */
const HERE: ReadonlySet<Scale | undefined> = new Set(['local', 'intercommunal', undefined]);

/** An actor that works here and has no link on the map. */
export const unlinkedActor = defineGap<Words>({
  rule: 'unlinked-actor',
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
  texts: {
    fr: {
      title: fr`Pas encore de lien noté ici`,
      question: fr`Avec qui, ici, auriez-vous envie d'avancer ?`,
      when: fr`Un acteur local ou intercommunal de la carte n'a aucun lien, même léger, avec un autre.`,
      reason: ({ actorId, others, signatory, carried }, say) => {
        const and = say.list([
          ...(signatory ? [say.agree([actorId], 'a signé la Charte', 'ont signé la Charte')] : []),
          ...(carried > 0
            ? [
                `${say.agree([actorId], 'porte', 'portent')} ${say.count(carried, 'engagement', 'engagements')}`,
              ]
            : []),
        ]);
        return (
          say.actor(actorId) +
          (and === '' ? '' : fr`, qui ${and},`) +
          fr` ${say.agree([actorId], fr`n'a`, fr`n'ont`)} encore aucun lien noté avec ${others === 1 ? fr`l'autre acteur` : fr`les ${others} autres acteurs`} de la carte.`
        );
      },
    },
    en: {
      title: 'No link noted here yet',
      question: 'With whom, here, would you like to move forward?',
      when: 'A local or intercommunal actor of the map has no link, not even a light one, with another.',
      reason: ({ actorId, others, signatory, carried }, say) => {
        const and = say.list([
          ...(signatory ? ['signed the Charter'] : []),
          ...(carried > 0 ? [`carries ${say.count(carried, 'commitment', 'commitments')}`] : []),
        ]);
        return `${say.actor(actorId)}${and === '' ? '' : `, which ${and},`} has no link noted yet with the ${others === 1 ? 'other actor' : `${others} other actors`} of the map.`;
      },
    },
  },
});
