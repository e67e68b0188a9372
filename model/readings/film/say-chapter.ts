import type { FilmChapter } from '../../contract/film.ts';
import type { Language } from '../../contract/primitives.ts';
import { sayDay } from '../../words/say-day.ts';

/** Formats a chapter title: « Atelier « Alimentation », 12 mars 2026 », or the day alone. */
export function sayChapter(
  { day, workshop }: FilmChapter,
  say: (key: 'film.chapter.workshop', title: string, day: string) => string,
  language: Language,
): string {
  const dayText = sayDay(day, language);
  return workshop === undefined ? dayText : say('film.chapter.workshop', workshop, dayText);
}
