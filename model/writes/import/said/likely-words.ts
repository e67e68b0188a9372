import type { WordList } from '../../../fields/values.ts';
import { fold } from '../../../words/fold-text.ts';
import { TO_MAKE, WISHING } from './wish-words.ts';

type Rules = readonly (readonly [to: string, words: RegExp])[];

/** Probable meanings of unknown words, by their start or content; the first match counts. */
const RULES: Readonly<Partial<Record<WordList, Rules>>> = {
  family: [
    ['resource_network', /\breseau|consulaire|tete de|ressource|network|federation/],
    [
      'local_authority',
      /^coll?(?:\.|ect)?\b|collectivite|commune|mairie|\bepci\b|interco|syndicat|council|local authorit|municipal|departement|region|agglo|metropole|elu|gemeinde|\bstadt\b|landkreis|kommune|comuna\b|comunal|collectivitat|colectivitat/,
    ],
    [
      'state',
      /^eta$|\betat\b|behorde|\bamt\b|\bestat\b|\bstate\b|prefecture|service deconcentre|services? publics?|government|ministere|operateur|public (?:body|agency|sector)|^public$|hopital|securite sociale/,
    ],
    [
      'social_economy',
      /^ass\b|\bassoc(?!iee?s?\b)|\bassos?\b|verein\b|genossenschaft|gemeinnutz|associacion|\bess\b|charit|non ?profit|voluntary|community interest|\bcic\b|siae\b|insertion|centre social|mutuelle|\bscop\b|\bscic\b|solidaire|social economy|social enterprise|tiers ?lieu|cooperative societ/,
    ],
    [
      'research_training',
      /^ens$|educ|enseign|schule|bildung|escol|ensenh|school|scolaire|univers|recherche|research|formation|training|ecole|college|lycee|academi/,
    ],
    [
      'business',
      /^ent$|entrepris|\bcommer[cç]|boutique|magasin|\b(?:tpe|pme|sme)\b|exploitation|\b(?:gaec|earl|eurl|scea|cuma)\b|unternehmen|betrieb|gmbh|landwirt|empresa|entrepresa|agri|business|company|prive|private|sarl|\bsas\b|economi|artisan|producteur|industri|ferme|farm|co ?op|bailleur|indep|liberal/,
    ],
    [
      'citizens',
      /citoyen|habitant|collectif|citizen|resident|riverain|usager|particulier|informel|community group/,
    ],
    ['funder', /financ|fund|banque|bank|fondation|foundation|stiftung|mecen|sponsor/],
  ],
  nature: [
    ['funds', /financ|subv|\bfund|\bgrant|\bdons?\b|mecen|cotis|bourse|sponsor/],
    [
      'commissions',
      /commande|prestat|march(?:e|es) |suppl|achat|vente|livr|fourni|client|sous trait|contract|purchas|buy|sell/,
    ],
    ['governs', /gouvern|membre|member|adhe|siege|\bca\b|conseil d admin|copil|pilotage|board/],
    [
      'supports',
      /accompagn|aid[ea]|\bhelp|soutien|soutient|appui|conseil|anim|support|form(?:e|ation)s?\b|stage|mentor|heberge/,
    ],
    ['shares_knowledge', /echange|inform|veille|savoir|connai|knowledge|advice|communic|reunion|rencontr/],
    ['shares_means', /pret|lend|mutual|materiel|salle|local\b|partage|share|means|navette|vehicul/],
    ['advocates', /plaidoyer|advoc|campaign|lobby|defen[ds]|petition/],
    [
      'co_produces',
      /projet|project|ensemble|works? with|partner|partenari|co ?(?:organ|produc|constr|anim)|atelier|chantier|evenement|fete|joint/,
    ],
  ],
  status: [
    ['wished', new RegExp(`${WISHING}|voulu|potentiel|a creer|ideal|reve`)],
    ['broken', /conflit|rompu|rupture|tension|litige|fach|brouill|broken/],
    ['ended', /termin|fini|clos|acheve|passe|ancien|arret|ended|finished|former|stopp/],
    ['dormant', /sommeil|pause|suspend|veille|dormant|inacti|on hold|ralenti/],
    [
      'in_progress',
      /construction|preparation|projet|a venir|prevu|planifi|emerg|demarr|in progress|planned|starting|upcoming/,
    ],
    ['proposed', /propos/],
    ['active', /activ|actif|en cours|exist|reguli|oui|operation|effecti|ongoing|current|etabli/],
  ],
  resource: [
    ['land', /terrain|\bland\b|foncier|parcelle|\bterres?\b|\bplot|\bjardin|potager|verger/],
    [
      'premises',
      /\bloca(?:l|ux)\b|salle|room|stockage|storage|bureau|hangar|entrepot|office|premises|cuisine|kitchen|espace|lieu\b|batiment|building|garage/,
    ],
    ['volunteers', /benevol|volunteer|volontaire|coup de main|\bbras\b|main d.oeuvre|helping hands/],
    [
      'equipment',
      /vehicul|\bvan\b|broyeur|chambre froide|materiel|equip|outil|\btools?\b|machine|camion|velo|remorque|four\b|barnum|tente|plants?\b|seedling|panier|ordinateur|sono|vaisselle|composteur|tracteur|semence|seed/,
    ],
    ['funding', /financ|argent|subvention|budget|\bfonds\b|money|fund|grant|tresorerie|don\b/],
    ['data', /donnee|\bdata\b|cartograph|chiffre|etude|diagnostic|statisti|survey|map\b/],
    [
      'outlets',
      /debouche|client|acheteur|customer|buyer|outlet|point de vente|vente|market|visibilite|visibility|promotion/,
    ],
    ['facilitation', /anim|facilit|mediation|coordin|mise en relation/],
    ['skills', /./],
  ],
  formality: [
    ['convention', /convention/],
    ['agreement', /accord|contrat|charte|ecrit|agreement|contract|written/],
    ['common_structure', /structure commune|groupement|consortium|scic/],
    ['informal', /informel|oral|informal|amical/],
  ],
  commitmentStatus: [
    ['kept', /tenu|realis|fait\b|acheve|termin|done|kept|complete/],
    ['dropped', /abandon|annul|dropped|cancel/],
    ['open', /./],
  ],
  direction: [
    ['undirected', /<.*>|mutuel|mutual|recipro|undirected|both|double|deux sens/],
    ['reversed', /^(?:b|2|cible|target) ?(?:vers|to|[-=]*>|→) ?(?:a|1|source)$/],
    ['directed', /directed|[>→]|oriente|sens unique|one.?way/],
  ],
};

