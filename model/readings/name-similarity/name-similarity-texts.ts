import type { Label } from '../../contract/primitives.ts';
import { fr } from '../../words/french.ts';
import type { SimilarityBasis } from './name-similarity.ts';

/** Why two names may be of one body, in a few words. */
export const LIKENESS_TEXTS: Readonly<Record<SimilarityBasis, Label>> = {
  siren: { fr: fr`même SIREN`, en: 'same SIREN' },
  name: { fr: fr`même nom`, en: 'same name' },
  order: { fr: fr`mêmes mots dans un autre ordre`, en: 'same words in another order' },
  spelling: { fr: fr`presque la même orthographe`, en: 'almost the same spelling' },
  acronym: { fr: fr`sigle possible`, en: 'may be its acronym' },
  alias: { fr: fr`l'un cite l'autre dans son nom`, en: 'one gives the other within its name' },
  longer: {
    fr: fr`l'un dit plus que l'autre, avec les mêmes mots`,
    en: 'one says more, with the same words',
  },
  kind: {
    fr: fr`même nom, sans dire la sorte d'organisme`,
    en: 'same name, without saying what kind of body',
  },
  status: {
    fr: fr`même nom, sous un autre statut d'EPCI`,
    en: 'same name, as another kind of local authority',
  },
  form: { fr: fr`même nom, autre forme juridique`, en: 'same name, another legal form' },
  bareKind: {
    fr: fr`même sorte d'organisme, le nom n'est pas dit`,
    en: 'same kind of body, its name is not said',
  },
  begins: { fr: fr`commence de même`, en: 'begins the same' },
};
