import { z } from 'zod';
import type { ElementStates } from '../../model/contract/change.ts';
import { Answers } from '../../model/contract/questionnaire.ts';
import { Contribution, Participant, ParticipantAs, Workshop } from '../../model/contract/workshop.ts';
import { dayInParis } from '../../model/elements/day.ts';
import { correctionsIn } from '../../model/writes/workshops/correct-minutes.ts';
import { defineQuery, type ParamsOf, type RowOf, stored } from './define-query.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';
import { conditionalWriterOf, type Reader, readRows, writerOf } from './reader.ts';

const ListWorkshops = defineQuery({
  file: 'workshops/list-workshops.cypher',
  access: 'read',
  params: z.object({
    territoryId: z.string(),
    id: z.string().nullable(),
    today: z.string(),
    codePrefix: z.string().nullable(),
  }),
  row: z.object({
    workshop: stored(Workshop.omit({ sentences: true }).extend({ corrections: z.string().optional() })),
  }),
});

const AnswersText = z.string().transform((text) => Answers.parse(JSON.parse(text)));

const ListContributions = defineQuery({
  file: 'workshops/list-contributions.cypher',
  access: 'read',
  params: z.object({
    workshopId: z.string(),
    id: z.string().nullable(),
    participantId: z.string().nullable(),
    actorId: z.string().nullable(),
    state: z.string().nullable(),
    owners: z.array(z.string()).nullable(),
  }),
  row: z.object({ contribution: stored(Contribution.extend({ answers: AnswersText })) }),
});

const ListParticipants = defineQuery({
  file: 'workshops/list-participants.cypher',
  access: 'read',
  params: z.object({ workshopId: z.string(), id: z.string().nullable() }),
  row: z.object({ participant: stored(Participant) }),
});

const SetParticipant = defineQuery({
  file: 'workshops/set-participant.cypher',
  access: 'write',
  params: z.object({
    id: z.string(),
    workshopId: z.string(),
    owners: z.array(z.string()),
    isOwner: z.boolean(),
    firstName: z.string(),
    actorId: z.string().optional(),
    as: ParticipantAs,
    research: z.boolean(),
    now: z.string(),
  }),
  row: z.object({ id: z.string() }),
});

const DeleteParticipant = defineQuery({
  file: 'workshops/delete-participant.cypher',
  access: 'write',
  params: z.object({ id: z.string(), workshopId: z.string() }),
  row: z.object({ forgotten: z.int() }),
});

const ForgetParticipants = defineQuery({
  file: 'workshops/forget-participants.cypher',
  access: 'write',
  params: z.object({ actorId: z.string(), territoryId: z.string() }),
  row: z.object({ forgotten: z.int() }),
});

/** Forgets who spoke for an organisation that withdrew from a territory. */
export const forgetParticipants = writerOf(ForgetParticipants);

const ListWithdrawn = defineQuery({
  file: 'workshops/list-withdrawn.cypher',
  access: 'read',
  params: z.object({ territoryIds: z.array(z.string()) }),
  row: z.object({ territoryId: z.string(), actorId: z.string(), contributionId: z.string() }),
});

/** Withdrawal of an organisation from a territory, by a contribution. */
export type Withdrawal = RowOf<typeof ListWithdrawn>;

/** Lists the withdrawals from territories of organisations that did not come back. */
export const listWithdrawals = (reader: Reader, territoryIds: readonly string[]): Promise<Withdrawal[]> =>
  readRows(reader, ListWithdrawn, { territoryIds: [...territoryIds] });

/** Lists the organisations that withdrew from a territory when they reread their contributions. */
export const listWithdrawn = async (executor: Executor, territoryId: string): Promise<string[]> => [
  ...new Set((await listWithdrawals(executor, [territoryId])).map(({ actorId }) => actorId)),
];

const CountAddedActors = defineQuery({
  file: 'workshops/count-added-actors.cypher',
  access: 'read',
  params: z.object({ workshopId: z.string(), byKey: z.string() }),
  row: z.object({ added: z.int() }),
});

/** Counts the organisations that someone added through contributions to a workshop. */
export const countAddedActors = async (
  tx: Transaction<ReadQuery>,
  by: ParamsOf<typeof CountAddedActors>,
): Promise<number> => (await tx.runOne(CountAddedActors, by))?.added ?? 0;

