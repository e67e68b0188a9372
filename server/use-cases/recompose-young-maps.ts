import { COMPARED_AT_MOST, YOUNG_AT_MOST } from '../../model/drawing/young-map.ts';
import { applyEdits, mergeEdits } from '../../model/elements/element-edits.ts';
import type { Edits, Elements, Properties } from '../../model/elements/elements.ts';
import { type Coming, isYoung, linkedPlaces, recomposedPlaces } from '../../model/writes/recompose-map.ts';
import { measure } from '../exchange/map-svg/text-metrics.ts';
import type { Executor, Transaction } from '../store/execute.ts';
import { tokenOf } from '../store/facts.ts';
import { territoriesOf } from '../territories/territories.ts';
import type { Layouts } from './placement-edits.ts';

/**
 * Thrown if a young map is not cached: it must be read before the write is retried, which would otherwise
 * wait for itself.
 */
export class MapNotAtHandError extends Error {
  readonly territoryId: string;

  constructor(territoryId: string) {
    super(`${territoryId} is not at hand.`);
    this.territoryId = territoryId;
  }
}

/** With what a write finds the maps that it touches. */
export interface AtHand {
  readonly executor: Executor;
  /** Maps read for it already: if they are still not cached, nobody makes room. */
  readonly triedIds: ReadonlySet<string>;
}

/** The maps that somebody comes to, or is linked on. */
interface Touched {
  readonly layouts: Layouts;
  readonly coming: ReadonlyMap<string, Coming>;
}

/** Places to add to a write, and the elements they are of as they were before it. */
interface Room {
  readonly edits: Edits;
  readonly known: Elements;
}

/**
 * Makes room on young maps for actors that enter or are linked. On larger ones nobody moves but an actor that leaves the
 * row of unlinked ones; settled maps are left alone.
 */
export async function recomposeYoungMaps(
  tx: Transaction,
  { layouts, coming: byTerritory }: Touched,
  { executor, triedIds }: AtHand,
  state: Elements,
  edits: Edits,
): Promise<Room> {
  const places: Edits[] = [];
  const known = new Map<string, Properties>();
  for (const [territoryId, coming] of byTerritory) {
    const map = layouts.get(territoryId);
    if (map === undefined || map.frozen || !isCompared(map.onMap + coming.actorIds.size, coming)) continue;
    const { revision, changeId } = map;
    const asked = { revision, token: tokenOf(revision, changeId) };
    const reader = { read: tx.run };
    const here = await territoriesOf(executor).atHand(territoryId, asked, reader);
    if (here === undefined) {
      if (triedIds.has(territoryId)) continue;
      throw new MapNotAtHandError(territoryId);
    }
    const next = applyEdits(new Map([...here, ...state]), edits);
    const place = isYoung(next, territoryId) ? recomposedPlaces : linkedPlaces;
    const moves = place(next, territoryId, coming, { measure, now: new Date() });
    places.push(moves);
    for (const key of moves.keys()) {
      const before = here.get(key);
      if (before !== undefined) known.set(key, before);
    }
  }
  return { edits: mergeEdits(...places), known };
}

/** Returns true if positions are computed with those of everybody: on a young map, or for links on a larger one. */
const isCompared = (actors: number, { cooperationIds }: Coming): boolean =>
  actors <= YOUNG_AT_MOST || (actors <= COMPARED_AT_MOST && cooperationIds.size > 0);
