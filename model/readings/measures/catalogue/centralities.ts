import { defineMeasure } from './define-measure.ts';

/** Where an actor stands in the whole. */
export const centralities = [
  defineMeasure({
    id: 'betweenness',
    of: 'actor',
    needsPaths: true,
    reference:
      'Freeman, L. C. (1977). A set of measures of centrality based on betweenness. Sociometry 40, 35–41.',
  }),
  defineMeasure({
    id: 'closeness',
    of: 'actor',
    needsPaths: true,
    reference:
      'Wasserman, S. & Faust, K. (1994). Social network analysis. Cambridge University Press, p. 201.',
  }),
  defineMeasure({
    id: 'eigenvector',
    of: 'actor',
    reference:
      'Bonacich, P. (1972). Factoring and weighting approaches to status scores. Journal of Mathematical Sociology 2, 113–120.',
  }),
  defineMeasure({
    id: 'k-core',
    of: 'actor',
    reference: 'Seidman, S. B. (1983). Network structure and minimum degree. Social Networks 5, 269–287.',
  }),
];
