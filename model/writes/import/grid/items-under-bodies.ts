import { hasHeadWord } from '../../../names/body-words.ts';
import { fold } from '../../../words/fold-text.ts';
import { WISHING } from '../said/wish-words.ts';

/** Titles and parts of minutes, which name nobody. */
const TITLE =
  /^(?:\d+[.)]? ?)?(?:les |la |le |l |nos |vos )?(?:compte rendu|cr\b|pv\b|proces verbal|reunion|presente?s?\b|excusee?s?\b|absente?s?\b|ordre du jour|odj\b|tour des? (?:table|partenaria\w*|acteurs|structures|membres)|decisions?\b|idees?\b|souhaits?\b|financements?\b|suites?\b|suite a|prochaine?s?\b|divers\b|questions?\b|releve|listes?\b|(?:les |nos |vos |principaux )?partenaires?(?: .{0,30})?$|partenariats?\b|(?:les |nos )?liens?\b|cooperations?\b|qui\b|nos\b|annuaire|repertoire|sommaire|table des matieres|table of contents|entretiens\b|(?:objet|date|lieu) ?:|notes?\b|actions?\b|annexe|introduction|conclusion|points?\b|bilan|a venir|a faire|perspectives?|informations?|envoyer\b|relancer?\b|minutes\b|attendees|apologies|agenda\b|next\b|who\b|besoins?\b|offres?\b|contexte|rappel|participante?s?\b|etaient|animation|secretaire|structures?\b|acteurs?\b|membres?\b|teilnehmer|protokoll)/;

/** Returns true if a line titles a part of a text: « Tour de table », « Décisions ». */
export const isTitle = (text: string): boolean => TITLE.test(fold(text)) && !hasHeadWord(text);

const LISTS_PARTNERS =
  /^(?:(?:nos |ses |leurs |principaux |autres )*partenaires?(?: (?:actuels?|locaux|principaux|reguliers))?|partners?|en lien avec|liens?(?: avec)?|travaille(?:nt)?(?: d[eé]j[aà])? avec|coop[eè]re(?:nt)? avec|collabore(?:nt)? avec|works? with|reseau|arbeitet mit|trabalha amb)\s*:?\s+(?=\S)/iu;
const WISHES = new RegExp(
  `^(?:(?:${WISHING}|envi)\\S*(?: \\S+){0,4}? (?:avec|de|du|des)|(?:projets? de )?(?:partenariats?|liens?) (?:souhait[ée]s?|envisag[ée]s?|[àa] (?:d[ée]velopper|cr[ée]er))(?: avec)?|would like to work with)\\s*:?\\s+(?=\\S)`,
  'iu',
);
const NEEDS =
  /^(?:besoins?|cherche(?:nt)?|recherche(?:nt)?|needs?|looking for|il (?:leur |lui )?manque)\s*:?\s+(?=\S)/iu;
const OFFERS = /^(?:offres?|propose(?:nt)?|peut offrir|met [àa] disposition|offers?|apporte)\s*:?\s+(?=\S)/iu;
const FIELDS = [
  ['wished', WISHES],
  ['needs', NEEDS],
  ['offers', OFFERS],
  ['each', LISTS_PARTNERS],
] as const;

/** Returns the list in a line below a body: « Partenaires : A, B », « Besoins : un local ». */
export function fieldOfItem(
  text: string,
): { readonly of: 'each' | 'wished' | 'needs' | 'offers'; readonly rest: string } | undefined {
  for (const [of, sign] of FIELDS) {
    const found = sign.exec(text);
    if (found !== null) return { of, rest: text.slice(found[0].length).trim() };
  }
  return undefined;
}

const WITH = /^(.{0,60}?)\b(?:avec|with|mit|amb)\s+(?=\S)/iu;
const NOT_YET = new RegExp(`\\b(?:pas encore|${WISHING})`, 'iu');
const AND_MORE = new RegExp(`\\s*,?\\s*\\b(?:(?:mais|but|aber)\\b|et (?:${WISHING})).*$`, 'iu');

/** Parses a partner as minutes put it below a body: « avec l’AMAP », « projet avec le lycée pour la rentrée ». */
export function withPartner(
  text: string,
): { readonly partner: string; readonly before: string; readonly isWish: boolean } | undefined {
  const [whole, before = ''] = WITH.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const isWish = NOT_YET.test(text);
  const partner = text.slice(whole.length).replace(AND_MORE, '').trim();
  const remark = before
    .trim()
    .replace(
      /^(?:en |un |une |de la |du |des )?(?:lien|travaille|coop[eè]re|collabore|partenariat|en partenariat|travail)s?$/iu,
      '',
    );
  return { partner, before: isWish ? '' : remark, isWish };
}
