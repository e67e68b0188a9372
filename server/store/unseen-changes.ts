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

/** Says whether there is a change of which nobody noted what was private when it was made. */
export const hasUnjudged = async (executor: Executor): Promise<boolean> =>
  (await executor.readOne(HasUnjudged, {})) !== undefined;

/** Ids of all changes, the first made first. */
export const listHistory = async (executor: Executor): Promise<string[]> =>
  (await executor.read(ListHistory, {})).map(({ id }) => id);

/** What some changes did, and whether that was noted of them. */
export const readHistory = (executor: Executor, ids: readonly string[]) =>
  executor.read(ReadHistory, { ids: [...ids] });

/** Notes what was private when changes were made, where that is not noted. */
export const noteUnseen = async (
  executor: Executor,
  rows: readonly { readonly id: string; readonly unseen: readonly string[] }[],
): Promise<void> => {
  await executor.writeTransaction((tx) =>
    tx.run(NoteUnseen, { rows: rows.map(({ id, unseen }) => ({ id, unseen: [...unseen] })) }),
  );
};
