import type { z } from 'zod';
import {
  castBallot,
  closeVote as closeEndpoint,
  deleteVote as deleteEndpoint,
  listVotes,
  openVote as openEndpoint,
} from '../../model/contract/endpoints/index.ts';
import type { NewVote, Vote } from '../../model/contract/vote.ts';
import type { Workshop } from '../../model/contract/workshop.ts';
import { ApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';
import { randomId } from '../api/random-id.ts';
import { problemText, t } from '../messages/translate.ts';
import { store } from '../state/index.ts';
import { editOrSay } from './edit.ts';
import { saveAnswer } from './gaps.ts';
import { notify } from './toast.ts';
import { untilSaved } from './until-saved.ts';
import { type Written, write } from './write.ts';

/** A workshop, as far as its address goes. */
export type VotePlace = Pick<Workshop, 'id' | 'territoryId'>;

const paramsOf = ({ id, territoryId }: VotePlace) => ({ territoryId, workshopId: id });

/** Reads the votes of a workshop, newest first. Throws ApiError. */
export const readVotes = async (place: VotePlace, signal: AbortSignal): Promise<readonly Vote[]> =>
  (await call(listVotes, { params: paramsOf(place), signal })).items;

/** Opens a vote; requested questions that not everybody may see are left out. */
export async function openVote(
  place: VotePlace,
  vote: Omit<z.input<typeof NewVote>, 'id'>,
): Promise<Written<Vote>> {
  // The server offers the questions that it knows on the screen: earlier writes come first.
  await untilSaved();
  // Under one id, so that what is sent again after an answer was lost opens no second vote.
  const id = randomId();
  const send = (keys: readonly string[] | undefined) => {
    const body = { ...vote, id, ...(keys === undefined ? {} : { keys: [...keys] }) };
    return call(openEndpoint, { params: paramsOf(place), body });
  };
  return write(
    () =>
      send(vote.keys).catch((thrown: unknown) => {
        const left = votable(vote.keys ?? [], thrown);
        if (left === null) throw thrown;
        return send(left);
      }),
    { notice: t('vote.opened') },
  );
}

/** Returns the keys that were not refused; null for another refusal, or if none remains. */
function votable(keys: readonly string[], thrown: unknown): readonly string[] | null {
  if (!(thrown instanceof ApiError) || thrown.problem.code !== 'UNKNOWN_REFERENCE') return null;
  const refused = new Set(thrown.problem.errors?.map(({ path }) => path));
  const left = keys.filter((_, i) => !refused.has(`keys.${i}`));
  return left.length < 2 || left.length === keys.length ? null : left;
}

/** Closes a vote; the questions on the screen then stand in the order that the room gave. */
export async function closeVote(place: VotePlace, voteId: string): Promise<void> {
  const written = await write(() => call(closeEndpoint, { params: { ...paramsOf(place), voteId } }), {
    notice: t('vote.closed'),
  });
  if (!written.ok) {
    notify(problemText(written.problem), 'refused');
    return;
  }
  if (written.value.about === 'questions') await orderQuestions(written.value);
}

async function orderQuestions({ choices }: Vote): Promise<void> {
  for (const [i, { key }] of choices.entries()) {
    const gap = store.get().gaps.value?.items.find((one) => one.key === key);
    if (gap === undefined || gap.shown === i + 1) continue;
    if (!(await saveAnswer(key, { shown: i + 1 })).ok) return;
  }
}

/** Deletes a vote; returns whether it did. */
export async function forgetVote(place: VotePlace, voteId: string): Promise<boolean> {
  const written = await write(
    async () => {
      await call(deleteEndpoint, { params: { ...paramsOf(place), voteId } });
      return true;
    },
    { notice: t('vote.forgotten') },
  );
  if (!written.ok) notify(problemText(written.problem), 'refused');
  return written.ok;
}

/** Gives the dots of this device, through the outbox: kept here until the network allows. */
export const giveDots = (
  place: VotePlace,
  voteId: string,
  given: ReadonlyMap<string, number>,
): Promise<boolean> =>
  editOrSay(
    castBallot,
    {
      params: { ...paramsOf(place), voteId },
      body: { dots: [...given].filter(([, dots]) => dots > 0).map(([key, dots]) => ({ key, dots })) },
    },
    { record: null },
  );
