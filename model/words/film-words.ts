import type { FilmChapter } from '../contract/film.ts';
import type { Language } from '../contract/primitives.ts';
import { filmWords as english } from './en/film.ts';
import { filmWords as french } from './fr/film.ts';
import { mannerOf } from './manner.ts';
import { sayDay } from './say-day.ts';

type Words = typeof french;
type Arguments<K extends keyof Words> = Words[K] extends (...args: infer A) => string ? A : [];

const WORDS: Readonly<Record<Language, Words>> = { fr: french, en: english };

/** The words around a film, in one language. */
export type SayFilm = <K extends keyof Words>(key: K, ...args: Arguments<K>) => string;

/** Says what stands around the images of a film. */
export const sayFilmIn =
  (language: Language): SayFilm =>
  (key, ...args) => {
    const words = WORDS[language][key] as string | ((...values: unknown[]) => string);
    return mannerOf(language).typeset(typeof words === 'function' ? words(...args) : words);
  };

/** « Atelier « Alimentation », 12 mars 2026 », or the day alone. */
export function sayChapter({ day, workshop }: FilmChapter, language: Language): string {
  const said = sayDay(day, language);
  return workshop === undefined ? said : sayFilmIn(language)('film.chapter.workshop', workshop, said);
}
