import { scopeOf } from '../../model/elements/touched.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { removeRelationship } from './remove-relationship.ts';

/** A territory is part of another no more. */
export const removeParent = (
  deps: WriteDeps,
  territoryId: string,
  parentId: string,
  context: WriteContext,
): Promise<Committed> =>
  removeRelationship(
    deps,
    {
      type: 'parent.removed',
      kind: 'PART_OF',
      from: { kind: 'Territory', id: territoryId },
      to: { kind: 'Territory', id: parentId },
      scope: scopeOf({ territoryIds: [territoryId, parentId] }),
      read: (reader) => reader.read('territories', [territoryId, parentId]),
    },
    context,
  );
