import { defineMeasure } from './define-measure.ts';

/** What an actor's own links say. */
export const ties = [
  defineMeasure({
    id: 'degree',
    of: 'actor',
    reference: 'Freeman, L. C. (1979). Centrality in social networks. Social Networks 1, 215–239.',
  }),
  defineMeasure({
    id: 'strength',
    of: 'actor',
    reference: 'Newman, M. E. J. (2001). Scientific collaboration networks II. Physical Review E 64, 016132.',
  }),
  defineMeasure({
    id: 'links-by-intensity',
    of: 'actor',
    reference: 'Himmelman, A. T. (2002). Collaboration for a change. Himmelman Consulting.',
  }),
  defineMeasure({
    id: 'two-mode-degree',
    of: 'actor',
    reference:
      'Borgatti, S. P. & Everett, M. G. (1997). Network analysis of 2-mode data. Social Networks 19, 243–269.',
  }),
];
