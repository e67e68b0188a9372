import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { UnlinkedActorWords } from '../../../readings/gaps/unlinked-actor.ts';
import { fr } from '../../french.ts';

export const unlinkedActor: GapTexts<UnlinkedActorWords> = {
  title: fr`Pas encore de lien noté ici`,
  question: fr`Avec qui, ici, auriez-vous envie d'avancer ?`,
  when: fr`Un acteur local ou intercommunal de la carte n'a aucun lien, même léger, avec un autre.`,
  reason: ({ actorId, others, signatory, carried }, say) => {
    const and = say.list([
      ...(signatory ? [say.agree([actorId], 'a signé la Charte', 'ont signé la Charte')] : []),
      ...(carried > 0
        ? [`${say.agree([actorId], 'porte', 'portent')} ${say.count(carried, 'engagement', 'engagements')}`]
        : []),
    ]);
    return (
      say.actor(actorId) +
      (and === '' ? '' : fr`, qui ${and},`) +
      fr` ${say.agree([actorId], fr`n'a`, fr`n'ont`)} encore aucun lien noté avec ${others === 1 ? fr`l'autre acteur` : fr`les ${others} autres acteurs`} de la carte.`
    );
  },
};
