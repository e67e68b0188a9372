import { sourcesOf } from '../elements/attachments.ts';
import { withoutFormerRule } from '../elements/former-rule.ts';
import { scopeOf } from '../elements/touched.ts';
import type { Plan } from './plan.ts';
import { requireNode } from './require.ts';

/** Lets the latest word of each organisation count in these cooperations, as one change. */
export const acceptFormerLevels = (territoryId: string, cooperationIds: readonly string[]): Plan => ({
  type: 'levels.accepted',
  subjectId: territoryId,
  scope: scopeOf({ cooperationIds }),
  reads: [
    () => ({ cooperations: cooperationIds }),
    (state) => ({ actors: [...new Set(cooperationIds.flatMap((id) => sourcesOf(state, 'PARTY_TO', id)))] }),
  ],
  changes: ({ state }) => {
    for (const id of cooperationIds) requireNode(state, 'Cooperation', id);
    const wanted = new Set(cooperationIds);
    return new Map(
      [...state]
        .filter(
          ([key, { perVoice, cooperationId }]) =>
            key.startsWith('Declaration:') && perVoice === true && wanted.has(String(cooperationId)),
        )
        .map(([key, properties]) => [key, withoutFormerRule(properties)]),
    );
  },
});
