import { fold } from '../../../words/fold-text.ts';

const NOTHING =
  /^(?:[-–—/.\s]*|neant|aucune?s?(?: .{0,30})?|personne(?: d autre)?|none(?: .{0,20})?|nobody(?: else)?|nothing|ras|r a s|nc|n c|n a|na|n k|nk|nsp|(?:not |un)known|(?:sans|hors) (?:objet|convention|partenaires?|partenariats?|suite)|pas (?:encore|de .{0,30}|pour l instant)|rien(?: .{0,20})?|(?:(?:je|on|nous) )?(?:ne |n )?(?:en )?(?:sai[st]|savons|voi[st]|voyons|connai[st]|connaissons) (?:pas|plus|personne)(?: .{0,20})?|pas d idees?|(?:a|on) (?:voir|verra)|(?:i )?(?:do not|don t|dont) know(?: .{0,20})?|(?:i |we )?(?:prefer not to|would rather not) (?:say|answer|tell)|(?:sans|no) (?:reponse|avis|answer|reply)|(?:(?:je|nous|on) )?(?:ne )?(?:souhait|pref|voul)\w+ (?:ne )?pas (?:le |la |les )?(?:dire|repondre|preciser)|not sure|no idea(?: .{0,20})?|weiss nicht|a (?:completer|definir|preciser|remplir|construire|trouver|identifier|determiner)|inconnue?s?|non (?:renseigne|connu|communique)e?s?|\?+|xxx+|tbd|tbc|to be (?:completed|defined)|null|nan|keine?[rs]?(?: .{0,20})?|nichts|niemand|cap|degun|res|-\s*)$/;
const NO = /^(?:non|no|nein)$/;
/** Somebody who comes for nobody but themselves. */
const ALONE =
  /^(?:(?:un |une |simple )?(?:citoyen(?:ne)?|particulier|particuliere|retraitee?|habitante?)|(?:a |en )?titre (?:individuel|personnel|prive)|individuel(?:le)?|(?:private )?individual|private citizen)$/;
const ALL =
  /^(?:(?:presque )?(?:tous|toutes)(?: (?:les |nos |vos )?(?:autres )?(?:acteurs|actrices|partenaires|structures|associations|communes|habitants|services|adherents|membres)(?: .{0,40})?)?|tout le monde|everyone|everybody|all(?: (?:the )?(?:partners|members|organi[sz]ations|groups)(?: .{0,40})?)?|l ensemble(?: des .{0,30})?)$/;
const ELSEWHERE = /^(?:cf|voir|see|idem|ditto|liste|ci dessus|ci joint)\b/;
const OTHER = /^(?:autres?|others?|divers|etc)\b/;

const plain = (text: string): string =>
  fold(text)
    .replace(/[()’',;:!/…]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns true if a cell states that there is nothing: « aucun », « néant », « NC », a dash. */
export const saysNothing = (text: string): boolean => NOTHING.test(plain(text));

const NEVER =
  /^(?:jamais|never|nie|nul(?:le)?|aucun lien|inexistante?|pas du tout|not at all|(?:pas|sans|no|aucune?s?) (?:de )?(?:liens?|contacts?|relations?|links?)(?: .{0,20})?|(?:je |nous |on )?(?:ne )?(?:les? |la |l )?connai\w* pas|don ?t know(?: them)?|pas cap|pas jamai)$/;

/** Returns true if an answer about a body states that there is no link with it: « jamais ». */
export const saysNever = (text: string): boolean => NEVER.test(plain(text));

/** An amount or a share is no name: « 85 000 € », « 30 % ». */
const AMOUNT = /^[€$£]?\d[\d.,]*(?:k?€|euros?|eur|£|\$|%)$/i;

const PENDING =
  /^(?:(?:reste |encore )?a (?:confirmer|voir|valider|verifier|preciser|definir|demander|discuter|recontacter|determiner|identifier|completer|trouver|caler|designer|fixer|planifier|trancher|arbitrer)|en (?:attente|discussion)|tb[acd]|to be (?:confirmed|completed|defined|determined|decided|agreed|checked|announced)|pending|to (?:check|confirm|ask))(?: (?:avec|aupres|par|chez|with|by|lors) .{0,40})?$/;
const ASKED =
  /^(?:a )?(?:demander|redemander|voir|confirmer|verifier|valider|discuter) (?:a|avec|aupres|au|aux) /;
const ASK = /^(?:ask|check with) \w+(?: \w+)?$/;

/** Returns true if a cell waits for an answer: « à confirmer », « ?? (demander à Luc) », “tbc”. */
export const saysPending = (text: string): boolean => {
  const asked = plain(text).replaceAll('?', '').trim();
  return PENDING.test(asked) || ASKED.test(asked) || ASK.test(asked);
};

/** Returns true if a name in a list names nobody in particular: « tous », « autre : les commerçants ». */
export const namesNobody = (text: string): boolean =>
  saysNothing(text) ||
  saysPending(text) ||
  NO.test(plain(text)) ||
  ALONE.test(plain(text)) ||
  AMOUNT.test(text.replace(/\s/g, '')) ||
  ALL.test(plain(text)) ||
  ELSEWHERE.test(plain(text)) ||
  (OTHER.test(plain(text)) && /^\P{L}*\p{L}+\s*(?:[:(…]|$)/u.test(text));
