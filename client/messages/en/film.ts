export const film = {
  'film.title': 'The film of the map',
  'film.reading': 'The film is being made…',
  'film.take': 'Take the film away',
  'film.ofWorkshop': 'Watch the workshop as a film',
};
