import type { MapActor, TerritoryMap } from '../../../model/contract/reading.ts';
import type { Position } from '../../../model/contract/territory.ts';
import type { Measure } from '../../../model/drawing/wrap-label.ts';
import { layoutRequest } from './layout-of-map.ts';
import { runLayout } from './run-layout.ts';

/** How much wider than high a layout is, on a screen of that size. */
export const aspectOf = (width: number, height: number): number =>
  Math.min(1.9, Math.max(1, width / Math.max(height, 1)));

/** Positions for the actors of a map; hubs are not stored, and have none. */
export async function layOutMap(
  map: TerritoryMap,
  actors: readonly MapActor[],
  how: { readonly measure: Measure; readonly aspect: number; readonly keepPlaced: boolean },
  signal: AbortSignal,
): Promise<Position[]> {
  const answer = await runLayout(layoutRequest(map, actors, how.measure, how.aspect, how.keepPlaced), signal);
  const inside = new Set(actors.filter((actor) => !actor.outside).map(({ id }) => id));
  return answer.filter(({ id }) => inside.has(id)).map(({ id, x, y }) => ({ actorId: id, x, y }));
}
