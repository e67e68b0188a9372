import { type NodeKind, type RelationshipKind, relationshipKey } from '../../model/elements/elements.ts';
import { actorScope, type Scope, scopeOf } from '../../model/elements/touched.ts';
import { NotFoundError } from '../../model/errors.ts';
import type { ElementReader } from '../store/elements.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';
import { requireNode } from './require.ts';

type End = Exclude<NodeKind, 'Declaration' | 'GapAnswer' | 'Contribution'> | 'Resource';

/** A relationship whose removal has no rule of its own. */
interface Removal {
  readonly type: string;
  readonly ends: readonly [from: End, to: End];
  readonly scope: (fromId: string, toId: string) => Partial<Scope>;
  readonly read: (reader: ElementReader, fromId: string, toId: string) => readonly Promise<void>[];
}

const resource = (type: string): Removal => ({
  type,
  ends: ['Actor', 'Resource'],
  scope: (actorId) => actorScope(actorId),
  read: (reader, actorId, resourceId) => [
    reader.read('actors', [actorId]),
    reader.read('belongings', [actorId]),
    reader.lookUp({ resourceIds: [resourceId] }),
  ],
});

const REMOVALS = {
  /** An actor carries a commitment no more. */
  CARRIES: {
    type: 'carrier.removed',
    ends: ['Actor', 'Commitment'],
    scope: (_, commitmentId) => ({ commitmentIds: [commitmentId] }),
    read: (reader, actorId, commitmentId) => [
      reader.read('actors', [actorId]),
      reader.read('commitments', [commitmentId]),
    ],
  },
  /** A membership by law ends. */
  MEMBER_OF: {
    type: 'member-of.removed',
    ends: ['Actor', 'Actor'],
    scope: (fromId, toId) => ({ memberships: [{ fromId, toId }] }),
    read: (reader, fromId, toId) => [
      reader.read('actors', [fromId, toId]),
      reader.read('belongings', [fromId]),
    ],
  },
  /** A territory is part of another no more. */
  PART_OF: {
    type: 'parent.removed',
    ends: ['Territory', 'Territory'],
    scope: (...territoryIds) => ({ territoryIds }),
    read: (reader, ...territoryIds) => [reader.read('territories', territoryIds)],
  },
  /** What an actor looked for, or proposed, is forgotten. */
  NEEDS: resource('need.removed'),
  OFFERS: resource('offer.removed'),
} as const satisfies Partial<Record<RelationshipKind, Removal>>;

/** Removes a relationship between two nodes that must be there; once removed, removing it again changes nothing. */
export function removeRelationship(
  deps: WriteDeps,
  kind: keyof typeof REMOVALS,
  fromId: string,
  toId: string,
  context: WriteContext,
): Promise<Committed> {
  const { type, ends, scope, read }: Removal = REMOVALS[kind];
  const [from, to] = ends;
  return commitWrite(deps, {
    type,
    subjectId: fromId,
    context,
    scope: scopeOf(scope(fromId, toId)),
    read: async (reader) => {
      await Promise.all(read(reader, fromId, toId));
    },
    plan: (state, reader) => {
      if (from !== 'Resource') requireNode(state, from, fromId);
      if (to !== 'Resource') requireNode(state, to, toId);
      else if (!reader.has(`Resource:${toId}`)) throw new NotFoundError('RESOURCE', toId);
      const key = relationshipKey(kind, fromId, toId);
      return new Map(state.has(key) ? [[key, null]] : []);
    },
  });
}
