export const film = {
  'film.tab': 'Film',
  'film.title': 'The film of the map',
  'film.reading': 'The film is being made…',
  'film.take': 'Take the film away',
  'film.ofWorkshop': 'Watch the workshop as a film',
};
