import type { ImportKind } from '../../../contract/import.ts';
import type { AliasKind } from '../../../names/alias.ts';
import { plainKey } from '../plain-key.ts';
import { saysConflict } from '../said/likely-words.ts';
import { TO_MAKE, WISHING } from '../said/wish-words.ts';
import { directionOfTie, isTie } from './tie-headings.ts';

/** Returns the word for a body that a heading begins with: « structure » of « Structure accueillie ». */
export const bodyWordOf = (heading: string): string | undefined => BEGINS.exec(headingKey(heading))?.[1];

/** Normalises a heading for lookup: plain, without brackets, without a path of groups before it. */
export function headingKey(heading: string): string {
  const body = OF_BODY.exec(heading)?.[1] ?? written(heading);
  const own = PATH.test(body) ? body.slice(body.lastIndexOf('/') + 1) : body;
  const bare = plainKey(own.replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]/g, ' '));
  return bare === '' ? plainKey(own) : bare;
}

/** How databases shorten the words of a heading: « lib_struct », « dt_maj ». */
const SHORT = new Map(
  Object.entries({
    ...{ lib: 'libelle', libel: 'libelle', nm: 'nom', denom: 'denomination', rs: 'raison sociale' },
    ...{
      struct: 'structure',
      str: 'structure',
      org: 'organisme',
      asso: 'association',
      etab: 'etablissement',
    },
    ...{ typ: 'type', cat: 'categorie', categ: 'categorie', stat: 'statut', com: 'commune', comm: 'commune' },
    ...{ part: 'partenaires', parten: 'partenaires', ptn: 'partenaires', dt: 'date', obs: 'observations' },
  }),
);

/** Returns a heading with the words of a database in full: « libelle structure » for « lib_struct ». */
const written = (heading: string): string => {
  if (!heading.includes('_') || /\s/.test(heading)) return heading;
  const words = heading.toLowerCase().split('_');
  const whole = words.filter((word) => word !== 'cd' && word !== 'lst' && word !== 'code');
  return (whole.length === 0 ? words : whole).map((word) => SHORT.get(word) ?? word).join(' ');
};

/** How form builders head a column: the groups that it stands in, then its own name. */
const PATH = /^[^\s/]+(?:\/[^\s/]+)+$/;
/** How standards head the name of a body: « Recipient Org:Name ». */
const OF_BODY = /^([^:]{2,40}):(?:name|nom|label)$/i;

type Rules = readonly (readonly [use: string, heading: RegExp])[];

/** Returns true if a heading consists of words of a kind and words that accompany them. */
const inWords = (telling: string, besides: string): RegExp => {
  const some = `(?:${telling.replaceAll(', ', '|')})`;
  const little = '(?:de|du|des|d|la|le|les|l|et|ou|the|of|your|votre|vos|notre|nos|un|une|a|en)';
  const any = `(?:${some}|${besides.replaceAll(', ', '|')}|${little})`;
  return new RegExp(`^(?=(?:.* )?${some}(?: .*)?$)${any}(?: ${any})*$`);
};
const NAMES =
  'nom, name, societe, company, raison, denomination, intitule, libelle, designation, structure, organisation, organization, organisme, acteur, actor, entite, association, membre, institution, etablissement, entreprise, adherent, signataire, stakeholder, partie prenante, einrichtung, verein, akteur, bezeichnung, estructura, associacion, entitat, colectivitat';
const OF_NAMES =
  'card, carte, fiche, complet, complete, officiel, officielle, sociale, social, legal, full, official, local, locale, recense, recensee, territoire, concerne, concernee';
const PLACES =
  'commune, ville, town, city, localite, village, cp, code postal, municipality, municipalite, localisation, location, lieu d implantation, antenne, canton, bassin de vie, quartier, ort, standort, gemeinde, stadt, comuna, vila, luoc';
const OF_PLACES =
  'address, adresse, [1-3], siege, social, implantation, rattachement, principal, principale, insee, nom, libelle, code, postal, adresse, d intervention';

const BODY =
  '(?:structure|organi[sz]ation|organisme|acteur|actor|entite|association|membre|institution|partie)';
