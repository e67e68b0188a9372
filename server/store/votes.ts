import { z } from 'zod';
import { LANGUAGES } from '../../model/contract/languages.ts';
import type { Language } from '../../model/contract/primitives.ts';
import { Vote, VoteSubject } from '../../model/contract/vote.ts';
import { defineQuery, stored } from './define-query.ts';
import type { Executor } from './execute.ts';
import { conditionalWriterOf, writerOf } from './reader.ts';

/** Choice in a vote, with the actors and cooperations that it names. */
const Choice = z.object({
  key: z.string(),
  actorIds: z.array(z.string()),
  cooperationIds: z.array(z.string()),
});
/** Choice as written: its text and reason in each language, as `fr` and `frReason`. */
const NewChoice = Choice.extend({ said: z.record(z.string(), z.string()) });
export type NewChoice = z.infer<typeof NewChoice>;
/** Choice as read in one language, with its present count and the dots of one seat. */
const KeptChoice = Choice.extend({ text: z.string(), reason: z.string(), dots: z.int(), mine: z.int() });
export type KeptChoice = z.infer<typeof KeptChoice>;

const KeptVote = Vote.omit({ choices: true }).extend({ choices: z.array(KeptChoice) });
/** A vote as it is kept, with what it came to so far. */
export type KeptVote = z.infer<typeof KeptVote>;

const ListVotes = defineQuery({
  file: 'votes/list-votes.cypher',
  access: 'read',
  params: z.object({
    workshopId: z.string(),
    id: z.string().nullable(),
    seat: z.string(),
    device: z.string().nullable(),
    languages: z.array(z.string()),
  }),
  row: z.object({ vote: stored(KeptVote) }),
});

const OpenVote = defineQuery({
  file: 'votes/open-vote.cypher',
  access: 'write',
  params: z.object({
    id: z.string(),
    workshopId: z.string(),
    about: VoteSubject,
    dots: z.int(),
    now: z.string(),
    choices: z.array(NewChoice),
  }),
  row: z.object({ id: z.string() }),
});

const CastBallot = defineQuery({
  file: 'votes/cast-ballot.cypher',
  access: 'write',
  params: z.object({
    voteId: z.string(),
    workshopId: z.string(),
    id: z.string(),
    seat: z.string(),
    device: z.string().nullable(),
    now: z.string(),
    rows: z.array(z.object({ key: z.string(), dots: z.int() })),
  }),
  row: z.object({ id: z.string() }),
});

const CloseVote = defineQuery({
  file: 'votes/close-vote.cypher',
  access: 'write',
  params: z.object({ id: z.string(), workshopId: z.string(), now: z.string() }),
  row: z.object({ id: z.string() }),
});

const DeleteVote = defineQuery({
  file: 'votes/delete-vote.cypher',
  access: 'write',
  params: z.object({ id: z.string(), workshopId: z.string() }),
  row: z.object({ forgotten: z.int() }),
});

/** Identity of a voter: by session, and by an id that the browser sends. */
export interface Seat {
  readonly seat: string;
  readonly device: string | null;
}

const NO_SEAT: Seat = { seat: '', device: null };

/** Lists the votes of a workshop, newest first, with the dots of one seat. */
export const listVotes = async (
  executor: Executor,
  workshopId: string,
  asks: Seat,
  language: Language,
): Promise<KeptVote[]> =>
  (
    await executor.read(ListVotes, { workshopId, id: null, ...asks, languages: [language, ...LANGUAGES] })
  ).map(({ vote }) => vote);

/** Reads one vote of a workshop; undefined when there is none. */
export const readVote = async (
  executor: Executor,
  workshopId: string,
  id: string,
  asks: Seat = NO_SEAT,
  language: Language = LANGUAGES[0],
): Promise<KeptVote | undefined> =>
  (await executor.readOne(ListVotes, { workshopId, id, ...asks, languages: [language, ...LANGUAGES] }))?.vote;

/** Opens a vote; false where one is open in this workshop. */
export const openVote = conditionalWriterOf(OpenVote);

/** Keeps what a seat gives; false where the vote is not open. */
export const castBallot = conditionalWriterOf(CastBallot);

/** Closes a vote. */
export const closeVote = writerOf(CloseVote);

/** Forgets a vote, with what was given in it. */
export const deleteVote = writerOf(DeleteVote);
