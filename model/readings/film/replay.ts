import type { Film } from '../../contract/film.ts';
import type { TerritoryMap } from '../../contract/reading.ts';
import { applyMapDelta } from '../apply-map-delta.ts';
import { onPlaces } from './places-of-today.ts';

/** Distance between cached images: going back recomputes at most this many. */
const KEPT_EVERY = 64;

/** The images of a film, each made when it is asked for: 0 is what it begins with, then one a step. */
export class FilmReplay {
  readonly #film: Film;
  readonly #kept = new Map<number, TerritoryMap>();
  #last: { readonly at: number; readonly image: TerritoryMap };

  constructor(film: Film) {
    this.#film = film;
    this.#last = { at: 0, image: film.start };
  }

  get length(): number {
    return this.#film.steps.length + 1;
  }

  /** Returns the map at an image, as of that moment, with today's positions. */
  at(image: number): TerritoryMap {
    const { from, steps, places } = this.#film;
    const { revision, at } = steps[image - 1] ?? from;
    return { ...onPlaces(this.#imageAt(image), places), known: { revision, at } };
  }

  #imageAt(wanted: number): TerritoryMap {
    let { at, image } = this.#nearestBefore(wanted);
    while (at < wanted) {
      const step = this.#film.steps[at];
      if (step === undefined) break;
      image = applyMapDelta(image, step.delta);
      at += 1;
      if (at % KEPT_EVERY === 0) this.#kept.set(at, image);
    }
    this.#last = { at, image };
    return image;
  }

  #nearestBefore(wanted: number): { readonly at: number; readonly image: TerritoryMap } {
    for (let at = Math.floor(wanted / KEPT_EVERY) * KEPT_EVERY; at > 0; at -= KEPT_EVERY) {
      const image = this.#kept.get(at);
      if (this.#last.at >= at && this.#last.at <= wanted) return this.#last;
      if (image !== undefined) return { at, image };
    }
    return this.#last.at <= wanted ? this.#last : { at: 0, image: this.#film.start };
  }
}