const NUMBERED = '(?:n |no |numero |num )?';
const BODIES =
  '(?:structure|organi[sz]ation|organisme|acteur|actor|entite|association|partenaire|partner|membre|(?:co ?)?signataire|(?:co ?)?contractant|signatory|party)';

const BEGINS = new RegExp(`^(${BODIES})\\b`);

const GIVERS =
  'qui (?:donne|aide|finance|soutient|prete|fournit|livre|accompagne|oriente|gives|helps|funds)|de qui|from whom|who (?:gives|helps|funds|supports)|donateur|donneur|donatrice|fournisseur|vendeur|producteur|livreur|financeur|funder|bailleur de fonds|emetteur|expediteur|preteur|prescripteur|orienteur|adresseur|structure (?:donatrice|prescriptrice|orienteuse|preteuse)|aidant|accompagnateur|funding (?:org(?:ani[sz]ation)?|body)|grant ?maker|financee? par|subventionnee? par|giver|donor|lender|seller|sender|referrer|referring (?:organi[sz]ation|body)|supplier|provider';
const RECEIVERS =
  'a qui|qui (?:recoit|est aide|est finance|en beneficie)|to whom|who receives|beneficiaire|receveur|destinataire|client|acheteur|acquereur|emprunteur|preneur|structure (?:beneficiaire|receveuse|d accueil)|laureat|attributaire|structure (?:financee|soutenue|aidee|subventionnee)|grantee|recipient (?:org(?:ani[sz]ation)?|body)|oriente vers|adresse a|livre a|vend a|donne a|recipient|receiver|buyer|customer|borrower|referred to|beneficiary';
const GIVES = new RegExp(`^(?:${GIVERS})$`);
const RECEIVES = new RegExp(`^(?:${RECEIVERS})$`);

/** Who stays with the other end: there the second end gives. */
const HOSTED = /\b(?:accueilli|heberge|hosted)/;

/** Returns true if the headings of both ends say who gives and who receives: « Donateur | Bénéficiaire ». */
export const saysGiving = (from: string, to: string): boolean =>
  GIVES.test(headingKey(from)) || (RECEIVES.test(headingKey(to)) && !HOSTED.test(headingKey(from)));

/**
 * Heading patterns of people and forms, in addition to each field's list. In the form of `headingKey`; the
 * first matching rule counts.
 */
