import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { FamiliesApartWords } from '../../../readings/gaps/families-apart.ts';
import { fr } from '../../french.ts';

export const familiesApart: GapTexts<FamiliesApartWords> = {
  title: fr`Peu de liens entre deux familles`,
  question: fr`Entre [a] et [b], nous avons noté [k lien(s)]. En manque-t-il sur la carte, ou dans la vie ?`,
  when: fr`Deux familles de trois acteurs ou plus ont entre elles nettement moins de liens que ce que le hasard donnerait sur cette carte.`,
  variant: ({ observed }) =>
    observed > 0
      ? {}
      : {
          question: fr`Entre [a] et [b], nous n'avons noté aucun lien. En manque-t-il sur la carte, ou dans la vie ?`,
        },
  slots: ({ families: [a, b], observed }, say) => ({
    a: say.family(a),
    b: say.family(b),
    'k lien(s)': say.count(observed, 'lien', 'liens'),
  }),
  reason: ({ families: [a, b], expected, actors }, say) =>
    fr`Entre ${say.family(a)} (${actors[0]} acteurs) et ${say.family(b)} (${actors[1]} acteurs), le hasard donnerait environ ${expected} liens sur cette carte.`,
};
