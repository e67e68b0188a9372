import type { Identity } from '../../../model/contract/access.ts';
import type { Contribution, Decision, Workshop } from '../../../model/contract/workshop.ts';
import { mergeEdits } from '../../../model/elements/element-edits.ts';
import { type Edits, nodeKey, propertiesOf } from '../../../model/elements/elements.ts';
import { NotFoundError, RefusedError } from '../../../model/errors.ts';
import type { Committed, WriteContext, WriteDeps } from '../commit-write.ts';
import { speakerMark } from './speaker.ts';
import {
  type ContributionPlace,
  type Said,
  type SaidAnswers,
  writeContribution,
  writeContributions,
} from './write-contribution.ts';

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
  const contribution = saidBy(place, workshop, { answers, actorId, as, participantId }, person);
  return writeContribution(deps, `contribution.${decision}`, contribution, context, (current) =>
    decided(current, place, answers, { state: decision, reason }),
  );
}

/** Accepts several contributions in one write, in the order given; none is accepted if one cannot be. */
export function acceptContributions(
  deps: WriteDeps,
  workshop: Workshop,
  contributions: readonly Contribution[],
  person: Identity | null,
  context: WriteContext,
): Promise<Committed> {
  const here = { territoryId: workshop.territoryId, workshopId: workshop.id };
  const answersOf = new Map(contributions.map(({ id, answers }) => [id, answers]));
  const accepted = contributions.map((one) =>
    saidBy({ ...here, contributionId: one.id }, workshop, one, person),
  );
  return writeContributions(deps, 'contribution.accepted', here, accepted, context, (one, place) =>
    decided(one, place, answersOf.get(place.contributionId), { state: 'accepted' }),
  );
}

const saidBy = (
  place: ContributionPlace,
  { on: day }: Workshop,
  { answers, actorId, as, participantId }: Pick<Contribution, 'answers' | 'actorId' | 'as' | 'participantId'>,
  person: Identity | null,
): SaidAnswers => ({
  place,
  speaking: {
    ...{ territoryId: place.territoryId, workshopId: place.workshopId },
    ...{ actorId, as, day, asWhole: false, speaker: speakerMark(participantId) },
  },
  answers,
  writer: { person, speaksFor: undefined },
});

/** Plans a decision: nothing where it was accepted before. */
function decided(
  { state, apply }: Said,
  { contributionId }: ContributionPlace,
  answers: Contribution['answers'] | undefined,
  { state: decision, reason }: Decision,
): Edits {
  const key = nodeKey('Contribution', contributionId);
  const present = state.get(key);
  if (present === undefined) throw new NotFoundError('CONTRIBUTION', contributionId);
  if (present.state === 'accepted') {
    if (decision === 'refused') throw new AlreadyAcceptedError(contributionId);
    return new Map();
  }
  // Corrected while the facilitator read it: what is accepted is what was read.
  if (present.answers !== JSON.stringify(answers)) throw new ContributionChangedError(contributionId);
  const next = propertiesOf({ ...present, state: decision, reason });
  return mergeEdits(decision === 'accepted' ? apply() : new Map(), new Map([[key, next]]));
}
