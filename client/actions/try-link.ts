import { tryCooperation } from '../../model/contract/endpoints/index.ts';
import type { Tried } from '../../model/contract/try.ts';
import { call } from '../api/call.ts';
import { minIntensityOf, store, viewOptionsQuery } from '../state/index.ts';

/** Simulates a link between two actors at the map's minimum intensity; nothing is written. */
export function tryLink(actorIds: readonly [string, string]): Promise<Tried> {
  const { territoryId, viewOptions } = store.get();
  const { known: _, ...query } = viewOptionsQuery(viewOptions);
  return call(tryCooperation, {
    params: { territoryId: territoryId ?? '' },
    query,
    body: {
      cooperation: {
        ...{ nature: 'unspecified', status: 'active', intensity: minIntensityOf(viewOptions) },
        parties: actorIds.map((actorId) => ({ actorId, role: 'member' as const })),
      },
    },
  });
}
