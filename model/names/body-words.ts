import type { Family } from '../contract/vocabulary.ts';
import { fold } from '../words/fold-text.ts';

/**
 * First words of organisations' names, folded, by family. A text that starts with one names another body, so
 * that a list may be split before it.
 */
const HEADS: Readonly<Record<Exclude<Family, 'unspecified'>, string>> = {
  local_authority:
    'mairie, commune, ville, creche, mediatheque, bibliotheque, ludotheque, conservatoire, musee, ecomusee, france services, maison france services, cc, cdc, communaute de communes, communaute d agglomeration, communaute urbaine, communaute, agglo, agglomeration, metropole, departement, conseil departemental, conseil regional, region, syndicat, ccas, cias, pays, petr, pnr, parc naturel, office de tourisme, cuisine centrale, restaurant scolaire, sivom, sictom, smictom, siaep, agence d urbanisme, spl, sem, epci, comcom, com com, intercommunalite, council, district council, county council, parish council, town council, city council, borough',
  state:
    'prefecture, sous prefecture, ddt, ddtm, ddets, ddcs, dreal, drac, drees, draaf, direction academique, direction departementale, direction regionale, direction, agence de l eau, ademe, anct, ars, caf, cpam, msa, france travail, pole emploi, rectorat, academie, tresorerie, gendarmerie, police, ofb, cerema, banque des territoires, caisse locale, caisse d allocations, hopital, centre hospitalier, ehpad, sdis, pompiers, state, ministry, agency',
  social_economy:
    'association, asso, centre de loisirs, accueil de loisirs, maison de retraite, amap, centre social, mjc, foyer rural, foyer, ressourcerie, recyclerie, epicerie solidaire, epicerie sociale, jardins partages, jardin partage, jardins, repair cafe, tiers lieu, scic, scop, regie de quartier, restos du coeur, secours populaire, secours catholique, croix rouge, emmaus, banque alimentaire, cafe associatif, maison des jeunes, maison des possibles, lpo, mission locale, ess, entreprise d insertion, chantier d insertion, club, amicale, comite des fetes, union, federation, les amis, familles rurales, enercoop, terre de liens, habitat et humanisme, ligue de l enseignement, admr, apf, adapei, unapei, charity, food bank, community centre, trust, alec, espace de vie sociale, maison de la nature, cinema, theatre, compagnie, mutuelle, fab lab, accueil paysan',
  business:
    'entreprise, sarl, sas, sa, eurl, gaec, earl, scea, ferme, boulangerie, menuiserie, garage, boucherie, transports, biocoop, epicerie, librairie, cafe, restaurant, hotel, brasserie, maraichage, maraicher, pharmacie, supermarche, super u, intermarche, carrefour, cuma, laiterie, fromagerie, scierie, moulin, chambre d agriculture, chambre de commerce, chambre de metiers, cci, cma, bailleur, cooperative, societe, edf, enedis, groupama, credit agricole, atelier, imprimerie, fruitiere, domaine, company, farm, bakery, energy co op',
  research_training:
    'ecole, college, lycee, mfr, universite, iut, institut, laboratoire, campus, cfa, greta, groupe scolaire, maison familiale rurale, inrae, inra, cnrs, school, high school, primary school, university',
  citizens:
    'collectif, comite de quartier, comite, habitants, conseil citoyen, conseil de developpement, codev, riverains, residents, citizens, groupe d habitants, union des riverains, conseil des jeunes',
  funder: 'fondation, fonds, banque, foundation, france active, leader, gal leader, gal',
  resource_network:
    'reseau, cpie, caue, adil, adie, udaf, parc, pole ressource, pole, maison de l environnement, agence locale, network, centre de ressources, gab, civam, federation de peche, union nationale, cabinet, bureau d etudes, radio, journal',
};

interface Head {
  readonly words: readonly string[];
  readonly family: Family;
}

const BY_FIRST = new Map<string, Head[]>();
for (const [family, text] of Object.entries(HEADS))
  for (const head of text.split(', ')) {
    const words = head.split(' ');
    const [first = ''] = words;
    BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), { words, family: family as Family }]);
  }
for (const heads of BY_FIRST.values()) heads.sort((a, b) => b.words.length - a.words.length);

const ARTICLE = /^(?:le|la|les|l|the|un|une|des|du|d)$/;

/** Splits a name into folded words, without its article. */
export function plainWords(name: string): string[] {
  const words = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const [first = ''] = words;
  return words.length > 1 && ARTICLE.test(first) ? words.slice(1) : words;
}

const headOf = (name: string): Head | undefined => headIn(plainWords(name));

/** Counts the folded words with which a text starts like an organisation's name: « tiers-lieu » is two. */
export const foldedHeadWordsOf = (text: string): number => headIn(foldedStart(text))?.words.length ?? 0;

/** Counts the words with which a text starts like an organisation's name, without skipping an article. */
export const headWordsOf = (text: string): number => {
  const head = headIn(foldedStart(text));
  return head === undefined ? 0 : wordsIn(text.split(/\s+/, 6).join(' '), head.words.length);
};

const foldedStart = (text: string): readonly string[] =>
  fold(text.split(/\s+/, 6).join(' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .split(' ');

const headIn = (words: readonly string[]): Head | undefined =>
  BY_FIRST.get(words[0] ?? '')?.find((one) => one.words.every((word, i) => words[i] === word));

/** Counts written words by the number of folded ones: « Sous-préfecture » is two of them. */
function wordsIn(text: string, folded: number): number {
  let left = folded;
  let count = 0;
  for (const word of text.matchAll(/[\p{L}\p{N}](?:[\p{L}\p{N}.&-]*[\p{L}\p{N}])?/gu)) {
    if (left <= 0) break;
    left -= fold(word[0]).split(' ').length;
    count += 1;
  }
  return count;
}

/** Last words of English names of bodies. */
const ENDS_LIKE_BODY =
  /\b(?:council|foundation|trust|association|college|university|school|ltd|limited|cic|society|hospital|church|club|centre|partnership|network|lottery|housing|homes|bank|charity|department|agency|authority)$/;

/** Returns true if a text ends like an English name of an organisation. */
export const endsLikeBody = (name: string): boolean => ENDS_LIKE_BODY.test(fold(name));

/** Returns true if a text starts like an organisation's name. */
export const hasHeadWord = (name: string): boolean => headOf(name) !== undefined;

/** Returns the family by a name's first words; undefined if unknown. */
export const familyOfHead = (name: string): Family | undefined => headOf(name)?.family;
