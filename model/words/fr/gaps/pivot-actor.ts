import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { PivotActorWords } from '../../../readings/gaps/pivot-actor.ts';
import { fr } from '../../french.ts';

export const pivotActor: GapTexts<PivotActorWords> = {
  title: fr`Beaucoup repose sur [x]`,
  question: fr`Comment alléger ce qui repose sur [x] ? Qui pourrait aussi se parler ?`,
  when: fr`Sans cet acteur, qui a un rôle de relais, d'autres seraient coupés du reste de la carte.`,
  slots: ({ actorId }, say) => ({ x: say.actor(actorId) }),
  reason: ({ actorId, cutOffIds, parts, soleCommitments }, say) =>
    fr`Sans ${say.actor(actorId)}, qui ${say.agree([actorId], 'relie', 'relient')} ${parts} groupes, ${say.count(cutOffIds.length, 'acteur serait coupé', 'acteurs seraient coupés')} du reste (${say.actors(cutOffIds)})` +
    (soleCommitments > 0
      ? fr` et ${say.count(soleCommitments, fr`engagement n'aurait`, fr`engagements n'auraient`)} plus de porteur.`
      : '.'),
};
