import type { CarrierInput } from '../contract/commitment.ts';
import { targetsOf } from '../elements/attachments.ts';
import { mergeEdits } from '../elements/element-edits.ts';
import { relationshipKey } from '../elements/elements.ts';
import { scopeOf } from '../elements/touched.ts';
import { enterMap } from './enter-map.ts';
import { carrierProperties } from './new-elements.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/**
 * Makes an actor a carrier of a commitment; the input replaces existing properties. A carrier leaves the
 * reserve.
 */
export function setCarrier(actorId: string, commitmentId: string, input: CarrierInput): Plan {
  const key = relationshipKey('CARRIES', actorId, commitmentId);
  return {
    type: 'carrier.set',
    subjectId: commitmentId,
    scope: scopeOf({ commitmentIds: [commitmentId] }),
    reads: [() => ({ actors: [actorId], commitments: [commitmentId] })],
    changes: ({ state }) => {
      requireNode(state, 'Actor', actorId);
      requireNode(state, 'Commitment', commitmentId);
      const entering = state.has(key) ? [] : targetsOf(state, 'FOR', commitmentId);
      return mergeEdits(
        new Map([[key, carrierProperties(input)]]),
        ...entering.map((territoryId) => enterMap(state, territoryId, [actorId])),
      );
    },
  };
}
