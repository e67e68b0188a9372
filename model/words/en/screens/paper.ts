export const paper = {
  'paper.print': 'Print',
  'paper.fictional': 'fictional territory',
};
