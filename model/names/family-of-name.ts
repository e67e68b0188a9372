import type { Family } from '../contract/vocabulary.ts';
import { foldedWords } from '../words/fold-text.ts';
import { familyOfHead } from './body-words.ts';

/** Words of a name that tell the family, where it is not said: the first line that fits, the surest first. */
const FAMILY_WORDS: readonly (readonly [Family, RegExp])[] = [
  // A full legal form decides, whatever the activity: « SCIC Bois Énergie », « CCAS ».
  [
    'social_economy',
    /\b(association|asso|amicale|scic|scop|societe cooperative|cooperative|mutuelle|centre social|mjc|maison des jeunes|regie de quartier|ressourcerie|recyclerie|epicerie solidaire|amap|siae|ehpad associatif|foyer rural|club (?!d |des )|comite des fetes|union sportive|alec)\b/,
  ],
  [
    'local_authority',
    /\b(cantine (municipale|de la commune|communale|scolaire)|restaurant scolaire|mediatheque|bibliotheque municipale|creche municipale|office de tourisme|caue|agence d urbanisme|ccas|cias|centre (inter)?communal d action sociale|sem|spl)\b/,
  ],
  ['citizens', /\b(collectif|conseil de developpement|conseil citoyen|habitants|citoyens|residents)\b/],
  [
    'business',
    /\b(club (d |des )?entreprises|club (d |des )?entrepreneurs|bailleur|office public de l habitat|oph)\b/,
  ],
  [
    'research_training',
    /\b(universite|lycee|college|ecole|maternelle|laboratoire|umr|inrae|cnrs|cfa|greta|mfr|maison familiale rurale|iut|university|school)\b/,
  ],
  [
    'state',
    /\b(prefecture|sous prefecture|ddt|ddtm|ddets|drac|dreal|ademe|anct|cerema|ars|caf|msa|cpam|ofb|agence de l eau|banque des territoires|france travail|pole emploi|rectorat|inspection academique|gendarmerie)\b/,
  ],
  [
    'local_authority',
    /\b(commune|mairie|ville|cc|ca|cu|ept|communaute|agglo|agglomeration|metropole|departement|region|petr|pnr|parc naturel|pays|sivu|sivom|sictom|smictom|syndicat|town|council)\b/,
  ],
  [
    'funder',
    /\b(banque|credit (agricole|cooperatif|mutuel)|caisse d epargne|fonds|fondation|bank|fund|foundation)\b/,
  ],
  [
    'resource_network',
    /\b(reseau|federation|cpie|civam|france nature environnement|centre de ressources|network)\b/,
  ],
  [
    'business',
    /\b(sas|sarl|eurl|sa|sca|entreprise|menuiserie|boulangerie|restaurant|ferme|gaec|earl|laiterie|cci|cma|chambre|company|farm)\b/,
  ],
];

/** Returns the family by a name's words; undefined if unknown. Apostrophes separate words. */
export function familyOfName(name: string): Family | undefined {
  const words = foldedWords(name).join(' ');
  return FAMILY_WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? familyOfHead(name);
}
