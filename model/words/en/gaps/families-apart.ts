import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { FamiliesApartWords } from '../../../readings/gaps/families-apart.ts';

export const familiesApart: GapTexts<FamiliesApartWords> = {
  title: 'Few links between two families',
  question: 'Between [a] and [b], we noted [k lien(s)]. Are some missing on the map, or in life?',
  when: 'Two families of three actors or more have clearly fewer links between them than chance would give on this map.',
  slots: ({ families: [a, b], observed }, say) => ({
    a: say.family(a),
    b: say.family(b),
    'k lien(s)': say.count(observed, 'link', 'links', 'no link'),
  }),
  reason: ({ families: [a, b], expected, actors }, say) =>
    `Between ${say.family(a)} (${actors[0]} actors) and ${say.family(b)} (${actors[1]} actors), chance would give about ${expected} links on this map.`,
};
