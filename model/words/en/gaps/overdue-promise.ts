import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { OverduePromiseWords } from '../../../readings/gaps/overdue-promise.ts';

export const overduePromise: GapTexts<OverduePromiseWords> = {
  title: 'Promise to take up again',
  question: 'We had said that… What has changed? What do we do with this promise?',
  when: 'A cooperation that is an intention was promised for a day that has passed.',
  reason: ({ actorIds, promisedFor }, say) =>
    `${say.actors(actorIds)} had promised each other to begin by ${say.day(promisedFor)}; it is still noted as an intention.`,
};
