import type { AbsentFromTheMapWords } from '../../../readings/gaps/absent-from-the-map.ts';
import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import { fr } from '../../french.ts';

export const absentFromTheMap: GapTexts<AbsentFromTheMapWords> = {
  title: fr`Absents`,
  question: fr`Qui n'est pas là et devrait l'être ? Qui peut l'inviter ?`,
  when: fr`Sur une carte de cinq acteurs ou plus, une famille ou un rôle autour de la table n'a personne.`,
  reason: ({ actors, families, roles, unheardIds, havingIds }, say) => {
    const has = say.agree(havingIds, 'en a', 'en ont');
    const parts = [
      ...(families.length > 0 ? [fr`personne n'est noté pour ${say.either(families.map(say.family))}`] : []),
      ...(roles.length > 0
        ? [
            fr`personne n'est noté comme ${say.either(roles.map(say.tableRole))}` +
              (havingIds.length > 0 ? fr`, alors que ${say.actors(havingIds, 2)} ${has}` : ''),
          ]
        : []),
      ...(unheardIds.length > 0
        ? [fr`${say.actors(unheardIds)} ${say.agree(unheardIds, fr`n'a`, fr`n'ont`)} pas encore répondu`]
        : []),
    ];
    return fr`Sur ${actors} acteurs, ${parts.join(fr` ; `)}.`;
  },
};