const RULES: Readonly<Partial<Record<ImportKind, Rules>>> = {
  actors: [
    [
      'aliases',
      /^(?:ex|ancien(?:ne)? (?:nom|denomination|appellation)|anciennement|former name|nom precedent|previous name)$/,
    ],
    [
      'aliases',
      /^(?:sigle|acronyme|acronym|abreviation|nom (?:court|usuel|d usage)|short name|initiale|alia|autre nom|other name|aka|(?:also )?known as?|nom abrege|abbreviation|nom (?:court|usuel|d usage) .{0,30}|(?:sigle|acronyme?) .{0,30})$/,
    ],
    [
      'name',
      new RegExp(
        `^(?:nom|name|denomination|intitule|libelle|designation)(?: complet| officiel)?(?: (?:de|du|de la|de l|of|of the|of your|de votre|de vos|d une) ?(?:la |l )?${BODIES})?$`,
      ),
    ],
    ['name', /^organi[sz]ation \d name$/],
    ['name', inWords(NAMES, OF_NAMES)],
    [
      'name',
      new RegExp(
        `^(?:vou representez|au nom de|you represent)$|^(?:votre |your |la |the )?${BODY}$|^(?:quel|what|comment)\\b.{0,40}\\b(?:nom|name|appelle)\\b.{0,60}$|^${BODY} (?:name|nom)$|^nom (?:${BODY})$`,
      ),
    ],
    ['place', inWords(PLACES, OF_PLACES)],
    [
      'name',
      /^nom (?!(?:du |de la |de l |des |de |et )?(?:contact|responsable|referente?|personne|projet|action|fiche|commune|elue?|president|interlocuteur|partenaire|prenom|famille|lien|theme|territoire|poste|usuel|court|precedent)\b).{1,40}$/,
    ],
    [
      'place',
      /^(?:commune|ville|town|city|localite|village|code postal|cp|municipality|commune d implantation|commune du siege)$/,
    ],
    [
      'publishes',
      /(?:accept|accord|autoris|consent|agree|droit).{0,60}(?:publi|diffu|partag|show|share)|(?:publi|diffusion).{0,40}(?:accept|accord|autoris|possible)/,
    ],
    [
      'family',
      /^(?:famille|secteur|categorie|type|nature|statut|college|vou ete|votre statut|sphere|sector|kind|account type|company type|profil|statut juridique|forme)(?: (?:de|d|du|of|juridique|do).{0,30})?$|^(?:art|tipe|categoria|familha|rechtsform|kategorie|sektor|natura)(?: (?:der|de|d) .{0,30})?$|^(?:classe|typologie|classification|groupe d acteur|legal form|legal status|organi[sz]ation type|actor type|type of .{0,30})$|^what (?:type|kind|sort)\b|^(?:a |dan )?quel(?:le)? (?:type|categorie|famille|secteur|college)\b|^quel(?:le)? est (?:votre|la|le|leur) (?:statut|type|categorie|famille|secteur|forme)\b/,
    ],
    ['url', /^(?:site|web|url|lien|page|website)(?: (?:web|internet|site|officiel))?$/],
    [
      'description',
      /^(?:remarque|observation|commentaire|note|evolution|changement|historique|comment|description|precision|diver|a noter|autre information)$/,
    ],
  ],
  cooperations: [
    ['direction', /^(?:direction|sen|orientation)$/],
    [
      'from',
      new RegExp(
        `^(?:de|entre|between|from|(?:from|sending|referring|source) (?:agency|organi[sz]ation|body|service)|qui|who|${BODIES} ${NUMBERED}(?:1|a|un)|from name|source name|name|nom|${GIVERS})$|^premiere? ${BODIES}$|^(?:votre |your )?${BODY}$`,
      ),
    ],
    [
      'to',
      new RegExp(
        `^(?:ver|et|and|to|(?:to|receiving|target) (?:agency|organi[sz]ation|body|service)|avec qui|avec|with whom|with|${BODIES} ${NUMBERED}(?:2|b|deux)|partenaire(?: cite| nomme| nom)?|(?:nom|name) (?:du|de l|de la|of the|of)? ?(?:partenaire|partner)|partner name|nom partenaire|to name|target name|${RECEIVERS}|matched with|et avec|cite|reponse de|repondu par|proposition de|trouve(?: aupre de| chez)?|answered by|solution chez|(?:qui )?(?:y |a |peut y |pourrait y )?(?:repond\\w*|repondre)|(?:mise? )?en (?:relation|lien) avec|pourvue? par|satisfaite? par|apportee? par|pretee? par|qui (?:a )?(?:donne|prete|apporte))$|^(?:deuxieme|seconde?) ${BODIES}$|^partner$`,
      ),
    ],
    [
      'nature',
      /^(?:type|nature|kind|relation|relationship|link type|mode|forme|interaction)(?: (?:(?:de|d|du|of|la|the) ?)?(?:la |the |l )?(?:lien|relation|relationship|cooperation|partenariat|collaboration|link|partnership|echange))?$/,
    ],
    [
      'status',
      /^(?:statut|etat|status|state|avancement|stade) (?:actuel |current )?(?:du|de la|de l|of the|of) ?(?:lien|relation|relationship|cooperation|collaboration|partenariat|partnership|link)$/,
    ],
    [
      'startedOn',
      /^(?:date )?(?:(?:de |d )?(?:la )?(?:signature|attribution|effet)|signee?|conclue?|signed)(?: (?:le|en|on|in|(?:de la |du )?(?:convention|contrat|partenariat)))?$|^date (?:de|d|du) (?:la )?(?:commission|vote|versement|octroi|decision|deliberation|notification)$|^(?:award|signature|agreement|grant) date$|^(?:depui|since|seit|dempuei|dempuoi|beginn|annada|anciennete|annee|debut|start|date|year|started|began|en place depui|existe depui)(?: (?:quand|when|debut|(?:de|d) (?:debut|depart|demarrage|lancement|mise en place|signature|creation du lien|commencement|effet|prise d effet|entree en vigueur)|(?:du|de la|des|de l|de|d) (?:lien|partenariat|relation|cooperation|collaboration|projet|convention|action)|started|began|combien de temps))?$/,
    ],
    [
      'endedOn',
      /^(?:date (?:de |d )?)?(?:fin|echeance|expiration)(?: de validite)?$|^(?:valable |valide )?jusqu au$|^(?:end|expiry) date$|^(?:date de )?(?:fin|terme|echeance)(?: (?:du|de la|des|de l|de|d) (?:lien|partenariat|relation|cooperation|collaboration|projet|convention|contrat))$/,
    ],
    [
      'intensity',
      /^(?:niveau|intensite|force|degre|level|strength|intensity)(?: (?:de|d|of|du).{0,30})?(?: 1 a [345])?$|^how (?:strong|close)(?: .{0,20})?$/,
    ],
    [
      'note',
      /^(?:objet|sujet|quoi|what|fait quoi|pour quoi faire|pourquoi faire|pour faire quoi|remarque|observation|precision|commentaire|comment|note|about|contenu|action|que font ils?|que fait on|ce qu ils font|motif|detail)(?: .{0,40})?$|(?:fai\w*|font).{0,20}ensemble|do together/,
    ],
  ],
  commitments: [
    ['code', /^(?:n|no|numero|num|ref|code|axe)$/],
    [
      'text',
      /^(?:action|engagement|fiche action|projet|objectif|mesure|intitule de l action|nom de l action|titre|commitment|project|action (?:acteur|structure|partenaire|organisme))$/,
    ],
    [
      'leads',
      /^(?:(?:structure|organisme|acteur|entite|service|elu) )?(?:pilote|porteu\w+|portee par|chef de file|responsable|lead|leader|maitre d ouvrage|qui pilote|pilotage|portage)\b.{0,30}$/,
    ],
    ['leads', /^(?:qui|who|wer|par qui|qui fait|porte par|qui porte)$/],
    ['dueOn', /^(?:quand|when|wann|d ici quand|pour quand|au plus tard)$/],
    ['contributors', /^co ?(?:pilot|port)\w*|^(?:co ?)?(?:financeur|funder)$/],
    ['contributors', /^(?:partenaire|associe|contribut|avec|participant|acteur|with|partner)\w*\b.{0,30}$/],
    [
      'dueOn',
      /^(?:echeance|date limite|delai|pour quand|deadline|due|fin|calendrier|horizon|terme)\b.{0,20}$/,
    ],
    ['contributors', /^(?:appui|soutien|relai|concour)\w*(?: (?:technique|local|financier))?$/],
    ['contributors', /\b(?:partenaire|partner|associee?|contributeur|participant|partie prenante)\b/],
    [
      'reference',
      /^(?:budget|cout|montant|financement|remarque|observation|commentaire|note|indicateur)\b.{0,20}$/,
    ],
  ],
};