/** An arrow says a direction by its points. */
const ARROWS: ReadonlyArray<readonly [string, RegExp]> = [
  ['undirected', /^(?:<[-=]*>|↔|⇄|⇔|[-–—=]+)$/],
  ['directed', /^(?:[-=]*>|→|⇒)$/],
  ['reversed', /^(?:<[-=]*|←|⇐)$/],
];

/** Reads a level from a number: « niveau 3 », « 3/4 », « 2 - on s’ajuste », « ++ ». */
function levelOf(text: string): string | undefined {
  const plain = text.trim();
  if (/^\++$/.test(plain) && plain.length <= 4) return String(plain.length);
  const [, level] =
    /^(?:niveau|level|niv\.?|n)?\s*([0-4])(?:[.,]0+)?(?:\s*(?:\/\s*4|sur 4|[-–:.)].{0,80}))?$/i.exec(plain) ??
    [];
  return level;
}

/** Returns the probable meaning of a word in a list; undefined if unknown. */
export function likelyMeaning(list: WordList, word: string): string | undefined {
  if (list === 'intensity') return levelOf(word);
  if (list === 'direction') {
    const arrow = ARROWS.find(([, sign]) => sign.test(word.trim()));
    if (arrow !== undefined) return arrow[0];
  }
  const folded = fold(word);
  return RULES[list]?.find(([, rule]) => rule.test(folded))?.[0];
}

const CONFLICT =
  /^(?:en |un |gros )?(?:conflit|tension|litige|desaccord|fach|brouill|froid\b|mesentente|tendue?\b|conflict|dispute)\w*/;

const STRAINED =
  /^(?:liens?|relations?|partenariats?) (?:difficiles?|tendue?s?|conflictuel(?:le)?s?|compliquee?s?|mauvais(?:es)?)\b/;

/** A question for bodies with which one does not get on. */
const ASKS_WHO = /^(?:avec (?:qui|quel|lesquel)|with whom|who )/;
const CANNOT =
  /\bpas a (?:travailler|cooperer|collaborer)|\bdifficil|\bdifficult|\bcan ?not work|\bhard to work/;

/** Returns true if a text describes a conflict: « Conflit », « Relations tendues ». */
export const saysConflict = (text: string): boolean => {
  const folded = fold(text);
  return CONFLICT.test(folded) || STRAINED.test(folded) || (ASKS_WHO.test(folded) && CANNOT.test(folded));
};

const WISH = new RegExp(
  `^(?:(?:a|ont|avons) )?(?:${WISHING}|hope|envie|potentiel|possible\\b|a (?:${TO_MAKE}|imaginer|explorer)|en reflexion|idee|pas encore)`,
);

/** Whether a text says that two would like to work together, and do not yet. */
export const saysWish = (text: string): boolean => WISH.test(fold(text));

const MARK = /^(?:x{2,4}|o{1,3}|\+{2,4}|\*{1,4}|#{1,3}|v{2,3})$/;
const COMING =
  /^(?:a venir|bientot|prevue?|en (?:projet|preparation|construction|cours de construction)|upcoming|to come|planned|soon)$/;

/**
 * Returns a cell that is a mark rather than words, or « à venir », in lower case; undefined otherwise. The
 * import asks once for each mark what it means.
 */
export function markIn(text: string): string | undefined {
  const folded = fold(text);
  return MARK.test(folded) || COMING.test(folded) ? text.trim().toLowerCase() : undefined;
}

/** Guesses the meaning of a mark: a link in preparation for « à venir », otherwise an active one. */
export const likelyOfMark = (mark: string): 'active' | 'in_progress' =>
  COMING.test(fold(mark)) ? 'in_progress' : 'active';

/** A verb in the infinitive opens what one means to do: « Planter des haies ». */
const ACTS =
  /^(?:\d{1,2}[.)]? )?(?:(?!(?:atelier|panier|foyer|chantier|papier|quartier|metier|cahier|premier|dernier|hiver|verger|potager|courrier|calendrier|berger|fermier|dossier|conseiller|avenir|loisir|terroir|comptoir|savoir|miroir|cuir|plaisir|lettre|centre|livre|cendre|genre|ordre)\b)\p{L}{2,}(?:er|ir|oir|ttre|ndre|uire|faire|crire|vre|indre)|ecrire|\d+ ?%|plant|open|create|build|renovate|set up|run|launch|train|reduce)\b/u;

/** Returns true if a text states an action. */
export const saysAct = (text: string): boolean => ACTS.test(fold(text));
