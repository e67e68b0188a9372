import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { LoneTerritoryWords } from '../../../readings/gaps/lone-territory.ts';
import { fr } from '../../french.ts';

export const loneTerritory: GapTexts<LoneTerritoryWords> = {
  title: fr`Territoire sans pair connu`,
  question: fr`Quel territoire a déjà vécu ce que vous vivez ?`,
  when: fr`Le territoire n'a aucun pair noté, et aucun de ses acteurs ne coopère avec un acteur d'un autre territoire.`,
  reason: ({ actors }) =>
    actors === 0
      ? fr`Aucun territoire pair n'est noté, et personne n'est encore sur la carte.`
      : fr`Aucun territoire pair n'est noté, et ${actors === 1 ? fr`l'acteur de la carte ne coopère` : fr`aucun des ${actors} acteurs de la carte ne coopère`} avec un acteur d'ailleurs.`,
};
