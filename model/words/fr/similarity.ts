import type { SimilarityBasis } from '../../readings/name-similarity/name-similarity.ts';
import { fr } from '../french.ts';

/** Why two names may be of one body, in a few words. */
export const similarity: Readonly<Record<SimilarityBasis, string>> = {
  siren: fr`même SIREN`,
  name: fr`même nom`,
  order: fr`mêmes mots dans un autre ordre`,
  spelling: fr`presque la même orthographe`,
  acronym: fr`sigle possible`,
  alias: fr`l'un cite l'autre dans son nom`,
  longer: fr`l'un dit plus que l'autre, avec les mêmes mots`,
  kind: fr`même nom, sans dire la sorte d'organisme`,
  status: fr`même nom, sous un autre statut d'EPCI`,
  form: fr`même nom, autre forme juridique`,
  bareKind: fr`même sorte d'organisme, le nom n'est pas dit`,
  begins: fr`commence de même`,
};
