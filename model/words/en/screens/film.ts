import { filmWords } from '../film.ts';

/** The film, and what stands around its images wherever it is shown. */
export const film = {
  ...filmWords,
  'film.title': 'The film of the map',
  'film.reading': 'The film is being made…',
  'film.take': 'Take the film away',
  'film.ofWorkshop': 'Watch the workshop as a film',
};
