export const film = {
  'film.tab': 'Film',
  'film.title': 'Le film de la carte',
  'film.reading': 'Le film se prépare…',
  'film.take': 'Emporter le film',
  'film.ofWorkshop': 'Revoir l’atelier en film',
};
