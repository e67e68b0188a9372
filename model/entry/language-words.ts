import type { Language } from '../contract/primitives.ts';
import type { CooperationStatus, Nature } from '../contract/vocabulary.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** A pattern over the folded words of a line, each with a space before and after it. */
const words = (pattern: string): RegExp => new RegExp(` (?:${pattern})(?= )`, 'g');

/** What a language says beside names and verbs: how its sentences are built, and what changes the state of a link. */
export interface LanguageWords {
  readonly definite: ReadonlySet<string>;
  readonly determiners: ReadonlySet<string>;
  readonly prepositions: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  readonly by: ReadonlySet<string>;
  readonly and: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  readonly plurals: ReadonlySet<string>;
  readonly objects: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  /** Opens a clause that says when, why or on what condition. */
  readonly circumstances: ReadonlySet<string>;
  readonly be: ReadonlySet<string>;
  readonly have: ReadonlySet<string>;
  /** Words that add nothing to what is noted. */
  readonly adverbs: ReadonlySet<string>;
  /** People, who are no organisation. */
  readonly people: ReadonlySet<string>;
  /** Words that tell what an organisation is, in its name. */
  readonly organisations: ReadonlySet<string>;
  /** Where such a word stands in the name. */
  readonly head: 'first' | 'last';
  /** An ending of links; a negation; a state that is no cooperation. */
  readonly ends: RegExp;
  readonly negates: RegExp;
  readonly quarrels: RegExp;
  readonly statuses: ReadonlyArray<readonly [CooperationStatus, RegExp]>;
  /** The same where it changes only the status: a verb follows. */
  readonly levels: ReadonlyArray<readonly [number, RegExp]>;
  readonly natures: ReadonlyArray<readonly [Nature, RegExp]>;
  /** Somebody is to be added: what follows is a name. */
  readonly adds: RegExp;
  /** What a line begins with that corrects the last. */
  readonly corrects: RegExp;
  readonly undoes: RegExp;
  readonly reverses: RegExp;
  readonly joins: RegExp;
  readonly leaves: RegExp;
  readonly same: RegExp;
  readonly also: RegExp;
  readonly not: RegExp;
  readonly asides: RegExp;
  readonly lacks: RegExp;
  readonly resources: Readonly<Record<string, ReadonlySet<string>>>;
  readonly since: RegExp;
  readonly to: RegExp;
  readonly cleft: RegExp;
}

const RESOURCES_FR = {
  premises: set(
    'local locaux salle salles bureau bureaux batiment batiments lieu lieux hangar hangars entrepot entrepots atelier grange cuisine',
  ),
  land: set('terrain terrains foncier terre terres parcelle parcelles hectare hectares champ champs'),
  skills: set(
    'competence competences savoir expertise expert experts formation formations conseil conseils juriste comptable',
  ),
  data: set('donnee donnees chiffres statistiques'),
  funding: set('financement financements fonds argent subvention subventions budget sous tresorerie fric'),
  outlets: set('debouche debouches client clients acheteur acheteurs clientele marches'),
  volunteers: set('benevole benevoles volontaire volontaires bras monde renfort renforts'),
  facilitation: set('animation animateur animateurs animatrice facilitation facilitateur facilitatrice'),
  equipment: set(
    'materiel materiels equipement equipements vehicule vehicules camion camions outil outils machine machines minibus tracteur tracteurs ordinateurs velos camionnette remorque',
  ),
};
const RESOURCES_EN = {
  premises: set(
    'premises room rooms venue space hall building office offices kitchen barn warehouse storage',
  ),
  land: set('land plot plots field fields acre acres allotment'),
  skills: set('skill skills expertise expert experts knowhow accountant lawyer'),
  data: set('data figures statistics'),
  funding: set('funding funds money grant grants cash budget'),
  outlets: set('outlet outlets customer customers buyer buyers market clients'),
  volunteers: set('volunteer volunteers hands helpers'),
  facilitation: set('facilitation facilitator facilitators'),
  equipment: set(
    'equipment vehicle vehicles van tool tools machine machines minibus tractor laptops trailer bikes',
  ),
};

