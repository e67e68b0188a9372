import { addMonths, type IsoDay } from '../../elements/day.ts';
import { lastDayOf } from '../../elements/said-day.ts';
import { theDay } from '../../words/fr/when.ts';
import { fr } from '../../words/french.ts';
import { defineGap } from './define-gap.ts';
import { compareIds } from './missing-pairs.ts';

interface Words {
  readonly actorIds: readonly string[];
  readonly promisedFor: string;
}

/** An intention whose promised day has passed. */
export const overduePromise = defineGap<Words>({
  rule: 'overdue-promise',
  delicate: true,
  needsHearing: false,
  find: (context) =>
    context.system.cooperations.flatMap(({ id, state, promisedFor, parties }) => {
      if (state !== 'intention' || promisedFor === undefined || lastDayOf(promisedFor) >= context.day)
        return [];
      const actorIds = parties.map(({ actorId }) => actorId).sort(compareIds);
      return {
        subject: [id],
        severity: severityOf(lastDayOf(promisedFor), context.day),
        sure: context.halfHeard('links'),
        evidence: () => ({ actorIds, cooperationIds: [id] }),
        figures: { promisedFor },
        words: { actorIds, promisedFor },
      };
    }),
  texts: {
    fr: {
      title: fr`Promesse à reprendre`,
      question: fr`On s'était dit que… Qu'est-ce qui a changé ? Que fait-on de cette promesse ?`,
      when: fr`Une coopération à l'état d'intention était promise pour un jour qui est passé.`,
      reason: ({ actorIds, promisedFor }, say) =>
        fr`${say.actors(actorIds)} s'étaient promis de s'y mettre pour ${theDay(say.day(promisedFor))} ; c'est encore noté comme une intention.`,
    },
    en: {
      title: 'Promise to take up again',
      question: 'We had said that… What has changed? What do we do with this promise?',
      when: 'A cooperation that is an intention was promised for a day that has passed.',
      reason: ({ actorIds, promisedFor }, say) =>
        `${say.actors(actorIds)} had promised each other to begin by ${say.day(promisedFor)}; it is still noted as an intention.`,
    },
  },
});

function severityOf(promisedFor: IsoDay, day: IsoDay): 1 | 2 | 3 {
  if (promisedFor >= addMonths(day, -3)) return 1;
  return promisedFor >= addMonths(day, -12) ? 2 : 3;
}
