import { removeNode } from '../elements/removals.ts';
import { scopeOf } from '../elements/touched.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Deletes a cooperation, with what its parties declared. */
export const deleteCooperation = (cooperationId: string): Plan => ({
  type: 'cooperation.deleted',
  subjectId: cooperationId,
  scope: scopeOf({ cooperationIds: [cooperationId] }),
  versioned: { kind: 'Cooperation', id: cooperationId },
  reads: [() => ({ cooperations: [cooperationId] })],
  changes: ({ state }) => {
    requireNode(state, 'Cooperation', cooperationId);
    return removeNode(state, 'Cooperation', cooperationId);
  },
});
