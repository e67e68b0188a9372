import type { SimilarityBasis } from '../../readings/name-similarity/name-similarity.ts';

/** Why two names may be of one body, in a few words. */
export const similarity: Readonly<Record<SimilarityBasis, string>> = {
  siren: 'same SIREN',
  name: 'same name',
  order: 'same words in another order',
  spelling: 'almost the same spelling',
  acronym: 'may be its acronym',
  alias: 'one gives the other within its name',
  longer: 'one says more, with the same words',
  kind: 'same name, without saying what kind of body',
  status: 'same name, as another kind of local authority',
  form: 'same name, another legal form',
  bareKind: 'same kind of body, its name is not said',
  begins: 'begins the same',
};
