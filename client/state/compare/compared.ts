import { Day, isWritten } from '../../../model/contract/primitives.ts';
import type { TerritoryMap } from '../../../model/contract/reading.ts';
import type { Snapshot } from '../../../model/contract/snapshot.ts';
import type { AppState } from '../app-state.ts';

/** What a snapshot is called as a moment: `cliche.` and its id. */
export const FROZEN_MOMENT = 'cliche.';

/** Says whether a moment is a day of the facts, read in what is known now. */
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
  /** What was asked, to tell whether it is what is wanted still. */
  readonly key: string;
  readonly before: TerritoryMap;
  readonly after: TerritoryMap | null;
  /** The two, where they are snapshots. */
  readonly snapshots: { readonly before?: Snapshot; readonly after?: Snapshot };
}

/** The two maps that are compared on screen; null where none are, or not yet. */
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
