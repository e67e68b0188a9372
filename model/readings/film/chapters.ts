import type { FilmChapter, FilmStep } from '../../contract/film.ts';
import { dayInParis } from '../../elements/day.ts';
import type { FilmedChange } from './film-source.ts';

/** A step that has no chapter yet, and the workshop it was made in. */
export interface LooseStep extends Omit<FilmStep, 'chapter'> {
  readonly workshop: FilmedChange['workshop'];
}

/** A workshop is a chapter, and so is each day outside of any. */
export function inChapters(loose: readonly LooseStep[]): { steps: FilmStep[]; chapters: FilmChapter[] } {
  const chapters: FilmChapter[] = [];
  let last = '';
  const steps = loose.map(({ workshop, ...step }, i) => {
    const day = dayInParis(new Date(step.at));
    const of = workshop?.id ?? day;
    if (of !== last) chapters.push({ day, step: i, ...(workshop && { workshop: workshop.title }) });
    last = of;
    return { ...step, chapter: chapters.length - 1 };
  });
  return { steps, chapters };
}
