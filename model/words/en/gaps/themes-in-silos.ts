import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { ThemesInSilosWords } from '../../../readings/gaps/themes-in-silos.ts';

export const themesInSilos: GapTexts<ThemesInSilosWords> = {
  title: 'Themes in silos',
  question: 'What could [a] bring to [b]?',
  when: 'Two themes have two active cooperations or more each, none about both and no actor in both.',
  slots: ({ themeIds: [a, b] }, say) => ({ a: say.quote(say.theme(a)), b: say.quote(say.theme(b)) }),
  reason: ({ themeIds: [a, b], cooperations, actors }, say) =>
    `${say.quote(say.theme(a))} (${cooperations[0]} cooperations, ${actors[0]} actors) and ${say.quote(say.theme(b))} (${cooperations[1]} cooperations, ${actors[1]} actors) have neither a cooperation nor an actor in common on the map.`,
};