/** Returns the probable field of a heading in a table of some kind; undefined if no rule matches. */
export const looseUse = (kind: ImportKind, heading: string): string | undefined => {
  const key = headingKey(heading);
  const use = key === '' ? undefined : RULES[kind]?.find(([, rule]) => rule.test(key))?.[0];
  // « Type d’action » is no family.
  return use === 'family' && OF_LINKS.test(key) ? undefined : use;
};

const OF_LINKS =
  /\b(?:action|activite|lien|relation|relationship|link|partenariat|partnership|cooperation|collaboration|projet|echange|aide|soutien|convention)\b/;

const CONTACT =
  /\b(?:contact|kontakt|ansprechpartner\w*|telefon|mail|email|courriel|mel|telephone|tel|phone|portable|mobile|fax|prenom|interlocuteur|interlocutrice|referente?|coordonnee|signataire du formulaire|repondante?|respondent|utilisateur|username|user|submitter|submitted by|given name|additional name|middle name|family name|first name|last name|surname|job title|organi[sz]ation \d title|created by|modified by|cree par|modifiee? par|assignee|assigned to|attribuee? a|enqueteur|interviewer)\b|^(?:civilite|salutation|ip|adresse ip|ip address|personne|nom de la personne|elu referent|responsable|charge de mission|fonction|poste|votre nom|your name)$/;
