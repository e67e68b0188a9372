import type { KnownMoment } from '../../model/contract/reading.ts';
import type { AppState } from './app-state.ts';

/** How the territory is read; absent means the API's default (day of the territory, links from intensity 2). */
export interface ViewOptions {
  readonly at?: string;
  readonly minIntensity?: 1 | 2 | 3 | 4;
  readonly withoutTransactions?: boolean;
  /** A revision or an instant: the map as it was known then. Absent: as it is known now. */
  readonly known?: string;
}

/** Returns the query of view options, in the API's terms. */
export const viewOptionsQuery = (viewOptions: ViewOptions): Record<string, string> => ({
  ...(viewOptions.at === undefined ? {} : { at: viewOptions.at }),
  ...(viewOptions.minIntensity === undefined ? {} : { minIntensity: String(viewOptions.minIntensity) }),
  ...(viewOptions.withoutTransactions ? { withoutTransactions: 'true' } : {}),
  ...(viewOptions.known === undefined ? {} : { known: viewOptions.known }),
});

/** Returns the moment of the past on screen; null for the present. */
export const pastMoment = ({ map }: Pick<AppState, 'map'>): KnownMoment | null => map.value?.known ?? null;
