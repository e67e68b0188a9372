import { COMPOSED_FROM } from '../../model/contract/map-part.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';

/**
 * How a map may still be composed. `without-places`: nobody has a place. `laid-out`: all have one and nobody chose it;
 * the server knows whether they came of one first layout. `placed`: somebody placed its actors or settled it. Null where
 * there is nothing to compose.
 */
export type ToCompose = 'without-places' | 'laid-out' | 'placed' | null;

/** Tells how a map may still be composed, from what is on it. */
export function toCompose({ actors, lands, part, composed, territory }: TerritoryMap): ToCompose {
  const inside = actors.filter(({ outside }) => outside !== true);
  if (part !== undefined || composed === true || inside.length < COMPOSED_FROM) return null;
  if (inside.every(({ x }) => x === undefined)) return 'without-places';
  if ((lands?.length ?? 0) > 0) return null;
  if (territory.frozen === true || inside.some(({ placed }) => placed !== undefined)) return 'placed';
  return inside.every(({ x }) => x !== undefined) ? 'laid-out' : null;
}
