import type { Film } from '../../model/contract/film.ts';
import type { TerritoryMap } from '../../model/contract/reading.ts';

/** How fast a film may go, 1 being plain speed. */
export const FILM_SPEEDS = [0.5, 1, 2, 4] as const;

/** A film on screen. */
export interface FilmShown {
  readonly film: Film;
  /** The image: 0 is what it begins with, then one a step. */
  readonly at: number;
  readonly image: TerritoryMap;
  readonly isPlaying: boolean;
  readonly speed: number;
}
