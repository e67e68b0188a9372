import type { MergePreview } from '../../model/contract/actor-merge.ts';
import { actorScope, scopeOf } from '../../model/elements/touched.ts';
import { BrokenRuleError, UnknownReferenceError } from '../../model/errors.ts';
import { wholeActors } from '../../model/writes/delete-actor.ts';
import { mergeActors } from '../../model/writes/merging/merge-actors.ts';
import { mergePreview } from '../../model/writes/merging/merge-preview.ts';
import { requireNode } from '../../model/writes/require.ts';
import { ElementReader } from '../store/elements.ts';
import type { Executor } from '../store/execute.ts';
import { readRounds } from './commit-plan.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireVersion } from './require.ts';

/** Merges an actor into another: all its relationships move to the other, and it is deleted. */
export function mergeActor(
  deps: WriteDeps,
  actorId: string,
  intoId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'actor.merged',
    subjectId: intoId,
    context,
    scope: scopeOf(actorScope(actorId, intoId)),
    read: (reader) => readMerging(reader, actorId, intoId),
    plan: (state, reader) => {
      requireVersion(state, 'Actor', actorId, context);
      refuseOther(reader, actorId, intoId);
      return mergeActors(state, actorId, intoId).edits;
    },
  });
}

/** Previews a merge, from one state of the database. */
export function previewMerge(executor: Executor, actorId: string, intoId: string): Promise<MergePreview> {
  return executor.readTransaction(async (tx) => {
    const reader = new ElementReader(tx);
    await readMerging(reader, actorId, intoId);
    requireNode(reader.state, 'Actor', actorId);
    refuseOther(reader, actorId, intoId);
    return mergePreview(reader.state, actorId, intoId);
  });
}

/** Reads all that a merge of two actors concerns. */
export async function readMerging(reader: ElementReader, actorId: string, intoId: string): Promise<void> {
  await Promise.all([
    readRounds(reader, wholeActors([actorId, intoId])),
    reader.read('answers', [actorId, intoId]),
    reader.read('sayings', [actorId]),
  ]);
}

function refuseOther(reader: ElementReader, actorId: string, intoId: string): void {
  if (actorId === intoId) throw new BrokenRuleError('SELF_RELATION', 'intoId');
  if (!reader.has(`Actor:${intoId}`)) throw new UnknownReferenceError([{ path: 'intoId', id: intoId }]);
}
