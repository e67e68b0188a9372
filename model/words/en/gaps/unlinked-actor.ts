import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { UnlinkedActorWords } from '../../../readings/gaps/unlinked-actor.ts';

export const unlinkedActor: GapTexts<UnlinkedActorWords> = {
  title: 'No link noted here yet',
  question: 'With whom, here, would you like to move forward?',
  when: 'A local or intercommunal actor of the map has no link, not even a light one, with another.',
  reason: ({ actorId, others, signatory, carried }, say) => {
    const and = say.list([
      ...(signatory ? ['signed the Charter'] : []),
      ...(carried > 0 ? [`carries ${say.count(carried, 'commitment', 'commitments')}`] : []),
    ]);
    return `${say.actor(actorId)}${and === '' ? '' : `, which ${and},`} has no link noted yet with the ${others === 1 ? 'other actor' : `${others} other actors`} of the map.`;
  },
};
