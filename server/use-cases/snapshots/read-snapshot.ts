import type { Snapshot } from '../../../model/contract/snapshot.ts';
import { parseKey } from '../../../model/elements/elements.ts';
import { PUBLIC_VISIBILITY, type Visibility } from '../../../model/elements/visibility/visibility.ts';
import { type Hidden, hiddenInOrder } from '../../../model/elements/visibility/visible-facts.ts';
import { NotFoundError } from '../../../model/errors.ts';
import type { SnapshotContent } from '../../../model/readings/snapshots/snapshot-content.ts';
import { SnapshotWithheldError } from '../../errors.ts';
import { readContent } from '../../exchange/json/snapshot-json.ts';
import { hashOf } from '../../exchange/json/territory-json.ts';
import type { Executor } from '../../store/execute.ts';
import { findForeign, findHidden } from '../../store/hidden.ts';
import { findSnapshot, readSnapshotText } from '../../store/snapshots.ts';
import { listWithdrawn } from '../../store/workshops.ts';
import { ELEMENT_BYTES, memoryOf } from '../../territories/lru-cache.ts';

/** A snapshot with what it holds, and what of it was made private since. */
export interface WholeSnapshot {
  readonly snapshot: Snapshot;
  /** The content as it was hashed. */
  readonly text: string;
  readonly content: SnapshotContent;
  readonly hidden: Hidden;
}

/**
 * Reads a snapshot as someone may see it: data made private or withdrawn since is identified at each read.
 */
export async function readSnapshot(
  executor: Executor,
  id: string,
  visibility: Visibility,
): Promise<WholeSnapshot> {
  const whole = await wholeOf(executor, id);
  return { ...whole, hidden: await hiddenSince(executor, whole.content, visibility) };
}

/** Reads and checks a snapshot once for successive readers: only an erasure changes it. */
async function wholeOf(executor: Executor, id: string): Promise<Omit<WholeSnapshot, 'hidden'>> {
  const shelf = memoryOf(executor).shelf<Omit<WholeSnapshot, 'hidden'>>('snapshot');
  const snapshot = await findSnapshot(executor, { id });
  const kept = shelf.get(id);
  if (kept?.snapshot.hash === snapshot?.hash && kept?.snapshot.replacedAt === snapshot?.replacedAt && kept)
    return kept;
  const text = await readSnapshotText(executor, id);
  if (snapshot === undefined || text === undefined) throw new NotFoundError('SNAPSHOT', id);
  const whole = { snapshot, text, content: readContent(text) };
  shelf.keep(id, whole, text.length + whole.content.document.elements.size * ELEMENT_BYTES);
  return whole;
}

/**
 * Finds data to hide: organisations that withdrew since, for everyone; data made private since, for people
 * who may not see that.
 */
async function hiddenSince(
  executor: Executor,
  { document }: SnapshotContent,
  visibility: Visibility,
): Promise<Hidden> {
  const ids = (kind: string) =>
    [...document.elements.keys()].filter((key) => key.startsWith(`${kind}:`)).map((key) => parseKey(key).id);
  const [actorIds, cooperationIds] = [ids('Actor'), ids('Cooperation')];
  const [withdrawn, found] = await Promise.all([
    withdrawnSince(executor, document),
    visibility.seesPrivate
      ? findForeign(executor, visibility, { actorIds, cooperationIds })
      : findHidden(executor, PUBLIC_VISIBILITY, { actorIds, cooperationIds }),
  ]);
  return {
    actorIds: new Set(actorIds.filter((id) => withdrawn.has(id) || found.has(`Actor:${id}`))),
    cooperationIds: new Set(cooperationIds.filter((id) => found.has(`Cooperation:${id}`))),
  };
}

/** Finds the organisations that withdrew from these territories when they reread their contributions. */
export async function withdrawnSince(
  executor: Executor,
  { territoryIds }: Pick<SnapshotContent['document'], 'territoryIds'>,
): Promise<ReadonlySet<string>> {
  const lists = await Promise.all(territoryIds.map((id) => listWithdrawn(executor, id)));
  return new Set(lists.flat());
}

/** Names what a reader sees of a snapshot: its content, and what of it is hidden. */
export const sourceOf = ({ snapshot: { hash }, hidden }: WholeSnapshot): string =>
  hashOf(JSON.stringify([hash, hiddenInOrder(hidden)]));

/** Refuses a file that contains data made private since: the hashed file would reveal it. */
export function requireWhole({ hidden }: WholeSnapshot): void {
  if (hidden.actorIds.size + hidden.cooperationIds.size > 0) throw new SnapshotWithheldError();
}
