import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { DifferingViewsWords } from '../../../readings/gaps/differing-views.ts';

export const differingViews: GapTexts<DifferingViewsWords> = {
  title: 'A link seen differently',
  question: 'You do not describe this link in the same way: tell us, each of you.',
  when: 'Two parties of a cooperation said how intense it is, and their answers clearly differ.',
  reason: ({ lowest, highest }, say) =>
    `${say.actor(lowest.actorId)} says ${say.quote(say.intensity(lowest.level))} (level ${lowest.level}), ${say.actor(highest.actorId)} ${say.quote(say.intensity(highest.level))} (level ${highest.level}).`,
};