const TECHNICAL =
  /^(?:(?:card|list|board|carte|liste|tableau) (?:id|url)|board name|(?:attachment|checklist .{0,20}|vote|comment) count|last activity date|archived|due complete|created time|last (?:edited|modified)(?: time)?|created(?: time)?|.{2,40} org(?:ani[sz]ation)? identifier|horodateur|horodatage|timestamp|date(?: (?:d envoi|de soumission|d enregistrement|de reponse|submitted))?|heure|numero(?: de (?:serie|soumission|reponse))?|(?:envoye|termine|soumi|cree|modifie|complete) le|n|no|id|uuid|start|end|today|deviceid|brouillon|draft|sid|submission.{0,30}|instance.{0,30}|langue|language|langue de depart|start language|last page|derniere page|token|seed|graine|version|index|parent index|parent table name|submission time|id de (?:la )?reponse|response id|start time|completion time|heure de (?:debut|fin)|detail de l envoi)$/;
const REMINDER =
  /^(?:a (?:re)?(?:lancer|rappeler|contacter|voir|appeler|faire)|relance|rappel|todo|to do|prochaine action|suivi interne)\b/;

/** Returns true if a column contains contact data, which is not for the map. */
export const isContact = (heading: string): boolean => CONTACT.test(headingKey(heading));
/** Returns true if a column is internal to a program or a form. */
export const isTechnical = (heading: string): boolean =>
  heading.startsWith('_') || TECHNICAL.test(headingKey(heading));
export const isReminder = (heading: string): boolean => REMINDER.test(headingKey(heading));

const WITH =
  /\b(?:travaill|trabalh|treball|arbeit|zusammen|cooper|kooper|collabor|partenaria|partenaire|partner|work|lien|contact)|\bavec (?:qui|lesquel)|\bwith whom|\bwith which|\b(?:avec|with)$/;
const WISH = new RegExp(
  `\\b(?:${WISHING}|wunsch|mochte|voldri|aimerie?z|voulez|envie|like to|love to|could|might|pourri(?:ez|ons)|potentiel|future?|a (?:${TO_MAKE}|tisser|etablir)|to (?:build|create|develop)|imagin)`,
);
/** Matches links that exist or not: next to a list of existing ones, they are not among them. */
const STRENGTHENED =
  /\b(?:a (?:renforcer|consolider|conforter|ameliorer|approfondir)|to (?:strengthen|improve|deepen|reinforce))\b/;
const NEED =
  /\b(?:besoin|bedarf|such(?:e|en|t)\b|brauch|besonh|need|manqu|lacking|recherch|cherch|looking for|attente|demande)/;
const OFFER =
  /\b(?:offr|ofr|ofert|biet(?:e|en|et)\b|angebot|offer|propos|apport(?:er?|ons?|ez|ent)\b|pret(?:er?|ons?|ez|ent)\b|donn(?:er?|ons?|ez|ent)\b|mettre a disposition|mettez a disposition|(?:can|could)(?: (?:you|we|i))? (?:give|lend|share|bring|provide)|partager|disponible)|\bressources?\b/;

const PARTNERS =
  /\b(?:partenaire|partner)\b|^(?:parent (?:company|organi[sz]ation|account)|(?:maison|structure) mere|(?:reseau|federation|groupe) (?:d appartenance|de rattachement))$/;