const FRENCH: LanguageWords = {
  head: 'first',
  definite: set('le la les l au aux du'),
  determiners: set(
    'le la les l un une des du de d au aux son sa ses leur leurs ce cet cette ces mon notre nos votre chaque quelques plusieurs tout toute tous toutes',
  ),
  prepositions: set(
    'a au aux de du des d avec par pour chez vers dans sur en entre sans contre via aupres sous',
  ),
  with: set('avec'),
  by: set('par'),
  and: set('et ou puis mais ainsi plus'),
  subjects: set('il elle ils elles'),
  plurals: set('ils elles les leur eux'),
  objects: set('les leur lui la le l y en'),
  circumstances: set('quand lorsque lorsqu si parce puisque pendant tandis alors sinon malgre car'),
  relatives: set('que qu laquelle lequel lesquels lesquelles dont'),
  be: set('est sont etait etaient sera seront serait soit ete suis'),
  have: set('a ont avait avaient aura auront aurait auraient'),
  adverbs: set(
    'bureau ca administration aussi deja souvent toujours parfois bien beaucoup surtout ensemble encore regulierement quotidien jour mois semaine semaines an ans annee annees fois chaque tous toutes tout toute tres plutot vraiment oui ok en fait ' +
      'alors donc voila ici la y eux meme memes egalement notamment bon ben euh enfin juste pas mal printemps ete automne hiver lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril mai juin juillet aout ' +
      'septembre octobre novembre decembre depuis longtemps maintenant ca cela c ce qui celui ceux celle celles on se s leur leurs lui elle elles ils il un deux trois quatre une peu pres mais car aujourd hui autour table autre autres jamais toujours mutuellement',
  ),
  people: set(
    'gens habitants jeunes eleves parents familles voisins enfants salaries agents benevoles eleveurs agriculteurs citoyens clients monde quelqu personne collegues ils elles on nous eux certains tous maire eux elus',
  ),
  organisations: set(
    'association asso collectif federation syndicat office maison ecole college lycee universite fondation mutualite mutuelle cooperative scop scic amap cuma gaec earl club comite conseil union reseau mission centre banque credit caisse ' +
      'boulangerie menuiserie garage entreprise societe ferme epicerie restaurant ehpad hopital clinique pharmacie gendarmerie police pompiers poste prefecture mairie ccas cias chambre agence regie recyclerie ressourcerie ' +
      'mjc foyer musee theatre cinema mediatheque bibliotheque creche cantine paroisse diocese eglise mosquee ligue amicale groupement parc laboratoire institut imprimerie laiterie brasserie librairie cabinet compagnie atelier ' +
      'fablab tierslieu tiers transports residence crous afpa cfa greta msa edf sncf enedis secours croix scierie supermarche intermarche leclerc biocoop tribunal sdis ademe ars drac ddt dreal caf cpam ligue cpie adil caue',
  ),
  ends: words(
    'plus rien|plus aucune?|(?:ne|n) (?:\\w+ ){1,4}?plus|(?:ont|a) (?:\\w+ )?(?:arrete|cesse|rompu|quitte|coupe|lache|stoppe)(?: de| la subvention de| les vivres a| sa subvention a| son aide a| les ponts avec)?|(?:s est|se sont) (?:retire|retiree|retires|arrete|arretee|arretes|desengage|desengagee)s?(?: de)?|c est (?:fini|termine|mort|arrete|clos)|cest (?:fini|termine)|est (?:fini|finie|termine|terminee|rompu|rompue|clos|close|dissous)|sont (?:finis|termines)|a pris fin|ont pris fin|ne fait plus partie|a ete (?:arrete|arretee|coupe|coupee|stoppe|supprime|supprimee)',
  ),
  negates: words(
    '(?:ne|n) (?:\\w+ ){0,4}?(?:pas|jamais|rien|aucun|aucune|guere)|pas|aucun lien|aucune relation|aucun rapport|jamais|rien|sans lien',
  ),
  quarrels: words(
    '(?:sont|est) (?:\\w+ )?(?:faches?|fachees?|brouilles?|en froid|en conflit|en guerre|en concurrence|concurrents?|opposes?|en desaccord|jaloux|rivaux|contre)|se (?:detestent|disputent|battent|tirent la bourre|font la guerre|mefient|ignorent|boudent|tournent le dos)|s (?:engueulent|evitent|ignorent|opposent|affrontent|entendent mal)|(?:refuse|boycotte|menace|denonce|conteste|bloque|empeche|rejette|deteste|craint|craigne|evite|ignore|critique|attaque|concurrence)(?:nt)?|contre|se mefient?|en proces|rale(?:nt)?|se plain(?:t|gnent)|attaque|attaquent|porte plainte|en veut|en veulent|en proces|critiquent?|concurrencent?',
  ),
  statuses: [
    [
      'dormant',
      words(
        'en (?:pause|sommeil|veille|suspens|standby|stand by)|au point mort|a l arret|suspendue?s?|endormie?s?',
      ),
    ],
    [
      'proposed',
      words(
        'propos(?:e|ent|ait|aient|erait) (?:de|d)|(?:a|ont) propose (?:de|d)|se proposent? (?:de|d)|propose a',
      ),
    ],
    [
      'intention',
      words(
        'doi(?:t|vent)|(?:va|vont|allait|allaient)|(?:s est|se sont) engage(?:e|es|s)? (?:a|pour)|s engagent? a|(?:a|ont) promis (?:de|d)?|promet(?:tent)? (?:de|d)|prevoi(?:t|ent)(?: de| d)?|(?:a|ont) prevu (?:de|d)?|compte(?:nt)? (?=\\w+(?:er|ir|re) )|prepare(?:nt)?(?: de| d| un| une| la| le)?|est (?:prete?|d accord) (?:a|pour)|sont (?:prete?s|d accord) (?:a|pour)|accord de principe|(?:est|sont|etait) prevue?s?|en projet|en preparation|pour 20\\d\\d|en 20(?:2[7-9]|[3-9]\\d)|l an prochain|l annee prochaine|a partir de 20(?:2[7-9]|[3-9]\\d)|bientot|ont dit oui|a dit oui|projet(?:te|tent) (?:de|d)|lettre d intention',
      ),
    ],
    [
      'wished',
      words(
        '(?:voudrai(?:t|ent)|veu(?:t|lent)|aimerai(?:t|ent)(?: bien)?|souhait(?:e|ent|erait|eraient)|desir(?:e|ent)|reve(?:nt)? (?:de|d)|espere(?:nt)?(?: que)?|pourrai(?:t|ent)|devrai(?:t|ent)|(?:a|ont|aurai(?:t|ent)) envie (?:de|d)|(?:ce )?serait (?:bien|super|top|chouette)(?: que| si)?|(?:il )?faudrait(?: que)?|imagine(?:nt)?|envisage(?:nt)?(?: de| d)?|reflechi(?:t|ssent) a|on (?:espere|reve|aimerait|voudrait)(?: que)?)',
      ),
    ],
  ],
  levels: [
    [4, words('decident? (?:de )?tout ensemble|c est du solide|comme les doigts de la main|tres soudes?')],
    [
      3,
      words(
        '(?:un|des|leurs?) loca(?:l|ux) communs?|(?:un )?budget commun|mettent tout en commun|(?:au|dans le) meme (?:endroit|local|batiment|lieu)|dans les memes (?:locaux|murs)|sous le meme toit',
      ),
    ],
    [
      2,
      words(
        'au quotidien|tous les jours|s adaptent(?: l un a l autre)?|regulierement|toutes les semaines|chaque semaine|tous les mois|chaque mois',
      ),
    ],
    [
      1,
      words(
        'de temps en temps|de loin en loin|a l occasion|se tiennent au courant|une fois par an|rarement|des nouvelles',
      ),
    ],
  ],
  natures: [
    ['funds', words('subvention|financement|mecenat|cofinancement|aide financiere')],
    [
      'commissions',
      words(
        '(?:un |le )?marche(?: public)?|prestation|commande|achat|contrat|vente|de la vente|facture|client|concession|(?:c est )?paye',
      ),
    ],
    ['governs', words('gouvernance|adhesion|siege|sociétariat')],
    ['supports', words('accompagnement|(?:du )?conseil|appui|soutien|aide|coup de main')],
    ['shares_knowledge', words('(?:de la )?formation|echanges?|partage de savoirs?|(?:de l )?information')],
    [
      'shares_means',
      words('mutualisation|pret|partage de (?:local|locaux|moyens|materiel)|hebergement|mise a disposition'),
    ],
    ['advocates', words('plaidoyer|tribune|petition')],
    ['co_produces', words('coproduction|projet commun|(?:un |le )?projet|evenement|ensemble')],
  ],
  adds: words(
    '(?:on |j |vous )?(?:a |avez |ai )?oublie(?:e|s|es|r)?(?: de noter| de mettre)?|il y a (?:aussi|egalement|encore)|y a aussi|(?:r)?ajoute(?:z|r|ons)?(?: aussi)?|il manque|manque(?:nt)?|n oublie(?:z|ons)? pas|et aussi|sans oublier|il faut ajouter|faut (?:r)?ajouter|note(?:z|r)? aussi|mets aussi|mettez aussi|on a aussi|pensez? a|et puis il y a',
  ),
  corrects: words(
    'non|pardon|plutot|enfin|je (?:voulais|veux) dire|en fait|correction|rectification|excusez(?: moi)?|oups|euh|desole(?:e)?|je me (?:suis )?trompee?|c etait|c est|ah non|mea culpa',
  ),
  undoes: words(
    '(?:enleve|efface|annule|supprime|oublie|retire|vire|raye)(?:z|r)?(?: (?:ca|cela|tout|tout ca|la derniere(?: ligne)?|le dernier|la ligne|ce lien))?|on (?:supprime|efface|annule|enleve|oublie|retire)(?: ca)?|une betise|j ai rien dit|je n ai rien dit|laissez tomber|laisse tomber',
  ),
  reverses: words(
    'l inverse|dans l autre sens|le contraire|dans l sens inverse|dans le sens inverse|sens inverse|c est l autre qui|inverse',
  ),
  joins: words(
    'a (?:trois|quatre|cinq|3|4|5)(?: pas (?:deux|trois|2|3))?|avec|aussi|et|plus|ajoute|egalement|y a aussi|il y a aussi|en plus',
  ),
  leaves: words(
    'n en (?:est|font?|fait) pas(?: partie)?|sans|a deux(?: pas trois)?|n en est plus|enleve|retire|pas avec|n est pas dedans',
  ),
  same: words(
    'idem (?:pour|avec|chez)|pareil (?:pour|avec|chez)|(?:la )?meme chose (?:pour|avec|chez)|(?:et )?(?:ceux|celles|celui|celle) (?:de|du|des|d)|et aussi|ainsi que|de meme (?:pour|avec)|comme',
  ),
  also: words('aussi|en plus|egalement|de meme|pareil|idem'),
  not: words('pas|et non|non pas|au lieu de'),
  asides: words('pause|cafe|ok|oui|non|bof|d accord|bon|voila|merci'),
  lacks: words('(?:il )?(?:faut|faudrait|manque)|il (?:me |nous |lui |leur )?manque'),
  resources: RESOURCES_FR,
  since: words(
    'depuis (?:le |la |l )?(?:(covid|confinement|pandemie)|(?:\\w+ )?((?:19|20)\\d\\d))|en ((?:19|20)\\d\\d)|(?:fin|debut|mi) ((?:19|20)\\d\\d)',
  ),
  to: words('a|au|aux|pour|chez|vers'),
  cleft: words('c est(?: surtout| plutot| aussi| d abord)?'),
};

