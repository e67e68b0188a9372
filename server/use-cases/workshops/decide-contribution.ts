import type { Identity } from '../../../model/contract/access.ts';
import type { Contribution, Decision, Workshop } from '../../../model/contract/workshop.ts';
import { mergeEdits } from '../../../model/elements/element-edits.ts';
import { nodeKey, propertiesOf } from '../../../model/elements/elements.ts';
import { NotFoundError, RefusedError } from '../../../model/errors.ts';
import type { Committed, WriteContext, WriteDeps } from '../commit-write.ts';
import { speakerMark } from './speaker.ts';
import { type ContributionPlace, writeContribution } from './write-contribution.ts';

/** It is on the map already: the change that put it there can be undone, but not refused. */
class AlreadyAcceptedError extends RefusedError {
  constructor(id: string) {
    super('ALREADY_ACCEPTED', `${id} is on the map.`);
  }
}

/** Thrown if the contribution changed since it was read. */
class ContributionChangedError extends RefusedError {
  constructor(id: string) {
    super('CONTRIBUTION_CHANGED', `${id} was corrected meanwhile.`);
  }
}

/**
 * Accepts a contribution, which puts it on the map with the rights of the accepting person, or refuses it
 * with a reason; accepting again changes nothing.
 */
export function decideContribution(
  deps: WriteDeps,
  place: ContributionPlace,
  workshop: Workshop,
  { answers, actorId, as, participantId }: Contribution,
  { state: decision, reason }: Decision,
  person: Identity | null,
  context: WriteContext,
): Promise<Committed> {
  const { territoryId, workshopId } = place;
  const speaking = {
    ...{ territoryId, workshopId, actorId, as, day: workshop.on, asWhole: false },
    speaker: speakerMark(participantId),
  };
  return writeContribution(
    deps,
    `contribution.${decision}`,
    { place, speaking, answers, writer: { person, speaksFor: undefined } },
    context,
    ({ state, apply }) => {
      const key = nodeKey('Contribution', place.contributionId);
      const present = state.get(key);
      if (present === undefined) throw new NotFoundError('CONTRIBUTION', place.contributionId);
      if (present.state === 'accepted') {
        if (decision === 'refused') throw new AlreadyAcceptedError(place.contributionId);
        return new Map();
      }
      // Corrected while the facilitator read it: what is accepted is what was read.
      if (present.answers !== JSON.stringify(answers))
        throw new ContributionChangedError(place.contributionId);
      const decided = propertiesOf({ ...present, state: decision, reason });
      return mergeEdits(decision === 'accepted' ? apply() : new Map(), new Map([[key, decided]]));
    },
  );
}
