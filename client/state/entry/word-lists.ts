import type { CooperationStatus, Nature } from '../../../model/contract/vocabulary.ts';
import type { Preposition } from './verbs.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Articles, dropped before a name: « la mairie » is « mairie ». */
export const ARTICLES = set('le la les l the');

/** A thing follows, not a name: « finance une serre pour l’AMAP ». */
export const INDEFINITE = set(
  'un une des du de d a an some several plusieurs son sa ses leur leurs its their au aux to sur on',
);

/** A verb never follows these: « Service de l’aide », « Association pour le partage ». */
export const BEFORE_NOUNS = set(
  'le la les l un une des du de d au aux en pour par sur sans et ou ce cette son sa ses leur leurs notre nos ' +
    'the a an of for in by and or on our its their to',
);

/** Who is spoken of, where a sentence begins. */
export const PRONOUNS = set('on nous vous je j tu il ils elle elles ce c ca we you they he she it');

/** Words of sentences, rarely of names, in lower case: to be, must, with. */
export const SPOKEN = set(
  'on nous vous je j tu il ils elle elles ce c ca cela que qu qui est sont etait sera ont avait aura fait font faut ' +
    'peut peuvent doit doivent veut veulent va vont voit dit disent travaille travaillent discute discutent ' +
    'rencontrent aident connait connaissent parle parlent rejoint rejoignent demandent soutient ' +
    'pas rien jamais parce mais donc quand avec ' +
    'we you they he she it is are was has have had should must can could would will not that which because but when ' +
    'works meets talks knows helps asks with',
);

export const AND = set('et and');

/** Negations are reported, never dropped: they are no cooperation. */
export const NEGATIONS = set('ne n not doesn don never jamais');

/** « souhaite financer », « wants to fund »: the link is wished, or proposed. */
export const MODALS: readonly (readonly [string, CooperationStatus])[] = [
  ['souhaite', 'wished'],
  ['souhaitent', 'wished'],
  ['souhaiterait', 'wished'],
  ['souhaiteraient', 'wished'],
  ['veut', 'wished'],
  ['veulent', 'wished'],
  ['voudrait', 'wished'],
  ['voudraient', 'wished'],
  ['aimerait', 'wished'],
  ['aimeraient', 'wished'],
  ['wants to', 'wished'],
  ['want to', 'wished'],
  ['would like to', 'wished'],
  ['wishes to', 'wished'],
  ['wish to', 'wished'],
  ['propose de', 'proposed'],
  ['proposent de', 'proposed'],
  ['proposes to', 'proposed'],
  ['propose to', 'proposed'],
  ['va', 'intention'],
  ['vont', 'intention'],
  ['will', 'intention'],
];

export const LEVEL_WORDS = set('niveau intensite level intensity');

export const PREPOSITIONS: Readonly<Record<Preposition, ReadonlySet<string>>> = {
  to: set('a au aux to'),
  with: set('avec with'),
  at: set('chez dans a au aux in at on'),
  by: set('par by'),
  of: set('de du des d of from'),
  for: set('pour for'),
};

/** Words that end a name inside a sentence: « finance Les Jardins | pour une serre ». */
export const NAME_ENDS = set('pour for sur on via depuis since afin through parce because dans avec with');

/** Words of a sentence that tell its nature where no verb does; without accents. */
export const NATURE_NOUNS: readonly (readonly [Nature, RegExp])[] = [
  ['funds', /\b(subvention|financement|cofinancement|mecenat|funding|grant|sponsorship)/],
  ['commissions', /\b(marche|concession|prestation|commande|contract|procurement)/],
  ['governs', /\b(administrat(eur|rice)|societaire|actionnaire|siege|seat|shareholder|board)/],
  ['shares_knowledge', /\b(savoirs?|formation|echanges?|experience|knowledge|training)\b/],
  ['supports', /\b(accompagnement|appui|soutien|conseils?|ingenierie|support|advice)\b/],
  [
    'shares_means',
    /\b(local|locaux|salles?|materiel|vehicules?|mutualisation|pret|room|premises|equipment)\b/,
  ],
  ['advocates', /\b(plaidoyer|tribune|advocacy)\b/],
  ['co_produces', /\b(ensemble|projet|evenement|fete|festival|together|project|event)\b/],
];