const StatesText = z
  .string()
  .nullable()
  .transform((text): ElementStates | null => (text === null ? null : JSON.parse(text)));

const ListOwnWords = defineQuery({
  file: 'workshops/list-own-words.cypher',
  access: 'read',
  params: z.object({ contributionId: z.string(), byKey: z.string() }),
  row: z.object({ before: StatesText, after: StatesText }),
});

/** Lists the changes that someone made by a contribution, in order. */
export const listOwnWords = (
  tx: Transaction<ReadQuery>,
  by: ParamsOf<typeof ListOwnWords>,
): Promise<Array<{ before: ElementStates | null; after: ElementStates | null }>> => tx.run(ListOwnWords, by);

/** Lists the workshops of a territory, newest day first, with their codes of this prefix. */
export const listWorkshops = (
  reader: Reader,
  territoryId: string,
  codePrefix?: string,
): Promise<Workshop[]> => workshopsOf(reader, territoryId, null, codePrefix);

/** Reads one workshop of a territory; undefined when there is none. */
export async function readWorkshop(
  reader: Reader,
  territoryId: string,
  id: string,
  codePrefix?: string,
): Promise<Workshop | undefined> {
  return (await workshopsOf(reader, territoryId, id, codePrefix))[0];
}

async function workshopsOf(
  reader: Reader,
  territoryId: string,
  id: string | null,
  codePrefix: string | null = null,
): Promise<Workshop[]> {
  const today = dayInParis(new Date());
  const rows = await readRows(reader, ListWorkshops, { territoryId, id, today, codePrefix });
  return rows.map(({ workshop: { corrections, ...workshop } }) => ({
    ...workshop,
    ...(corrections !== undefined && { sentences: correctionsIn(corrections) }),
  }));
}

/** Which contributions of a workshop. */
export interface ContributionFilter {
  readonly id?: string | undefined;
  readonly participantId?: string | undefined;
  readonly actorId?: string | undefined;
  readonly state?: string | undefined;
  /** Devices and sessions whose participants sent it. */
  readonly owners?: readonly string[] | undefined;
}

/** Lists the contributions to a workshop in the order of arrival. */
export async function listContributions(
  executor: Executor,
  workshopId: string,
  { id, participantId, actorId, state, owners }: ContributionFilter = {},
): Promise<Contribution[]> {
  const rows = await executor.read(ListContributions, {
    workshopId,
    id: id ?? null,
    participantId: participantId ?? null,
    actorId: actorId ?? null,
    state: state ?? null,
    owners: owners === undefined ? null : [...owners],
  });
  return rows.map(({ contribution }) => contribution);
}

/** Lists the participants of a workshop in the order of arrival. */
export const listParticipants = async (executor: Executor, workshopId: string): Promise<Participant[]> =>
  (await executor.read(ListParticipants, { workshopId, id: null })).map(({ participant }) => participant);

/** Reads one who speaks in a workshop; undefined when there is none. */
export const readParticipant = async (
  executor: Executor,
  workshopId: string,
  id: string,
): Promise<Participant | undefined> =>
  (await executor.readOne(ListParticipants, { workshopId, id }))?.participant;

/** Notes who speaks; false where another workshop knows that id. */
export const setParticipant = conditionalWriterOf(SetParticipant);

const ReadParticipantOwners = defineQuery({
  file: 'workshops/read-participant-owners.cypher',
  access: 'read',
  params: z.object({ id: z.string(), workshopId: z.string() }),
  row: z.object({ owners: z.array(z.string()).nullable() }),
});

/** Reads which devices and sessions own a participant; undefined if there is none. */
export const readParticipantOwners = async (
  executor: Executor,
  workshopId: string,
  id: string,
): Promise<readonly string[] | undefined> =>
  (await executor.readOne(ReadParticipantOwners, { workshopId, id }))?.owners ?? undefined;

/** Forgets who spoke. */
export const deleteParticipant = async (
  executor: Executor,
  workshopId: string,
  id: string,
): Promise<void> => {
  await executor.writeTransaction((tx) => tx.run(DeleteParticipant, { id, workshopId }));
};
