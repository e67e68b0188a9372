import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { NobodyTendsWords } from '../../../readings/gaps/nobody-tends.ts';
import { fr } from '../../french.ts';

export const nobodyTends: GapTexts<NobodyTendsWords> = {
  title: fr`Qui prend soin de la coopération ?`,
  question: fr`Qui prend soin de la coopération elle-même, et avec quels moyens ?`,
  when: fr`Cinq porteurs ou plus, et aucun acteur qui en accompagne au moins la moitié.`,
  reason: ({ carriers, best }, say) =>
    best === null
      ? fr`${carriers} acteurs portent des engagements, et personne n'est noté pour les accompagner.`
      : fr`${carriers} acteurs portent des engagements ; l'accompagnement le plus large, celui ${say.of(best.actorId)}, en rejoint ${best.reached} sur ${best.others}.`,
};
