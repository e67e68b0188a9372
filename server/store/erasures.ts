import { z } from 'zod';
import { PersonalDataOfAccount } from '../../model/contract/erasure.ts';
import { LANGUAGES } from '../../model/contract/languages.ts';
import { Participant } from '../../model/contract/workshop.ts';
import { defineQuery, type ParamsOf, type RowOf, stored } from './define-query.ts';
import type { Executor, ReadQuery, Transaction } from './execute.ts';
import { States } from './past.ts';

const Words = z.array(z.string());

const FindChanges = defineQuery({
  file: 'erasures/find-changes.cypher',
  access: 'read',
  params: z.object({ words: Words, subjectIds: Words }),
  row: z.object({
    id: z.string(),
    type: z.string(),
    subjectId: z.string(),
    at: z.string(),
    by: z
      .string()
      .nullable()
      .transform((by) => by ?? undefined),
    before: States,
    after: States,
    territoryIds: Words,
  }),
});
const RewriteChanges = defineQuery({
  file: 'erasures/rewrite-changes.cypher',
  access: 'write',
  params: z.object({
    rows: z.array(
      z.object({
        id: z.string(),
        subjectId: z.string(),
        before: z.string().nullable(),
        after: z.string().nullable(),
      }),
    ),
    erasedKeys: Words,
  }),
  row: z.object({ written: z.int() }),
});
const FindMentions = defineQuery({
  file: 'erasures/find-mentions.cypher',
  access: 'read',
  params: z.object({ words: Words, ids: Words, actorIds: Words }),
  row: z.object({ kind: z.string(), id: z.string() }),
});
const FindNamesakes = defineQuery({
  file: 'erasures/find-namesakes.cypher',
  access: 'read',
  params: z.object({ names: Words, actorIds: Words }),
  row: z.object({ territoryId: z.string() }),
});
const FindChoices = defineQuery({
  file: 'erasures/find-choices.cypher',
  access: 'read',
  params: z.object({ words: Words, languages: Words }),
  row: z.object({
    id: z.string(),
    territoryId: z.string(),
    said: z.array(z.tuple([z.string(), z.string()])).transform((pairs) => Object.fromEntries(pairs)),
  }),
});
const RewriteChoices = defineQuery({
  file: 'erasures/rewrite-choices.cypher',
  access: 'write',
  params: z.object({
    rows: z.array(z.object({ id: z.string(), said: z.record(z.string(), z.string()) })),
  }),
  row: z.object({ written: z.int() }),
});
const ForgetChoices = defineQuery({
  file: 'erasures/forget-choices.cypher',
  access: 'write',
  params: z.object({ actorIds: Words }),
  row: z.object({ forgotten: z.int() }),
});
const FindPeople = defineQuery({
  file: 'erasures/find-people.cypher',
  access: 'read',
  params: z.object({ actorIds: Words }),
  row: z.object({
    participants: z.array(stored(Participant.extend({ workshopId: z.string() }))),
    links: z.array(z.object({ id: z.string(), kind: z.string(), label: z.string(), createdAt: z.string() })),
  }),
});
const ForgetPeople = defineQuery({
  file: 'erasures/forget-people.cypher',
  access: 'write',
  params: z.object({ actorIds: Words, neutral: z.string() }),
  row: z.object({ forgotten: z.int() }),
});
const FindSnapshots = defineQuery({
  file: 'erasures/find-snapshots.cypher',
  access: 'read',
  params: z.object({ words: Words }),
  row: z.object({
    id: z.string(),
    title: z.string(),
    note: z.string().nullable(),
    organisation: z.string().nullable(),
    authors: Words.nullable(),
    takenAt: z.string(),
    territoryIds: Words,
    text: z.string(),
  }),
});
const ReplaceSnapshot = defineQuery({
  file: 'erasures/replace-snapshot.cypher',
  access: 'write',
  params: z.object({
    id: z.string(),
    title: z.string(),
    note: z.string().nullable(),
    organisation: z.string().nullable(),
    authors: Words.nullable(),
    software: z.string().optional(),
    hash: z.string(),
    territories: z.string(),
    content: z.string(),
    at: z.string(),
  }),
  row: z.object({ id: z.string() }),
});
const ErasePerson = defineQuery({
  file: 'erasures/erase-person.cypher',
  access: 'write',
  params: z.object({ id: z.string(), neutral: z.string() }),
  row: z.object({ name: z.string(), territoryIds: Words }),
});
const ErasureRow = z.object({ id: z.string(), at: z.string(), subject: z.string() });
const CreateErasure = defineQuery({
  file: 'erasures/create-erasure.cypher',
  access: 'write',
  params: ErasureRow,
  row: z.object({ id: z.string() }),
});
const ListErasures = defineQuery({
  file: 'erasures/list-erasures.cypher',
  access: 'read',
  params: z.object({ after: z.string() }),
  row: ErasureRow,
});
const ListErasable = defineQuery({
  file: 'erasures/list-erasable.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ id: z.string() }),
});
const KeepErasures = defineQuery({
  file: 'backups/keep-erasures.cypher',
  access: 'write',
  params: z.object({ takenAt: z.string() }),
  row: ErasureRow,
});

