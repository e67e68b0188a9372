/** What stands above a map that is not a real one, or not a whole one. */
export const banner = {
  fictional: 'territoire fictif',
  sample: 'échantillon de démonstration, non exhaustif',
};
