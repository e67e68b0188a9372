import type { EntryLine } from '../../model/contract/entry.ts';
import { parseKey } from '../../model/elements/elements.ts';
import type { Visibility } from '../../model/elements/visibility/visibility.ts';
import type { SaidLine } from '../../model/entry/read-line.ts';
import { findChange } from '../store/changes.ts';
import type { Executor } from '../store/execute.ts';
import { withUndoings } from '../store/list-changes.ts';
import { changesSeen } from './access/changes-seen.ts';

/**
 * Returns the earlier lines that still stand, with the cooperations that their changes touched. A line whose
 * change was undone is left out; one whose revision is unknown, or hidden from the person, keeps its text alone.
 */
export async function saidLines(
  executor: Executor,
  visibility: Visibility,
  territoryId: string,
  previous: EntryLine['previous'] = [],
): Promise<readonly SaidLine[]> {
  const revisions = [...new Set(previous.flatMap(({ revision }) => revision ?? []))];
  if (revisions.length === 0) return previous.map(({ text }) => ({ text }));
  const found = await Promise.all(revisions.map((revision) => findChange(executor, territoryId, revision)));
  const kept = await withUndoings(
    executor,
    territoryId,
    found.flatMap((change) => change ?? []),
  );
  const seen = await changesSeen(executor, visibility, kept);
  const byRevision = new Map(seen.map((change) => [change.revision, change]));
  return previous.flatMap(({ text, revision }) => {
    const change = revision === undefined ? undefined : byRevision.get(revision);
    if (change === undefined) return [{ text }];
    return change.undoneBy === undefined ? [{ text, revision, cooperationIds: cooperationsOf(change) }] : [];
  });
}

/** Lists the cooperations that a change made or touched. */
function cooperationsOf({ after }: { readonly after: object | null }): readonly string[] {
  const ids = Object.keys(after ?? {}).flatMap((key) => {
    const { kind, id, toId } = parseKey(key);
    if (kind === 'Cooperation') return [id];
    return kind === 'PARTY_TO' && toId !== undefined ? [toId] : [];
  });
  return [...new Set(ids)];
}
