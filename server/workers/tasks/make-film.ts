import type { Language } from '../../../model/contract/primitives.ts';
import { arrangeMap } from '../../../model/drawing/arrange.ts';
import type { FilmSource } from '../../../model/readings/film/film-source.ts';
import { makeFilm } from '../../../model/readings/film/make-film.ts';
import { filmPage } from '../../exchange/film-page/film-page.ts';
import { measure } from '../../exchange/map-svg/text-metrics.ts';
import type { FilmData } from '../../use-cases/read-film.ts';
import { given, type TaskSurroundings } from '../task-surroundings.ts';

interface Asked {
  readonly data: Omit<FilmData, 'present'>;
  readonly language: Language;
  readonly format: 'json' | 'html';
}

/** Makes the film of a territory, for the screen or as a page. */
export function run({ data, language, format }: Asked, { reference, state }: TaskSurroundings): Uint8Array {
  const present = new Map(given(state).entries);
  const compose: FilmSource['compose'] = (system) =>
    arrangeMap(system, measure, { effort: 'first', from: 'nothing' });
  const film = makeFilm({ ...data, present, language, reference, compose });
  return Buffer.from(format === 'json' ? JSON.stringify(film) : filmPage(film, { reference, language }));
}
