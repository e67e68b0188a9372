import { defineEndpoint } from '../define-endpoint.ts';
import { film } from '../examples/map.ts';
import { Film, FilmQuery } from '../film.ts';

export const readFilm = defineEndpoint({
  name: 'readFilm',
  method: 'GET',
  path: '/api/territories/:territoryId/film',
  tag: 'changes',
  summary: 'What was noted on the map, step by step, as everyone may see it now: for replay',
  action: 'territory.read',
  query: FilmQuery,
  response: Film,
  responseExample: film,
});

export const readFilmPage = defineEndpoint({
  name: 'readFilmPage',
  method: 'GET',
  path: '/api/territories/:territoryId/film.html',
  tag: 'changes',
  summary: 'The film as one HTML file that opens with no server',
  action: 'territory.read',
  query: FilmQuery,
  mediaType: 'text/html; charset=utf-8',
});
