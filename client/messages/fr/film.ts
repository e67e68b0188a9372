export const film = {
  'film.title': 'Le film de la carte',
  'film.reading': 'Le film se prépare…',
  'film.take': 'Emporter le film',
  'film.ofWorkshop': 'Revoir l’atelier en film',
};
