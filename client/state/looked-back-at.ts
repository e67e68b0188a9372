import type { KnownMoment } from '../../model/contract/reading.ts';
import type { AppState } from './app-state.ts';

/** The moment of the past whose map is on screen; null where it is that of now. */
export const pastMoment = ({ map }: Pick<AppState, 'map'>): KnownMoment | null => map.value?.known ?? null;
