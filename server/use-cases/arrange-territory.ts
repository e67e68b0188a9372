import type { z } from 'zod';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { ArrangeInput } from '../../model/contract/territory.ts';
import type { Arrangement } from '../../model/drawing/arrange.ts';
import { RefusedError } from '../../model/errors.ts';
import { arrangeMap } from '../../model/writes/arrange-map.ts';
import { workersOf } from '../workers/workers-of.ts';
import { commitPlan } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { newId } from './new-id.ts';
import { readSystem } from './read-system.ts';

/** Such a map is drawn in parts: it has no picture of all. */
class TooManyToArrangeError extends RefusedError {
  constructor(actors: number) {
    super('TOO_MANY_TO_ARRANGE', `${actors} actors are on the map, ${DRAWN_AT_MOST} at most are laid out.`);
  }
}

/**
 * Arranges a territory's map from where it stands, or anew if `free`, with its lands. It is laid out with all who are on
 * it: a place tells nothing of who is private, and where they stand there must be room.
 */
export async function arrangeTerritory(
  deps: WriteDeps,
  territoryId: string,
  { free = false }: z.infer<typeof ArrangeInput>,
  context: WriteContext,
): Promise<Committed & Pick<Arrangement, 'freeIsBetter'>> {
  const { executor } = deps;
  const system = await readSystem(executor, territoryId, { seesPrivate: true, territoryIds: null });
  const { facts, reading, actors } = system;
  if (actors.size > DRAWN_AT_MOST) throw new TooManyToArrangeError(actors.size);
  const arrangement = await workersOf(executor).run(
    'arrange-map',
    { reading, options: { from: free ? 'nothing' : 'stored' } },
    { facts },
  );
  const ids = arrangement.lands.map(newId);
  const { freeIsBetter } = arrangement;
  const committed = await commitPlan(deps, arrangeMap(territoryId, arrangement, ids), context);
  return { ...committed, ...(freeIsBetter && { freeIsBetter }) };
}
