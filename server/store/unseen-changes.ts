import { z } from 'zod';
import type { ElementStates } from '../../model/contract/change.ts';
import { defineQuery } from './define-query.ts';
import type { Executor } from './execute.ts';

const Ids = z.array(z.string());
const States = z
  .string()
  .nullable()
  .transform((text): ElementStates | null => (text === null ? null : JSON.parse(text)));

const HasUnjudged = defineQuery({
  file: 'changes/has-unjudged.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ id: z.string() }),
});
const ListHistory = defineQuery({
  file: 'changes/list-history.cypher',
  access: 'read',
  params: z.object({}),
  row: z.object({ id: z.string() }),
});
const ReadHistory = defineQuery({
  file: 'changes/read-history.cypher',
  access: 'read',
  params: z.object({ ids: Ids }),
  row: z.object({ id: z.string(), type: z.string(), before: States, after: States, isJudged: z.boolean() }),
});
const NoteUnseen = defineQuery({
  file: 'changes/note-unseen.cypher',
  access: 'write',
  params: z.object({ rows: z.array(z.object({ id: z.string(), unseen: Ids })) }),
  row: z.object({ noted: z.int() }),
});

/** Returns true if a change lacks a record of the data that was private at that time. */
export const hasUnjudged = async (executor: Executor): Promise<boolean> =>
  (await executor.readOne(HasUnjudged, {})) !== undefined;

/** Lists the ids of all changes, oldest first. */
export const listHistory = async (executor: Executor): Promise<string[]> =>
  (await executor.read(ListHistory, {})).map(({ id }) => id);

/** Reads the content of changes, and whether the data private at that time is recorded. */
export const readHistory = (executor: Executor, ids: readonly string[]) =>
  executor.read(ReadHistory, { ids: [...ids] });

/** Records the data that was private when changes were made, unless it is recorded already. */
export const noteUnseen = async (
  executor: Executor,
  rows: readonly { readonly id: string; readonly unseen: readonly string[] }[],
): Promise<void> => {
  await executor.writeTransaction((tx) =>
    tx.run(NoteUnseen, { rows: rows.map(({ id, unseen }) => ({ id, unseen: [...unseen] })) }),
  );
};
