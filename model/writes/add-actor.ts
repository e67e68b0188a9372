import type { NewActor } from '../contract/actor.ts';
import { nodeKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { newActorElements } from './new-elements.ts';
import type { Named, Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Creates an actor in a territory. */
export const addActor = (territoryId: string, { id, ...input }: Named<NewActor>): Plan => ({
  type: 'actor.added',
  subjectId: id,
  scope: scopeOf({ territoryIds: [territoryId] }),
  creates: nodeKey('Actor', id),
  reads: [() => ({ territories: [territoryId], actors: [id] })],
  changes: ({ state }) => {
    requireNode(state, 'Territory', territoryId);
    return newActorElements(id, territoryId, input);
  },
});
