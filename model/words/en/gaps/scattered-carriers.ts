import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import { all, allAlone, type ScatteredCarriersWords, sayGroups } from '../../gaps/scattered-carriers.ts';

export const scatteredCarriers: GapTexts<ScatteredCarriersWords> = {
  title: 'Carriers to bring together',
  question: 'You all carry this commitment: what could two or three of you do together?',
  when: 'The carriers of a commitment form several groups that no cooperation about it joins, neither directly nor through a common partner.',
  reason: (words, say) =>
    allAlone(words)
      ? words.supporters === 0
        ? `${say.commitment(words.commitmentId)} is carried by ${words.carriers} actors; no cooperation noted about it joins them.`
        : `${say.commitment(words.commitmentId)} is carried by ${all(words)} actors; no cooperation noted about it joins the ${words.carriers} who lead it or contribute.`
      : words.supporters === 0
        ? `${say.commitment(words.commitmentId)} is carried by ${words.carriers} actors, in ${words.groups.length} groups that nothing noted about it joins: ${sayGroups(words, say, 'through')}.`
        : `${say.commitment(words.commitmentId)} is carried by ${all(words)} actors; the ${words.carriers} who lead it or contribute form ${words.groups.length} groups, which nothing noted about it joins: ${sayGroups(words, say, 'through')}.`,
};
