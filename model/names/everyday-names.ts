import type { Language } from '../contract/primitives.ts';

/** An institution that people call by what it is: its everyday names, the kinds and first words of its official one. */
export interface Institution {
  readonly id:
    | ('commune' | 'intercommunality' | 'department' | 'region' | 'prefecture' | 'district')
    | ('employment' | 'commerce' | 'agriculture' | 'university' | 'library' | 'environment')
    | ('welfare' | 'benefits' | 'health' | 'land' | 'foundation');
  readonly called: readonly string[];
  /** Its everyday name is a verb as well: « the fund » needs its article. */
  readonly isVerb?: true;
  readonly kinds: readonly string[];
  readonly official: RegExp;
}

const list = (words: string): readonly string[] => words.split(', ');

/** Everyday names, folded, by language: the longest first within each institution. */
export const INSTITUTIONS: Readonly<Record<Language, readonly Institution[]>> = {
  fr: [
    {
      id: 'commune',
      called: list('conseil municipal, hotel de ville, municipalite, mairie, maire, commune, ville'),
      kinds: ['commune'],
      official: /^(commune|ville|mairie) /,
    },
    {
      id: 'intercommunality',
      called: list(
        'communaute de communes, communaute d agglomeration, communaute d agglo, communaute urbaine, com de com, com com, comcom, ' +
          'interco, intercommunalite, communaute, agglomeration, agglo, metropole, epci, cdc, cc',
      ),
      kinds: ['cc', 'ca', 'cu', 'metropole', 'epci'],
      official: /^(communaute (de communes|d agglo|urbaine)|metropole|agglomeration)/,
    },
    {
      id: 'department',
      called: list('conseil departemental, conseil general, departement, dept, dpt, cd'),
      kinds: ['departement'],
      official: /^(conseil )?departement/,
    },
    {
      id: 'region',
      called: list('conseil regional, region'),
      kinds: ['region'],
      official: /^(conseil )?region/,
    },
    {
      id: 'prefecture',
      called: list('prefecture, pref, prefet, prefete'),
      kinds: ['prefecture'],
      official: /^prefecture/,
    },
    {
      id: 'employment',
      called: list('pole emploi, anpe'),
      kinds: ['france_travail'],
      official: /^france travail/,
    },
    {
      id: 'commerce',
      called: list('chambre de commerce et d industrie, chambre de commerce'),
      kinds: [],
      official: /^(cci|chambre de commerce) /,
    },
    {
      id: 'agriculture',
      called: list('chambre d agriculture, chambre d agri, chambre agri'),
      kinds: [],
      official: /^chambre (d |departementale d )?agriculture/,
    },
    {
      id: 'welfare',
      called: list('centre communal d action sociale, centre intercommunal d action sociale'),
      kinds: ['ccas', 'cias'],
      official: /^(ccas|cias|centre (inter)?communal d action sociale)/,
    },
    {
      id: 'benefits',
      called: list(
        'caisse d allocations familiales, caisse des allocations familiales, allocations familiales',
      ),
      kinds: ['caf'],
      official: /^(caf|caisse d allocations familiales)/,
    },
    { id: 'health', called: list('agence regionale de sante'), kinds: ['ars'], official: /^ars/ },
    {
      id: 'land',
      called: list(
        'direction departementale des territoires et de la mer, direction departementale des territoires',
      ),
      kinds: ['ddt', 'ddtm'],
      official: /^ddtm?/,
    },
    { id: 'university', called: list('fac, univ'), kinds: ['universite'], official: /^universite/ },
    {
      id: 'library',
      called: list('bibliotheque, bibli, bib, mediatheque'),
      kinds: [],
      official: /^(bibliotheque|mediatheque)/,
    },
  ],
  en: [
    {
      id: 'commune',
      called: list(
        'mayor, town hall, town council, local council, city council, parish council, council, town, city',
      ),
      kinds: ['commune'],
      official: /(town|city|parish) council$/,
    },
    {
      id: 'department',
      called: list('county council, county'),
      kinds: ['departement'],
      official: /county council$/,
    },
    { id: 'university', called: list('uni'), kinds: ['universite'], official: /university/ },
    { id: 'district', called: list('district council, district'), kinds: [], official: /district council$/ },
    {
      id: 'foundation',
      called: list('fund'),
      isVerb: true,
      kinds: ['fondation'],
      official: /(foundation|fund)$/,
    },
    {
      id: 'region',
      called: list('region, regional council'),
      kinds: ['region'],
      official: /regional council$/,
    },
  ],
};

/** Short words of names, neither distinctive nor searched alone. */
export const LINKING = new Set(
  'le la les l de du des d au aux a en sur pour et un une the of and for in on at s'.split(' '),
);