const TOGETHER =
  /\b(?:arbeite\w*|kooperier\w*|zusammen) (?:\w+ )*mit\b|\b(?:zusammenarbeit|kooperation)\b|\b(?:trabalh|treball|collabor|cooper)\w* (?:\w+ )?amb\b|\bamb qu\w+\b|\bmit wem\b|\b(?:travaill|cooper|collabor|partenaria|work|partner|associe|agi(?:ssez|r|t)|echang|en lien|en relation|en contact|relie|lie|connect|talk|dialogu)\w*(?: \w+){0,3} (?:avec|with|to|a)(?: |$)|\b(?:avec|with) (?:qui|lesquel\w*|quel\w*|whom|who|which)|^(?:.+ )?(?:avec|with)$|\b(?:who|whom|which)\b.{0,40}\b(?:work|partner|collaborat|cooperat|link|connect)\w*|^(?:(?:no|vo|se|leur|our|your|main|current|key|principaux|principale) )?(?:collaboration|cooperation|partenariat|partnership|connection|relation|relationship|lien)(?: (?:actuel|principa|existant|avec|en cour|local)\w*)*(?: \d+)?$/;
const OTHERWISE =
  /^(?:type|nature|categorie|objet|sujet|contenu|duree|date|annee|debut|fin|depui|nombre|nb|niveau|intensite|force|degre|frequence|rythme|convention|cadre|statut|etat|commentaire|remarque|observation|description|evolution|qualite|satisf\w*|financement|budget|montant|theme|thematique|domaine|intitule|titre|projet|action|activite|comment|pourquoi|how|why|what|since|que|qu|quoi|sur quoi|a quel|de quel|avantage|frein|difficulte|besoin|attente|resultat|kind|level|frequency|strength|length|score|note|role|mode|forme)\b|\b(?:type|nature|nombre|objet|duree|frequence) (?:de|du|des|of)\b|\bconvention\b|\bsatisf/;

/**
 * Returns true if a heading asks for the partners of an actor, rather than for a subject, a date or a manner.
 */
export const asksPartners = (heading: string): boolean => {
  const key = headingKey(heading);
  if (saysConflict(key)) return true;
  if (WISH.test(key) || OTHERWISE.test(key)) return false;
  return PARTNERS.test(key) || TOGETHER.test(key) || isTie(key);
};

/** Detects a heading that names the tie with the bodies below it: « Financé par », « En conflit avec ». */
export const namesTie = (heading: string): boolean => isTie(headingKey(heading)) || saysConflict(heading);

/** Returns the direction, from the line's body, of links below a heading that is a verb; empty if it says none. */
export const directionSaid = (heading: string): 'directed' | 'reversed' | '' =>
  directionOfTie(headingKey(heading)) ?? '';

/** Returns true if a heading asks for more answers to the question before it: « Autre, précisez », « Anyone else? ». */
export const asksMore = (heading: string): boolean =>
  /^(?:(?:d )?autres?(?: .{0,40})?|others?|any(?:one|body)? (?:else|others?)(?: .+)?|(?:have we )?miss(?:ed|ing) (?:any(?:one|body)?|others?)|(?:qui|lesquels) avons nous oublie|si autre.{0,30}|precise[rz]?.{0,30}|lesquel\w*|weitere)$/.test(
    headingKey(heading),
  );

/** Returns true if a heading asks for something else than bodies: a subject, a date, a manner. */
export const isOtherwise = (heading: string): boolean => OTHERWISE.test(headingKey(heading));

const PLEDGE = /\b(?:engagement|engage|engager|engagez|engageons|commitment|commit|pledge)s?\b/;
const ABOUT_PLEDGES = /^(?:date|type|niveau|nature|nombre|nb|statut|etat|suivi|level|number|status|kind)\b/;

/** Returns true if a heading asks what a body commits to: « Engagement 2026 ». */
export const asksPledge = (heading: string): boolean => {
  const key = headingKey(heading);
  return PLEDGE.test(key) && !ABOUT_PLEDGES.test(key);
};

/** Returns the meaning of a list next to an actor's name: partners, wished partners, needs or offers. */
export function listedIn(heading: string): 'each' | 'wished' | 'needs' | 'offers' | undefined {
  const key = headingKey(heading);
  if (WISH.test(key) && WITH.test(key)) return 'wished';
  if (isTie(key)) return undefined;
  const needs = NEED.test(key);
  const offers = OFFER.test(key);
  if (needs && !offers) return 'needs';
  return offers && !needs && !WITH.test(key) ? 'offers' : undefined;
}

