import type { GapList } from '../../../model/contract/gap.ts';
import { Day, isWritten } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import type { AppState } from '../app-state.ts';

/** Prefix of a snapshot as a moment: `cliche.` and its id. */
export const FROZEN_MOMENT = 'cliche.';

/** Detects a day of facts, in present knowledge. */
export const isFactsDay = (moment: string | undefined): moment is string =>
  moment !== undefined && isWritten(Day, moment);

/**
 * Two moments, each a revision, an instant, a snapshot or a day of the facts; without the first, the first change;
 * without the second, now.
 */
export interface Compared {
  readonly from?: string;
  readonly to?: string;
}

/** The maps of two moments; `after` null is the map on screen, which goes on. */
export interface ComparedMaps {
  /** Identity of the request, to detect outdated ones. */
  readonly key: string;
  readonly before: TerritoryMap;
  readonly after: TerritoryMap | null;
  /** The questions as they were known at these moments, with their answers; absent for days of the facts. */
  readonly gaps: { readonly before?: GapList; readonly after?: GapList };
  /** The two, where they are snapshots. */
  readonly snapshots: { readonly before?: Snapshot; readonly after?: Snapshot };
}

/** Returns the two compared maps on screen; null if there are none yet. */
export function comparedMaps({
  view,
  comparison,
  map,
}: Pick<AppState, 'view' | 'comparison' | 'map'>): { before: TerritoryMap; after: TerritoryMap } | null {
  const found = comparison.value;
  if (view !== 'compare' || found === null) return null;
  const after = found.after ?? map.value;
  return after === null || after.territory.id !== found.before.territory.id
    ? null
    : { before: found.before, after };
}
