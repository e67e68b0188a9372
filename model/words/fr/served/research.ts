import type { Recognised } from '../../../readings/research/recognised.ts';
import { fr } from '../../french.ts';

/** Description inside a research file. */
export const research = {
  columns: ['table', 'colonne', 'contient', 'valeurs'],
  day: 'jour lu',
  parameters: 'paramètres',
  territory: 'territoire',
  fictional: 'fictif',
  actors: 'acteurs',
  cooperations: 'coopérations',
  consent: 'accord',
  removed: 'retiré',
  numbers: 'numéros',
  care: 'limites',
  choices: 'réglages',
  known: 'reconnaissables',
  blank: 'cases vides',
  cut: 'degrés coupés',
  proof: 'ce que cela ne prouve pas',
  count: (included: number, all: number) => fr`${included} sur ${all} ; il en manque ${all - included}`,
  consentText: fr`Seuls figurent les acteurs dont chaque voix, en atelier, a accepté l'usage de recherche, et ceux qui sont fictifs. Une coopération figure si deux de ses parties au moins sont là.`,
  removedText: fr`Noms, lieux, SIREN, sites, textes libres, sources, voix, jours (seule l'année reste), et tout ce qui est réservé à qui anime.`,
  numbersText: fr`Tirés au sort pour ce fichier : stables d'une table à l'autre, différents dans un autre fichier.`,
  knownText: ({ unique, underK }: Recognised, all: number, k: number) =>
    fr`Par tout ce que disent ces tables, ${unique} acteurs sur ${all} sont seuls de leur sorte, et ${underK} sont moins de ${k} à se ressembler.`,
  blankText: (k: number) =>
    fr`Une case sous ${k} est vide, comme celles d'une famille de moins de ${k} acteurs. D'autres le sont pour qu'aucune case vide ne se déduise, même de qui connaîtrait le total de la table. Aucun total n'est écrit.`,
  cutText: (k: number) =>
    fr`Personne n'a plus de liens que n'en ont au moins ${k} acteurs : les autres liens sont retirés au hasard. Coopérations, déclarations, engagements, besoins et offres ne sont pas là.`,
  proofText: fr`Carte déclarative : l'absence d'un lien ne prouve pas l'absence de coopération, moins encore ici, où manquent ceux qui n'ont pas donné leur accord.`,
};
