/** Banner above a map that is fictional or incomplete. */
export const banner = {
  fictional: 'territoire fictif',
  sample: 'échantillon de démonstration, non exhaustif',
};
