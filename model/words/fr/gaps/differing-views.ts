import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { DifferingViewsWords } from '../../../readings/gaps/differing-views.ts';
import { fr } from '../../french.ts';

export const differingViews: GapTexts<DifferingViewsWords> = {
  title: fr`Un lien vu différemment`,
  question: fr`Vous ne décrivez pas ce lien de la même façon : racontez-nous, chacun.`,
  when: fr`Deux parties d'une coopération ont dit son intensité, et leurs réponses diffèrent nettement.`,
  reason: ({ lowest, highest }, say) =>
    fr`${say.actor(lowest.actorId)} ${say.agree([lowest.actorId], 'dit', 'disent')} ${say.quote(say.intensity(lowest.level))} (niveau ${lowest.level}), ${say.actor(highest.actorId)} ${say.quote(say.intensity(highest.level))} (niveau ${highest.level}).`,
};
