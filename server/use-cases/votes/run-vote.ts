import type { Ballot, NewVote, Vote } from '../../../model/contract/vote.ts';
import { nodeKey, statesOf } from '../../../model/elements/elements.ts';
import type { Visibility } from '../../../model/elements/visibility/visibility.ts';
import { IdTakenError, NotFoundError, RefusedError, UnknownReferenceError } from '../../../model/errors.ts';
import type { GapLabels } from '../../../model/readings/gaps/speaker.ts';
import { namesToErase, withoutNames } from '../../../model/writes/erasure/erased-words.ts';
import { namesOfActor } from '../../../model/writes/erasure/names-of-actor.ts';
import { readLastStates } from '../../store/change-names.ts';
import { ConstraintViolationError } from '../../store/errors.ts';
import type { Executor } from '../../store/execute.ts';
import { findHidden } from '../../store/hidden.ts';
import { queuesOf } from '../../store/territory-queue.ts';
import * as store from '../../store/votes.ts';
import { listWithdrawn } from '../../store/workshops.ts';
import { newId } from '../new-id.ts';
import { choicesAsked, findChoices } from './find-choices.ts';

/** A room chooses one thing at a time. */
class VoteOpenError extends RefusedError {
  constructor() {
    super('VOTE_OPEN', 'A vote is open in this workshop.');
  }
}

/** Thrown after the result was shown: nobody may change it. */
class VoteClosedError extends RefusedError {
  constructor(id: string) {
    super('VOTE_CLOSED', `${id} is closed.`);
  }
}

/** There is a choice where there are two things to choose from. */
class NothingToChooseError extends RefusedError {
  constructor() {
    super('NOTHING_TO_CHOOSE', 'Fewer than two things to choose from.');
  }
}

/** More dots than a seat has. */
class TooManyDotsError extends RefusedError {
  constructor(most: number) {
    super('TOO_MANY_DOTS', `More than ${most} dots.`, [
      { path: 'dots', code: 'too_many', message: `${most} at most` },
    ]);
  }
}

/** A workshop by its address. */
interface Place {
  readonly territoryId: string;
  readonly workshopId: string;
}

/** Opens a vote on what the whole room may see; sent again under its id it is the one that is there. */
export async function openVote(
  executor: Executor,
  { territoryId, workshopId }: Place,
  { id = newId(), about, dots, keys }: NewVote,
  labels: GapLabels,
): Promise<string> {
  const present = await store.readVote(executor, workshopId, id);
  if (present !== undefined) {
    if (present.about !== about || present.dots !== dots) throw new IdTakenError(id);
    return id;
  }
  const found = await findChoices(executor, territoryId, about, labels);
  const unknown = (keys ?? []).flatMap((key, i) =>
    found.some((choice) => choice.key === key) ? [] : [{ path: `keys.${i}`, id: key }],
  );
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
  const choices = [...choicesAsked(found, about, keys)];
  if (choices.length < 2) throw new NothingToChooseError();
  const now = new Date().toISOString();
  const isOpened = await store
    .openVote(executor, { id, workshopId, about, dots, now, choices })
    .catch((error: unknown) => {
      throw error instanceof ConstraintViolationError ? new IdTakenError(id) : error;
    });
  if (!isOpened) throw new VoteOpenError();
  return id;
}

/** Keeps the dots of a seat, all of them or none. */
export async function castBallot(
  executor: Executor,
  { workshopId, voteId }: { readonly workshopId: string; readonly voteId: string },
  { dots }: Ballot,
  seat: store.Seat,
): Promise<void> {
  const vote = await store.readVote(executor, workshopId, voteId);
  if (vote === undefined) throw new NotFoundError('VOTE', voteId);
  const keys = new Set(vote.choices.map(({ key }) => key));
  const unknown = dots.flatMap(({ key }, i) => (keys.has(key) ? [] : [{ path: `dots.${i}.key`, id: key }]));
  if (unknown.length > 0) throw new UnknownReferenceError(unknown);
  const given = new Map<string, number>();
  for (const one of dots) given.set(one.key, (given.get(one.key) ?? 0) + one.dots);
  if ([...given.values()].reduce((sum, n) => sum + n, 0) > vote.dots) throw new TooManyDotsError(vote.dots);
  const rows = [...given].map(([key, n]) => ({ key, dots: n }));
  const now = new Date().toISOString();
  // One after the other in this process: a lock that sixty phones want at once starves some of them.
  const isKept = await queuesOf(executor).run([`vote ${voteId}`], () =>
    store.castBallot(executor, { voteId, workshopId, id: newId(), ...seat, now, rows }),
  );
  if (!isKept) throw new VoteClosedError(voteId);
}

/**
 * Returns votes of a territory as someone may see them. Choices made private since are left out, as are
 * choices about an organisation that withdrew; its name is replaced in other choices. An open vote has no
 * result, a closed one is sorted by result.
 */
export async function votesSeen(
  executor: Executor,
  territoryId: string,
  votes: readonly store.KeptVote[],
  visibility: Visibility,
): Promise<Vote[]> {
  if (votes.length === 0) return [];
  const choices = votes.flatMap((vote) => vote.choices);
  const [withdrawn, hidden] = await Promise.all([
    listWithdrawn(executor, territoryId),
    findHidden(executor, visibility, {
      actorIds: choices.flatMap(({ actorIds }) => actorIds),
      cooperationIds: choices.flatMap(({ cooperationIds }) => cooperationIds),
    }),
  ]);
  const gone = new Set(withdrawn);
  const actorIds = new Set(choices.flatMap(({ actorIds }) => actorIds.filter((id) => gone.has(id))));
  const names = namesToErase(await lastNames(executor, territoryId, [...actorIds]));
  const isSeen = (choice: store.KeptChoice): boolean =>
    !choice.actorIds.some((id) => hidden.has(`Actor:${id}`)) &&
    !choice.cooperationIds.some((id) => hidden.has(`Cooperation:${id}`)) &&
    (!choice.actorIds.some((id) => gone.has(id)) || namesAsExample(choice, gone, names));
  return votes.map((vote) => {
    const isClosed = vote.status === 'closed';
    const seen = vote.choices.filter(isSeen);
    const hasVoted = vote.choices.some(({ mine }) => mine > 0);
    return {
      ...vote,
      choices: (isClosed ? seen.toSorted((a, b) => b.dots - a.dots) : seen).map((choice) => ({
        key: choice.key,
        text: withoutNames(choice.text, names),
        ...(choice.reason !== '' && { reason: withoutNames(choice.reason, names) }),
        ...(isClosed && { dots: choice.dots }),
        ...(hasVoted && { mine: choice.mine }),
      })),
    };
  });
}

/** Lists the names of actors before and after their last change: a withdrawal may have removed them. */
async function lastNames(executor: Executor, territoryId: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const keys = ids.map((id) => nodeKey('Actor', id));
  const last = await readLastStates(executor, territoryId, keys);
  return [...last].flatMap(([key, { before, after }]) =>
    [before, after].flatMap((states) => namesOfActor(statesOf(states)[key] ?? {})),
  );
}

/** Returns true if the texts of a choice give one of these names, and its subject is something else. */
function namesAsExample(
  { key, text, reason, cooperationIds }: store.KeptChoice,
  gone: ReadonlySet<string>,
  names: readonly string[],
): boolean {
  const subjects = key.split(':');
  const isAbout = subjects.some((id) => gone.has(id)) || cooperationIds.some((id) => subjects.includes(id));
  const texts = `${text}\n${reason}`;
  return !isAbout && withoutNames(texts, names) !== texts;
}
