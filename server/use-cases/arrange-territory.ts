import type { z } from 'zod';
import { DRAWN_AT_MOST } from '../../model/contract/map-part.ts';
import type { ArrangeInput } from '../../model/contract/territory.ts';
import type { Arrangement } from '../../model/drawing/arrange.ts';
import { isWithoutPlaces } from '../../model/drawing/composed-map.ts';
import { withHidden } from '../../model/drawing/with-hidden.ts';
import { System } from '../../model/elements/system.ts';
import { publicFacts } from '../../model/elements/visibility/visible-facts.ts';
import { RefusedError } from '../../model/errors.ts';
import { arrangeMap, composeMap, type Uncomposed } from '../../model/writes/arrange-map.ts';
import { isFirstLayout } from '../../model/writes/is-first-layout.ts';
import type { Job } from '../jobs/job.ts';
import type { Executor } from '../store/execute.ts';
import { listLayouts } from '../store/past.ts';
import { WorkTooLongError } from '../workers/work-errors.ts';
import { workersOf } from '../workers/workers-of.ts';
import { commitPlan } from './commit-plan.ts';
import type { Committed, WriteContext, WriteDeps } from './commit-write.ts';
import { COMPOSED_WITHIN_MS, composeOnce } from './compose-map.ts';
import { newId } from './new-id.ts';
import { readSystem } from './read-system.ts';

/** Such a map is drawn in parts: it has no picture of all. */
class TooManyToArrangeError extends RefusedError {
  constructor(actors: number) {
    super('TOO_MANY_TO_ARRANGE', `${actors} actors are on the map, ${DRAWN_AT_MOST} at most are laid out.`);
  }
}

/**
 * Arranges a territory's map with its lands, from its present positions, or from nothing if `free`. The
 * part that everybody sees is arranged first, then private actors are placed next to their partners: no position
 * reveals them. Lands are detected unless some are given.
 */
export async function arrangeTerritory(
  deps: WriteDeps,
  territoryId: string,
  { free = false, lands }: z.infer<typeof ArrangeInput>,
  context: WriteContext,
  job: Job,
): Promise<Committed & Pick<Arrangement, 'freeIsBetter'>> {
  const { executor } = deps;
  const system = await readWhole(executor, territoryId);
  const { reading } = system;
  const open = openSystem(system);
  const arranged = await workersOf(executor).run(
    'arrange-map',
    {
      reading,
      options: {
        from: free ? 'nothing' : 'stored',
        ...(lands && { lands: landsAmong(lands, open) }),
      },
    },
    { facts: open.facts, signal: job.signal, told: job.within(0, 90) },
  );
  job.check();
  const arrangement = withHidden(arranged, system);
  const ids = arrangement.lands.map(newId);
  const { freeIsBetter } = arrangement;
  const committed = await commitPlan(deps, arrangeMap(territoryId, arrangement, ids), context);
  return { ...committed, ...(freeIsBetter && { freeIsBetter }) };
}

/** Returns the system that people see who see nothing private; the same one if nobody is left. */
function openSystem(system: System): System {
  const open = new System(publicFacts(system.facts), system.reading);
  // If everybody on a map is private, nobody else sees anything.
  return open.actors.size === 0 ? system : open;
}

/** Keeps of the given lands the actors whom everybody sees. */
const landsAmong = (lands: readonly (readonly string[])[], { actors }: System) =>
  lands
    .map((actorIds) => ({ actorIds: actorIds.filter((id) => actors.has(id)) }))
    .filter(({ actorIds }) => actorIds.length > 0);

/** Reads a territory with everyone on it. Throws `TOO_MANY_TO_ARRANGE` where the map is drawn in parts. */
async function readWhole(executor: Executor, territoryId: string): Promise<System> {
  const system = await readSystem(executor, territoryId, { seesPrivate: true, territoryIds: null });
  if (system.actors.size > DRAWN_AT_MOST) throw new TooManyToArrangeError(system.actors.size);
  return system;
}

/** How a map was found: composed by now, or kept as people left it, and then perhaps offered to be arranged. */
export type Composed = 'composed' | 'kept' | 'offered';

/**
 * Composes a map that nobody has placed: without places, or of one first layout. Several screens may ask at once: all
 * share one composition, and the first writes it.
 */
export async function composeTerritory(
  deps: WriteDeps,
  territoryId: string,
  context: WriteContext,
): Promise<Composed> {
  const { executor } = deps;
  const system = await readWhole(executor, territoryId);
  const found = await findUncomposed(executor, system);
  if (found === 'kept' || found === 'offered') return found;
  const composed = await composeOnce(executor, openSystem(system));
  if (composed === null) throw new WorkTooLongError(COMPOSED_WITHIN_MS / 1000);
  const arrangement = withHidden(composed, system);
  await commitPlan(deps, composeMap(territoryId, arrangement, arrangement.lands.map(newId), found), context);
  return 'composed';
}

/** Fewer linked actors than these have no lands to speak of: nothing is offered. */
const OFFERED_FROM = 12;

async function findUncomposed(executor: Executor, system: System): Promise<Uncomposed | 'kept' | 'offered'> {
  if (isWithoutPlaces(system)) return 'without-places';
  const { territory, lands = [] } = system.facts;
  if (system.actors.size === 0 || lands.length > 0) return 'kept';
  const layouts = await listLayouts(executor, territory.id);
  if (layouts.some(({ type }) => type !== 'positions.set')) return 'kept';
  const isPlaced = [...system.actors.values()].some(({ placed }) => placed !== undefined);
  if (!isPlaced && territory.frozen !== true)
    return isFirstLayout(
      system,
      layouts.map(({ after }) => after),
    )
      ? 'first-layout'
      : 'kept';
  const linked = new Set([...system.weakLinks.values()].flatMap(({ actorIds }) => actorIds));
  return linked.size >= OFFERED_FROM ? 'offered' : 'kept';
}
