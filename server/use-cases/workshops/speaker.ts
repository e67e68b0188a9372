import { createHash } from 'node:crypto';
import type { Identity } from '../../../model/contract/access.ts';
import type { ContributionInput, ParticipantAs, Workshop } from '../../../model/contract/workshop.ts';
import { dayInParis } from '../../../model/elements/day.ts';
import { MissingPropertyError, RefusedError, UnknownReferenceError } from '../../../model/errors.ts';
import { mayFacilitate } from '../../access/authorize.ts';
import type { Writer } from '../../access/authorize-edits.ts';
import { ForbiddenError } from '../../errors.ts';
import type { Executor } from '../../store/execute.ts';
import { readSessionStart } from '../../store/sessions.ts';
import { readParticipant, readParticipantOwners } from '../../store/workshops.ts';
import { hashToken } from '../access/tokens.ts';

/** How a contribution is taken: in whose name, in which role, reviewed or not. */
export interface Speaker extends Writer {
  /** In which role; undefined where the request says it itself. */
  readonly as: ParticipantAs | undefined;
  /** Whether it waits for the facilitator where the workshop asks for that. */
  readonly isReviewed: boolean;
  /** A phone that sends after the workshop was closed: it always waits for the facilitator. */
  readonly isLate: boolean;
  /** Speaks for the whole organisation rather than as one voice of it. */
  readonly asWhole: boolean;
}

/** Thrown if the workshop is not open: not yet, or no longer. */
class WorkshopNotOpenError extends RefusedError {
  constructor(workshopId: string) {
    super('WORKSHOP_NOT_OPEN', `${workshopId} is not open.`);
  }
}

/** The days of rereading are over. */
class RereadingOverError extends RefusedError {
  constructor() {
    super('REREADING_OVER', 'The last day of rereading has passed.');
  }
}

/** Refuses a person who speaks in another workshop, or for another organisation, than their own. */
export function requireOwnWorkshop(person: Identity | null, workshopId: string, actorId?: string): void {
  if (person?.workshopId !== undefined && person.workshopId !== workshopId)
    throw new ForbiddenError('workshop.speak');
  if (person?.actorId !== undefined && actorId !== undefined && person.actorId !== actorId)
    throw new ForbiddenError('workshop.speak');
}

/** Says how what a person sends is taken, or refuses it; what comes by a phone is read before it is on the map. */
export async function speakerOf(
  executor: Executor,
  asking: Asking,
  workshop: Workshop,
  { participantId, actorId }: Pick<ContributionInput, 'participantId' | 'actorId'>,
  isPhone: boolean,
): Promise<Speaker> {
  const { person } = asking;
  requireOwnWorkshop(person, workshop.id, actorId);
  if (person?.role === 'rereader') {
    requireRereading(workshop);
    return { person, speaksFor: actorId, as: 'other', isReviewed: false, isLate: false, asWhole: true };
  }
  const isParticipant = person?.role === 'participant';
  const isLate = (isParticipant || isPhone) && workshop.status === 'closed';
  if (isParticipant && !isLate) requireOpen(workshop);
  const writer: Writer = { person, speaksFor: isParticipant ? actorId : undefined };
  if (participantId === undefined) {
    if (isParticipant) throw new MissingPropertyError('participantId');
    return { ...writer, as: undefined, isReviewed: false, isLate, asWhole: false };
  }
  const participant = await readParticipant(executor, workshop.id, participantId);
  // Unknown when the room closed, since nobody is noted afterwards who was not in it.
  if (participant === undefined && isLate) requireOpen(workshop);
  if (participant === undefined)
    throw new UnknownReferenceError([{ path: 'participantId', id: participantId }]);
  await requireOwnParticipant(executor, workshop, participantId, asking);
  if (participant.actorId !== actorId) throw new ForbiddenError('workshop.speak');
  return { ...writer, as: participant.as, isReviewed: isParticipant || isPhone, isLate, asWhole: false };
}

const MARK_LENGTH = 6;

/** Makes an opaque mark of a speaker: it distinguishes speakers and reveals nothing of an id only a device knows. */
export const speakerMark = (participantId: string | undefined): string | undefined =>
  participantId === undefined
    ? undefined
    : createHash('sha256').update(`speaker ${participantId}`).digest('hex').slice(0, MARK_LENGTH);

/** Refuses what phones send while the room is not mapping. */
export function requireOpen({ id, status }: Workshop): void {
  if (status !== 'open') throw new WorkshopNotOpenError(id);
}

/**
 * Refuses a phone that tells who speaks while the room is not mapping. One that came before the workshop was
 * closed may still do so: it could have been without network.
 */
export async function requireOpenOrKnown(
  executor: Executor,
  workshop: Workshop,
  participantId: string,
  token: string | undefined,
): Promise<void> {
  const { id, status, closedAt } = workshop;
  if (status === 'closed' && closedAt !== undefined) {
    if ((await readParticipant(executor, id, participantId)) !== undefined) return;
    const start = token === undefined ? undefined : await readSessionStart(executor, hashToken(token));
    if (start !== undefined && start < closedAt) return;
  }
  requireOpen(workshop);
}

/** Refuses what is made ready for a room that has ended. */
export function requireUnclosed({ id, status }: Workshop): void {
  if (status === 'closed') throw new WorkshopNotOpenError(id);
}

/** Refuses once the last day of rereading has passed. */
export function requireRereading({ rereadUntil }: Workshop): void {
  if (rereadUntil !== undefined && rereadUntil < dayInParis(new Date())) throw new RereadingOverError();
}

/** A request as far as participants are concerned: who sends it, and which devices' participants are theirs. */
export interface Asking {
  readonly person: Identity | null;
  readonly owners: readonly string[];
}

/**
 * Refuses changes to a participant of another device, unless the person facilitates. An id opens nothing: a participant
 * from before owners were noted is a matter of facilitators alone.
 */
export async function requireOwnParticipant(
  executor: Executor,
  workshop: Workshop,
  participantId: string,
  { person, owners }: Asking,
): Promise<void> {
  if (mayFacilitate(person, [workshop.territoryId])) return;
  const its = await readParticipantOwners(executor, workshop.id, participantId);
  if (its !== undefined && !its.some((owner) => owners.includes(owner)))
    throw new ForbiddenError('workshop.takePlace');
}