const ENGLISH: LanguageWords = {
  head: 'last',
  definite: set('the'),
  determiners: set('the a an some its their his her our my this that these those each every any all several'),
  prepositions: set('to from with by for at in on of into between without about via through'),
  with: set('with'),
  by: set('by'),
  and: set('and or but then plus'),
  subjects: set('it they he she'),
  plurals: set('they them'),
  objects: set('it them him her'),
  circumstances: set('when if because while whenever unless although though whereas'),
  relatives: set('that which whom where'),
  be: set('is are was were be been being'),
  have: set('has have had'),
  adverbs: set(
    'board committee also too often always sometimes really well together already still regularly day week month year term daily weekly monthly wednesdays mondays tuesdays thursdays fridays saturdays sundays spring summer autumn winter ' +
      'ok so now here there very much just both each other one two three four who it they them its their he she is are was were be been has have had do does did as up out off now then january february march april may june july august september october november december year years times s',
  ),
  people: set(
    'people kids children students pupils residents families staff members parents neighbours everyone someone somebody we they he she volunteers farmers apprentices you i',
  ),
  organisations: set(
    'association society club trust council school college university library farm market bank charity foundation church mosque temple hospital surgery clinic police fire brigade bakery shop pub brewery theatre museum cinema centre center ' +
      'company ltd co cooperative coop federation union institute network group project campaign forum partnership scheme garage nursery academy cafe agency office rotary guides scouts allotment society choir band hub garden brigade service services w i',
  ),
  ends: words(
    'no longer|(?:doesn|don|isn|aren|didn|hasn|haven|not) (?:t )?(?:\\w+ ){0,8}?any ?more|(?:has |have )?stopped|(?:has |have )?pulled out(?: of)?|(?:has |have )?quit|(?:is|s) over|(?:is|are|has) (?:finished|ended)|(?:it|that) (?:ended|stopped|finished)|used to|(?:has |have )?withdrawn(?: from)?|(?:has |have )?cut(?: off)?(?: its| the| their)?(?: funding| grant| money)?(?: to| for)?|nothing (?:left )?between|ended|broke off|gave up|came to an end',
  ),
  negates: words(
    '(?:doesn|don|isn|aren|didn|hasn|haven|won|wouldn|can|couldn) t|not|never|no link|no contact|nothing|cannot|neither|without any',
  ),
  quarrels: words(
    'at odds|at war|rivals?|in conflict|fallen out|fell out|hate each other|not on speaking terms|competitors?|competing|compete|compete with|(?:doesn|don) t get on|refuses? to|dislikes?|oppose[sd]?|argue[sd]?|against|boycott(?:s|ed)?|threaten(?:s|ed)?|block(?:s|ed)?|avoid(?:s|ed)?|ignore[sd]?|reject(?:s|ed)?|hate[sd]?|complain(?:s|ed)?|object(?:s|ed)? to|sue[sd]?|sued|criticis(?:e|es|ed)',
  ),
  statuses: [
    ['dormant', words('on hold|paused|dormant|on ice|in abeyance|on pause|suspended|at a standstill')],
    [
      'proposed',
      words(
        '(?:has |have )?offer(?:s|ed)? to|propos(?:e|es|ed) to|(?:has |have )?proposed(?: to)?|suggest(?:s|ed)?',
      ),
    ],
    [
      'intention',
      words(
        'will|ll|(?:is|are|s|re) going to|(?:is|are|s|re) about to|plan(?:s|ned)? to|(?:is|are|s|re) planning(?: to| a| an)?|(?:is|are|s|re) due to|(?:has |have )?promised(?: to)?|(?:has |have )?agreed(?: in principle)?(?: to)?|agreement in principle|must|intends? to|(?:has |have )?committed to|for 20\\d\\d|in 20(?:2[7-9]|[3-9]\\d)|next year|soon|starting in|from 20(?:2[7-9]|[3-9]\\d)|(?:is|are) preparing(?: to| a| an)?',
      ),
    ],
    [
      'wished',
      words(
        'would (?:like|love)(?: to)?|d (?:like|love) to|wants? to|hopes? to|wish(?:es)? to|could|should|might|(?:is|are) keen to|dreams? of|ought to|we hope|hoping to|would(?: be)?|may',
      ),
    ],
  ],
  levels: [
    [4, words('decides? everything together|rock solid|joined at the hip')],
    [3, words('shared? (?:premises|office|building|budget)|a joint budget')],
    [2, words('every day|on a daily basis|every week|weekly|every month|monthly|regularly|day to day')],
    [
      1,
      words(
        'now and (?:then|again)|from time to time|occasionally|once a year|once in a while|keep each other posted|rarely|sometimes',
      ),
    ],
  ],
  natures: [
    ['funds', words('(?:a )?grant|funding|sponsorship')],
    ['commissions', words('(?:a )?contract|(?:a )?purchase|procurement|paid work|customer')],
    ['governs', words('(?:a )?seat|shareholding|governance|membership')],
    ['supports', words('advice|support|help|mentoring')],
    ['shares_knowledge', words('training|know ?how|knowledge|teaching')],
    ['shares_means', words('lending|a loan of|shared (?:room|premises|van|equipment)')],
    ['advocates', words('lobbying|campaigning|advocacy')],
    ['co_produces', words('(?:a )?joint project|(?:a )?project|together|(?:a )?partnership')],
  ],
  adds: words(
    '(?:we|i|you)(?: ve)? forgot(?:ten)?(?: about)?|there s also|there is also|there are also|(?:don t|do not) forget|add(?: in)?|also add|please add|missing|we re missing|forgot|not forgetting|let s add|put down|also|oh and',
  ),
  corrects: words(
    'no|sorry|rather|actually|i (?:mean|meant)|i should say|correction|oops|wait|my mistake|that should be|it s|it was|make that|or rather',
  ),
  undoes: words(
    '(?:scrap|undo|delete|cancel|forget|remove|ignore|drop|strike|erase)(?: (?:that|it|this|the last one|the last line|the last|last|all that))?|never mind|my mistake|take that back|take that off|that s wrong',
  ),
  reverses: words(
    '(?:the )?other way (?:round|around)|reversed?|the opposite|vice versa|the wrong way (?:round|around)|backwards',
  ),
  joins: words('(?:the )?(?:three|four|five) of (?:them|us)(?: not two)?|with|too|also|and|plus|as well|add'),
  leaves: words(
    '(?:isn|aren|wasn) t (?:in|part of) (?:it|that|this)|without|just the two(?: of them)?|two of them not three|not in it|leave out|take out|minus',
  ),
  same: words(
    'same (?:for|with|goes for|thing for)|ditto(?: for)?|likewise(?: for)?|and those (?:of|from|at)|as well as|and also',
  ),
  also: words('too|also|as well|likewise|ditto'),
  not: words('not|instead of|rather than'),
  asides: words('ok|yes|no|right|thanks|break|coffee'),
  lacks: words('(?:we )?need|there s no'),
  resources: RESOURCES_EN,
  since: words(
    'since (?:the )?(?:(covid|lockdown|pandemic)|(?:\\w+ )?((?:19|20)\\d\\d))|in ((?:19|20)\\d\\d)|(?:late|early|mid) ((?:19|20)\\d\\d)',
  ),
  to: words('to|for|from|at'),
  cleft: words('(?:it|that) (?:s|is)(?: mostly| mainly| really)?'),
};

export const LANGUAGE_WORDS: Readonly<Record<Language, LanguageWords>> = { fr: FRENCH, en: ENGLISH };
