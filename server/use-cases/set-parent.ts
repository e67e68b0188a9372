import { targetsOf } from '../../model/elements/attachments.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { BrokenRuleError } from '../../model/errors.ts';
import { partOfEntry } from '../../model/writes/new-elements.ts';
import { requireNode } from '../../model/writes/require.ts';
import type { ElementReader } from '../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';

/** Puts a territory within another; never, by any detour, within itself. */
export function setParent(
  deps: WriteDeps,
  territoryId: string,
  parentId: string,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type: 'parent.set',
    subjectId: territoryId,
    context,
    scope: scopeOf({ territoryIds: [territoryId, parentId] }),
    read: async (reader) => {
      await reader.read('territories', [territoryId, parentId]);
      await readAncestors(reader, parentId);
    },
    plan: (state) => {
      requireNode(state, 'Territory', territoryId);
      requireNode(state, 'Territory', parentId);
      const above = ancestorsOf((id) => targetsOf(state, 'PART_OF', id), parentId);
      if (above.has(territoryId)) throw new BrokenRuleError('SELF_RELATION', 'otherId');
      return new Map([partOfEntry(territoryId, parentId)]);
    },
  });
}

async function readAncestors(reader: ElementReader, id: string): Promise<void> {
  const read = new Set([id]);
  for (let ids = [id]; ids.length > 0; ) {
    ids = ids.flatMap((from) => targetsOf(reader.state, 'PART_OF', from)).filter((above) => !read.has(above));
    for (const above of ids) read.add(above);
    await reader.read('territories', ids);
  }
}

/** Finds a territory and all above it. */
function ancestorsOf(parents: (id: string) => string[], id: string): ReadonlySet<string> {
  const found = new Set([id]);
  for (const each of found) for (const above of parents(each)) found.add(above);
  return found;
}
