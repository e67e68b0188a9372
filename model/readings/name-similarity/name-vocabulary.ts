/**
 * Words that French organisations put before their name, folded and without « de », « du », « la »… The first
 * form of a kind gives the initials of acronyms: CALL, communauté d'agglomération de Lens-Liévin.
 */

/** A kind of body: two bodies of different kinds are never the same, however alike the rest of their names. */
export interface BodyKind {
  readonly id: string;
  readonly spellings: readonly string[];
  /** Also said at the end: « Loudéac Communauté ». */
  readonly atEnd?: boolean;
  /** A group of communes changes from one of these to another and stays the same body. */
  readonly isGroup?: boolean;
  /** Its name is that of a place: one letter makes another place (Loire, Loiret). */
  readonly isPlace?: boolean;
}

const group = (id: string, spellings: readonly string[], atEnd = false): BodyKind => ({
  id,
  spellings,
  atEnd,
  isGroup: true,
  isPlace: true,
});
const place = (id: string, ...spellings: string[]): BodyKind => ({ id, spellings, isPlace: true });
const body = (id: string, ...spellings: string[]): BodyKind => ({ id, spellings });

/** Any group of communes, its status unsaid. */
export const ANY_GROUP = 'epci';

export const BODY_KINDS: readonly BodyKind[] = [
  place('commune', 'commune', 'mairie', 'ville', 'municipalite', 'village', 'hotel ville'),
  group(
    'ca',
    [
      'communaute agglomeration',
      'communaute agglo',
      'communaute agglomerations',
      'agglomeration',
      'agglo',
      'ca',
    ],
    true,
  ),
  group('cc', ['communaute communes', 'com com', 'comcom', 'cdc', 'cc']),
  group('cu', ['communaute urbaine', 'cu']),
  group('metropole', ['metropole'], true),
  group(ANY_GROUP, ['communaute', 'intercommunalite', 'interco', 'epci'], true),
  place('departement', 'departement', 'conseil departemental', 'conseil general'),
  place('region', 'region', 'conseil regional'),
  body('petr', 'pole equilibre territorial rural', 'petr'),
  body('pnr', 'parc naturel regional', 'pnr', 'parc naturel'),
  body('syndicat', 'syndicat mixte', 'syndicat intercommunal', 'syndicat'),
  body('ccas', 'centre communal action sociale', 'ccas'),
  body('cias', 'centre intercommunal action sociale', 'cias'),
  body(
    'office_tourisme',
    'office tourisme',
    'office intercommunal tourisme',
    'office municipal tourisme',
    'oti',
    'ot',
  ),
  body('agence_urbanisme', 'agence urbanisme'),
  body('caue', 'conseil architecture urbanisme environnement', 'caue'),
  body('prefecture', 'prefecture'),
  body('sous_prefecture', 'sous prefecture'),
  body(
    'ddt',
    'direction departementale territoires',
    'direction departementale territoires mer',
    'ddtm',
    'ddt',
  ),
  body('dreal', 'direction regionale environnement amenagement logement', 'dreal'),
  body('ars', 'agence regionale sante', 'ars'),
  body('caf', 'caisse allocations familiales', 'caf'),
  body('cpam', 'caisse primaire assurance maladie', 'cpam'),
  body('msa', 'mutualite sociale agricole', 'msa'),
  body('ademe', 'agence transition ecologique', 'agence environnement maitrise energie', 'ademe'),
  body('france_travail', 'france travail', 'pole emploi'),
  body('agence_eau', 'agence eau'),
  body('chambre_agriculture', 'chambre agriculture'),
  body('cci', 'chambre commerce industrie', 'cci'),
  body('cma', 'chambre metiers artisanat', 'cma', 'chambre metiers'),
  body('cpie', 'centre permanent initiatives environnement', 'cpie'),
  body('amap', 'association maintien agriculture paysanne', 'amap'),
  body('alec', 'agence locale energie climat', 'agence locale energie', 'alec'),
  body('centre_social', 'centre social', 'centre socioculturel', 'centre socio culturel', 'csc'),
  body('mission_locale', 'mission locale'),
  body('mjc', 'maison jeunes culture', 'mjc'),
  body('mfr', 'maison familiale rurale', 'mfr'),
  body('foyer_rural', 'foyer rural'),
  body('ecole', 'ecole primaire', 'ecole maternelle', 'ecole elementaire', 'ecole', 'groupe scolaire'),
  body('college', 'college'),
  body('lycee', 'lycee'),
  body('universite', 'universite'),
  body('theatre', 'theatre'),
  body('cinema', 'cinema'),
  body('mediatheque', 'mediatheque', 'bibliotheque'),
  body('fondation', 'fondation'),
  body('conseil_developpement', 'conseil developpement', 'codev'),
];

/** Legal forms: said or left out, the name is the same; two different ones are often two bodies. */
export const LEGAL_FORMS: ReadonlyArray<readonly [form: string, spellings: readonly string[]]> = [
  ['association', ['association loi 1901', 'association', 'asso loi 1901', 'asso', 'assoc']],
  ['sas', ['societe actions simplifiee', 'sasu', 'sas']],
  ['sarl', ['societe responsabilite limitee', 'sarl', 'eurl']],
  ['sa', ['societe anonyme', 'sa']],
  ['scop', ['societe cooperative participative', 'scop']],
  ['scic', ['societe cooperative interet collectif', 'scic']],
  ['sci', ['societe civile immobiliere', 'sci']],
  ['sem', ['societe economie mixte', 'saem', 'sem']],
  ['spl', ['societe publique locale', 'spl']],
  ['gip', ['groupement interet public', 'gip']],
  ['gie', ['groupement interet economique', 'gie']],
  ['gaec', ['groupement agricole exploitation commun', 'gaec']],
  ['earl', ['earl', 'scea']],
  ['cuma', ['cuma']],
];

/** Words that tell nothing apart. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'de du des d la le les l un une et en a au aux sur sous pour par avec dans the of and'.split(' '),
);

/** Words that many names share: they count for less. */
export const COMMON_WORDS: ReadonlySet<string> = new Set(
  (
    'collectif reseau club comite federation union groupe groupement centre maison agence pole espace atelier ateliers ' +
    'institut fonds cooperative societe entreprise entreprises ferme ets etablissements cabinet compagnie cie ' +
    'social sociale local locale locales territorial territoriale territoire territoires pays val vallee vallees ' +
    'france francais francaise national nationale regional regionale departemental departementale intercommunal ' +
    'intercommunale communal communale municipal municipale europeen europeenne st ste'
  ).split(' '),
);

/** Spelt one way or the other. */
export const SAME_WORD: ReadonlyMap<string, string> = new Map(
  Object.entries({
    saint: 'st',
    sainte: 'ste',
    saints: 'sts',
    saintes: 'stes',
    '1': 'un',
    '2': 'deux',
    '3': 'trois',
    '4': 'quatre',
    '5': 'cinq',
    '6': 'six',
    '7': 'sept',
    '8': 'huit',
    '9': 'neuf',
    '10': 'dix',
    '1er': 'premier',
    '1ere': 'premiere',
    '2nd': 'second',
    '2nde': 'seconde',
    '2e': 'deuxieme',
    '2eme': 'deuxieme',
  }),
);
