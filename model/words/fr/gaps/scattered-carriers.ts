import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import { fr } from '../../french.ts';
import { all, allAlone, type ScatteredCarriersWords, sayGroups } from '../../gaps/scattered-carriers.ts';

export const scatteredCarriers: GapTexts<ScatteredCarriersWords> = {
  title: fr`Porteurs à relier`,
  question: fr`Vous portez tous cet engagement : que pourriez-vous faire à deux ou trois ?`,
  when: fr`Les porteurs d'un engagement forment plusieurs groupes qu'aucune coopération à son sujet ne relie, ni directement ni par un partenaire commun.`,
  reason: (words, say) =>
    allAlone(words)
      ? words.supporters === 0
        ? fr`${say.commitment(words.commitmentId)} est porté par ${words.carriers} acteurs ; aucune coopération notée à ce sujet ne les relie.`
        : fr`${say.commitment(words.commitmentId)} est porté par ${all(words)} acteurs ; aucune coopération notée à ce sujet ne relie les ${words.carriers} qui le mènent ou y contribuent.`
      : words.supporters === 0
        ? fr`${say.commitment(words.commitmentId)} est porté par ${words.carriers} acteurs, en ${words.groups.length} groupes que rien de noté à ce sujet ne relie : ${sayGroups(words, say, 'par')}.`
        : fr`${say.commitment(words.commitmentId)} est porté par ${all(words)} acteurs ; les ${words.carriers} qui le mènent ou y contribuent forment ${words.groups.length} groupes, que rien de noté à ce sujet ne relie : ${sayGroups(words, say, 'par')}.`,
};
