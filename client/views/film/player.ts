import type { Film } from '../../../model/contract/film.ts';
import { FilmReplay } from '../../../model/readings/film/replay.ts';
import { type FilmShown, store } from '../../state/index.ts';

/** How long an image stays at plain speed. */
const STAYS_MS = 1200;

let replay: FilmReplay | null = null;
let timer = 0;

/** Puts a film on the map, at its first image. */
export function openFilm(film: Film): void {
  clearTimeout(timer);
  replay = new FilmReplay(film);
  const image = replay.at(0);
  store.change((state) => ({
    ...state,
    film: { film, at: 0, image, isPlaying: false, speed: state.film?.speed ?? 1 },
  }));
}

/** The map is again that of now. */
export function closeFilm(): void {
  clearTimeout(timer);
  replay = null;
  store.change((state) => (state.film === null ? state : { ...state, film: null }));
}

/** Goes to an image, and stays there. */
export const goToImage = (at: number): void => show(at, false);

/** Toggles playback, from the start if it was at the end. */
export function togglePlay(): void {
  const { film } = store.get();
  if (film === null) return;
  const isAtEnd = film.at === film.film.steps.length;
  if (film.isPlaying) show(film.at, false);
  else show(isAtEnd ? 0 : film.at, true);
}

/** Sets the speed, at once. */
export function setSpeed(speed: number): void {
  change((film) => ({ ...film, speed }));
  const { film } = store.get();
  if (film?.isPlaying) wait(film);
}

function show(wanted: number, isPlaying: boolean): void {
  clearTimeout(timer);
  const images = replay;
  if (images === null) return;
  const at = Math.max(0, Math.min(images.length - 1, wanted));
  const goesOn = isPlaying && at < images.length - 1;
  change((film) => ({
    ...film,
    at,
    image: film.at === at ? film.image : images.at(at),
    isPlaying: goesOn,
  }));
  const { film } = store.get();
  if (goesOn && film !== null) wait(film);
}

function wait({ at, speed }: FilmShown): void {
  clearTimeout(timer);
  timer = window.setTimeout(() => show(at + 1, true), STAYS_MS / speed);
}

const change = (next: (film: FilmShown) => FilmShown): void =>
  store.change((state) => (state.film === null ? state : { ...state, film: next(state.film) }));
