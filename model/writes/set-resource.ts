import type { NeedInput } from '../contract/actor.ts';
import { actorScope, scopeOf } from '../elements/touched.ts';
import { NotFoundError } from '../errors.ts';
import { resourceEntry } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { referencesIn, requireNode, requireReferences } from './require.ts';

/** Need or offer of an actor: one each for a resource. */
export type ResourceRelation = 'NEEDS' | 'OFFERS';

/** Notes what an actor looks for or proposes; the input replaces what was there. */
export function setResource(
  relation: ResourceRelation,
  actorId: string,
  resourceId: string,
  input: NeedInput,
): Plan {
  const themeIds = input.themeId === undefined ? [] : [input.themeId];
  return {
    type: relation === 'NEEDS' ? 'need.set' : 'offer.set',
    subjectId: actorId,
    scope: scopeOf(actorScope(actorId)),
    reads: [() => ({ actors: [actorId], belongings: [actorId], themeIds, resourceIds: [resourceId] })],
    changes: (scene) => {
      requireNode(scene.state, 'Actor', actorId);
      if (!scene.has(`Resource:${resourceId}`)) throw new NotFoundError('RESOURCE', resourceId);
      requireReferences(
        scene,
        referencesIn('themeId', 'Theme', themeIds).map((theme) => ({ ...theme, path: 'themeId' })),
      );
      return new Map([resourceEntry(relation, actorId, resourceId, input)]);
    },
  };
}