const asksStronger = (heading: string): boolean => {
  const key = headingKey(heading);
  return STRENGTHENED.test(key) && WITH.test(key);
};
const asksExisting = (heading: string): boolean => asksPartners(heading) && !asksStronger(heading);

/** Returns the meaning of a list by its heading and the others: « Liens à renforcer » next to « Liens existants » is wished. */
export const listedAmong = (headings: readonly string[], column: number): ReturnType<typeof listedIn> => {
  const heading = headings[column] ?? '';
  return asksStronger(heading) && headings.some(asksExisting) ? 'wished' : listedIn(heading);
};

/** Returns the kind of other names in a column. */
export const aliasKindSaid = (heading: string): AliasKind | undefined => {
  const key = headingKey(heading);
  if (/^(?:ex|ancien|former|previous|nom precedent)/.test(key)) return 'former';
  return /^(?:sigle|acronym|abreviation|initiale)/.test(key) ? 'acronym' : undefined;
};

const EITHER = '(?:need|besoin|demande|recherche|request|wanted)s?';
const OR = '(?:offer|offre|proposition|propose|available)s?';
const WHICH = new RegExp(
  `^(?:${EITHER} (?:ou |or |et )?${OR}|${OR} (?:ou |or |et )?${EITHER}|type d annonce|(?:je )?(?:cherche|propose) (?:ou )?(?:propose|cherche))$`,
);

/** Returns true if a column distinguishes needs from offers. */
export const saysNeedOrOffer = (heading: string): boolean => WHICH.test(headingKey(heading));

const ABOUT_LINKS =
  /^(?:que|qu|sur quoi|sur quel\w*|pour quoi|en quoi|comment|decri\w*|precise\w*|detaill\w*|citez?|quel\w*)\b(?!.{0,60}\b(?:partenaire|structure|organisme)\b).{0,50}(?:ensemble|\bcommun|cooper|collabor|partenariat|travaill)|^action(?: \w+)? commune|^(?:co )?(?:que|was|lo que)\b.{0,24}\b(?:amassa|ensem|gemeinsam|zusammen|junt).{0,20}$|^(?:relationship|partnership|link) (?:note|detail|comment|description)$|(?:fai\w*|font|menez|menee?).{0,20}ensemble|do together|^(?:objet|nature|type|sujet|contenu|cadre) (?:du|de la|de l|des?|of the) ?(?:lien|relation|cooperation|partenariat|collaboration|link)|^(?:fait quoi|was|qu[ae] fan|gegenstand|tipe de ligam|quoi|sur quoi|a quel sujet|about what|what)$/;
/** Matches headings that date links in any column: « Working together since ». */
const SINCE_OF_LINKS =
  /^(?:relation|relationship|partnership|partner|partenariat|partenaire|lien|link|collaboration|cooperation|linked|connected|en lien|(?:travaillent|travaille) ensemble|work(?:ing|ed)? together) (?:depui|since)\b/;
const SINCE =
  /^(?:depui|since|seit|dempuei|dempuoi|annee (?:de debut|du partenariat)|debut du partenariat|partenaire depui)\b/;

const OF_LINKS_NEXT =
  /^(?:cadre|objet|frequence|rythme|modalite|forme|canal|convention|motif|intensite|niveau|force|duree|suite|suite donnee|resultat|signee?(?: le)?|signature|echeance|expiration|anciennete|frequency|purpose|since when|how often)(?: (?:du|de la|de l|des|de|d|of)\b.{0,40})?$/;

/** Returns true if a heading just behind partners describes the links with them: « Cadre », « Fréquence ». */
export const describesLinks = (heading: string): boolean => OF_LINKS_NEXT.test(headingKey(heading));

/** Returns the meaning of a column next to « Travaille avec »: subject or start of these links. */
export const saysOfLinks = (heading: string): 'note' | 'startedOn' | undefined => {
  const key = headingKey(heading);
  return ABOUT_LINKS.test(key) ? 'note' : SINCE.test(key) || datesLinks(heading) ? 'startedOn' : undefined;
};

/** Detects a heading that dates links wherever it stands: « Working together since ». */
export const datesLinks = (heading: string): boolean => SINCE_OF_LINKS.test(headingKey(heading));
