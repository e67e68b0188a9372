import { sourcesOf, targetsOf } from '../../elements/attachments.ts';
import { mergeEdits } from '../../elements/element-edits.ts';
import type { Edits, Elements } from '../../elements/elements.ts';
import { leaveTerritory, removeActors } from '../../elements/removals.ts';
import type { Speaking } from '../../questionnaire/question.ts';
import { takeBackBriefs } from '../briefs/take-back-briefs.ts';

import { leaveCooperation } from './leave-cooperation.ts';

/**
 * Withdraws an organisation from a territory: it no longer appears there, not even as an outside partner.
 * Published briefs on its cooperations are withdrawn for rereading, since texts may name it. If it acts
 * nowhere else, it is deleted with all attached elements.
 */
export function leaveForGood(
  state: Elements,
  { actorId, territoryId }: Pick<Speaking, 'actorId' | 'territoryId'>,
): Edits {
  const elsewhere = targetsOf(state, 'ACTS_IN', actorId).filter((id) => id !== territoryId);
  if (elsewhere.length === 0)
    return mergeEdits(takeBackBriefs(state, actorId), removeActors(state, [actorId]));
  const here = new Set(sourcesOf(state, 'ACTS_IN', territoryId));
  const shown = targetsOf(state, 'PARTY_TO', actorId).filter((id) =>
    sourcesOf(state, 'PARTY_TO', id).some((party) => party !== actorId && here.has(party)),
  );
  return mergeEdits(
    takeBackBriefs(state, actorId, shown),
    leaveTerritory(state, territoryId, actorId),
    ...shown.map((id) => leaveCooperation(state, id, actorId)),
  );
}
