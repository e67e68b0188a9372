import type { GapTexts } from '../../../readings/gaps/define-gap.ts';
import type { PivotActorWords } from '../../../readings/gaps/pivot-actor.ts';

export const pivotActor: GapTexts<PivotActorWords> = {
  title: 'Much rests on [x]',
  question: 'How could what rests on [x] be made lighter? Who else could talk to each other?',
  when: 'Without this actor, who acts as a relay, others would be cut off from the rest of the map.',
  slots: ({ actorId }, say) => ({ x: say.actor(actorId) }),
  reason: ({ actorId, cutOffIds, parts, soleCommitments }, say) =>
    `Without ${say.actor(actorId)}, which joins ${parts} groups, ${say.count(cutOffIds.length, 'actor', 'actors')} would be cut off from the rest (${say.actors(cutOffIds)})` +
    (soleCommitments > 0
      ? ` and ${say.count(soleCommitments, 'commitment', 'commitments')} would have no carrier left.`
      : '.'),
};
