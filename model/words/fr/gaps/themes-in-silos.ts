import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { ThemesInSilosWords } from '../../../readings/gaps/themes-in-silos.ts';
import { fr } from '../../french.ts';

export const themesInSilos: GapTexts<ThemesInSilosWords> = {
  title: fr`Des thèmes en silo`,
  question: fr`Qu'est-ce que [a] pourrait apporter à [b] ?`,
  when: fr`Deux thèmes ont chacun deux coopérations actives ou plus, aucune commune et aucun acteur en commun.`,
  slots: ({ themeIds: [a, b] }, say) => ({ a: say.quote(say.theme(a)), b: say.quote(say.theme(b)) }),
  reason: ({ themeIds: [a, b], cooperations, actors }, say) =>
    fr`${say.quote(say.theme(a))} (${cooperations[0]} coopérations, ${actors[0]} acteurs) et ${say.quote(say.theme(b))} (${cooperations[1]} coopérations, ${actors[1]} acteurs) n'ont ni coopération ni acteur en commun sur la carte.`,
};
