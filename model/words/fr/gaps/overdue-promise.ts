import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { OverduePromiseWords } from '../../../readings/gaps/overdue-promise.ts';
import { fr } from '../../french.ts';
import { theDay } from '../when.ts';

export const overduePromise: GapTexts<OverduePromiseWords> = {
  title: fr`Promesse à reprendre`,
  question: fr`On s'était dit que… Qu'est-ce qui a changé ? Que fait-on de cette promesse ?`,
  when: fr`Une coopération à l'état d'intention était promise pour un jour qui est passé.`,
  reason: ({ actorIds, promisedFor }, say) =>
    fr`${say.actors(actorIds)} s'étaient promis de s'y mettre pour ${theDay(say.day(promisedFor))} ; c'est encore noté comme une intention.`,
};
