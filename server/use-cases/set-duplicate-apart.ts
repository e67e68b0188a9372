import { dayInParis } from '../../model/elements/day.ts';
import { type Edits, gapAnswerId, nodeKey, propertiesOf } from '../../model/elements/elements.ts';
import { scopeOf } from '../../model/elements/touched.ts';
import { apartKey } from '../../model/readings/name-similarity/apart.ts';
import { requireNode } from '../../model/writes/require.ts';
import { type Committed, commitWrite, type WriteContext, type WriteDeps } from './commit-write.ts';

/** A pair of actors, in a territory where they look like one. */
export interface Pair {
  readonly territoryId: string;
  readonly actorIds: readonly [string, string];
}

/** Two actors are two, as the room says: they are not proposed as one again, in this territory. */
export const setDuplicateApart = (deps: WriteDeps, pair: Pair, context: WriteContext): Promise<Committed> => {
  const { territoryId, actorIds } = pair;
  const key = apartKey(actorIds);
  return write(deps, pair, 'duplicate.setApart', context, () =>
    propertiesOf({ territoryId, key, status: 'contested', by: context.by, at: dayInParis(new Date()) }),
  );
};

/** The pair is proposed again. */
export const bringDuplicateBack = (deps: WriteDeps, pair: Pair, context: WriteContext): Promise<Committed> =>
  write(deps, pair, 'duplicate.broughtBack', context, () => null);

function write(
  deps: WriteDeps,
  { territoryId, actorIds }: Pair,
  type: string,
  context: WriteContext,
  answer: () => ReturnType<typeof propertiesOf> | null,
): Promise<Committed> {
  const id = gapAnswerId(territoryId, apartKey(actorIds));
  const element = nodeKey('GapAnswer', id);
  return commitWrite(deps, {
    type,
    subjectId: id,
    context,
    scope: scopeOf({ territoryIds: [territoryId] }),
    read: async (reader) => {
      await reader.read('territories', [territoryId]);
      await reader.read('actors', [...actorIds]);
      await reader.read('contents', [territoryId]);
    },
    plan: (state): Edits => {
      requireNode(state, 'Territory', territoryId);
      for (const actorId of actorIds) requireNode(state, 'Actor', actorId);
      const next = answer();
      // Another person marked it already.
      return (next === null) === state.has(element) ? new Map([[element, next]]) : new Map();
    },
  });
}
