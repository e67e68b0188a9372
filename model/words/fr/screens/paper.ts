export const paper = {
  'paper.print': 'Imprimer',
  'paper.fictional': 'territoire fictif',
};
