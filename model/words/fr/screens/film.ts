import { filmWords } from '../film.ts';

/** The film, and what stands around its images wherever it is shown. */
export const film = {
  ...filmWords,
  'film.title': 'Le film de la carte',
  'film.reading': 'Le film se prépare…',
  'film.take': 'Emporter le film',
  'film.ofWorkshop': 'Revoir l’atelier en film',
};
