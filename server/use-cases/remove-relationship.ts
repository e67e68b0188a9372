import { type NodeKind, type RelationshipKind, relationshipKey } from '../../model/elements/elements.ts';
import type { Scope } from '../../model/elements/touched.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { ElementReader } from '../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

type End = { kind: Exclude<NodeKind, 'Declaration' | 'GapAnswer' | 'Contribution'> | 'Resource'; id: string };

/** A relationship to remove that has no rule of its own. */
export interface Removal {
  readonly type: string;
  readonly kind: RelationshipKind;
  readonly from: End;
  readonly to: End;
  readonly scope: Scope;
  readonly read: (reader: ElementReader) => Promise<void>;
}

/** Removes a relationship between two nodes that must be there; once removed, removing it again changes nothing. */
export function removeRelationship(
  deps: WriteDeps,
  { type, kind, from, to, scope, read }: Removal,
  context: WriteContext,
): Promise<Committed> {
  return commitWrite(deps, {
    type,
    subjectId: from.id,
    context,
    scope,
    read,
    plan: (state, reader) => {
      for (const end of [from, to]) {
        if (end.kind !== 'Resource') requireNode(state, end.kind, end.id);
        else if (!reader.has(`Resource:${end.id}`)) throw new NotFoundError('RESOURCE', end.id);
      }
      const key = relationshipKey(kind, from.id, to.id);
      return new Map(state.has(key) ? [[key, null]] : []);
    },
  });
}