const FindAccount = defineQuery({
  file: 'erasures/find-account.cypher',
  access: 'read',
  params: z.object({ id: z.string() }),
  row: z.object({
    account: PersonalDataOfAccount.shape.account,
    bindings: z.array(stored(PersonalDataOfAccount.shape.bindings.element)),
    sessions: PersonalDataOfAccount.shape.sessions,
    links: z.array(stored(PersonalDataOfAccount.shape.links.element)),
    answers: PersonalDataOfAccount.shape.answers,
    snapshots: PersonalDataOfAccount.shape.snapshots,
    steps: z.array(PersonalDataOfAccount.shape.history.element.extend({ id: z.string() })),
  }),
});

/** A change that mentions what is to be erased. */
export type TracedChange = RowOf<typeof FindChanges>;
/** A snapshot that mentions what is to be erased, with its whole content. */
export type HoldingSnapshot = RowOf<typeof FindSnapshots>;
/** Record of an erasure: only a hash identifies the subject. */
export type Erasure = z.infer<typeof ErasureRow>;

type Reading = Transaction<ReadQuery>;

/** Changes that hold one of these words, or are about one of these things. */
export const findTracedChanges = (
  tx: Reading,
  words: readonly string[],
  subjectIds: readonly string[],
): Promise<TracedChange[]> => tx.run(FindChanges, { words: [...words], subjectIds: [...subjectIds] });

/** Finds mentions of actors outside their own elements, by the query that reads each. */
export const findMentions = (
  tx: Reading,
  params: {
    readonly words: readonly string[];
    readonly ids: readonly string[];
    readonly actorIds: readonly string[];
  },
): Promise<{ kind: string; id: string }[]> =>
  tx.run(FindMentions, { words: [...params.words], ids: [...params.ids], actorIds: [...params.actorIds] });

/** Lists the territories where other actors have one of these names. */
export const findNamesakes = async (
  tx: Reading,
  names: readonly string[],
  actorIds: readonly string[],
): Promise<string[]> =>
  (await tx.run(FindNamesakes, { names: [...names], actorIds: [...actorIds] })).map(
    ({ territoryId }) => territoryId,
  );

/** Finds the choices of votes whose texts contain one of these words. */
export const findChoices = (tx: Reading, words: readonly string[]) =>
  tx.run(FindChoices, { words: [...words], languages: [...LANGUAGES] });

/** Removes the choices about actors from all votes. */
export const forgetChoices = async (tx: Transaction, actorIds: readonly string[]): Promise<void> => {
  await tx.run(ForgetChoices, { actorIds: [...actorIds] });
};

/** Replaces the texts of choices of votes. */
export const rewriteChoices = async (
  tx: Transaction,
  rows: ParamsOf<typeof RewriteChoices>['rows'],
): Promise<void> => {
  await tx.run(RewriteChoices, { rows });
};

/** Finds the participants who spoke for actors in workshops, and the access links of these actors. */
export const findPeopleOf = async (tx: Reading, actorIds: readonly string[]) =>
  (await tx.runOne(FindPeople, { actorIds: [...actorIds] })) ?? { participants: [], links: [] };

/** Finds snapshots that contain one of these words. */
export const findSnapshotsHolding = (tx: Reading, words: readonly string[]) =>
  tx.run(FindSnapshots, { words: [...words] });

/** Keeps changes without what was erased from them. */
export async function rewriteChanges(
  tx: Transaction,
  rows: ParamsOf<typeof RewriteChanges>['rows'],
  erasedKeys: readonly string[] = [],
): Promise<void> {
  const AT_ONCE = 200;
  for (let from = 0; from < rows.length; from += AT_ONCE)
    await tx.run(RewriteChanges, { rows: rows.slice(from, from + AT_ONCE), erasedKeys: [...erasedKeys] });
}

/** Anonymises the people who spoke for actors, and revokes the access links of these actors. */
export const forgetPeopleOf = async (
  tx: Transaction,
  actorIds: readonly string[],
  neutral: string,
): Promise<void> => {
  await tx.run(ForgetPeople, { actorIds: [...actorIds], neutral });
};

/** Puts another content at the address of a snapshot. */
export const replaceSnapshot = async (
  tx: Transaction,
  snapshot: ParamsOf<typeof ReplaceSnapshot>,
): Promise<void> => {
  await tx.run(ReplaceSnapshot, snapshot);
};

/** Erases a person who signs in; undefined where nobody is there, or nobody else administers. */
export const erasePersonNode = (tx: Transaction, id: string, neutral: string) =>
  tx.runOne(ErasePerson, { id, neutral });

/** Reads the personal data of a person who signs in; undefined if there is no such person. */
export const findAccount = (tx: Reading, id: string) => tx.runOne(FindAccount, { id });

/** Notes an erasure. */
export const noteErasure = async (tx: Transaction, erasure: Erasure): Promise<void> => {
  await tx.run(CreateErasure, erasure);
};

/** Lists erasures after an instant, oldest first. */
export const listErasures = (executor: Executor, after: string): Promise<Erasure[]> =>
  executor.read(ListErasures, { after });

/** Lists the ids of everything that can be erased: actors that exist or are mentioned, and people. */
export const listErasable = async (tx: Reading): Promise<string[]> =>
  (await tx.run(ListErasable, {})).map(({ id }) => id);

/** Erasures since a backup stay noted when it is restored; gives them, oldest first. */
export const keepErasures = (tx: Transaction, takenAt: string): Promise<Erasure[]> =>
  tx.run(KeepErasures, { takenAt });
